"""The time that habits need, without a full plan."""

from datetime import datetime
from functools import partial

from planner.domain.calendar import Calendar
from planner.domain.clock import day_of, monday_of
from planner.domain.interval import Interval, merged, subtracted
from planner.domain.occurrences import habit_windows
from planner.scheduling.building.busy import movable_blocks
from planner.scheduling.building.habit_occurrences import (
    HabitOccurrence,
    Windows,
    best_of,
    habit_occurrences,
)
from planner.scheduling.building.habit_places import ONE_DAY


def habit_reservations(
    calendar: Calendar, span: Interval, now: datetime, busy: tuple[Interval, ...]
) -> list[Interval]:
    """The accepted place of each occurrence in `span` if it is still free, or the best free one in
    its window.
    """
    taken = merged(busy)
    found = habit_occurrences(
        calendar, now, _windows(calendar, span), lambda window: subtracted([window], taken)
    )
    reserved = []
    for occurrence in (*found.roomy, *found.without_room):
        own = _accepted(calendar, occurrence, now)
        best = best_of(occurrence, calendar.settings.zone)
        reserved += own or ([best] if best else [])
    return reserved


def _windows(calendar: Calendar, span: Interval) -> Windows:
    """Of whole weeks, as a habit may choose its days in them."""
    zone = calendar.settings.zone
    first = monday_of(day_of(span.start, zone) - ONE_DAY)
    last = monday_of(day_of(span.end, zone)) + 6 * ONE_DAY

    return partial(habit_windows, zone=zone, first=first, last=last)


def _accepted(calendar: Calendar, occurrence: HabitOccurrence, now: datetime) -> list[Interval]:
    uid, free = occurrence.habit.uid, occurrence.free
    placed = (block.interval for block in movable_blocks(calendar, now) if block.entry == uid)
    return [interval for interval in placed if any(part.covers(interval) for part in free)]
