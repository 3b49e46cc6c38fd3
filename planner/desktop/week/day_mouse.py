"""The mouse where only days count."""

from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from planner.desktop.week.day_gestures import DayGesture, Hit
from planner.desktop.week.gestures import Grip, Moved, Pressed, Resized
from planner.desktop.week.halves import Below, hour_from, may_change_halves
from planner.desktop.week.items import Item, Key
from planner.desktop.week.pointing import COPYING, Pointing
from planner.desktop.week.wishes import MenuWanted
from planner.override import override

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


class DayMouse(Pointing):
    """On days without their hours."""

    days_pressed_out = Signal(date, date)
    day_wanted = Signal(date)
    """A day is to be shown with its hours."""

    def __init__(self, widget: QWidget, days: Days) -> None:
        super().__init__(widget)
        self._days = days
        self._gesture: DayGesture | None = None
        self._origin = QPoint()
        self._reached: date | None = None
        """A day, or as a datetime the moment in the hours below."""

        self.hours: Below | None = None
        """Where an event is dragged that is to have a time."""

    @property
    @override
    def is_busy(self) -> bool:
        return self._gesture is not None

    @override
    def give_up(self) -> None:
        was_dragging = self._reached is not None
        self._end_drag()
        if was_dragging:
            self.dragging.emit(None)

    @override
    def _wanted_menu(self, event: QContextMenuEvent) -> MenuWanted:
        hit, day = self._days.hit_at(event.pos()), self._days.day_at(event.pos())
        return MenuWanted(event.globalPos(), hit.item, day)

    @override
    def _press(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        hit, day = self._days.hit_at(point), self._days.day_at(point)
        if hit.others is not None:
            self.day_wanted.emit(hit.others)
            return
        adds = bool(event.modifiers() & Modifiers.ControlModifier)
        self.pressed.emit(Pressed(hit.item, day, adds))
        self._origin = point
        if hit.item is None or hit.item.day_movable:
            self._gesture = DayGesture(hit.grip, day, hit.item)

    @override
    def _move(self, event: QMouseEvent) -> None:
        point, gesture = event.position().toPoint(), self._gesture
        if gesture is None:
            self._widget.setCursor(self._cursor(self._days.hit_at(point)))
            return
        far = (point - self._origin).manhattanLength() >= QApplication.startDragDistance()
        below = self._moment_below(gesture, event.globalPosition().toPoint())
        reached = below or self._days.day_at(point)
        if (self._reached is None and not far) or reached == self._reached:
            return
        self._reached = reached
        self._drag(gesture, reached, event.modifiers())

    def _moment_below(self, gesture: DayGesture, at: QPoint) -> datetime | None:
        may = gesture.grip is Grip.BODY and may_change_halves(gesture.item)
        return self.hours.moment_on_screen(at) if may and self.hours is not None else None

    def _drag(self, gesture: DayGesture, day: date, modifiers: Modifiers) -> None:
        if gesture.item is None:
            self._days.mark_days(gesture.days(day))
            return
        copies = bool(modifiers & COPYING)
        original = None if copies else gesture.item.key
        timed = None
        if isinstance(day, datetime):
            interval = hour_from(day)
            timed = replace(gesture.item, all_day=False, busy=True, interval=interval)
        floating = None if timed else gesture.floating(day, self._days.zone)
        self._days.float_item(floating, original)
        if self.hours is not None:
            self.hours.float_item(timed)
        self.dragging.emit(self._asked(gesture, day, modifiers))

    def _asked(
        self, gesture: DayGesture, day: date, modifiers: Modifiers
    ) -> Moved | Resized | None:
        copy = bool(modifiers & COPYING)
        pin = bool(modifiers & Modifiers.ShiftModifier)
        zone = self._days.zone
        if isinstance(day, datetime) and gesture.item is not None:
            item = gesture.item
            return Moved(item.uid, item.occurrence, day, copy, pin, all_day=False)
        return gesture.moved(day, zone, copy=copy, pin=pin) or gesture.resized(day, zone)

    @override
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

    def _end_drag(self) -> None:
        self._gesture = self._reached = None
        self._days.float_item(None)
        if self.hours is not None:
            self.hours.float_item(None)
        self._days.mark_days(None)

    @override
    def _double(self, event: QMouseEvent) -> None:
        """Beside all entries it opens the day."""
        self._gesture = None
        point = event.position().toPoint()
        hit = self._days.hit_at(point)
        if hit.item is not None:
            self._edit(hit.item)
        else:
            self.day_wanted.emit(self._days.day_at(point))

    def _cursor(self, hit: Hit) -> Qt.CursorShape:
        if hit.others is not None:
            return Shape.PointingHandCursor
        if hit.item is None or not hit.item.day_movable or hit.grip is Grip.BODY:
            return Shape.ArrowCursor
        return Shape.SizeHorCursor
