"""Where a day lies in a month, and back."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from PySide6.QtCore import QPoint, QRect

from planner.desktop.look.fonts import scaled
from planner.domain.clock import instant
from planner.domain.interval import Interval
from planner.domain.values import dataclass

ONE_DAY = timedelta(days=1)
TOP = 26
"""Of the names of the weekdays."""

NUMBER = 25
"""Of the number of a day, above its lines."""

LINE, GAP = 18, 2
SIDE = 4
BESIDE = 26
"""What the number of a day takes at the left."""


@dataclass(frozen=True, slots=True)
class MonthGeometry:
    first: date
    weeks: int
    zone: str
    width: int
    height: int

    @property
    def last(self) -> date:
        return self.first + ONE_DAY * (7 * self.weeks - 1)

    @property
    def span(self) -> Interval:
        midnight = datetime.min.time()
        return Interval(
            instant(self.first, midnight, self.zone),
            instant(self.last + ONE_DAY, midnight, self.zone),
        )

    def days(self) -> Iterator[date]:
        return (self.first + ONE_DAY * number for number in range(7 * self.weeks))

    def place(self, day: date) -> tuple[int, int]:
        """Its week and its weekday, both from 0."""
        return divmod((day - self.first).days, 7)

    def left(self, column: int) -> int:
        return round(self.width * column / 7)

    def top(self, week: int) -> int:
        return scaled(TOP) + round((self.height - scaled(TOP)) * week / self.weeks)

    def cell(self, day: date) -> QRect:
        return self.cells(day, day)

    def cells(self, first: date, last: date) -> QRect:
        """Of days in one week."""
        week, column = self.place(first)
        left, top = self.left(column), self.top(week)
        right = self.left(self.place(last)[1] + 1)
        return QRect(left, top, right - left, self.top(week + 1) - top)

    def day_at(self, point: QPoint) -> date:
        """The nearest one."""
        column = next((c for c in range(6) if point.x() < self.left(c + 1)), 6)
        week = next((w for w in range(self.weeks - 1) if point.y() < self.top(w + 1)), None)
        row = self.weeks - 1 if week is None else week
        return self.first + ONE_DAY * (7 * row + column)

    def rows(self, week: int) -> int:
        """How many lines a day of the week has room for."""
        return max(1, self._room(week) // (scaled(LINE) + GAP))

    def line(self, week: int, first: int, last: int, row: int) -> QRect:
        """A line over the columns from `first` to `last`; where there is no room for one below the
        number of the day, beside it.
        """
        left, right = self.left(first) + SIDE, self.left(last + 1) - SIDE
        top = self.top(week) + scaled(NUMBER) + row * (scaled(LINE) + GAP)
        if self._room(week) < scaled(LINE):
            left, top = left + scaled(BESIDE), self.top(week) + 2
        return QRect(left, top, right - left, scaled(LINE))

    def _room(self, week: int) -> int:
        """Below the numbers."""
        return self.top(week + 1) - self.top(week) - scaled(NUMBER)
