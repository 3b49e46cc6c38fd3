"""Leaving work where the previous plan has it, as far as that is still possible."""

from collections.abc import Iterator, Sequence

from planner.scheduling.decoding.filling import ANY_PRICE, CORE, Filler
from planner.scheduling.problem.free_time import between, cut, joined, on_grid
from planner.scheduling.problem.objective import Block, Objective, minutes_of
from planner.scheduling.problem.problem import Job, Problem, Span
from planner.scheduling.problem.state import State


class Keeper:
    """Tells which blocks of the previous plan a job can still have, and fills up around them."""

    def __init__(self, problem: Problem, objective: Objective, filler: Filler) -> None:
        self._problem = problem
        self._objective = objective
        self._filler = filler

    def stayed(self, state: State, job: Job, spans: Sequence[Span]) -> list[Block] | None:
        """All the spans as blocks if the job can have each of them as it is, else None.

        None too if what it then lacks would be too short to be planned.
        """
        missing = job.processing - sum(end - start for start, end in spans)
        too_short = 0 < missing < self._filler.chunks[job.id][0]
        if not spans or missing < 0 or too_short or spans[0][0] < job.release:
            return None
        if job.allowed is not None:  # habits have time of their own
            return None
        blocks = self._fitted(state, job, spans)
        return blocks if len(blocks) == len(spans) else None

    def kept(self, state: State, job: Job, earliest: int) -> Iterator[list[Block]]:
        """Where it was: the previous blocks that are still possible, and the rest around them."""
        previous = [span for span in sorted(self._problem.previous[job.id]) if span[0] >= earliest]
        kept = self._fitted(state, job, _trimmed(job, previous))
        if not kept:
            return
        if minutes_of(kept) == job.processing:
            yield kept
        else:
            yield from self._completed(state, job, earliest, kept)

    def extension(
        self, state: State, job: Job, blocks: Sequence[Block], earliest: int
    ) -> list[Block]:
        """More blocks for a job that lacks minutes and has these blocks in the state."""
        missing = job.processing - minutes_of(blocks)
        if not job.splittable or job.allowed is not None:
            return []
        if missing < self._filler.chunks[job.id][0]:
            return []
        return self._beside(state, job, blocks, earliest, ANY_PRICE)

    def _fitted(self, state: State, job: Job, spans: Sequence[Span]) -> list[Block]:
        """Those of the spans that the job can have one after another, as blocks with prices."""
        shortest, longest = self._filler.chunks[job.id]
        trial, blocks = state.copy(), list[Block]()
        for start, end in spans:
            touches = bool(blocks) and self._problem.pause > 0 and start <= blocks[-1][1]
            if touches or not shortest <= end - start <= longest:
                continue
            if self._is_free(trial, job, start, end):
                blocks.append((start, end, self._objective.price(start, end)))
                trial.place(job, blocks[-1:], 0)
        return blocks

    def _is_free(self, state: State, job: Job, start: int, end: int) -> bool:
        if start % self._problem.grid or end % self._problem.grid:
            return False
        free = joined(between(state.segments, start, end))
        inside = bool(free) and free[0][0] <= start and end <= free[0][1]
        return inside and state.admits(job, start, end)

    def _completed(
        self, state: State, job: Job, earliest: int, kept: list[Block]
    ) -> Iterator[list[Block]]:
        """The kept blocks and a fill of the rest."""
        shortest = self._filler.chunks[job.id][0]
        missing = job.processing - minutes_of(kept)
        while kept and missing < shortest:
            start, end, _ = kept.pop()
            missing += end - start
        if kept and job.splittable:
            trial = state.copy()
            trial.place(job, kept, 0)
            for dearest in (CORE, ANY_PRICE):
                more = self._beside(trial, job, kept, earliest, dearest)
                yield sorted([*kept, *more])
                if minutes_of(more) == missing:
                    return

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
        missing = job.processing - minutes_of(blocks)
        return self._filler.fill(state, job, missing, earliest, on_lines, dearest)


def _trimmed(job: Job, spans: Sequence[Span]) -> list[Span]:
    """As much of the spans as the job now needs, from the front."""
    left, trimmed = job.processing, []
    for start, end in spans:
        length = min(end - start, left)
        if length > 0:
            trimmed.append((start, start + length))
        left -= length
    return trimmed
