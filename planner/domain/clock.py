"""Wall-clock time against instants: zones, DST, and a person's own day boundary."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from planner.domain.errors import InvalidValue
from planner.domain.interval import Interval

ONE_DAY = timedelta(days=1)
QUARTER = timedelta(weeks=13)


@lru_cache(maxsize=256)
def zone_named(name: str) -> ZoneInfo:
    """The IANA zone. Raises InvalidValue with a sentence for an unknown name."""
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):  # ZoneInfo raises any of them for odd keys
        raise InvalidValue(
            '"{name}" is not a time zone; write one such as Europe/Lisbon or Asia/Kolkata.',
            name=name,
        ) from None


def instant(day: date, clock: time, zone: str) -> datetime:
    """The instant of a wall time, in UTC.

    A time that DST skips is the end of the gap, so a window that starts there is shortened; a time
    that happens twice is its first run.
    """
    local = datetime.combine(day, clock.replace(tzinfo=None, fold=0), zone_named(zone))
    moment = local.astimezone(UTC)
    if moment.astimezone(local.tzinfo).replace(tzinfo=None) == local.replace(tzinfo=None):
        return moment
    return _end_of_gap(local)


def wall_instant(wall: datetime, zone: str) -> datetime:
    """The instant of an entry's wall time (without a zone), in UTC.

    A time that DST skips counts from before the gap, so 02:30 in a gap of an hour is 03:30
    (RFC 5545, 3.3.5); a time that happens twice is its first run.
    """
    return wall.replace(tzinfo=zone_named(zone), fold=0).astimezone(UTC)


def time_before(moment: datetime, length: timedelta, zone: str) -> datetime:
    """The instant that lies so long before, whole days by the clock (RFC 5545, 3.3.6)."""
    days, rest = divmod(length, ONE_DAY)
    if not days:
        return moment - rest
    wall = local_time(moment, zone).replace(tzinfo=None)
    return wall_instant(wall - days * ONE_DAY, zone) - rest


def is_skipped(wall: datetime, zone: str) -> bool:
    """Whether no clock in `zone` ever shows this time."""
    shown = local_time(wall_instant(wall, zone), zone)
    return shown.replace(tzinfo=None, fold=0) != wall.replace(tzinfo=None, fold=0)


def _end_of_gap(local: datetime) -> datetime:
    before = local.replace(fold=1).astimezone(UTC)  # PEP 495: inside a gap fold=1 lies before it
    after = local.astimezone(UTC)
    offset = before.astimezone(local.tzinfo).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) / 2
        if middle.astimezone(local.tzinfo).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)


def clock_span(day: date, start: time, end: time, zone: str) -> Interval | None:
    """The hours of a day from one wall time to another, on the next day if that is not later.

    What DST skips is cut off, None if nothing is left. Hours that lie inside the doubled hour run
    once.
    """
    last = day if end > start else day + ONE_DAY
    first, stop = instant(day, start, zone), instant(last, end, zone)
    again = first.astimezone(zone_named(zone)).replace(fold=1).astimezone(UTC)
    if first < again < stop:
        length = datetime.combine(last, end, UTC) - datetime.combine(day, start, UTC)
        stop = first + length if length <= _rest_of_run(first, again, zone) else stop
    return Interval(first, stop) if first < stop else None


def _rest_of_run(first: datetime, again: datetime, zone: str) -> timedelta:
    """From a doubled time to the end of its first run; `again` is its second run."""
    minute = timedelta(minutes=1)
    moment = first
    offset = first.astimezone(zone_named(zone)).utcoffset()
    while moment < again and moment.astimezone(zone_named(zone)).utcoffset() == offset:
        moment += minute
    return moment - first


def local_time(moment: datetime, zone: str) -> datetime:
    """The same instant on the wall clock of `zone`."""
    return moment.astimezone(zone_named(zone))


def day_of(moment: datetime, zone: str, boundary: time = time(0)) -> date:
    """The day that an instant belongs to when days begin at `boundary` on the wall clock."""
    local = local_time(moment, zone)
    return local.date() if local.time() >= boundary else local.date() - ONE_DAY


def day_span(day: date, zone: str, boundary: time = time(0)) -> Interval:
    """The 23, 24 or 25 hours of a day."""
    start = instant(day, boundary, zone)
    return Interval(start, instant(day + ONE_DAY, boundary, zone))


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def week_span(monday: date, zone: str, boundary: time = time(0)) -> Interval:
    """Seven days from `monday`."""
    start = instant(monday, boundary, zone)
    return Interval(start, instant(monday + timedelta(days=7), boundary, zone))
