"""Entries that repeat (RFC 5545, 3.3.10 and 3.8.5)."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import islice

from planner.domain.clock import local_time, wall_instant, zone_named
from planner.domain.errors import InvalidValue
from planner.domain.interval import Interval, as_utc
from planner.domain.rule import Rule
from planner.domain.rule_text import WEEKDAYS, days, number, numbers, parts_of

MOST_STARTS = 5000
"""More than that in one window are cut off: no calendar is read that way."""

EPOCH = datetime(1970, 1, 5, tzinfo=UTC)
CHUNK = timedelta(weeks=26)
ONE_DAY = timedelta(days=1)
NO_TIME = timedelta()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """`rule` is the value of an RRULE, such as FREQ=WEEKLY;BYDAY=TU.

    `exceptions` are the starts (EXDATE) that do not happen, `dates` those that happen besides the
    rule (RDATE); instants in UTC. The rule is resolved on the wall clock of the entry's own zone.
    """

    rule: str
    exceptions: tuple[datetime, ...] = ()
    dates: tuple[datetime, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "exceptions", tuple(sorted(map(as_utc, self.exceptions))))
        object.__setattr__(self, "dates", tuple(sorted(map(as_utc, self.dates))))


@dataclass(frozen=True, slots=True)
class ParsedRule:
    """A rule with its zone; nothing starts after `last`."""

    rule: Rule
    zone: str
    last: datetime | None


@lru_cache(maxsize=4096)
def parsed(rule: str, start: datetime, zone: str) -> ParsedRule:
    """The rule of an entry that starts first at `start`. Raises InvalidValue in words."""
    parts = parts_of(rule)
    local = local_time(start, zone).replace(tzinfo=None, fold=0)
    read = _rule(parts, local)
    ends = [_until(rule, parts["UNTIL"], zone)] if "UNTIL" in parts else []
    count = number(parts, "COUNT")
    last = read.last_of(count) if count is not None else None
    if last is not None:
        ends.append(wall_instant(last, zone) if last != local else as_utc(start))
    return ParsedRule(read, zone, min(ends, default=None))


def _rule(parts: dict[str, str], start: datetime) -> Rule:
    months, weekdays = numbers(parts, "BYMONTH"), days(parts)
    month_days, frequency = numbers(parts, "BYMONTHDAY"), parts["FREQ"]
    year_days, week_numbers = numbers(parts, "BYYEARDAY"), numbers(parts, "BYWEEKNO")
    if not (weekdays or month_days or year_days):
        if frequency == "WEEKLY" or (frequency == "YEARLY" and week_numbers):
            weekdays = ((0, start.weekday()),)
        elif frequency in ("MONTHLY", "YEARLY"):
            month_days = (start.day,)
            months = months or ((start.month,) if frequency == "YEARLY" else ())
    week_start = WEEKDAYS.index(parts.get("WKST", "MO"))
    return Rule(
        start=start,
        frequency=frequency,
        interval=number(parts, "INTERVAL") or 1,
        week_start=week_start,
        first_week=start.date() - ONE_DAY * ((start.weekday() - week_start) % 7),
        months=months,
        week_numbers=week_numbers,
        year_days=year_days,
        month_days=month_days,
        weekdays=weekdays,
        hours=numbers(parts, "BYHOUR") or (() if frequency == "HOURLY" else (start.hour,)),
        minutes=numbers(parts, "BYMINUTE") or (start.minute,),
        seconds=numbers(parts, "BYSECOND") or (start.second,),
        positions=numbers(parts, "BYSETPOS"),
    )


def _until(rule: str, text: str, zone: str) -> datetime:
    """A date means all of its day, on the wall clock of `zone`."""
    try:
        moment = datetime.fromisoformat(text if "T" in text else f"{text}T235959")
    except ValueError:
        raise InvalidValue(f'The rule "{rule}" ends on {text}, which is no date.') from None
    try:
        return as_utc(moment) if moment.tzinfo else wall_instant(moment, zone)
    except OverflowError:  # 99991231, which some programs write for "never"
        return datetime.max.replace(tzinfo=UTC)


def starts(
    recurrence: Recurrence, start: datetime, zone: str, within: Interval
) -> tuple[datetime, ...]:
    """The instants inside `within` at which an entry that starts first at `start` starts."""
    start = as_utc(start)
    found = {start} if start in within else set()  # it always counts (RFC 5545, 3.8.5.3)
    if start < within.end:
        found.update(islice(_rule_starts(recurrence.rule, start, zone, within), MOST_STARTS))
    found.update(moment for moment in recurrence.dates if moment in within)
    return tuple(sorted(found.difference(recurrence.exceptions))[:MOST_STARTS])


def _rule_starts(rule: str, start: datetime, zone: str, within: Interval) -> Iterator[datetime]:
    last = within.end - timedelta.resolution
    for half in range((within.start - EPOCH) // CHUNK, (last - EPOCH) // CHUNK + 1):
        chunk = _chunk(rule, start, zone, half)
        yield from chunk[bisect_left(chunk, within.start) : bisect_left(chunk, within.end)]


@lru_cache(maxsize=16_384)
def _chunk(rule: str, start: datetime, zone: str, half: int) -> tuple[datetime, ...]:
    """Half a year of a series, so that the next week is usually known already."""
    read, within = parsed(rule, start, zone), _chunk_span(half)
    if start >= within.end or (read.last is not None and read.last < within.start):
        return ()
    local_zone, last = zone_named(zone), read.last or within.end
    found = (
        local.replace(tzinfo=local_zone).astimezone(UTC)
        for local in islice(read.rule.times_within(*_wall_span(within, zone)), MOST_STARTS)
        if local != read.rule.start
    )
    return tuple(moment for moment in found if moment in within and moment <= last)


@lru_cache(maxsize=256)
def _chunk_span(half: int) -> Interval:
    return Interval(EPOCH + CHUNK * half, EPOCH + CHUNK * (half + 1))


@lru_cache(maxsize=256)
def _wall_span(within: Interval, zone: str) -> tuple[datetime, datetime]:
    """All wall times that may lie in a span, also where DST skips or doubles some."""
    first = local_time(within.start, zone)
    last = local_time(within.end - timedelta.resolution, zone)
    skipped = (first.utcoffset() or NO_TIME) - ((first - ONE_DAY).utcoffset() or NO_TIME)
    doubled = ((last - ONE_DAY).utcoffset() or NO_TIME) - (last.utcoffset() or NO_TIME)
    low, high = first.replace(tzinfo=None), last.replace(tzinfo=None)
    return low - max(skipped, NO_TIME), high + max(doubled, NO_TIME)
