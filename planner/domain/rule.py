"""A recurrence rule on a wall clock, expanded near a window instead of from its beginning."""

from calendar import isleap, monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice

from planner.domain.rule_text import Days, Numbers

MOST_PERIODS = 50_000
"""A rule that never happens is given up after this many of its days, weeks, months or years."""

ONE_DAY = timedelta(days=1)
LAST_YEAR = 9000
COUNTED = timedelta(days=200 * 365)
"""A COUNT that takes longer than a life does not end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """RFC 5545, 3.3.10, with everything said that the rule would take from its start.

    `weekdays` pairs an ordinal (0: every one) with a weekday, Monday 0; `week_offsets` are the
    same as sorted days from the start of a week, `first_week` is that of
    the start. `start` is naive: wall time, as are all times of this module.
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
    week_offsets: Numbers
    times: tuple[time, ...]
    positions: Numbers

    def times_within(self, low: datetime, high: datetime) -> Iterator[datetime]:
        """Those from `low` to `high` inclusive, ascending; not those before the start."""
        low = max(low, self.start)
        number = max(0, _period_number(self, low) // self.interval * self.interval)
        last_day = high.date()
        for _ in range(MOST_PERIODS):
            first = _period_start(self, number)
            if first > last_day:
                return
            for moment in _period_times(self, first, number):
                if low <= moment <= high:
                    yield moment
            number += self.interval

    def last_of(self, count: int) -> datetime | None:
        """The last of `count` times, of which the start is the first; None if they do not end."""
        later = self.times_within(self.start, self.start + COUNTED)
        others = (moment for moment in later if moment != self.start)
        found = list(islice(others, count - 1))
        if not found:
            return self.start if count == 1 else None
        return found[-1] if len(found) == count - 1 else None


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


def _period_start(rule: Rule, number: int) -> date:
    start = rule.start
    match rule.frequency:
        case "WEEKLY":
            return rule.first_week + timedelta(days=7 * number)
        case "DAILY":
            return start.date() + timedelta(days=number)
        case "MONTHLY":
            year, month = divmod(start.year * 12 + start.month - 1 + number, 12)
            return date(min(year, LAST_YEAR + 1), month + 1, 1)
        case "YEARLY":
            return date(min(start.year + number, LAST_YEAR + 1), 1, 1)
        case _:
            return (start + timedelta(hours=number)).date()


def _period_times(rule: Rule, first: date, number: int) -> list[datetime]:
    """All times in order of the period that begins on `first`, also those before the start."""
    times = rule.times
    if rule.frequency == "HOURLY":
        hour = (rule.start + timedelta(hours=number)).hour
        times = tuple(moment for moment in times if moment.hour == hour)
    days = _period_days(rule, first)
    found = [datetime.combine(day, moment) for day in days for moment in times]
    if not rule.positions:
        return found
    chosen = (p - 1 if p > 0 else len(found) + p for p in rule.positions)
    return [found[index] for index in sorted(set(chosen)) if 0 <= index < len(found)]


def _period_days(rule: Rule, first: date) -> list[date]:
    """The days of the period that the rule means, in order."""
    match rule.frequency:
        case "YEARLY":
            months = rule.months or range(1, 13)
            found = [day for month in months for day in _month_days(rule, first.year, month)]
        case "MONTHLY":
            found = _month_days(rule, first.year, first.month)
        case "WEEKLY":
            found = [first + ONE_DAY * offset for offset in rule.week_offsets]
            if not rule.months and not rule.month_days:
                return found
        case _:
            found = [first]
    return [day for day in found if _fits(rule, day)]


def _month_days(rule: Rule, year: int, month: int) -> list[date]:
    length = monthrange(year, month)[1]
    if not rule.month_days:
        return [date(year, month, number) for number in range(1, length + 1)]
    numbers = {number if number > 0 else length + 1 + number for number in rule.month_days}
    return [date(year, month, number) for number in sorted(numbers) if 1 <= number <= length]


def _fits(rule: Rule, day: date) -> bool:
    if rule.weekdays and not _weekday_fits(rule, day):
        return False
    if rule.months and day.month not in rule.months:
        return False
    if rule.month_days:
        length = monthrange(day.year, day.month)[1]
        if not _either(rule.month_days, day.day, length):
            return False
    if rule.year_days and not _either(rule.year_days, _year_day(day), _year_length(day.year)):
        return False
    return not rule.week_numbers or _either(rule.week_numbers, *_week_number(rule, day))


def _either(wanted: Numbers, number: int, length: int) -> bool:
    """Whether `number` of `length` is wanted, counted from the front or from the back."""
    return number in wanted or number - length - 1 in wanted


def _weekday_fits(rule: Rule, day: date) -> bool:
    weekday = day.weekday()
    for ordinal, wanted in rule.weekdays:
        if weekday != wanted:
            continue
        if ordinal == 0 or rule.frequency not in ("MONTHLY", "YEARLY"):
            return True
        number, length = day.day, monthrange(day.year, day.month)[1]
        if rule.frequency == "YEARLY" and not rule.months:
            number, length = _year_day(day), _year_length(day.year)
        if ordinal in ((number - 1) // 7 + 1, -((length - number) // 7 + 1)):
            return True
    return False


def _year_day(day: date) -> int:
    return day.timetuple().tm_yday


def _year_length(year: int) -> int:
    return 366 if isleap(year) else 365


def _week_number(rule: Rule, day: date) -> tuple[int, int]:
    """The number of its week and how many that year has; the first has four days of the year."""
    first_day = day - timedelta(days=(day.weekday() - rule.week_start) % 7)
    year = (first_day + 3 * ONE_DAY).year
    week_one = _week_one(year, rule.week_start)
    weeks = (_week_one(year + 1, rule.week_start) - week_one).days // 7
    return (first_day - week_one).days // 7 + 1, weeks


def _week_one(year: int, week_start: int) -> date:
    fourth = date(year, 1, 4)
    return fourth - timedelta(days=(fourth.weekday() - week_start) % 7)
