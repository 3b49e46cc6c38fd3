"""What happens in a span of time: entries with their recurrences resolved."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from planner.domain.calendar import Calendar
from planner.domain.clock import instant
from planner.domain.entries import Event, Habit
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.recurrence import starts

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time at which an event happens."""

    event: Event
    interval: Interval

    @property
    def busy(self) -> Interval:
        """With the travel before and after it."""
        return self.interval.padded(self.event.travel_before, self.event.travel_after)


def event_occurrences(event: Event, within: Interval) -> tuple[Occurrence, ...]:
    """Those whose time, travel included, overlaps the span; in order."""
    if event.recurrence is None:
        found = Occurrence(event, event.interval)
        return (found,) if found.busy.overlaps(within) else ()
    length = event.end - event.start
    widened = within.padded(length + event.travel_after, event.travel_before)
    occurring = (
        Occurrence(event, Interval(start, start + length))
        for start in starts(event.recurrence, event.start, event.zone, widened)
    )
    return tuple(found for found in occurring if found.busy.overlaps(within))


def occurrences(calendar: Calendar, within: Interval) -> tuple[Occurrence, ...]:
    """Everything that happens in the span, in order of start, then title."""
    found = [
        occurrence
        for table in (calendar.appointments, calendar.personal_blocks)
        for event in _index(table).candidates(within)
        for occurrence in event_occurrences(event, within)
    ]
    found.sort(key=lambda item: (item.interval, item.event.summary, item.event.uid))
    return tuple(found)


class _Index:
    """One mapping of events: single ones by start, and the series."""

    def __init__(self, table: Mapping[Uid, Event]) -> None:
        self.table = table
        single = [event for event in table.values() if event.recurrence is None]
        single.sort(key=lambda event: event.start - event.travel_before)
        self._single = single
        self._starts = [event.start - event.travel_before for event in single]
        self._longest = max(
            (
                event.end + event.travel_after - begun
                for event, begun in zip(single, self._starts, strict=True)
            ),
            default=timedelta(),
        )
        self._series = [event for event in table.values() if event.recurrence is not None]

    def candidates(self, within: Interval) -> Iterator[Event]:
        """At least those that happen in the span."""
        first = bisect_left(self._starts, within.start - self._longest)
        last = bisect_left(self._starts, within.end)
        yield from self._single[first:last]
        yield from (event for event in self._series if event.start < within.end + ONE_DAY)


_indexes: list[_Index] = []
_KEPT = 8


def _index(table: Mapping[Uid, Event]) -> _Index:
    """Mappings of a calendar never change, so an index is right as long as its mapping lives."""
    for position, index in enumerate(_indexes):
        if index.table is table:
            if position:
                _indexes.insert(0, _indexes.pop(position))
            return index
    _indexes.insert(0, _Index(table))
    del _indexes[_KEPT:]
    return _indexes[0]


def habit_windows(
    habit: Habit, zone: str, first: date, last: date
) -> tuple[tuple[date, Interval], ...]:
    """The window of each day from `first` to `last` inclusive on which the habit happens.

    A window that DST shortens below the habit's duration is left out.
    """
    found: list[tuple[date, Interval]] = []
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        if day.weekday() not in habit.weekdays or day in habit.skipped:
            continue
        span = _window(habit, day, zone)
        if span is not None and span.length >= habit.duration:
            found.append((day, span))
    return tuple(found)


def _window(habit: Habit, day: date, zone: str) -> Interval | None:
    past_midnight = habit.window_end <= habit.window_start
    start = instant(day, habit.window_start, zone)
    end: datetime = instant(day + ONE_DAY if past_midnight else day, habit.window_end, zone)
    return Interval(start, end) if start < end else None
