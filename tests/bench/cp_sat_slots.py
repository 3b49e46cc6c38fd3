"""The grid slots that a job of the CP-SAT model may be worked in, and what they cost."""

from collections.abc import Iterable, Iterator
from math import ceil

from planner.scheduling.problem.free_time import normalised, subtracted
from planner.scheduling.problem.problem import Job, Problem, Span

Run = tuple[int, ...]
"""Starts of adjoining slots."""


def runs_of(job: Job, problem: Problem) -> list[Run]:
    """The runs of slots in which the job may be worked, from its release on."""
    hours = job.allowed or normalised((window.start, window.end) for window in problem.windows)
    runs = _slots_between(hours, problem)
    released = (tuple(slot for slot in run if slot >= job.release) for run in runs)
    return [run for run in released if run]


def runs_before(latest: int, runs: Iterable[Run], grid: int) -> list[Run]:
    kept = (tuple(slot for slot in run if slot + grid <= latest) for run in runs)
    return [run for run in kept if run]


def _slots_between(spans: Iterable[Span], problem: Problem) -> Iterator[Run]:
    busy, grid = normalised(problem.busy), problem.grid
    for span in spans:
        for start, end in subtracted(*span, busy):
            yield tuple(range(ceil(start / grid) * grid, end - grid + 1, grid))


def prices_of(problem: Problem) -> dict[int, int]:
    """The price of a minute by slot."""
    return {
        slot: window.cost
        for window in sorted(problem.windows, key=lambda window: window.start)
        if window.cost
        for slot in range(window.start, window.end, problem.grid)
    }
