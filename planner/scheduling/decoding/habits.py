"""Placing habits: jobs with time of their own outside or inside the windows."""

from bisect import bisect_left
from collections.abc import Iterator

from planner.scheduling.decoding.filling import Filler
from planner.scheduling.problem.free_time import normalised, on_grid, subtracted
from planner.scheduling.problem.objective import Block, Objective
from planner.scheduling.problem.problem import Job, Problem, Span
from planner.scheduling.problem.state import State

SCRAP = 60


class HabitPlacer:
    """Puts a habit where it costs least; among equals nearest to the preferred time, and then where
    it leaves the least unusable time beside it.
    """

    def __init__(self, problem: Problem, objective: Objective, filler: Filler) -> None:
        self._problem = problem
        self._objective = objective
        self._filler = filler

    def place(self, state: State, job: Job, earliest: int) -> tuple[int, list[Block]]:
        """The cost and the blocks; no blocks when there is no room."""
        free = self._room(state, job, earliest)
        shortest, longest = self._filler.chunks[job.id]
        choices = [
            (self._objective.job_cost(job, [(start, end, 0)]), self._off(job, start), scrap, start)
            for start, end in (
                self._whole(job, free) if shortest <= job.processing <= longest else ()
            )
            if state.admits(job, start, end)
            for scrap in (_scrap(state, start, end),)
        ]
        if choices:
            cost, _, _, start = min(choices)
            return cost, [(start, start + job.processing, 0)]
        segments = [(start, end, 0) for start, end in free]
        blocks = self._filler.fill(state, job, job.processing, earliest, segments)
        return self._objective.job_cost(job, blocks), blocks

    def _room(self, state: State, job: Job, earliest: int) -> list[Span]:
        allowed = sorted(job.allowed or ())
        if not allowed:
            return []
        busy = normalised(_taken(state, allowed[0][0], max(end for _, end in allowed)))
        spans = [
            on_grid(left, right, self._problem.grid)
            for start, end in allowed
            for left, right in subtracted(max(start, earliest), end, busy)
        ]
        return [(start, end) for start, end in spans if start < end]

    def _whole(self, job: Job, free: list[Span]) -> Iterator[Span]:
        """Both ends and the middle of each free span, and the places nearest to the previous one
        and to the preferred time.
        """
        grid, length = self._problem.grid, job.processing
        previous = self._problem.previous.get(job.id)
        for start, end in free:
            last = end - length
            if last < start:
                continue
            starts = {start, last, (start + last) // 2 // grid * grid}
            if previous:
                starts.add(min(max(previous[0][0] // grid * grid, start), last))
            if job.preferred:
                starts.add(min(max(self._ideal(job.preferred, start) // grid * grid, start), last))
            for begin in sorted(starts):
                yield begin, begin + length

    def _ideal(self, preferred: Span, start: int) -> int:
        """The preferred time on the day of `start`."""
        days = self._objective.days
        return days.clock_zeros[days.index(start)] + preferred[0]

    def _off(self, job: Job, start: int) -> int:
        return abs(start - self._ideal(job.preferred, start)) if job.preferred else 0


def _taken(state: State, first: int, last: int) -> list[Span]:
    """Appointments and placed work that reach into [first, last)."""
    taken = [span for span in state.busy if span[0] < last and first < span[1]]
    for blocks in state.placed.values():
        taken += [(start, end) for start, end, _ in blocks if start < last and first < end]
    return taken


def _scrap(state: State, start: int, end: int) -> tuple[int, int]:
    """How many gaps too short for work the span leaves in the free time, and the shorter gap."""
    segments = state.segments
    index = bisect_left(segments, (start + 1,)) - 1
    if index >= 0 and segments[index][1] >= end:
        left, right = start - segments[index][0], segments[index][1] - end
    elif (index < 0 or segments[index][1] <= start) and (
        index + 1 >= len(segments) or segments[index + 1][0] >= end
    ):
        left = right = 0
    else:
        left = right = 1
    return sum(0 < gap < SCRAP for gap in (left, right)), min(left, right)
