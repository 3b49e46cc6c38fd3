"""The weekday with which the shown weeks begin, for the whole window, as QLocale's default is.

Only what is shown follows: hours, caps and the ledger count weeks from Monday.
"""

from datetime import date, timedelta

MONDAY, SATURDAY, SUNDAY = 0, 5, 6
CHOICES = (MONDAY, SUNDAY, SATURDAY)


class _Start:
    weekday = MONDAY


def begin_weeks_with(weekday: int) -> None:
    """Monday is 0. What cannot be chosen is Monday."""
    _Start.weekday = weekday if weekday in CHOICES else MONDAY


def week_of(day: date) -> date:
    """The first day of the shown week that holds it."""
    return day - timedelta(days=(day.weekday() - _Start.weekday) % 7)


def weekday_at(column: int) -> int:
    """Of a column of a shown week, Monday as 0."""
    return (_Start.weekday + column) % 7
