"""What a problem file may not say although each of its fields is well formed."""

from collections.abc import Mapping
from itertools import pairwise

from planner.domain.errors import InvalidValue
from planner.scheduling.problem.problem import DAY, Job, Problem
from planner.scheduling.problem.problem_size import TEN_YEARS, check_size


def check(problem: Problem) -> None:
    """Raises InvalidValue for the first contradiction, with the names of the file."""
    check_size(problem)
    _check_grid(problem)
    _check_windows(problem)
    _check_fixed(problem)
    _check_days(problem)
    _check_jobs(problem)
    _check_circles({job.id: job for job in problem.jobs})


def _check_grid(problem: Problem) -> None:
    grid = problem.grid
    if DAY % grid:
        raise InvalidValue(f"grid must divide a day of {DAY} minutes; {grid} does not.")
    for index, window in enumerate(problem.windows):
        if window.start % grid or window.end % grid:
            raise InvalidValue(f"windows[{index}] must start and end on the grid of {grid}.")
    for index, job in enumerate(problem.jobs):
        if job.processing % grid:
            raise InvalidValue(f"tasks[{index}].p must be a multiple of the grid of {grid}.")


def _check_windows(problem: Problem) -> None:
    latest = problem.horizon + TEN_YEARS
    for index, window in enumerate(problem.windows):
        if window.end <= window.start:
            raise InvalidValue(f"windows[{index}] must end after it starts.")
        if window.end > latest:
            raise InvalidValue(f"windows[{index}].end lies more than ten years after the horizon.")
    order = sorted(range(len(problem.windows)), key=lambda k: problem.windows[k].start)
    for one, other in pairwise(order):
        if problem.windows[other].start < problem.windows[one].end:
            raise InvalidValue(f"windows[{one}] and windows[{other}] overlap.")


def _check_fixed(problem: Problem) -> None:
    earliest, latest = -TEN_YEARS, problem.horizon + TEN_YEARS
    for index, work in enumerate(problem.fixed):
        if work.start < earliest or work.end > latest:
            raise InvalidValue(f"fixed[{index}] lies more than ten years outside the horizon.")


def _check_days(problem: Problem) -> None:
    starts, zeros = problem.day_starts, problem.clock_zeros
    if starts and (starts[0] != 0 or starts[-1] < problem.horizon):
        raise InvalidValue("day_starts must run from 0 to at least the horizon.")
    for index, (one, other) in enumerate(pairwise(starts)):
        if not 0 < other - one <= 2 * DAY:
            raise InvalidValue(f"day_starts[{index + 1}] must be 1 to {2 * DAY} minutes later.")
    if zeros and not starts:
        raise InvalidValue("clock_zeros needs day_starts.")
    if zeros and len(zeros) < len(starts) - 1:
        raise InvalidValue("clock_zeros must have an item for each day of day_starts.")


def _check_jobs(problem: Problem) -> None:
    latest = problem.horizon + TEN_YEARS
    seen: set[int] = set()
    for index, job in enumerate(problem.jobs):
        place = f"tasks[{index}]"
        if job.id in seen:
            raise InvalidValue(f"{place}.id {job.id} is the id of another task too.")
        seen.add(job.id)
        if job.minimum_chunk > job.maximum_chunk and job.splittable:
            raise InvalidValue(f"{place}.min_chunk must not be above max_chunk.")
        if job.preferred and not 0 <= job.preferred[0] < job.preferred[1] <= 2 * DAY:
            raise InvalidValue(f"{place}.energy must lie within the minutes of a day.")
        for start, end in job.allowed or ():
            if start < 0 or end > latest:
                raise InvalidValue(f"{place}.allowed must lie within the horizon.")


def _check_circles(jobs: Mapping[int, Job]) -> None:
    """Kahn's algorithm; what is left over hangs on a circle, which is then walked."""
    waiting = {i: {p for p in job.predecessors if p in jobs} for i, job in jobs.items()}
    successors: dict[int, list[int]] = {job: [] for job in jobs}
    for job, earlier in waiting.items():
        for predecessor in earlier:
            successors[predecessor].append(job)
    ready = [job for job, earlier in waiting.items() if not earlier]
    while ready:
        done = ready.pop()
        del waiting[done]
        for job in successors[done]:
            waiting[job].discard(done)
            if not waiting[job]:
                ready.append(job)
    if waiting:
        raise InvalidValue(f"deps go in a circle: {_circle(waiting)}.")


def _circle(waiting: Mapping[int, set[int]]) -> str:
    path = [min(waiting)]
    while True:
        following = min(job for job in waiting[path[-1]] if job in waiting)
        if following in path:
            circle = path[path.index(following) :]
            return " → ".join(map(str, [*circle[:20], following]))
        path.append(following)
