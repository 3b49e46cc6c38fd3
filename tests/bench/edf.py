"""Earliest due date first, as one would do it by hand: the plainest engine to compare with.

One job after the other takes the first core time that is free; if it is not finished by its due
date with that, the first time of any price. It knows the hard rules but not the objective, and
nothing of the planner but the problem.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from planner.scheduling.problem.problem import DAY, WEEK, Job, Plan, Problem, Span

CORE = 0


def earliest_due_date(problem: Problem) -> Plan:
    desk = _Desk(problem)
    for job in in_order(problem.jobs):
        desk.place(job)
    return desk.plan


def in_order(jobs: Iterable[Job]) -> Iterator[Job]:
    """Habits, then by due date; each as soon as its predecessors are through."""
    waiting = sorted(jobs, key=lambda job: (job.allowed is None, _due(job), -job.weight, job.id))
    while waiting:
        left = {job.id for job in waiting}
        ready = next(job for job in waiting if left.isdisjoint(job.predecessors))
        waiting.remove(ready)
        yield ready


@dataclass(frozen=True, slots=True)
class _Load:
    """Minutes of work by day and by week, and from when to when each day is worked."""

    minutes: Counter[tuple[int, int]] = field(default_factory=Counter)
    days: dict[int, Span] = field(default_factory=dict)

    def copy(self) -> "_Load":
        return _Load(self.minutes.copy(), self.days.copy())

    def add(self, start: int, end: int) -> None:
        for period in (DAY, WEEK):
            self.minutes[period, start // period] += end - start
        first, last = self.days.get(start // DAY, (start, end))
        self.days[start // DAY] = min(first, start), max(last, end)

    def room(self, problem: Problem, start: int) -> int:
        """The longest block that caps and rest admit from there."""
        before, after = self.days.get(start // DAY - 1), self.days.get(start // DAY + 1)
        if before and start - before[1] < problem.rest:
            return 0
        return min(
            problem.day_cap - self.minutes[DAY, start // DAY],
            problem.week_cap - self.minutes[WEEK, start // WEEK],
            after[0] - problem.rest - start if after else problem.horizon,
        )


class _Desk:
    """The plan so far and the free slots of the grid."""

    def __init__(self, problem: Problem) -> None:
        self.plan: dict[int, tuple[Span, ...]] = {}
        self._problem = problem
        self._jobs = {job.id: job for job in problem.jobs}
        self._free = slots_in([(0, problem.horizon)], problem.grid)
        for start, end in problem.busy:
            self._free -= {s for s in self._free if start - problem.grid < s < end}
        self._load = _Load()

    def place(self, job: Job) -> None:
        """In core time; in all time where that ends sooner for a job that would be late."""
        earliest = self._earliest(job)
        if earliest is None:
            self.plan[job.id] = ()
            return
        windows = self._problem.windows
        spans = job.allowed or [(w.start, w.end) for w in windows if w.cost == CORE]
        blocks = self._filled(job, earliest, spans)
        if job.allowed is None and (_missing(job, blocks) or blocks[-1][1] > _due(job)):
            anywhere = self._filled(job, earliest, [(w.start, w.end) for w in windows])
            blocks = min(blocks, anywhere, key=lambda found: (_missing(job, found), found[-1:]))
        self.plan[job.id] = tuple(blocks)
        self._free -= slots_in(blocks, self._problem.grid)
        for block in blocks if job.counts else ():
            self._load.add(*block)

    def _earliest(self, job: Job) -> int | None:
        """None while a predecessor is not wholly planned."""
        earliest = job.release
        for known in (self._jobs[p] for p in job.predecessors if p in self._jobs):
            blocks = self.plan[known.id]
            if _missing(known, blocks):
                return None
            earliest = max(earliest, blocks[-1][1])
        return earliest

    def _filled(self, job: Job, earliest: int, spans: Iterable[Span]) -> list[Span]:
        """The job's blocks in the first free time from then on; what finds no room is left out."""
        free = {s for s in self._free & slots_in(spans, self._problem.grid) if s >= earliest}
        blocks: list[Span] = []
        load = self._load.copy()
        for slot in sorted(free):
            if blocks and slot <= blocks[-1][1]:
                continue
            length = self._chunk(job, slot, free, _missing(job, blocks), load)
            if length:
                blocks.append((slot, slot + length))
                if job.counts:
                    load.add(slot, slot + length)
        return blocks

    def _chunk(self, job: Job, start: int, free: set[int], missing: int, load: _Load) -> int:
        """How long a block may be here; none leaves less than a minimum chunk to do."""
        grid, (shortest, longest) = self._problem.grid, job.chunks
        end = start
        while end in free and end - start < min(missing, longest):
            end += grid
        length = end - start
        if job.counts:
            length = min(length, load.room(self._problem, start) // grid * grid)
        if 0 < missing - length < shortest:
            length = (missing - shortest) // grid * grid
        return length if length >= shortest else 0


def slots_in(spans: Iterable[Span], grid: int) -> set[int]:
    """The starts of the whole slots in the spans."""
    return {slot * grid for start, end in spans for slot in range(-(-start // grid), end // grid)}


def _missing(job: Job, blocks: Sequence[Span]) -> int:
    return job.processing - sum(end - start for start, end in blocks)


def _due(job: Job) -> float:
    return float("inf") if job.due is None else job.due
