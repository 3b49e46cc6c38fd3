"""The ways to look at a calendar: which days each shows, and how one turns its pages."""

from datetime import date, timedelta
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from planner.desktop.look.formats import month_title, week_title
from planner.desktop.look.week_start import week_of
from planner.domain.values import dataclass

ONE_DAY = timedelta(days=1)
WEEK_DAYS = 7
ONE_WEEK = WEEK_DAYS * ONE_DAY


class ViewKind(Enum):
    """The values are what is remembered."""

    DAY = "day"
    FOUR_DAYS = "four_days"
    WORK_WEEK = "work_week"
    WEEK = "week"
    MONTH = "month"
    AGENDA = "agenda"

    @property
    def has_hours(self) -> bool:
        return self not in (ViewKind.MONTH, ViewKind.AGENDA)


NAMES = {
    ViewKind.DAY: QT_TRANSLATE_NOOP("Views", "Day"),
    ViewKind.FOUR_DAYS: QT_TRANSLATE_NOOP("Views", "4 days"),
    ViewKind.WORK_WEEK: QT_TRANSLATE_NOOP("Views", "Work week"),
    ViewKind.WEEK: QT_TRANSLATE_NOOP("Views", "Week"),
    ViewKind.MONTH: QT_TRANSLATE_NOOP("Views", "Month"),
    ViewKind.AGENDA: QT_TRANSLATE_NOOP("Views", "Agenda"),
}


@dataclass(frozen=True, slots=True)
class Days:
    """`count` days from `first`; of a week that is shown in several pages that `page`."""

    first: date
    count: int
    page: int = 0
    pages: int = 1

    @property
    def last(self) -> date:
        return self.first + ONE_DAY * (self.count - 1)


def kind_named(name: str) -> ViewKind:
    """What was remembered, else the week."""
    return next((kind for kind in ViewKind if kind.value == name), ViewKind.WEEK)


def days_shown(kind: ViewKind, day: date, most: int = WEEK_DAYS) -> Days:
    """Those that hold `day`; of a month its weeks, of the agenda the week from which it goes on.

    At `most` so many side by side: then a week is turned over in pages of like many days.
    """
    whole = _whole(kind, day)
    if not kind.has_hours or whole.count <= most:
        return whole
    if kind is ViewKind.FOUR_DAYS:
        return Days(day, most)
    pages = -(-whole.count // most)
    size = -(-whole.count // pages)
    page = min(max(0, (day - whole.first).days // size), pages - 1)
    return Days(
        whole.first + ONE_DAY * size * page, min(size, whole.count - size * page), page, pages
    )


def _whole(kind: ViewKind, day: date) -> Days:
    if kind is ViewKind.DAY:
        return Days(day, 1)
    if kind is ViewKind.FOUR_DAYS:
        return Days(day, 4)
    if kind is ViewKind.WORK_WEEK:
        return Days(_monday_in_week(day), 5)
    if kind is ViewKind.MONTH:
        first = week_of(day.replace(day=1))
        weeks = ((_next_month(day, 1) - ONE_DAY) - first).days // 7 + 1
        return Days(first, 7 * weeks)
    return Days(week_of(day), 7)


def turned(kind: ViewKind, day: date, pages: int, most: int = WEEK_DAYS) -> date:
    """The day to show so many pages later; `most` as in `days_shown`."""
    days = days_shown(kind, day, most)
    if kind is ViewKind.FOUR_DAYS:
        return day + days.count * ONE_DAY * pages
    if days.pages > 1:
        return _turned_within(kind, days, pages, most)
    if kind is ViewKind.DAY:
        return day + ONE_DAY * pages
    if kind is ViewKind.MONTH:
        return _next_month(day, pages)
    if kind is ViewKind.WORK_WEEK:
        return _monday_in_week(day) + ONE_WEEK * pages
    return week_of(day) + ONE_WEEK * pages


def _turned_within(kind: ViewKind, days: Days, pages: int, most: int) -> date:
    """Page by page, from the last of a week to the first of the next."""
    weeks, page = divmod(days.page + pages, days.pages)
    first = turned(kind, days.first, weeks)
    size = days_shown(kind, first, most).count
    return first + ONE_DAY * size * page


def counted_day(kind: ViewKind, day: date) -> date:
    """The day by which a week is counted: its middle, whatever it begins with (ISO 8601)."""
    return day if kind in (ViewKind.DAY, ViewKind.FOUR_DAYS) else week_of(day) + 3 * ONE_DAY


def view_title(kind: ViewKind, day: date, *, short: bool = False) -> str:
    """ "23 – 29 November 2026", "Wednesday 25 November 2026", "November 2026"; "Nov 2026"."""
    if short:
        pattern = "ddd d MMM yyyy" if kind is ViewKind.DAY else "MMM yyyy"
        return _written(day, pattern)
    if kind is ViewKind.DAY:
        return _written(day, "dddd d MMMM yyyy")
    if kind is ViewKind.MONTH:
        return month_title(day)
    days = days_shown(kind, day)
    return week_title(days.first, days.last)


def _written(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def view_name(kind: ViewKind) -> str:
    return QCoreApplication.translate("Views", NAMES[kind])


def _monday_in_week(day: date) -> date:
    first = week_of(day)
    return first + ONE_DAY * (-first.weekday() % 7)


def _next_month(day: date, months: int) -> date:
    """The first day of the month so many later; dates end where Python's end."""
    number = min(max(12, day.year * 12 + day.month - 1 + months), 9999 * 12 + 11)
    return date(number // 12, number % 12 + 1, 1)
