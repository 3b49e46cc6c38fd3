"""The mouse on the canvas of a week, for tests."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication

from planner.desktop.week.canvas import Canvas
from planner.desktop.week.view import WeekView

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
At = Callable[..., datetime]


def place(view: WeekView, moment: datetime) -> QPoint:
    """A point of the canvas in the middle of a day."""
    week = view.canvas.week
    column = week.column_of(moment)
    x = (week.column_left(column) + week.column_left(column + 1)) // 2
    return QPoint(x, round(week.y_of(week.axis(column).minute_of(moment))))


def send(
    canvas: Canvas,
    kind: QEvent.Type,
    point: QPoint,
    modifiers: Qt.KeyboardModifier = PLAIN,
) -> None:
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
    event = QMouseEvent(
        kind, QPointF(point), QPointF(canvas.mapToGlobal(point)), button, LEFT, modifiers
    )
    QApplication.sendEvent(canvas, event)


def start_drag(
    view: WeekView, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = PLAIN
) -> None:
    send(view.canvas, QEvent.Type.MouseButtonPress, start, modifiers)
    send(view.canvas, QEvent.Type.MouseMove, (start + end) / 2, modifiers)
    send(view.canvas, QEvent.Type.MouseMove, end, modifiers)


def drag(
    view: WeekView, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = PLAIN
) -> None:
    start_drag(view, start, end, modifiers)
    send(view.canvas, QEvent.Type.MouseButtonRelease, end, modifiers)
