"""The painted hours of the week, and the mouse on them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from typing_extensions import override

from planner.desktop.week.axis import axis_width, paint_axis, paint_axis_mark, paint_now
from planner.desktop.week.background import background
from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.gestures import (
    Activated,
    Created,
    Gesture,
    Grip,
    Moved,
    Resized,
    grip_at,
)
from planner.desktop.week.items import Item, ItemKind, ItemState
from planner.desktop.week.look import Look
from planner.desktop.week.painting import SHADOW, paint_fold, paint_item
from planner.desktop.week.placing import Box, PlacedFold, PlacedItem, Placement, placed
from planner.desktop.week.selection import Key
from planner.desktop.week.words import clock
from planner.domain.hours import WorkWindow
from planner.domain.ids import Uid
from planner.domain.interval import Interval

NEW = Uid("")
"""Of the item that is being pressed out; no entry has it."""

FADED = 0.35


@dataclass(frozen=True, slots=True)
class Sheet:
    """Which days are shown and how."""

    first: date
    zone: str
    second_zone: str | None = None
    hour_height: int = 48
    grid: timedelta = timedelta(minutes=5)


class Canvas(QWidget):
    """Paints what is dirty over a cached background, so that a drag costs two rectangles."""

    entry_moved = Signal(Moved)
    entry_resized = Signal(Resized)
    time_pressed_out = Signal(Created)
    entry_activated = Signal(Activated)
    dragging = Signal(object)
    pressed = Signal(object, bool)
    """The key of the item under the mouse or None, and whether it adds to the selection."""
    day_pressed = Signal(date)

    def __init__(self, sheet: Sheet, look: Look) -> None:
        super().__init__()
        self._sheet = sheet
        self._look = look
        self._items: tuple[Item, ...] = ()
        self._windows: tuple[WorkWindow, ...] = ()
        self._now: datetime | None = None
        self._selected: frozenset[Key] = frozenset()
        self._placement = Placement()
        self._background: QPixmap | None = None
        self._gesture: Gesture | None = None
        self._pressed_at = QPointF()
        self._floating: tuple[PlacedItem, ...] = ()
        self.geometry_ = self._geometry()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
