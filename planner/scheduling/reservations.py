"""The time that habits need, without a full plan."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from planner.domain.calendar import Calendar
from planner.domain.clock import day_of, instant
from planner.domain.entries import Habit
from planner.domain.interval import Interval, merged, subtracted
from planner.domain.occurrences import habit_windows
from planner.scheduling.busy import movable_blocks

ONE_DAY = timedelta(days=1)


def habit_reservations(
    calendar: Calendar, span: Interval, now: datetime, busy: tuple[Interval, ...]
) -> list[Interval]:
    """The accepted place of each occurrence in `span`, or the best free one in its window."""
    zone = calendar.settings.zone
    first, last = day_of(span.start, zone) - ONE_DAY, day_of(span.end, zone)
    reserved = []
    for habit in calendar.habits.values():
        placed = [b.interval for b in movable_blocks(calendar, now) if b.entry == habit.uid]
        for day, window in habit_windows(habit, zone, first, last):
            own = [interval for interval in placed if interval.overlaps(window)]
            free = subtracted([window], merged(busy))
            best = best_place(free, habit.duration, ideal_start(habit, day, zone, window))
            reserved += own or ([best] if best else [])
    return reserved


def ideal_start(habit: Habit, day: date, zone: str, window: Interval) -> datetime:
    """Its ideal time, or the start of its window."""
    if habit.ideal is None:
        return window.start
    ideal = instant(day, habit.ideal, zone)
    return ideal if ideal >= window.start else ideal + ONE_DAY


def best_place(free: tuple[Interval, ...], length: timedelta, ideal: datetime) -> Interval | None:
    """The place of `length` in the free time whose start is nearest to `ideal`, earlier first."""
    starts = (min(max(span.start, ideal), span.end - length) for span in _roomy(free, length))
    start = min(starts, key=lambda start: (abs(start - ideal), start), default=None)
    return None if start is None else Interval(start, start + length)


def _roomy(free: tuple[Interval, ...], length: timedelta) -> Iterator[Interval]:
    return (span for span in free if span.length >= length)
