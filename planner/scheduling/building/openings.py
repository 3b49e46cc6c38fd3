"""Time that others could book: hours without what is busy."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from planner.domain.calendar import Calendar
from planner.domain.clock import ONE_DAY, day_of, day_span, monday_of
from planner.domain.hours import HoursKind
from planner.domain.interval import Interval, intersected, merged, subtracted
from planner.scheduling.building.busy import (
    buffered,
    busy_occurrences,
    movable_blocks,
    staying_blocks,
)
from planner.scheduling.building.reservations import habit_reservations
from planner.scheduling.building.windows import windows_within


def hours_within(
    calendar: Calendar, span: Interval, kinds: Iterable[HoursKind]
) -> tuple[Interval, ...]:
    """Hours of these kinds; those that touch are one."""
    wanted = set(kinds)
    windows = windows_within(calendar, span)
    return intersected((window.interval for window in windows if window.kind in wanted), [span])


def taken_time(
    calendar: Calendar,
    span: Interval,
    now: datetime,
    *,
    buffer: timedelta,
    planned_blocks: bool,
    habits: bool,
    proposed: Calendar | None = None,
) -> tuple[Interval, ...]:
    """What is busy in `span`, with the buffer on both sides.

    `proposed` is the calendar as a plan would make it that is not accepted yet. All its work is
    busy too, so that accepting it frees nothing; no event that it takes away is free before.
    """
    wide = span.padded(buffer, buffer)
    around = _whole_weeks(calendar, wide) if habits else wide
    busy = _firm_time(calendar, around, now)
    if planned_blocks:
        busy += _work_ahead(calendar, now)
    if proposed is not None:
        busy += _firm_time(proposed, around, now) + _work_ahead(proposed, now)
    if habits:
        busy += habit_reservations(proposed or calendar, wide, now, merged(busy))
    return merged(interval.padded(buffer, buffer) for interval in busy)


def _firm_time(calendar: Calendar, span: Interval, now: datetime) -> list[Interval]:
    """Events with their buffers, and work that stays put."""
    busy = [buffered(calendar, found) for found in busy_occurrences(calendar, span)]
    return busy + [block.interval for block in staying_blocks(calendar, now)]


def _work_ahead(calendar: Calendar, now: datetime) -> list[Interval]:
    """Work on tasks that may still move."""
    blocks = movable_blocks(calendar, now)
    return [block.interval for block in blocks if block.entry in calendar.tasks]


def _whole_weeks(calendar: Calendar, span: Interval) -> Interval:
    """A habit's place also depends on what is busy before the span, on the same day or, where it
    chooses its days, in the same week.
    """
    zone = calendar.settings.zone
    first = monday_of(day_of(span.start, zone) - ONE_DAY)
    last = monday_of(day_of(span.end, zone)) + 6 * ONE_DAY
    return Interval(day_span(first, zone).start, day_span(last, zone).end)


def openings(
    calendar: Calendar,
    span: Interval,
    kinds: Iterable[HoursKind],
    taken: Iterable[Interval],
) -> tuple[Interval, ...]:
    """What `taken` leaves of the hours."""
    return subtracted(hours_within(calendar, span, kinds), taken)
