"""Where one job may go, given what is placed already, and which of these places costs least."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from planner.scheduling.decoding.filling import CORE, Filler
from planner.scheduling.decoding.habits import HabitPlacer
from planner.scheduling.decoding.keeping import Keeper
from planner.scheduling.problem.free_time import Segment, between, joined
from planner.scheduling.problem.objective import Block, Objective, minutes_of
from planner.scheduling.problem.problem import WEEK, Job, Problem, Span
from planner.scheduling.problem.state import State

SPARE = 30
ENOUGH = 4


class Placer:
    """Tries a few places for a job and takes the cheapest under the exact objective."""

    def __init__(self, problem: Problem, objective: Objective) -> None:
        self._problem = problem
        self._objective = objective
        self._filler = Filler(problem, objective)
        self.keeper = Keeper(problem, objective, self._filler)
        self._habits = HabitPlacer(problem, objective, self._filler)
        self._jobs = {job.id: job for job in problem.jobs}

    def best(self, state: State, job: Job) -> tuple[int, Sequence[Block]]:
        """The cost and the blocks of the cheapest place; the first of equals."""
        earliest = self.earliest(state, job)
        if earliest is None:
            return self._objective.job_cost(job, ()), ()
        if job.allowed is not None:
            return self._habits.place(state, job, earliest)
        best: Sequence[Block] = ()
        lowest: int | None = None
        for blocks in self._candidates(state, job, earliest):
            cost = self._objective.job_cost(job, blocks)
            if lowest is None or cost < lowest:
                lowest, best = cost, blocks
        return lowest or 0, best

    def earliest(self, state: State, job: Job) -> int | None:
        """When the release and the predecessors allow a start; None if one is not finished."""
        grid = self._problem.grid
        earliest = -(-job.release // grid) * grid
        for predecessor in job.predecessors:
            if predecessor not in self._jobs:
                continue
            blocks = state.placed.get(predecessor, ())
            if minutes_of(blocks) < self._jobs[predecessor].processing:
                return None
            earliest = max(earliest, blocks[-1][1])
        return earliest

    def _candidates(self, state: State, job: Job, earliest: int) -> Iterator[list[Block]]:
        if job.id in self._problem.previous:
            yield from self.keeper.kept(state, job, earliest)
        core = self._filler.fill(state, job, job.processing, earliest, state.segments, CORE)
        yield core
        complete = minutes_of(core) == job.processing
        if not complete or (job.due is not None and core[-1][1] > job.due):
            yield from self._with_flexible(state, job, earliest, core)
        if len(core) > 1 or not complete:
            yield from self._in_fewest_pieces(state, job, earliest, core)
        if job.preferred and self._objective.pain(job, core):
            segments = self._preferred_time(state, job, job.preferred, earliest)
            yield self._filler.fill(state, job, job.processing, earliest, segments)

    def _with_flexible(
        self, state: State, job: Job, earliest: int, core: list[Block]
    ) -> Iterator[list[Block]]:
        """With as little priced time before the due date as possible, and with all of it."""
        shortest = self._filler.chunks[job.id][0]
        due = earliest if job.due is None else job.due // self._problem.grid * self._problem.grid
        if due > earliest:
            missing = job.processing - sum(max(0, min(end, due) - start) for start, end, _ in core)
            for need in sorted({max(shortest, missing), max(2 * shortest, missing + shortest)}):
                segments = _with_least_flexible(state, earliest, due, need)
                blocks = self._filler.fill(state, job, job.processing, earliest, segments)
                if minutes_of(blocks) == job.processing:
                    yield blocks
        everything = joined(between(state.segments, earliest, self._objective.days.starts[-1]))
        yield self._filler.fill(state, job, job.processing, earliest, everything)

    def _in_fewest_pieces(
        self, state: State, job: Job, earliest: int, core: list[Block]
    ) -> Iterator[list[Block]]:
        """Only where the longest piece fits, from the first such place and from the next."""
        big = min(job.processing, self._filler.chunks[job.id][1])
        latest = core[-1][1] + WEEK if core else None
        segments: list[Segment] = []
        for index in range(_first(state.segments, earliest), len(state.segments)):
            start, end, price = state.segments[index]
            if price == CORE and end - start >= big and end - earliest >= big:
                segments.append((start, end, price))
                past_due = job.due is not None and start > job.due
                if past_due or len(segments) > 8 or (latest is not None and start > latest):
                    break
        for choice in (segments, segments[1:]):
            if choice:
                yield self._filler.fill(state, job, job.processing, earliest, choice)

    def _preferred_time(
        self, state: State, job: Job, preferred: Span, earliest: int
    ) -> list[Segment]:
        """Core time in the preferred part of each day, ample for the job, up to its due date."""
        parts, days = self._objective.preferred_parts(preferred), self._objective.days
        latest = job.due if job.due is not None else earliest + 2 * WEEK
        segments: list[Segment] = []
        enough = ENOUGH * job.processing
        for index in range(_first(state.segments, earliest), len(state.segments)):
            start, end, price = state.segments[index]
            if start >= latest or enough <= 0:
                break
            if price == CORE:
                left, right = parts[days.index(start)]
                start, end = max(start, left, earliest), min(end, right)
                if start < end:
                    segments.append((start, end, price))
                    enough -= end - start
        return segments


def _first(segments: list[Segment], minute: int) -> int:
    return max(0, bisect_right(segments, (minute,)) - 1)


def _with_least_flexible(state: State, start: int, end: int, need: int) -> list[Segment]:
    """Core time in [start, end) and `need` minutes of priced time, the cheapest and latest."""
    chosen: list[Segment] = []
    priced: list[Segment] = []
    for segment in between(state.segments, start, end):
        (priced if segment[2] else chosen).append(segment)
    for left, right, price in sorted(priced, key=lambda s: (s[2], -s[0])):
        if need <= 0:
            break
        length = min(right - max(left, start), need)
        whole = right - left - length < SPARE
        chosen.append((left, right if whole else left + length, price))
        need -= length
    return joined(sorted(chosen))
