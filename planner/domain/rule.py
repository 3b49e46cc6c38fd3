"""A recurrence rule on a wall clock, expanded by dateutil near a window, not from its start."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from planner.domain.rule_text import Days, Numbers

if TYPE_CHECKING:
    from dateutil.rrule import rrule

ONE_DAY = timedelta(days=1)
LAST_YEAR = 9000
COUNTED_PERIODS = 100_000
COUNTED = timedelta(days=200 * 365)
"""A COUNT that takes longer than a life, or more of its periods than that, does not end."""

CYCLE = 400
"""Years after which the Gregorian calendar repeats to the weekday."""

_LONGEST_PERIOD = {
    "YEARLY": timedelta(days=366),
    "MONTHLY": timedelta(days=31),
    "WEEKLY": timedelta(days=7),
    "DAILY": ONE_DAY,
    "HOURLY": timedelta(hours=1),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """RFC 5545, 3.3.10, with everything said that the rule would take from its start.

    `weekdays` pairs an ordinal (0: every one) with a weekday, Monday 0; `hours` is empty for
    every hour of an hourly rule. `first_week` is the week of the start. `start` is naive: wall
    time, as are all times of this module.
    """

    start: datetime
    frequency: str
    interval: int
    week_start: int
    first_week: date
    months: Numbers
    week_numbers: Numbers
    year_days: Numbers
    month_days: Numbers
    weekdays: Days
    hours: Numbers
    minutes: Numbers
    seconds: Numbers
    positions: Numbers

    def times_within(self, low: datetime, high: datetime) -> Iterator[datetime]:
        """Those from `low` to `high` inclusive, ascending; not those before the start."""
        low = max(low, self.start)
        number = max(0, _period_number(self, low) // self.interval * self.interval)
        begin = _period_start(self, number)
        if begin <= high and _has_days(self):
            yield from (moment for moment in _expanded(self, begin, high) if moment >= low)

    def last_of(self, count: int) -> datetime | None:
        """The last of `count` times, of which the start is the first; None if they do not end."""
        if count == 1:
            return self.start
        period = _LONGEST_PERIOD[self.frequency] * self.interval
        end = self.start + min(COUNTED, period * min(COUNTED_PERIODS, COUNTED // period + 1))
        later = (moment for moment in self.times_within(self.start, end) if moment != self.start)
        return next(islice(later, count - 2, None), None)


def _expanded(rule: Rule, begin: datetime, high: datetime) -> Iterator[datetime]:
    """From the start of a period, so that BYSETPOS counts in all of it, as the RFC says.

    dateutil looks for a next time until the last year that there is, whatever its end; so it is
    asked about the same days at the end of time, where a rule that never happens costs little.
    """
    later = (MAXYEAR - high.year) // CYCLE * CYCLE
    found = _dateutil(
        rule,
        rule.frequency,
        dtstart=begin.replace(year=begin.year + later),
        until=high.replace(year=high.year + later),
        interval=rule.interval,
        byhour=rule.hours or None,
        byminute=rule.minutes,
        bysecond=rule.seconds,
        bysetpos=rule.positions or None,
    )
    return (moment.replace(year=moment.year - later) for moment in found)


@lru_cache(maxsize=1024)
def _has_days(rule: Rule) -> bool:
    """False for an hourly or daily rule whose days do not exist, such as 30 February."""
    limits = (rule.month_days, rule.year_days, rule.week_numbers)
    if rule.frequency not in ("DAILY", "HOURLY") or not any(limits):
        return True
    first = datetime(MAXYEAR - CYCLE, 1, 1)  # noqa: DTZ001 (wall time)
    return next(iter(_dateutil(rule, "YEARLY", dtstart=first)), None) is not None


def _dateutil(rule: Rule, frequency: str, **more: Any) -> "rrule":
    """The rule's days, with `more` about its times."""
    from dateutil import rrule as dateutil  # noqa: PLC0415 (most entries do not repeat)

    weekdays = [dateutil.weekday(day, ordinal or None) for ordinal, day in rule.weekdays]
    return dateutil.rrule(
        getattr(dateutil, frequency),
        wkst=rule.week_start,
        bymonth=rule.months or None,
        byweekno=rule.week_numbers or None,
        byyearday=rule.year_days or None,
        bymonthday=rule.month_days or None,
        byweekday=weekdays or None,
        **more,
    )


def _period_number(rule: Rule, moment: datetime) -> int:
    """How many periods (days, weeks, …) `moment` lies after the period of the start."""
    start = rule.start
    match rule.frequency:
        case "YEARLY":
            return moment.year - start.year
        case "MONTHLY":
            return (moment.year - start.year) * 12 + moment.month - start.month
        case "WEEKLY":
            return (moment.date() - rule.first_week).days // 7
        case "DAILY":
            return (moment.date() - start.date()).days
        case _:
            return int((moment - start.replace(minute=0, second=0)) // timedelta(hours=1))


def _period_start(rule: Rule, number: int) -> datetime:
    start = rule.start
    match rule.frequency:
        case "WEEKLY":
            return datetime.combine(rule.first_week + timedelta(days=7 * number), time())
        case "DAILY":
            return datetime.combine(start.date() + timedelta(days=number), time())
        case "MONTHLY":
            year, month = divmod(start.year * 12 + start.month - 1 + number, 12)
            return datetime.combine(date(min(year, LAST_YEAR), month + 1, 1), time())
        case "YEARLY":
            return datetime.combine(date(min(start.year + number, LAST_YEAR), 1, 1), time())
        case _:
            return start.replace(minute=0, second=0) + timedelta(hours=number)
