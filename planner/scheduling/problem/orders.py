"""The orders in which placing jobs is worth a try.

Earliest due date first comes first: fed to the decoder it meets every due date of freely divisible
work that can be met.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from planner.scheduling.problem.dispatch import LARGE, NO_DUE, by_apparent_tardiness
from planner.scheduling.problem.free_time import Segment
from planner.scheduling.problem.problem import DAY, Job, Problem

FACTORS = (0.5, 2.0, 6.0)
FACTORS_OF_LARGE = (2.0,)
SOME = 150
"""Jobs beyond which each order more costs more time than it is worth."""
FACTORS_OF_TARDINESS = (0.3, 0.5, 0.7, 1.0, 1.4, 2.0, 2.8, 4.0, 6.0, 10.0)
HEAD_START = 1.5


def portfolio(problem: Problem, work: Sequence[Job], segments: list[Segment]) -> list[list[int]]:
    """Orders of the ids of `work` that keep predecessors first, without repetition."""
    jobs = {job.id: job for job in work}
    orders = [in_order(ids, jobs) for ids in _orders(problem, work, segments)]
    return [list(order) for order in dict.fromkeys(map(tuple, orders))]


def earliest_due_first(work: Iterable[Job], due: Mapping[int, int]) -> list[int]:
    def key(job: Job) -> tuple[int, int, int, int, int]:
        return due[job.id], -job.weight, job.release, job.processing, job.id

    return [job.id for job in sorted(work, key=key)]


def by_previous_plan(problem: Problem, work: Iterable[Job], due: Mapping[int, int]) -> list[int]:
    """By when each job was finished; by due date where it had no place."""

    def key(job: Job) -> tuple[int, int]:
        blocks = problem.previous.get(job.id)
        return blocks[-1][1] if blocks else due[job.id], job.id

    return [job.id for job in sorted(work, key=key)]


def effective_due(problem: Problem) -> dict[int, int]:
    """Due dates, of predecessors also early enough for what follows; NO_DUE where there is none."""
    due = {job.id: NO_DUE if job.due is None else job.due for job in problem.jobs}
    jobs = {job.id: job for job in problem.jobs}
    for job_id in reversed(in_order(jobs, jobs)):
        if due[job_id] == NO_DUE:
            continue
        latest = due[job_id] - jobs[job_id].processing
        for earlier in jobs[job_id].predecessors:
            if earlier in due:
                due[earlier] = min(due[earlier], latest)
    return due


def in_order(ids: Iterable[int], jobs: Mapping[int, Job]) -> list[int]:
    """The same order with predecessors pulled forward to before their successors."""
    wanted = list(ids)
    members, placed = set(wanted), set[int]()
    order: list[int] = []
    for job_id in wanted:
        if job_id in placed:
            continue
        placed.add(job_id)
        if not jobs[job_id].predecessors:
            order.append(job_id)
            continue
        stack = [(job_id, iter(jobs[job_id].predecessors))]
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


def _orders(problem: Problem, work: Sequence[Job], segments: list[Segment]) -> Iterator[list[int]]:
    due = effective_due(problem)
    jobs = {job.id: job for job in work}
    by_due = earliest_due_first(work, due)
    yield by_due
    yield sorted(by_due, key=lambda job: not jobs[job].hard or jobs[job].due is None)
    if problem.previous:
        yield by_previous_plan(problem, work, due)
    yield from by_apparent_tardiness(work, segments, due, _factors(problem, len(work)))
    yield _with_head_start(problem, work, due)


def _factors(problem: Problem, count: int) -> tuple[float, ...]:
    weights = problem.weights
    if not (weights.early or weights.fragment or weights.energy):
        return FACTORS_OF_TARDINESS if count <= LARGE else FACTORS
    return FACTORS if count <= SOME else FACTORS_OF_LARGE


def _with_head_start(problem: Problem, work: Sequence[Job], due: Mapping[int, int]) -> list[int]:
    """By due date, sooner for what is hard to fit: picky, long, unsplittable, important."""

    def key(job: Job) -> tuple[float, int]:
        picky = DAY * (job.preferred is not None) + DAY * (not job.splittable)
        advance = picky + 8 * job.processing + 360 * job.weight
        return min(due[job.id], problem.horizon) - HEAD_START * advance, job.id

    return [job.id for job in sorted(work, key=key)]
