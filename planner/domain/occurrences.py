"""When entries happen: occurrences of events, and the windows of habits."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from planner.domain.calendar import Calendar
from planner.domain.clock import clock_span, instant, local_time, wall_instant
from planner.domain.entries import Event, Habit
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.recurrence import is_cut, starts

ONE_DAY = timedelta(days=1)
NO_TIME = timedelta()
INSTANT = timedelta.resolution
EXTRA_HOURS = timedelta(hours=2)  # of an all-day event where DST ends


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One of the times of an event; of a single event its only one."""

    event: Event
    interval: Interval

    @property
    def busy(self) -> Interval:
        """With travel, whether or not the event makes its owner busy."""
        return self.interval.padded(self.event.travel_before, self.event.travel_after)


def event_occurrences(event: Event, within: Interval) -> tuple[Occurrence, ...]:
    """Those that overlap `within`, in order. An occurrence keeps the real length of its event."""
    if event.recurrence is None:
        return (Occurrence(event, event.interval),) if event.interval.overlaps(within) else ()
    if event.start >= within.end:
        return ()
    found = starts(event.recurrence, event.start, event.zone, reach_of(event, within))
    own_ends = {period.start: period.end for period in event.recurrence.periods}
    ends = (own_ends.get(start) or _end(event, start) for start in found)
    return tuple(
        Occurrence(event, Interval(start, end))
        for start, end in zip(found, ends, strict=True)
        if end > within.start
    )


def reach_of(event: Event, within: Interval) -> Interval:
    """Where the occurrences of an event start that overlap `within`."""
    periods = event.recurrence.periods if event.recurrence else ()
    longest = max((event.end - event.start, *(period.length for period in periods)))
    return _reach(within, -(-longest // ONE_DAY))


def cut_series(calendar: Calendar, within: Interval) -> tuple[Event, ...]:
    """Those that happen more often around `within` than is shown."""
    return tuple(
        event
        for event in calendar.events()
        if event.recurrence is not None
        and is_cut(event.recurrence, event.start, event.zone, reach_of(event, within))
    )


@lru_cache(maxsize=64)
def _reach(within: Interval, days: int) -> Interval:
    """Where the events of at most so many days start that overlap `within`."""
    return within.padded(days * ONE_DAY + EXTRA_HOURS, NO_TIME)


def _end(event: Event, start: datetime) -> datetime:
    """An all-day event ends at midnight, also where its days have 23 or 25 hours."""
    if event.nominal_days and not event.all_day:
        rest = event.end - _days_later(event, event.start, event.nominal_days)
        return max(start + INSTANT, _days_later(event, start, event.nominal_days) + rest)
    if not event.all_day:
        return start + (event.end - event.start)
    first, last = local_time(event.start, event.zone), local_time(event.end, event.zone)
    day = local_time(start, event.zone).date() + (last.date() - first.date())
    return instant(day, last.time(), event.zone)


def _days_later(event: Event, start: datetime, days: int) -> datetime:
    wall = local_time(start, event.zone).replace(tzinfo=None)
    return wall_instant(wall + days * ONE_DAY, event.zone)


def occurrences(calendar: Calendar, within: Interval) -> tuple[Occurrence, ...]:
    """Those of all events that overlap `within`, by start, end and uid; cancelled ones too."""
    found = [
        occurrence
        for table in (calendar.appointments, calendar.personal_blocks)
        for occurrence in _index(table).overlapping(within)
    ]
    return tuple(sorted(found, key=_order))


def _order(occurrence: Occurrence) -> tuple[datetime, datetime, Uid]:
    return occurrence.interval.start, occurrence.interval.end, occurrence.event.uid


class _Index:
    """The events of one mapping: short single ones by start, long ones, and series."""

    def __init__(self, events: Mapping[Uid, Event]) -> None:
        self.events = events
        single = [event for event in events.values() if event.recurrence is None]
        self._series = [event for event in events.values() if event.recurrence is not None]
        self._long = [event for event in single if event.end - event.start > ONE_DAY]
        self._short = sorted(
            (event for event in single if event.end - event.start <= ONE_DAY),
            key=lambda event: event.start,
        )
        self._starts = [event.start for event in self._short]
        self._known: dict[Interval, tuple[Occurrence, ...]] = {}

    def overlapping(self, within: Interval) -> tuple[Occurrence, ...]:
        """In no order."""
        found = self._known.get(within)
        if found is None:
            found = tuple(self._overlapping(within))
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[within] = found
        return found

    def _overlapping(self, within: Interval) -> Iterator[Occurrence]:
        first = bisect_left(self._starts, within.start - ONE_DAY)
        last = bisect_left(self._starts, within.end)
        for events in (self._short[first:last], self._long, self._series):
            for event in events:
                yield from event_occurrences(event, within)


_indexes: dict[int, _Index] = {}
"""Of the mappings that were asked for last, by identity: a calendar's mappings never change.

An index holds its mapping, so that no other can have its identity.
"""

_MOST_INDEXES, _MOST_KNOWN = 8, 32


def _index(events: Mapping[Uid, Event]) -> _Index:
    found = _indexes.get(id(events))
    if found is not None:
        return found
    index = _Index(events)
    while len(_indexes) >= _MOST_INDEXES:
        _indexes.pop(next(iter(_indexes)), None)
    _indexes[id(events)] = index
    return index


def habit_windows(
    habit: Habit, zone: str, first: date, last: date
) -> tuple[tuple[date, Interval], ...]:
    """The days of a habit from `first` to `last` inclusive, each with its window.

    A habit that happens some times a week may happen on each of them. A window that DST shortens
    may be too short for the habit; one that it swallows is left out.
    """
    days = (first + ONE_DAY * offset for offset in range((last - first).days + 1))
    left_out = {*habit.skipped, *habit.put_off}
    wanted = (d for d in days if d.weekday() in habit.weekdays and d not in left_out)
    windows = ((d, habit_window(habit, d, zone)) for d in wanted)
    return tuple((day, window) for day, window in windows if window is not None)


def habit_window(habit: Habit, day: date, zone: str) -> Interval | None:
    """Of any day, whether or not the habit happens on it."""
    return clock_span(day, habit.window_start, habit.window_end, zone)


def habit_day(habit: Habit, interval: Interval, zone: str) -> date:
    """The day to which a block of the habit belongs: whose window it meets, else its own."""
    own = local_time(interval.start, zone).date()
    for day in (own, own - ONE_DAY):
        window = habit_window(habit, day, zone)
        if window is not None and window.overlaps(interval):
            return day
    return own
