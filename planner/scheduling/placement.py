"""Where one job may go, given what is placed already, and which of these places costs least."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from planner.scheduling.filling import ANY_PRICE, Filler
from planner.scheduling.free_time import Segment, between, cut, joined, on_grid
from planner.scheduling.habits import HabitPlacer
from planner.scheduling.objective import Block, Objective
from planner.scheduling.problem import DAY, WEEK, Job, Problem, Span
from planner.scheduling.state import State

CORE = 0
SPARE = 30


class Placer:
    """Tries a few places for a job and takes the cheapest under the exact objective."""

    def __init__(self, problem: Problem, objective: Objective) -> None:
        self._problem = problem
        self._objective = objective
        self._filler = Filler(problem, objective)
        self._habits = HabitPlacer(problem, objective, self._filler)
        self._jobs = {job.id: job for job in problem.jobs}

    def best(self, state: State, job: Job, not_before: int = 0) -> tuple[int, Sequence[Block]]:
        """The cost and the blocks of the cheapest place; the first of equals."""
        earliest = self.earliest(state, job, not_before)
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

    def earliest(self, state: State, job: Job, not_before: int = 0) -> int | None:
        """When the release and the predecessors allow a start; None if one is not finished."""
        grid = self._problem.grid
        earliest = max(-(-job.release // grid) * grid, not_before)
        for predecessor in job.predecessors:
            if predecessor not in self._jobs:
                continue
            blocks = state.placed.get(predecessor, ())
            if _minutes(blocks) < self._jobs[predecessor].processing:
                return None
            earliest = max(earliest, blocks[-1][1])
        return earliest

    def fitted(self, state: State, job: Job, spans: Sequence[Span]) -> list[Block]:
        """Those of the spans that the job can have one after another, as blocks with prices."""
        shortest, longest = self._filler.chunks[job.id]
        trial, blocks = state.copy(), []
        for start, end in spans:
            price = self._price(trial, job, start, end)
            if shortest <= end - start <= longest and price is not None:
                blocks.append((start, end, price))
                trial.place(job, blocks[-1:], 0)
        return blocks

    def _price(self, state: State, job: Job, start: int, end: int) -> int | None:
        """None if the span is not free or caps and rest forbid it."""
        if start % self._problem.grid or end % self._problem.grid:
            return None
        free = joined(between(state.segments, start, end))
        if not (
            free and free[0][0] <= start and free[0][1] >= end and state.admits(job, start, end)
        ):
            return None
        return self._objective.price(start, end)

    def _candidates(self, state: State, job: Job, earliest: int) -> Iterator[list[Block]]:
        if job.id in self._problem.previous:
            yield from self._kept(state, job, earliest)
        core = self._filler.fill(state, job, job.processing, earliest, state.segments, CORE)
        yield core
        complete = _minutes(core) == job.processing
        if not complete or (job.due is not None and core[-1][1] > job.due):
            yield from self._with_flexible(state, job, earliest, core)
        if len(core) > 1 or not complete:
            yield from self._in_fewest_pieces(state, job, earliest, core)
        if job.preferred:
            segments = self._preferred_time(state, job, earliest)
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
                if _minutes(blocks) == job.processing:
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
            if price == CORE and end - max(start, earliest) >= big:
                segments.append((start, end, price))
                past_due = job.due is not None and start > job.due
                if past_due or len(segments) > 8 or (latest is not None and start > latest):
                    break
        for choice in (segments, segments[1:]):
            if choice:
                yield self._filler.fill(state, job, job.processing, earliest, choice)

    def _preferred_time(self, state: State, job: Job, earliest: int) -> list[Segment]:
        days = self._objective.days
        left, right = job.preferred or (0, DAY)
        latest = job.due if job.due is not None else earliest + 2 * WEEK
        segments: list[Segment] = []
        for index in range(_first(state.segments, earliest), len(state.segments)):
            start, end, price = state.segments[index]
            if start >= latest:
                break
            zero = days.clock_zeros[days.index(start)]
            start, end = max(start, zero + left, earliest), min(end, zero + right)
            start, end = on_grid(start, end, self._problem.grid)
            if price == CORE and start < end:
                segments.append((start, end, price))
        return segments

    def _kept(self, state: State, job: Job, earliest: int) -> Iterator[list[Block]]:
        """Where it was: the previous blocks that are still possible, and the rest around them."""
        previous = [span for span in sorted(self._problem.previous[job.id]) if span[0] >= earliest]
        kept = self.fitted(state, job, self._trimmed(job, previous))
        if not kept:
            return
        missing = job.processing - _minutes(kept)
        if not missing:
            yield kept
            return
        yield from self._completed(state, job, earliest, kept)

    def _trimmed(self, job: Job, spans: Sequence[Span]) -> list[Span]:
        """As much of the spans as the job now needs, from the front."""
        left, trimmed = job.processing, []
        for start, end in spans:
            length = min(end - start, left)
            if length > 0:
                trimmed.append((start, start + length))
            left -= length
        return trimmed

    def _completed(
        self, state: State, job: Job, earliest: int, kept: list[Block]
    ) -> Iterator[list[Block]]:
        """The kept blocks and a fill of the rest."""
        shortest = self._filler.chunks[job.id][0]
        missing = job.processing - _minutes(kept)
        while kept and missing < shortest:
            start, end, _ = kept.pop()
            missing += end - start
        if kept and job.splittable:
            trial = state.copy()
            trial.place(job, kept, 0)
            for dearest in (CORE, ANY_PRICE):
                more = self._beside(trial, job, kept, earliest, dearest)
                yield sorted([*kept, *more])
                if _minutes(more) == missing:
                    return

    def stayed(self, state: State, job: Job, spans: Sequence[Span]) -> list[Block] | None:
        """All the spans as blocks if the job can have each of them as it is, else None."""
        planned = sum(end - start for start, end in spans)
        if not spans or planned > job.processing or spans[0][0] < job.release:
            return None
        pauses = pairwise(spans)
        if self._problem.pause and any(right[0] <= left[1] for left, right in pauses):
            return None
        blocks = self.fitted(state, job, spans)
        return blocks if len(blocks) == len(spans) else None

    def extended(self, state: State, job: Job, blocks: Sequence[Block]) -> list[Block]:
        """More blocks for a job that has some in the state already."""
        earliest = self.earliest(state, job)
        missing = job.processing - _minutes(blocks)
        if earliest is None or not job.splittable or job.allowed is not None:
            return []
        if missing < self._filler.chunks[job.id][0]:
            return []
        return self._beside(state, job, blocks, earliest, ANY_PRICE)

    def _beside(
        self, state: State, job: Job, blocks: Sequence[Block], earliest: int, dearest: int
    ) -> list[Block]:
        """A fill of what the job lacks, a pause away from the blocks that the state holds."""
        pause = self._problem.pause
        segments = state.segments[:]
        for start, end, _ in blocks:
            cut(segments, start - pause, end + pause)
        on_lines = [
            (*on_grid(start, end, self._problem.grid), price) for start, end, price in segments
        ]
        missing = job.processing - _minutes(blocks)
        return self._filler.fill(state, job, missing, earliest, on_lines, dearest)


def _minutes(blocks: Sequence[Block]) -> int:
    return sum([end - start for start, end, _ in blocks])


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
