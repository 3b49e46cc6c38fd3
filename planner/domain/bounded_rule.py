"""A recurrence rule read for the entry that repeats by it: its zone, its start, its end."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache

from planner.domain.clock import QUARTER, local_time, wall_instant
from planner.domain.errors import InvalidValue
from planner.domain.interval import as_utc
from planner.domain.rule import Rule
from planner.domain.rule_text import WEEKDAYS, days, number, numbers, parts_of
from planner.domain.values import dataclass

ONE_DAY = timedelta(days=1)
LEAP_SECOND = 60
EPOCH = datetime(1970, 1, 5, tzinfo=UTC)
DENSE = 48
"""Times a day: more than every half hour."""


@dataclass(frozen=True, slots=True)
class ParsedRule:
    """A rule with its zone; nothing starts after `last`. A dense one has too many times to keep;
    of others they are kept by quarters of a year, counted from `epoch`. That is not the same for
    all, so that a next week asks only some of them for a new quarter.
    """

    rule: Rule
    zone: str
    last: datetime | None
    is_dense: bool
    epoch: datetime


def parsed(rule: str, start: datetime, zone: str, *, counts_start: bool = True) -> ParsedRule:
    """The rule of an entry that starts first at `start`. Raises InvalidValue in words.

    The start counts as the first of a COUNT, whatever the rule names (3.8.5.3); not of a further
    rule, nor of one that takes away (EXRULE).
    """
    return _parsed(rule, start, zone, counts_start)


@lru_cache(maxsize=4096)
def _parsed(rule: str, start: datetime, zone: str, counts_start: bool) -> ParsedRule:
    parts = parts_of(rule)
    local = local_time(start, zone).replace(tzinfo=None, fold=0)
    read = _rule(parts, local)
    ends = [_until(rule, parts["UNTIL"], zone)] if "UNTIL" in parts else []
    count = number(parts, "COUNT")
    last = read.last_of(count, with_start=counts_start) if count is not None else None
    if last is not None:
        ends.append(wall_instant(last, zone) if last != local else as_utc(start))
    epoch = EPOCH + ONE_DAY * (start.toordinal() % QUARTER.days)
    return ParsedRule(read, zone, min(ends, default=None), read.most_a_day > DENSE, epoch)


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
    # A clock without leap seconds shows 59 where others show 60 (RFC 5545, 3.3.12).
    seconds = {min(second, LEAP_SECOND - 1) for second in numbers(parts, "BYSECOND")}
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
        seconds=tuple(sorted(seconds)) or (start.second,),
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
