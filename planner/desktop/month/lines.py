"""The entries of a month as lines on its days."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect

from planner.desktop.month.geometry import MonthGeometry
from planner.desktop.week.day_gestures import Hit, days_of
from planner.desktop.week.gestures import EDGE, Grip
from planner.desktop.week.items import Item
from planner.desktop.week.lanes import folded_rows
from planner.domain.values import dataclass

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Line:
    """The part of an item in one week; a `bar` fills its days."""

    item: Item
    rect: tuple[int, int, int, int]
    bar: bool
    starts_here: bool
    ends_here: bool

    @property
    def area(self) -> QRect:
        return QRect(*self.rect)


@dataclass(frozen=True, slots=True)
class More:
    """How many of a day have no line."""

    day: date
    count: int
    rect: tuple[int, int, int, int]

    @property
    def area(self) -> QRect:
        return QRect(*self.rect)


@dataclass(frozen=True, slots=True)
class Lines:
    lines: tuple[Line, ...] = ()
    others: tuple[More, ...] = ()

    def hit_at(self, point: QPoint) -> Hit:
        for line in self.lines:
            if line.area.contains(point):
                return Hit(line.item, _grip(line, point.x()))
        days = (more.day for more in self.others if more.area.contains(point))
        return Hit(others=next(days, None))


def is_bar(item: Item) -> bool:
    return item.all_day or item.interval.length >= ONE_DAY


def shown_days(item: Item, zone: str) -> tuple[date, date]:
    """What runs on past midnight is on the day on which it begins."""
    first, last = days_of(item.interval, zone)
    return (first, last) if is_bar(item) else (first, first)


def month_lines(items: Iterable[Item], month: MonthGeometry) -> Lines:
    """What lasts all day first, then by time."""
    ordered = sorted(items, key=lambda item: not is_bar(item))
    reached = [(item, *shown_days(item, month.zone)) for item in ordered]
    lines: list[Line] = []
    others: list[More] = []
    for week in range(month.weeks):
        first = month.first + ONE_DAY * 7 * week
        last = first + ONE_DAY * 6
        parts = [
            _Part(i, max(a, first), min(b, last), a >= first, b <= last)
            for i, a, b in reached
            if a <= last and b >= first
        ]
        lines += _lines(parts, week, month, others)
    return Lines(tuple(lines), tuple(others))


@dataclass(frozen=True, slots=True)
class _Part:
    item: Item
    first: date
    last: date
    starts_here: bool
    ends_here: bool


def _lines(
    parts: Sequence[_Part], week: int, month: MonthGeometry, others: list[More]
) -> Iterator[Line]:
    """Of one week; adds the counts of what has no room to `others`."""
    most = month.rows(week)
    columns = [(month.place(part.first)[1], month.place(part.last)[1] + 1) for part in parts]
    found = folded_rows(columns, most)
    for part, (first, after), row in zip(parts, columns, found.rows, strict=True):
        if row is not None:
            rect = month.line(week, first, after - 1, row).getRect()
            yield Line(part.item, rect, is_bar(part.item), part.starts_here, part.ends_here)
    for column, count in sorted(found.counts.items()):
        day = month.first + ONE_DAY * (7 * week + column)
        others.append(More(day, count, month.line(week, column, column, most - 1).getRect()))


def _grip(line: Line, x: int) -> Grip:
    """What lasts for days is longer or shorter by its ends."""
    rect = line.area
    edge = min(EDGE, rect.width() // 4) if line.bar else 0
    if line.starts_here and x < rect.left() + edge:
        return Grip.START
    if line.ends_here and x > rect.right() - edge:
        return Grip.END
    return Grip.BODY
