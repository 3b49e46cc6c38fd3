"""The ground under the items: hours by kind, lines, days."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from planner.desktop.theme import Theme
from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.mirror import mirror
from planner.domain.hours import HoursKind, WorkWindow


def background(
    geometry: WeekGeometry,
    windows: Iterable[WorkWindow],
    theme: Theme,
    ratio: float,
    *,
    mirrored: bool = False,
) -> QPixmap:
    """A pixmap of the whole canvas at `ratio` device pixels per pixel."""
    pixmap = QPixmap(round(geometry.right * ratio), round(geometry.height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    if mirrored:
        mirror(painter, geometry.right)
    paint_ground(painter, geometry, windows, theme)
    painter.end()
    return pixmap


def paint_ground(
    painter: QPainter, geometry: WeekGeometry, windows: Iterable[WorkWindow], theme: Theme
) -> None:
    painter.fillRect(QRectF(0, 0, geometry.right, geometry.height), theme.panel)
    painter.fillRect(QRectF(geometry.left, 0, geometry.right, geometry.height), theme.off)
    for window in windows:
        colour = theme.core if window.kind is HoursKind.CORE else theme.flexible
        _paint_window(painter, geometry, window, colour)
    _paint_empty(painter, geometry, theme)
    _paint_lines(painter, geometry, theme)


def _paint_window(
    painter: QPainter, geometry: WeekGeometry, window: WorkWindow, colour: QColor
) -> None:
    for span in geometry.spans(window.interval):
        left = geometry.column_left(span.column)
        width = geometry.column_left(span.column + 1) - left
        top, bottom = round(span.top), round(span.bottom)
        painter.fillRect(QRectF(left, top, width, bottom - top), colour)


def _paint_empty(painter: QPainter, geometry: WeekGeometry, theme: Theme) -> None:
    """Hours that a day does not have: skipped, or there for another day that has them twice."""
    for column in range(geometry.columns):
        left = geometry.column_left(column)
        width = geometry.column_left(column + 1) - left
        for first, last in geometry.axis(column).empty():
            top, bottom = round(geometry.y_of(first)), round(geometry.y_of(last))
            rect = QRectF(left, top, width, bottom - top)
            painter.fillRect(rect, theme.line)


def _paint_lines(painter: QPainter, geometry: WeekGeometry, theme: Theme) -> None:
    painter.setPen(hairline(theme.line_weak))
    for y, _, _ in geometry.hours():
        painter.drawLine(QLineF(geometry.left, y, geometry.right, y))
    painter.setPen(hairline(theme.line))
    for column in range(geometry.columns):
        x = geometry.column_left(column)
        painter.drawLine(QLineF(x, 0, x, geometry.height))


def hairline(colour: QColor) -> QPen:
    """One device pixel."""
    return QPen(colour, 0)
