"""The hard rules, checked on a finished plan without help from the planner's own bookkeeping."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from planner.scheduling.problem.days import Days, days_of
from planner.scheduling.problem.free_time import normalised, subtracted
from planner.scheduling.problem.problem import UNBOUNDED, Job, Plan, Problem, Span


def violations(problem: Problem, plan: Plan) -> list[str]:
    """A sentence for every hard rule that the plan breaks; none means that it is valid."""
    jobs = {job.id: job for job in problem.jobs}
    return [
        *_block_violations(problem, plan, jobs),
        *_order_violations(plan, jobs),
        *_overlaps(plan),
        *_load_violations(problem, plan, jobs),
    ]


def _block_violations(problem: Problem, plan: Plan, jobs: Mapping[int, Job]) -> Iterator[str]:
    busy = normalised(problem.busy)
    hours = normalised((window.start, window.end) for window in problem.windows)
    free = [part for start, end in hours for part in subtracted(start, end, busy)]
    for job_id, blocks in plan.items():
        job = jobs.get(job_id)
        if job is None:
            yield f"job {job_id}: is not in the problem"
            continue
        yield from _chunk_violations(problem, job, blocks)
        for block in blocks:
            if not _is_allowed(job, block, free, busy):
                yield f"job {job.id}: block {block[0]}-{block[1]} lies outside the allowed time"


def _chunk_violations(problem: Problem, job: Job, blocks: Sequence[Span]) -> Iterator[str]:
    shortest, longest = job.chunks
    planned = sum(end - start for start, end in blocks)
    if planned > job.processing:
        yield f"job {job.id}: has more work than its processing time"
    if not job.splittable and len(blocks) > 1:
        yield f"job {job.id}: is split"
    for index, (start, end) in enumerate(blocks):
        if start % problem.grid or end % problem.grid or start >= end:
            yield f"job {job.id}: block {start}-{end} is empty or off the grid"
        if start < job.release:
            yield f"job {job.id}: starts before its release"
        if end - start < shortest and planned == job.processing:
            yield f"job {job.id}: block {start}-{end} is shorter than {shortest}"
        if end - start > longest:
            yield f"job {job.id}: block {start}-{end} is longer than {longest}"
        if index and start < blocks[index - 1][1] + (1 if problem.pause else 0):
            yield f"job {job.id}: blocks touch or overlap at {start}"


def _is_allowed(job: Job, block: Span, free: list[Span], busy: list[Span]) -> bool:
    start, end = block
    if job.allowed is not None:
        inside = any(left <= start and end <= right for left, right in job.allowed)
        return inside and subtracted(start, end, busy) == [block]
    index = bisect_right(free, (start, UNBOUNDED)) - 1
    return index >= 0 and end <= free[index][1]


def _order_violations(plan: Plan, jobs: Mapping[int, Job]) -> Iterator[str]:
    for job_id, blocks in plan.items():
        if not blocks or job_id not in jobs:
            continue
        for earlier in jobs[job_id].predecessors:
            if earlier not in jobs:
                continue
            before = plan.get(earlier, ())
            done = sum(end - start for start, end in before)
            if done < jobs[earlier].processing or before[-1][1] > blocks[0][0]:
                yield f"job {job_id}: starts before job {earlier} is done"


def _overlaps(plan: Plan) -> Iterator[str]:
    blocks = sorted((*block, job) for job, spans in plan.items() for block in spans)
    for (_, end, one), (start, _, other) in pairwise(blocks):
        if start < end:
            yield f"jobs {one} and {other} overlap at {start}"


@dataclass(slots=True)
class Load:
    """Minutes per day and week, and when each day's work begins and ends."""

    days: Days
    by_day: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    by_week: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    first: dict[int, int] = field(default_factory=dict)
    last: dict[int, int] = field(default_factory=dict)

    def add(self, start: int, end: int) -> None:
        day = self.days.index(start)
        self.by_day[day] += end - start
        self.by_week[day // 7] += end - start
        self.first[day] = min(start, self.first.get(day, start))
        self.last[day] = max(end, self.last.get(day, end))

    def rest_after(self, day: int) -> int | None:
        if day not in self.last or day + 1 not in self.first:
            return None
        return self.first[day + 1] - self.last[day]


def _load_violations(problem: Problem, plan: Plan, jobs: Mapping[int, Job]) -> Iterator[str]:
    """Caps and rest. What the fixed work breaks by itself is not the plan's fault."""
    days = days_of(problem)
    given, full = Load(days), Load(days)
    for work in problem.fixed:
        given.add(work.start, work.end)
        full.add(work.start, work.end)
    for job_id, blocks in plan.items():
        for start, end in blocks if job_id in jobs and jobs[job_id].counts else ():
            full.add(start, end)
    for day, minutes in full.by_day.items():
        if minutes > problem.day_cap and minutes > given.by_day.get(day, 0):
            yield f"day {day}: {minutes} min of work, above the cap"
    for week, minutes in full.by_week.items():
        if minutes > problem.week_cap and minutes > given.by_week.get(week, 0):
            yield f"week {week}: {minutes} min of work, above the cap"
    for day in full.last:
        rest = full.rest_after(day)
        if rest is not None and rest < problem.rest and rest != given.rest_after(day):
            yield f"night after day {day}: {rest} min of rest"
