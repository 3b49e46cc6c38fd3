"""Recurrence rules as text (RFC 5545, 3.3.10): read, checked in words, expanded near a window."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

from planner.domain.clock import zone_named
from planner.domain.errors import InvalidValue

if TYPE_CHECKING:
    from dateutil.rrule import rrule

FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
RANGES = {
    "BYMONTH": range(1, 13),
    "BYMONTHDAY": range(-31, 32),
    "BYYEARDAY": range(-366, 367),
    "BYWEEKNO": range(-53, 54),
    "BYSETPOS": range(-366, 367),
    "BYHOUR": range(24),
    "BYMINUTE": range(60),
    "BYSECOND": range(61),
}
DAY_PARTS = ("byweekday", "bymonthday", "byyearday", "byweekno")
MOST = 5_000
"""Occurrences of one series in one window; more are cut off."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A checked rule. `options` are dateutil's names, without its start and end."""

    frequency: str
    interval: int
    count: int | None
    until: datetime | date | None
    options: tuple[tuple[str, Any], ...]


@lru_cache(maxsize=4096)
def parsed_rule(text: str) -> Rule:
    """The rule. Raises InvalidValue saying which part cannot be followed."""
    parts = dict(_pair(pair, text) for pair in text.strip().strip(";").upper().split(";"))
    frequency = parts.pop("FREQ", "")
    if frequency not in FREQUENCIES:
        raise InvalidValue(f'"{text}" does not repeat hourly, daily, weekly, monthly or yearly.')
    interval = _whole("INTERVAL", parts.pop("INTERVAL", "1"), 1, 10_000)
    count = parts.pop("COUNT", None)
    until = parts.pop("UNTIL", None)
    if parts.pop("RSCALE", "GREGORIAN") != "GREGORIAN":
        raise InvalidValue("Only the Gregorian calendar can be followed.")
    return Rule(
        frequency,
        interval,
        None if count is None else _whole("COUNT", count, 1, 10**9),
        None if until is None else _until(until),
        tuple(_option(name, value) for name, value in parts.items()),
    )


def _pair(pair: str, text: str) -> tuple[str, str]:
    name, equals, value = pair.partition("=")
    if not equals or not value:
        raise InvalidValue(f'"{text[:80]}" is not a rule such as FREQ=WEEKLY;BYDAY=TU.')
    return name.strip(), value.strip()


def _whole(name: str, text: str, least: int, most: int) -> int:
    if not re.fullmatch(r"[+-]?\d{1,10}", text) or not least <= int(text) <= most:
        raise InvalidValue(f"{name}={text[:20]} is not between {least} and {most}.")
    return int(text)


def _until(text: str) -> datetime | date:
    """A date, a wall time, or an instant (with Z)."""
    refusal = InvalidValue(f"UNTIL={text[:20]} is not a date or a time.")
    found = re.fullmatch(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?", text)
    if not found:
        raise refusal
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        if found[4] is None:
            return day
        clock = time(int(found[4]), int(found[5]), min(59, int(found[6])))
        return datetime.combine(day, clock, UTC if found[7] else None)
    except ValueError:
        raise refusal from None


def _option(name: str, text: str) -> tuple[str, Any]:
    if name == "WKST" and text in WEEKDAYS:
        return "wkst", WEEKDAYS.index(text)
    if name == "BYDAY":
        return "byweekday", tuple(_weekday(part) for part in text.split(","))
    if name in RANGES:
        allowed = RANGES[name]
        numbers = [_whole(name, part, allowed[0], allowed[-1]) for part in text.split(",")]
        if 0 in numbers and allowed[0] < 0:
            raise InvalidValue(f"{name} counts from 1 or from −1; there is no 0.")
        return name.lower(), tuple(numbers)
    raise InvalidValue(f"{name}={text[:20]} is no part of a rule that can be followed.")


def _weekday(text: str) -> tuple[int, int | None]:
    """(1, -2) for -2TU: the weekday and, if given, which one."""
    found = re.fullmatch(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", text.strip())
    number = int(found[1]) if found and found[1] else None
    if not found or (number is not None and not 1 <= abs(number) <= 53):
        raise InvalidValue(f"BYDAY={text[:20]} is not a weekday such as TU or −1FR.")
    return WEEKDAYS.index(found[2]), number


def wall_starts(text: str, start: datetime, low: datetime, high: datetime) -> Iterator[datetime]:
    """Naive wall times of occurrences in [low, high], in order, `start` included.

    `start` is the naive wall time of DTSTART, which is the first occurrence even where the rule
    does not say so and counts as one (RFC 5545, 3.8.5.3).
    """
    return islice(_wall_starts(parsed_rule(text), start, low, high), MOST)


def _wall_starts(rule: Rule, start: datetime, low: datetime, high: datetime) -> Iterator[datetime]:
    if low <= start <= high:
        yield start
    if rule.count is not None:
        counted = islice(_expand(rule, start, start, high), rule.count)
        yield from (moment for moment in _counted(counted, start, rule.count) if moment >= low)
    else:
        found = _expand(rule, start, max(low, start), high)
        yield from (moment for moment in found if moment > start)


def _counted(found: Iterator[datetime], start: datetime, count: int) -> Iterator[datetime]:
    return islice((moment for moment in found if moment > start), count - 1)


def _expand(rule: Rule, start: datetime, low: datetime, high: datetime) -> Iterator[datetime]:
    """The rule's own wall times in [low, high], sought from a period boundary before `low`."""
    options = dict(rule.options)
    moved = start if low <= start else _sought(rule, start, low, options)
    for moment in _dateutil(rule, moved, high, options):
        if moment >= low:
            yield moment


def _dateutil(rule: Rule, start: datetime, high: datetime, options: dict[str, Any]) -> "rrule":
    from dateutil import rrule as dateutil  # noqa: PLC0415 (a task needs no recurrence)

    known = (
        dateutil.MO,
        dateutil.TU,
        dateutil.WE,
        dateutil.TH,
        dateutil.FR,
        dateutil.SA,
        dateutil.SU,
    )
    if "byweekday" in options:
        days = [known[day] if n is None else known[day](n) for day, n in options["byweekday"]]
        options = options | {"byweekday": days}
    frequency: Literal[0, 1, 2, 3, 4] = getattr(dateutil, rule.frequency)
    return dateutil.rrule(frequency, dtstart=start, interval=rule.interval, until=high, **options)


def _sought(rule: Rule, start: datetime, low: datetime, options: dict[str, Any]) -> datetime:
    """A start of a period of the rule shortly before `low`, `start` where that is later.

    What the rule takes from DTSTART is put into `options` before DTSTART moves.
    """
    said = options | {
        name: (value,)
        for name, value in (
            ("byhour", start.hour),
            ("byminute", start.minute),
            ("bysecond", start.second),
        )
        if name not in options
    }
    if rule.frequency == "HOURLY":
        hours = int((low - start) / timedelta(hours=1)) // rule.interval - 1
        return start + timedelta(hours=max(0, hours) * rule.interval)
    moved = _PERIODS[rule.frequency](rule, start, low, said)
    if moved is None:
        return start
    options.update(said)
    return moved


def _daily(rule: Rule, start: datetime, low: datetime, said: dict[str, Any]) -> datetime | None:  # noqa: ARG001
    days = ((low.date() - start.date()).days // rule.interval - 1) * rule.interval
    return _midnight(start.date() + timedelta(days=days)) if days > 0 else None


def _weekly(rule: Rule, start: datetime, low: datetime, said: dict[str, Any]) -> datetime | None:
    _say_day(said, byweekday=((start.weekday(), None),))
    week = start.date() - timedelta(days=(start.weekday() - said.get("wkst", 0)) % 7)
    weeks = ((low.date() - week).days // 7 // rule.interval - 1) * rule.interval
    return _midnight(week + timedelta(weeks=weeks)) if weeks > 0 else None


def _monthly(rule: Rule, start: datetime, low: datetime, said: dict[str, Any]) -> datetime | None:
    _say_day(said, bymonthday=(start.day,))
    apart = (low.year - start.year) * 12 + low.month - start.month
    months = (apart // rule.interval - 1) * rule.interval
    month = start.year * 12 + start.month - 1 + months
    return datetime(month // 12, month % 12 + 1, 1) if months > 0 else None  # noqa: DTZ001


def _yearly(rule: Rule, start: datetime, low: datetime, said: dict[str, Any]) -> datetime | None:
    if not any(name in said for name in DAY_PARTS):
        said.setdefault("bymonth", (start.month,))
        said["bymonthday"] = (start.day,)
    years = ((low.year - start.year) // rule.interval - 1) * rule.interval
    return datetime(start.year + years, 1, 1) if years > 0 else None  # noqa: DTZ001


_PERIODS = {"DAILY": _daily, "WEEKLY": _weekly, "MONTHLY": _monthly, "YEARLY": _yearly}


def _say_day(said: dict[str, Any], **day: Any) -> None:
    if not any(name in said for name in DAY_PARTS):
        said.update(day)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def until_on_wall(rule: Rule, zone: str) -> datetime | None:
    """The last wall time at which an occurrence may start; a date includes its whole day."""
    if isinstance(rule.until, datetime):
        if rule.until.tzinfo is None:
            return rule.until
        return rule.until.astimezone(zone_named(zone)).replace(tzinfo=None)
    return None if rule.until is None else datetime.combine(rule.until, time(23, 59, 59))
