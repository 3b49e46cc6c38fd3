"""Orders in which to place jobs: by due date, and by apparent tardiness cost.

EDF is first: fed to the decoder it meets every due date of freely divisible work that can be met.
ATC (Vepsalainen and Morton 1987; Pinedo, Scheduling, section 14.2) weighs urgency by weight.
"""

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from planner.scheduling.free_time import Segment
from planner.scheduling.problem import DAY, Job, Problem

NO_DUE = 10**12
SCALES = (0.5, 2.0, 6.0)
SCALES_OF_LARGE = (2.0,)
SCALES_OF_TARDINESS = (0.3, 0.5, 0.7, 1.0, 1.4, 2.0, 2.8, 4.0, 6.0, 10.0)
LARGE = 400
BUCKETS = 100


@dataclass(frozen=True, slots=True)
class Ranks:
    """When a job is due and what it weighs, with what its successors need."""

    due: Mapping[int, int]
    weight: Mapping[int, int]


def ranks(problem: Problem) -> Ranks:
    """Effective due dates: a predecessor is due before its successors must begin."""
    due = {job.id: NO_DUE if job.due is None else job.due for job in problem.jobs}
    weight = {job.id: job.weight * (1000 if job.hard else 1) for job in problem.jobs}
    jobs = {job.id: job for job in problem.jobs}
    for job_id in reversed(in_order(jobs, jobs)):
        for earlier in jobs[job_id].predecessors:
            if earlier in due and due[job_id] - jobs[job_id].processing < due[earlier]:
                if due[job_id] == NO_DUE:
                    continue
                due[earlier] = due[job_id] - jobs[job_id].processing
                weight[earlier] = max(weight[earlier], weight[job_id])
    return Ranks(due, weight)


def in_order(ids: Iterable[int], jobs: Mapping[int, Job]) -> list[int]:
    """The same order with predecessors pulled forward to before their successors."""
    placed: set[int] = set()
    order: list[int] = []
    wanted = list(ids)
    members = set(wanted)
    for job_id in wanted:
        stack = [(job_id, iter(jobs[job_id].predecessors))] if job_id not in placed else []
        placed.add(job_id)
        while stack:
            current, rest = stack[-1]
            earlier = next((p for p in rest if p in members and p not in placed), None)
            if earlier is None:
                order.append(current)
                stack.pop()
            else:
                placed.add(earlier)
                stack.append((earlier, iter(jobs[earlier].predecessors)))
    return order


def portfolio(problem: Problem, work: Sequence[Job], segments: list[Segment]) -> list[list[int]]:
    """The orders worth a decode, without repetition; EDF is the first."""
    ranked = ranks(problem)
    jobs = {job.id: job for job in work}
    orders = [in_order(ids, jobs) for ids in _raw_orders(problem, work, segments, ranked)]
    return [list(order) for order in dict.fromkeys(map(tuple, orders))]


def earliest_due_first(work: Iterable[Job], ranked: Ranks) -> list[int]:
    def key(job: Job) -> tuple[int, int, int, int, int]:
        return ranked.due[job.id], -job.weight, job.release, job.processing, job.id

    return [job.id for job in sorted(work, key=key)]


def _raw_orders(
    problem: Problem, work: Sequence[Job], segments: list[Segment], ranked: Ranks
) -> Iterator[list[int]]:
    by_due = earliest_due_first(work, ranked)
    jobs = {job.id: job for job in work}
    yield by_due
    yield sorted(by_due, key=lambda job: not jobs[job].hard or jobs[job].due is None)
    if problem.previous:
        yield sorted(by_due, key=lambda job: _previous_start(problem, job, ranked))
    for scale in _scales(problem, len(work)):
        yield _by_apparent_tardiness(problem, work, segments, ranked, scale)
    for head_start in (0.5, 1.5):
        yield [
            job.id
            for job in sorted(
                work, key=lambda job: (_with_head_start(problem, job, ranked, head_start), job.id)
            )
        ]


def _previous_start(problem: Problem, job: int, ranked: Ranks) -> int:
    blocks = problem.previous.get(job)
    return blocks[0][0] if blocks else ranked.due[job]


def _scales(problem: Problem, count: int) -> tuple[float, ...]:
    weights = problem.weights
    if not (weights.early or weights.fragment or weights.energy):
        return SCALES_OF_TARDINESS if count <= LARGE else SCALES
    return SCALES if count <= LARGE else SCALES_OF_LARGE


def _with_head_start(problem: Problem, job: Job, ranked: Ranks, factor: float) -> float:
    """The due date, earlier for what is hard to fit: picky, long, unsplittable, important."""
    picky = DAY * (job.preferred is not None) + DAY * (not job.splittable)
    advance = picky + 8 * job.processing + 360 * job.weight
    return min(ranked.due[job.id], problem.horizon) - factor * advance


@dataclass(slots=True)
class _Waiting:
    """A job that is not yet dispatched, in working time."""

    job: int
    processing: int
    slack: float
    release: float
    log_index: float


def _by_apparent_tardiness(
    problem: Problem,
    work: Sequence[Job],
    segments: list[Segment],
    ranked: Ranks,
    factor: float,
) -> list[int]:
    """Dispatch the highest w/p · exp(−slack/scale); in buckets where there are many jobs."""
    waiting = _waiting(problem, work, segments, ranked)
    scale = factor * sum(job.processing for job in work) / max(1, len(work))
    bucket = 1 if len(work) <= LARGE else -(-len(work) // BUCKETS)
    order: list[int] = []
    now = 0
    while waiting:
        chosen = _most_urgent(waiting, now, scale, bucket)
        for one in chosen:
            order.append(one.job)
            now += one.processing
        gone = {one.job for one in chosen}
        waiting = [one for one in waiting if one.job not in gone]
    return order


def _most_urgent(waiting: list[_Waiting], now: int, scale: float, count: int) -> list[_Waiting]:
    urgency = [
        one.log_index - (max(0.0, one.slack - now) + 2 * max(0.0, one.release - now)) / scale
        for one in waiting
    ]
    if count == 1:
        return [waiting[urgency.index(max(urgency))]]
    ranking = sorted(range(len(waiting)), key=lambda index: -urgency[index])
    return [waiting[index] for index in ranking[:count]]


def _waiting(
    problem: Problem, work: Sequence[Job], segments: list[Segment], ranked: Ranks
) -> list[_Waiting]:
    core = [(start, end) for start, end, price in segments if price == 0]
    before = [0, *accumulate(end - start for start, end in core)]
    starts = [start for start, _ in core]

    def worked(minute: int) -> int:
        """Core minutes before this one."""
        index = bisect_right(starts, minute) - 1
        if index < 0:
            return 0
        return before[index] + min(minute, core[index][1]) - core[index][0]

    waiting = []
    for job in work:
        has_due = ranked.due[job.id] < NO_DUE
        due = worked(min(ranked.due[job.id], problem.horizon)) if has_due else before[-1] * 1.5
        weight = job.weight * (20 if job.hard else 1) * (1 if has_due else 0.15)
        index = math.log(max(weight, 1e-9) / job.processing)
        slack = due - job.processing
        waiting.append(_Waiting(job.id, job.processing, slack, worked(job.release), index))
    return waiting
