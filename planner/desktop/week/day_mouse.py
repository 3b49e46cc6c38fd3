"""The mouse where only days count."""

from datetime import date
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from planner.desktop.week.day_gestures import DayGesture, Hit
from planner.desktop.week.gestures import Activated, Grip, Moved, Pressed, Resized
from planner.desktop.week.items import Item, ItemState, Key
from planner.desktop.week.wishes import MenuWanted

Modifiers = Qt.KeyboardModifier
Shape = Qt.CursorShape


class Days(Protocol):
    """A widget that shows days and items on them, as the mouse needs to know it."""

    @property
    def zone(self) -> str: ...

    def day_at(self, point: QPoint) -> date:
        """The nearest one."""

    def hit_at(self, point: QPoint) -> Hit: ...

    def float_item(self, item: Item | None, instead_of: Key | None = None) -> None:
        """Shows it above all others, and fades the one that it was."""

    def mark_days(self, days: tuple[date, date] | None) -> None:
        """Those that are being pressed out."""


class DayMouse(QObject):
    """Press and drag creates, drag moves, ends resize; Alt copies, Shift pins, Esc gives up."""

    entry_moved = Signal(Moved)
    entry_resized = Signal(Resized)
    days_pressed_out = Signal(date, date)
    entry_activated = Signal(Activated)
    edit_wanted = Signal(Item)
    menu_wanted = Signal(MenuWanted)
    day_wanted = Signal(date)
    """A day is to be shown with its hours."""

    dragging = Signal(object)
    """A Moved or Resized while an entry is dragged, None when that ends."""

    pressed = Signal(Pressed)

    def __init__(self, widget: QWidget, days: Days) -> None:
        super().__init__(widget)
        self._widget = widget
        self._days = days
        self._gesture: DayGesture | None = None
        self._origin = QPoint()
        self._reached: date | None = None
        widget.setMouseTracking(True)
        widget.installEventFilter(self)

    @property
    def is_busy(self) -> bool:
        return self._gesture is not None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Of the widget; of the one that has the focus in its place, only Esc."""
        if watched is self._widget and isinstance(event, QContextMenuEvent):
            return self._open_menu(event)
        if watched is self._widget and isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.is_busy:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.give_up()
            return True
        return False

    def give_up(self) -> None:
        was_dragging = self._reached is not None
        self._end_drag()
        if was_dragging:
            self.dragging.emit(None)

    def _open_menu(self, event: QContextMenuEvent) -> bool:
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            return False
        hit, day = self._days.hit_at(event.pos()), self._days.day_at(event.pos())
        if self.is_busy:
            self.give_up()
        self.pressed.emit(Pressed(hit.item, day, adds=False))
        self.menu_wanted.emit(MenuWanted(event.globalPos(), hit.item, day))
        return True

    def _mouse(self, event: QMouseEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove:
            self._move(event)
            return True
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            self._press(event)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._release(event)
        elif event.type() == QEvent.Type.MouseButtonDblClick:
            self._double(event.position().toPoint())
        return True

    def _press(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        self._widget.setFocus(Qt.FocusReason.MouseFocusReason)
        hit, day = self._days.hit_at(point), self._days.day_at(point)
        if hit.others is not None:
            self.day_wanted.emit(hit.others)
            return
        adds = bool(event.modifiers() & Modifiers.ControlModifier)
        self.pressed.emit(Pressed(hit.item, day, adds))
        self._origin = point
        if hit.item is None or hit.item.day_movable:
            self._gesture = DayGesture(hit.grip, day, hit.item)

    def _move(self, event: QMouseEvent) -> None:
        point, gesture = event.position().toPoint(), self._gesture
        if gesture is None:
            self._widget.setCursor(self._cursor(self._days.hit_at(point)))
            return
        far = (point - self._origin).manhattanLength() >= QApplication.startDragDistance()
        day = self._days.day_at(point)
        if (self._reached is None and not far) or day == self._reached:
            return
        self._reached = day
        self._drag(gesture, day, event.modifiers())

    def _drag(self, gesture: DayGesture, day: date, modifiers: Modifiers) -> None:
        if gesture.item is None:
            self._days.mark_days(gesture.days(day))
            return
        copies = bool(modifiers & Modifiers.AltModifier)
        original = None if copies else gesture.item.key
        self._days.float_item(gesture.floating(day, self._days.zone), original)
        self.dragging.emit(self._asked(gesture, day, modifiers))

    def _asked(
        self, gesture: DayGesture, day: date, modifiers: Modifiers
    ) -> Moved | Resized | None:
        copy = bool(modifiers & Modifiers.AltModifier)
        pin = bool(modifiers & Modifiers.ShiftModifier)
        zone = self._days.zone
        return gesture.moved(day, zone, copy=copy, pin=pin) or gesture.resized(day, zone)

    def _release(self, event: QMouseEvent) -> None:
        gesture, day = self._gesture, self._reached
        self._end_drag()
        if gesture is None or day is None:
            return
        if gesture.item is None:
            self.days_pressed_out.emit(*gesture.days(day))
        elif day != gesture.pressed or event.modifiers() & Modifiers.ShiftModifier:
            self._report(self._asked(gesture, day, event.modifiers()))
        self.dragging.emit(None)

    def _report(self, asked: Moved | Resized | None) -> None:
        """`dragging` ends after it."""
        if isinstance(asked, Moved):
            self.entry_moved.emit(asked)
        elif asked is not None:
            self.entry_resized.emit(asked)

    def _end_drag(self) -> None:
        self._gesture = self._reached = None
        self._days.float_item(None)
        self._days.mark_days(None)

    def _double(self, point: QPoint) -> None:
        self._gesture = None
        hit = self._days.hit_at(point)
        if hit.item is None:
            self.day_wanted.emit(self._days.day_at(point))
        elif hit.item.state is ItemState.GHOST:
            self.entry_activated.emit(Activated(hit.item.uid, hit.item.occurrence))
        else:
            self.edit_wanted.emit(hit.item)

    def _cursor(self, hit: Hit) -> Qt.CursorShape:
        if hit.others is not None:
            return Shape.PointingHandCursor
        if hit.item is None or not hit.item.day_movable or hit.grip is Grip.BODY:
            return Shape.ArrowCursor
        return Shape.SizeHorCursor
