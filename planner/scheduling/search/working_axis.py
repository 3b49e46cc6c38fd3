"""The working-time axis: free time closed up, where a plan without gaps is a sequence of jobs.

It carries the objective where all free time is alike and nothing but finishing matters: then each
job's cost depends on its completion alone (1||Σ wⱼTⱼ in Pinedo's notation, and its kin).
"""

from collections.abc import Iterator, Mapping, Sequence

from planner.domain.values import dataclass
from planner.scheduling.problem.free_time import Segment, joined
from planner.scheduling.problem.objective import Objective
from planner.scheduling.problem.problem import UNBOUNDED, Job, Problem

LARGEST = 3_000_000
"""Entries in all cost tables together."""


@dataclass(frozen=True, slots=True)
class WorkingAxis:
    """Time in grid steps of work. `costs[job][step]` is what completing the job at a step costs;
    it never falls from its processing time on. Up to then it is 0 and means nothing.
    """

    processing: Mapping[int, int]
    costs: Mapping[int, Sequence[int]]


def working_axis(
    problem: Problem, objective: Objective, segments: Sequence[Segment]
) -> WorkingAxis | None:
    """None where the objective asks for more than a sequence."""
    free = joined(segments)
    needed = sum(job.processing for job in problem.jobs)
    if not (_is_plain(problem, free) and _has_room(problem, free, needed)):
        return None
    whole = len(free) == 1
    if not all(_is_sequenced(problem, job, free[0][0], whole=whole) for job in problem.jobs):
        return None
    steps = list(_steps(free, problem.grid, needed // problem.grid))
    processing = {job.id: job.processing // problem.grid for job in problem.jobs}
    costs = {job.id: _costs(objective, job, steps, processing[job.id]) for job in problem.jobs}
    return WorkingAxis(processing, costs)


def _is_plain(problem: Problem, free: Sequence[Segment]) -> bool:
    """All free time costs nothing, nothing limits a day, no job has to stay where it was."""
    unbounded = min(problem.day_cap, problem.week_cap) >= UNBOUNDED and problem.rest == 0
    unmoved = problem.weights.moved == 0 or not any(problem.previous.values())
    return unbounded and unmoved and all(price == 0 for _, _, price in free)


def _has_room(problem: Problem, free: Sequence[Segment], needed: int) -> bool:
    entries = len(problem.jobs) * needed // problem.grid
    return 0 < needed <= sum(end - start for start, end, _ in free) and entries <= LARGEST


def _is_sequenced(problem: Problem, job: Job, first: int, *, whole: bool) -> bool:
    """Whether the job can be done in any steps, or in one piece where free time is `whole`."""
    if job.release > first or job.predecessors or job.allowed is not None:
        return False
    if job.processing % problem.grid or (job.preferred and problem.weights.energy):
        return False
    shortest, longest = job.chunks
    if whole:
        return longest >= job.processing
    return shortest <= problem.grid and problem.weights.fragment == 0 and problem.pause == 0


def _steps(free: Sequence[Segment], grid: int, count: int) -> Iterator[int]:
    """The minute at which each of the first `count` steps of work begins."""
    for start, end, _ in free:
        for minute in range(start, end, grid):
            if count == 0:
                return
            count -= 1
            yield minute


def _costs(objective: Objective, job: Job, steps: Sequence[int], processing: int) -> list[int]:
    grid, weights = objective.problem.grid, objective.weights
    rate = job.weight * (weights.hard_late if job.hard else weights.soft_late)
    costs = [0] * (len(steps) + 1)
    if job.due is not None:
        due = job.due
        for step in range(processing, len(costs)):
            costs[step] = rate * max(0, steps[step - 1] + grid - due)
    if weights.early and job.counts:
        _add_early(objective, weights.early * job.weight, steps, processing, costs)
    return costs


def _add_early(
    objective: Objective, rate: int, steps: Sequence[int], processing: int, costs: list[int]
) -> None:
    worked = [0]
    grid = objective.problem.grid
    for minute in steps:
        worked.append(worked[-1] + objective.early(minute + grid) - objective.early(minute))
    for step in range(processing, len(costs)):
        costs[step] += rate * (worked[step] - worked[step - processing])
