"""Where in its window a habit is best."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from planner.domain.clock import instant
from planner.domain.entries import Habit
from planner.domain.interval import Interval

ONE_DAY = timedelta(days=1)


def ideal_start(habit: Habit, day: date, zone: str, window: Interval) -> datetime:
    """Its ideal time, or the start of its window."""
    if habit.ideal is None:
        return window.start
    ideal = instant(day, habit.ideal, zone)
    return ideal if ideal >= window.start else ideal + ONE_DAY


def best_place(free: Iterable[Interval], length: timedelta, ideal: datetime) -> Interval | None:
    """The place of `length` in the free time whose start is nearest to `ideal`, earlier first."""
    starts = (min(max(span.start, ideal), span.end - length) for span in _roomy(free, length))
    start = min(starts, key=lambda start: (abs(start - ideal), start), default=None)
    return None if start is None else Interval(start, start + length)


def _roomy(free: Iterable[Interval], length: timedelta) -> Iterator[Interval]:
    return (span for span in free if span.length >= length)
