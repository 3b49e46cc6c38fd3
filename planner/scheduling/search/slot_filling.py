"""Filling sets of free slots with the pieces of one job, from the earliest on."""

from planner.scheduling.problem.bits import starts_of, widened
from planner.scheduling.problem.problem import Span
from planner.scheduling.search.position import Position
from planner.scheduling.search.slot_jobs import SlotJob

LONG_AGO = -2
"""No day, and none before one."""


class SlotFiller:
    """`looked` counts the free spans and pieces that were looked at: a measure of work done."""

    def __init__(self) -> None:
        self.looked = 0

    def fill(  # noqa: C901 - the one hot loop, kept in one piece
        self, position: Position, job: SlotJob, free: int, need: int, most: int | None = None
    ) -> list[Span]:
        """Blocks of up to `need` slots, as early in the free slots as chunks, pauses, caps and rest
        allow, none longer than `most`. Fewer come back when no more fit.
        """
        board, shortest, longest = position.board, job.shortest, most or job.longest
        bounded, days = board.is_bounded and job.counts, board.days
        free = widened(starts_of(free, shortest), shortest)
        blocks: list[Span] = []
        day = last_day = LONG_AGO
        today = this_week = last_end = looked = 0
        while need and free:
            start = (free & -free).bit_length() - 1
            rest_of_free = free >> start
            end = start + (~rest_of_free & (rest_of_free + 1)).bit_length() - 1
            looked += 1
            while end - start >= shortest:
                looked += 1
                length = need if need < longest else longest
                room = end - start
                length = room if room < length else length
                if bounded:
                    if days[start] != day:
                        this_week = this_week if days[start] // 7 == day // 7 else 0
                        day, today = days[start], 0
                    opens = position.opens[day]
                    if last_day == day - 1:
                        opens = max(opens, last_end + board.rest)
                    if opens > start:
                        start = opens
                        continue
                    room = position.closes[day] - start
                    length = room if room < length else length
                    room = position.day_left[day] - today
                    length = room if room < length else length
                    room = position.week_left[day // 7] - this_week
                    length = room if room < length else length
                if 0 < need - length < shortest:  # never leave a rest too short to plan
                    length = need - shortest
                if length >= shortest:
                    blocks.append((start, start + length))
                    need -= length
                    if not need:
                        break
                    start = last_end = start + length
                    start += board.pause
                    last_day, today, this_week = day, today + length, this_week + length
                elif bounded:
                    start = board.day_starts[day + 1]  # this day is full; the span may go on
                else:
                    break
            start = start if start > end else end
            free = free >> start << start
        self.looked += looked
        return blocks
