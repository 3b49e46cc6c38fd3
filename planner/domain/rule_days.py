"""The days that a recurrence rule picks (RFC 5545, 3.3.10), as ordinals of the calendar."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Protocol

from planner.domain.rule_text import Days, Numbers

WEEK = 7
MIDWEEK = 3
"""Days from the start of a week to the day in whose year it is counted (its fourth)."""


class DayRule(Protocol):
    """What a rule says about days. `weekdays` pairs an ordinal (0: every one) with a weekday."""

    @property
    def frequency(self) -> str: ...
    @property
    def week_start(self) -> int: ...
    @property
    def months(self) -> Numbers: ...
    @property
    def week_numbers(self) -> Numbers: ...
    @property
    def year_days(self) -> Numbers: ...
    @property
    def month_days(self) -> Numbers: ...
    @property
    def weekdays(self) -> Days: ...


@lru_cache(maxsize=4096)
def days_of_year(rule: DayRule, year: int) -> tuple[int, ...]:
    """Ascending."""
    if rule.year_days and not rule.months:
        return tuple(_picked(rule, _year_days(rule.year_days, year)))
    months = rule.months or range(1, 13)
    return tuple(day for month in months for day in days_of_month(rule, year, month))


def days_of_month(rule: DayRule, year: int, month: int) -> list[int]:
    """Ascending."""
    if rule.months and month not in rule.months:
        return []
    first, length = date(year, month, 1).toordinal(), monthrange(year, month)[1]
    numbers: Iterable[int] = range(1, length + 1)
    if rule.month_days:
        named = {day if day > 0 else length + 1 + day for day in rule.month_days}
        numbers = sorted(day for day in named if 1 <= day <= length)
    return list(_picked(rule, (first + day - 1 for day in numbers)))


def _year_days(numbers: Numbers, year: int) -> list[int]:
    first, length = date(year, 1, 1).toordinal(), _year_length(year)
    named = {day if day > 0 else length + 1 + day for day in numbers}
    return sorted(first + day - 1 for day in named if 1 <= day <= length)


def _year_length(year: int) -> int:
    return date(year, 12, 31).timetuple().tm_yday


def _picked(rule: DayRule, days: Iterable[int]) -> Iterator[int]:
    if not limits_days(rule):
        return iter(days)
    return (day for day in days if is_picked(rule, date.fromordinal(day)))


def limits_days(rule: DayRule) -> bool:
    """Whether it says anything about days."""
    return bool(
        rule.weekdays or rule.months or rule.month_days or rule.year_days or rule.week_numbers
    )


def is_picked(rule: DayRule, day: date) -> bool:
    """Every part that is given has to hold; of a part's values one."""
    return (
        (not rule.weekdays or _has_weekday(rule, day))
        and (not rule.months or day.month in rule.months)
        and (not rule.month_days or _has_month_day(rule.month_days, day))
        and (not rule.year_days or _has_year_day(rule.year_days, day))
        and (not rule.week_numbers or _has_week(rule, day))
    )


def _has_month_day(numbers: Numbers, day: date) -> bool:
    return day.day in numbers or day.day - monthrange(day.year, day.month)[1] - 1 in numbers


def _has_year_day(numbers: Numbers, day: date) -> bool:
    number = day.timetuple().tm_yday
    return number in numbers or number - _year_length(day.year) - 1 in numbers


def _has_weekday(rule: DayRule, day: date) -> bool:
    own = day.weekday()
    return any(
        weekday == own and (not ordinal or ordinal in _ordinals(rule, day))
        for ordinal, weekday in rule.weekdays
    )


def _ordinals(rule: DayRule, day: date) -> tuple[int, ...]:
    """Which of its weekday it is in its month, or in its year in a yearly rule without months.

    Other rules must not have ordinals (RFC 5545, 3.3.10); there they say nothing, as in dateutil.
    """
    if rule.frequency == "YEARLY" and not rule.months:
        number, length = day.timetuple().tm_yday, _year_length(day.year)
    elif rule.frequency in ("YEARLY", "MONTHLY"):
        number, length = day.day, monthrange(day.year, day.month)[1]
    else:
        return tuple(ordinal for ordinal, _ in rule.weekdays)
    return (number - 1) // WEEK + 1, -((length - number) // WEEK + 1)


def _has_week(rule: DayRule, day: date) -> bool:
    """The first week of a year has at least four of its days; one from the end is negative."""
    begin = day - timedelta(days=(day.weekday() - rule.week_start) % WEEK)
    year = (begin + timedelta(days=MIDWEEK)).year
    number = (begin - _first_week(year, rule.week_start)).days // WEEK + 1
    count = (_first_week(year + 1, rule.week_start) - begin).days // WEEK + number - 1
    return number in rule.week_numbers or number - count - 1 in rule.week_numbers


@lru_cache(maxsize=1024)
def _first_week(year: int, week_start: int) -> date:
    fourth = date(year, 1, 1 + MIDWEEK)
    return fourth - timedelta(days=(fourth.weekday() - week_start) % WEEK)
