"""Filling free time with the pieces of one job, from the earliest on."""

from bisect import bisect_right

from planner.scheduling.problem.days import Days
from planner.scheduling.problem.free_time import MIXED, Segment
from planner.scheduling.problem.objective import Block, Objective
from planner.scheduling.problem.problem import DAY, UNBOUNDED, Job, Problem, Span
from planner.scheduling.problem.state import State

CORE, ANY_PRICE = 0, UNBOUNDED


def chunks_on_grid(job: Job, grid: int) -> Span:
    """The shortest and the longest piece in whole grid steps."""
    shortest, longest = job.chunks
    return -(-shortest // grid) * grid, longest // grid * grid


class Filler:
    """Fills for one problem; keeps what does not change between two fills."""

    def __init__(self, problem: Problem, objective: Objective) -> None:
        self._objective = objective
        self._days: Days = objective.days
        self._pause = -(-problem.pause // problem.grid) * problem.grid
        self._rest = -(-problem.rest // problem.grid) * problem.grid
        caps = min(problem.day_cap, problem.week_cap)
        self._bounded = problem.rest > 0 or caps < UNBOUNDED
        self.chunks = {job.id: chunks_on_grid(job, problem.grid) for job in problem.jobs}

    def fill(  # noqa: C901 - the one hot loop, kept in one piece
        self,
        state: State,
        job: Job,
        need: int,
        earliest: int,
        segments: list[Segment],
        dearest: int = ANY_PRICE,
    ) -> list[Block]:
        """Blocks of up to `need` minutes, as early as chunks, pauses, caps and rest allow.

        Uses `segments` up to a price of `dearest`. Fewer minutes come back when no more fit.
        """
        shortest, longest = self.chunks[job.id]
        bounded = self._bounded and job.counts
        plain, day = self._days.plain, 0
        blocks: list[Block] = []
        for index in range(max(0, bisect_right(segments, (earliest,)) - 1), len(segments)):
            start, end, price = segments[index]
            if price > dearest:
                continue
            if start < earliest:  # noqa: PLR1730 - max() would double the time of this loop
                start = earliest
            while end - start >= shortest:
                length = end - start
                length = longest if longest < length else length
                length = need if need < length else length
                if bounded:
                    day = start // DAY if plain else self._days.index(start)
                    opens, most = self._bounds(state, day, blocks)
                    if opens > start:
                        start = opens
                        continue
                    until = state.closes[day] - start
                    most = until if until < most else most
                    length = most if most < length else length
                if 0 < need - length < shortest:  # never leave a rest that is too short to plan
                    length = need - shortest
                if length >= shortest:
                    blocks.append(self._block(start, start + length, price))
                    need -= length
                    if not need:
                        return blocks
                    earliest = start = start + length + self._pause
                elif bounded:
                    start = self._days.starts[day + 1]  # this day is full; the segment may go on
                else:
                    break
        return blocks

    def _block(self, start: int, end: int, price: int) -> Block:
        if price == MIXED:
            return start, end, self._objective.price(start, end)
        return start, end, price * (end - start)

    def _bounds(self, state: State, day: int, blocks: list[Block]) -> tuple[int, int]:
        """When the day opens and how much it may hold, the job's own earlier blocks considered."""
        opens, day_left = state.opens[day], state.day_left[day]
        week_left = state.week_left[day // 7]
        for start, end, _ in blocks:
            own = self._days.index(start)
            if own == day:
                day_left -= end - start
            elif own == day - 1:
                opens = max(opens, end + self._rest)
            if own // 7 == day // 7:
                week_left -= end - start
        return opens, min(day_left, week_left)
