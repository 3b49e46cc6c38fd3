"""Where all jobs are on a board."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from planner.scheduling.problem.bits import first_of, ones_at_end, span_bits
from planner.scheduling.search.board import Board, SlotBlocks
from planner.scheduling.search.slot_jobs import SlotJob

SlotBlock = tuple[int, int, int]
"""Start and end in slots, and the job."""


@dataclass(slots=True)
class Position:
    """The slots taken by all blocks and by work that counts; what days and weeks may still hold;
    from when to when each day may be worked in, given the work of its neighbours.
    """

    board: Board
    taken: int
    counted: int
    day_left: list[int]
    week_left: list[int]
    opens: list[int]
    closes: list[int]
    placed: dict[int, SlotBlocks]
    costs: dict[int, int]
    cost: int

    @classmethod
    def empty(cls, board: Board) -> Self:
        days, weeks = board.day_left[:], board.week_left[:]
        return cls(board, 0, 0, days, weeks, board.opens[:], board.closes[:], {}, {}, 0)

    def copy(self) -> Self:
        return type(self)(
            self.board,
            self.taken,
            self.counted,
            self.day_left[:],
            self.week_left[:],
            self.opens[:],
            self.closes[:],
            self.placed.copy(),
            self.costs.copy(),
            self.cost,
        )

    def place(self, job: SlotJob, blocks: SlotBlocks, cost: int) -> None:
        """Put the job's blocks, which must be possible, where they are."""
        slots = 0
        for start, end in blocks:
            slots |= (1 << end) - (1 << start)
        self.taken |= slots
        if job.counts:
            self.counted |= slots
            for start, end in blocks:
                self._count(start, end)
        self.placed[job.number] = blocks
        self.costs[job.number] = cost
        self.cost += cost

    def _count(self, start: int, end: int) -> None:
        day, rest = self.board.days[start], self.board.rest
        self.day_left[day] -= end - start
        self.week_left[day // 7] -= end - start
        if not rest:
            return
        if day and start - rest < self.closes[day - 1]:
            self.closes[day - 1] = start - rest
        self.opens[day + 1] = max(self.opens[day + 1], end + rest)

    def lift(self, jobs: Iterable[int]) -> None:
        """Take jobs off the board. Blocks inside a day ask nothing of its neighbours."""
        board, days, rest = self.board, set[int](), self.board.rest
        opens, closes, day_left, week_left = self.opens, self.closes, self.day_left, self.week_left
        taken = counted = 0
        for job in jobs:
            counts = board.jobs[job].counts
            self.cost -= self.costs.pop(job)
            for start, end in self.placed.pop(job):
                slots = (1 << end) - (1 << start)
                taken |= slots
                if counts:
                    counted |= slots
                    day = board.days[start]
                    day_left[day] += end - start
                    week_left[day // 7] += end - start
                    if rest and (end + rest == opens[day + 1] or start - rest == closes[day - 1]):
                        days.add(day)
        self.taken ^= taken
        self.counted ^= counted
        for day in days:
            self._renew_rest(day)

    def _renew_rest(self, day: int) -> None:
        """What the work that begins on a day asks of the days before and after."""
        board = self.board
        begin, length = board.day_starts[day], board.day_starts[day + 1] - board.day_starts[day]
        slots = self.counted >> begin
        if begin and self.counted >> (begin - 1) & 1:
            slots &= slots + 1  # without what runs on from the day before
        today = slots & span_bits(0, length)
        opens, closes = board.opens[day + 1], board.closes[day - 1] if day else 0
        if today:
            last = today.bit_length()
            if last == length:
                last += ones_at_end(slots >> length)
            opens = max(opens, begin + last + board.rest)
            closes = min(closes, begin + first_of(today) - board.rest)
        self.opens[day + 1] = opens
        if day:
            self.closes[day - 1] = closes

    def admits(self, job: SlotJob, start: int, end: int) -> bool:
        """Whether caps and rest allow one more block of this job."""
        if not (job.counts and self.board.is_bounded):
            return True
        day = self.board.days[start]
        return (
            self.opens[day] <= start
            and end <= self.closes[day]
            and end - start <= self.day_left[day]
            and end - start <= self.week_left[day // 7]
        )
