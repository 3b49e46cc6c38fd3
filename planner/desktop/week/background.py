"""The ground under the items: hours by kind, lines, days."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from planner.desktop.look.theme import Theme
from planner.desktop.week.geometry import WeekGeometry
from planner.domain.hours import HoursKind, WorkWindow
from planner.domain.values import dataclass

Area = tuple[QRectF, QColor]


@dataclass(frozen=True, slots=True)
class Ground:
    """Worked out once for a week, painted where it is wanted: as a picture of the whole canvas it
    would take more memory than a year of entries.
    """

    areas: tuple[Area, ...]
    hours: list[QLineF]
    days: list[QLineF]
    theme: Theme

    def paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for rect, colour in self.areas:
            painter.fillRect(rect, colour)
        painter.setPen(hairline(self.theme.line_weak))
        painter.drawLines(self.hours)
        painter.setPen(hairline(self.theme.line))
        painter.drawLines(self.days)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def ground(geometry: WeekGeometry, windows: Iterable[WorkWindow], theme: Theme) -> Ground:
    areas = (*_sides(geometry, theme), *_hours(geometry, windows, theme), *_empty(geometry, theme))
    days = (geometry.column_left(column) for column in range(geometry.columns))
    return Ground(
        areas,
        [QLineF(geometry.left, y, geometry.right, y) for y, _, _ in geometry.hours()],
        [QLineF(x, 0, x, geometry.height) for x in days],
        theme,
    )


def _sides(geometry: WeekGeometry, theme: Theme) -> Iterator[Area]:
    yield QRectF(0, 0, geometry.left, geometry.height), theme.panel
    yield QRectF(geometry.left, 0, geometry.right - geometry.left, geometry.height), theme.off


def _hours(geometry: WeekGeometry, windows: Iterable[WorkWindow], theme: Theme) -> Iterator[Area]:
    for window in windows:
        colour = theme.core if window.kind is HoursKind.CORE else theme.flexible
        for span in geometry.spans(window.interval):
            yield _in_column(geometry, span.column, span.top, span.bottom), colour


def _empty(geometry: WeekGeometry, theme: Theme) -> Iterator[Area]:
    """Hours that a day does not have: skipped, or there for another day that has them twice."""
    for column in range(geometry.columns):
        for first, last in geometry.axis(column).empty():
            yield (
                _in_column(geometry, column, geometry.y_of(first), geometry.y_of(last)),
                theme.line,
            )


def _in_column(geometry: WeekGeometry, column: int, top: float, bottom: float) -> QRectF:
    left = geometry.column_left(column)
    width = geometry.column_left(column + 1) - left
    return QRectF(left, round(top), width, round(bottom) - round(top))


def hairline(colour: QColor) -> QPen:
    """One device pixel."""
    return QPen(colour, 0)
