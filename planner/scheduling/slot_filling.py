"""Filling sets of free slots with the pieces of one job, from the earliest on."""

from collections import defaultdict
from collections.abc import Iterable

from planner.scheduling.bits import first_of, from_on, ones_at_end, span_bits
from planner.scheduling.board import SlotBlocks
from planner.scheduling.position import Position
from planner.scheduling.problem import Span
from planner.scheduling.slot_jobs import SlotJob


class SlotFiller:
    """`looked` counts the free spans and pieces that were looked at: a measure of work done."""

    def __init__(self) -> None:
        self.looked = 0

    def fill(  # noqa: C901 - the one hot loop, kept in one piece
        self, position: Position, job: SlotJob, free: int, kept: SlotBlocks = ()
    ) -> list[Span]:
        """Blocks as early in the free slots as chunks, pauses, caps and rest allow.

        The job has the `kept` blocks already; what comes back holds them. Less than the whole job
        comes back when no more fits.
        """
        need = job.length - sum([end - start for start, end in kept])
        blocks = list(kept)
        for start, end in kept:
            free &= ~span_bits(max(0, start - position.board.pause), end + position.board.pause)
        bounds = _Bounds(position, blocks) if position.board.is_bounded and job.job.counts else None
        while need and free:
            start = first_of(free)
            end = start + ones_at_end(free >> start)
            while end - start >= job.shortest:
                self.looked += 1
                length = min(end - start, need, job.longest)
                if bounds is not None:
                    opens, most = bounds.at(start)
                    if opens > start:
                        start = opens
                        continue
                    length = min(length, most)
                if 0 < need - length < job.shortest:  # never leave a rest too short to plan
                    length = need - job.shortest
                if length >= job.shortest:
                    blocks.append((start, start + length))
                    need -= length
                    if not need:
                        break
                    if bounds is not None:
                        bounds.add(start, start + length)
                    start += length + position.board.pause
                elif bounds is not None:
                    start = bounds.next_day(start)  # this day is full; the span may go on
                else:
                    break
            free = from_on(free, max(start, end))
            self.looked += 1
        return sorted(blocks) if kept else blocks


class _Bounds:
    """Caps and rest for a job that has some blocks already."""

    def __init__(self, position: Position, blocks: Iterable[Span]) -> None:
        self._position, self._board = position, position.board
        self._days, self._weeks = defaultdict[int, int](int), defaultdict[int, int](int)
        self._first, self._last = dict[int, int](), dict[int, int]()
        for start, end in blocks:
            self.add(start, end)

    def add(self, start: int, end: int) -> None:
        """Note one more block; they come in ascending order."""
        day = self._board.days[start]
        self._days[day] += end - start
        self._weeks[day // 7] += end - start
        self._first.setdefault(day, start)
        self._last[day] = end

    def at(self, start: int) -> tuple[int, int]:
        """When the day opens, and how long a block from the slot on may be."""
        position, rest = self._position, self._board.rest
        day = self._board.days[start]
        opens, closes = position.opens[day], position.closes[day]
        if day - 1 in self._last:
            opens = max(opens, self._last[day - 1] + rest)
        if day + 1 in self._first:
            closes = min(closes, self._first[day + 1] - rest)
        day_left = position.day_left[day] - self._days[day]
        week_left = position.week_left[day // 7] - self._weeks[day // 7]
        return opens, min(day_left, week_left, closes - start)

    def next_day(self, start: int) -> int:
        return self._board.day_starts[self._board.days[start] + 1]
