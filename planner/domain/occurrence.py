"""When an event happens."""

from datetime import datetime, timedelta
from functools import lru_cache

from planner.domain.clock import instant, local_time, wall_instant
from planner.domain.entries import Event
from planner.domain.interval import Interval
from planner.domain.recurrence import starts
from planner.domain.values import dataclass

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
    if not found:
        return ()
    ends = _ends(event, found)
    return tuple(
        Occurrence(event, Interval(start, end))
        for start, end in zip(found, ends, strict=True)
        if end > within.start
    )


def _ends(event: Event, starts: tuple[datetime, ...]) -> list[datetime]:
    periods = event.recurrence.periods if event.recurrence else ()
    if periods:
        own = {period.start: period.end for period in periods}
        return [own.get(start) or _end(event, start) for start in starts]
    if event.all_day or event.nominal_days:
        return [_end(event, start) for start in starts]
    length = event.end - event.start
    return [start + length for start in starts]


def reach_of(event: Event, within: Interval) -> Interval:
    """Where the occurrences of an event start that overlap `within`."""
    longest = event.end - event.start
    if event.recurrence is not None and event.recurrence.periods:
        longest = max(longest, *(period.length for period in event.recurrence.periods))
    return _reach(within, -(-longest // ONE_DAY))


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
