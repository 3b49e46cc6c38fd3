"""The mouse on the canvas."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from planner.desktop.week.canvas import Canvas
from planner.desktop.week.day_gestures import on_other_day
from planner.desktop.week.fold_menu import open_fold
from planner.desktop.week.gestures import (
    Created,
    Gesture,
    Grip,
    Moved,
    Pressed,
    grip_at,
)
from planner.desktop.week.halves import Above, days_from, may_change_halves
from planner.desktop.week.item_text import translate
from planner.desktop.week.items import Item, ItemKind, ItemState
from planner.desktop.week.pointing import COPYING, Pointing
from planner.desktop.week.snapping import Snap, hand_snap
from planner.desktop.week.wishes import MenuWanted
from planner.domain.clock import local_time
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.override import override

NEW = Uid("")
"""Of the time that is being pressed out; no entry has it."""

ONE_HOUR = timedelta(hours=1)
DOUBLE_CLICK_GRID = timedelta(minutes=15)
TURN = 700
"""Milliseconds that a drag waits beside the days before others are shown."""

SIDE = 6
"""Pixels at the sides of the canvas that are beside the days."""

Shape = Qt.CursorShape
Modifiers = Qt.KeyboardModifier


class Mouse(Pointing):
    """Turns what the mouse does on a canvas into payloads; lets it show what is being dragged."""

    time_pressed_out = Signal(Created)
    reached = Signal(QPoint)
    """Where a drag is on the canvas."""

    turned = Signal(int)
    """A drag waits beside the days: those before or after are wanted."""

    over_day = Signal(object)
    """The day outside the canvas that a drag is over, or None."""

    over_list = Signal(bool)
    """Whether a drag is where it would be taken back."""

    taken_back = Signal(str)
    """The block was let go where it is no longer planned."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._gesture: Gesture | None = None
        self._origin = QPoint()
        self._last: QMouseEvent | None = None
        self._interval: Interval | None = None
        self._modifiers = Modifiers.NoModifier
        self._turning = QTimer(self, interval=TURN, singleShot=True)
        self._turning.timeout.connect(self._turn)
        self.day_outside: Callable[[QPoint], date | None] = lambda _: None
        """Which day there is at a point of the screen outside the canvas."""

        self.lane: Above | None = None
        """Where an event is dragged that is to last all day."""

        self._is_above = False
        self.takes_back: Callable[[QPoint], bool] = lambda _: False
        """Whether a block that is let go at a point of the screen is no longer planned."""

    @property
    @override
    def is_busy(self) -> bool:
        return self._gesture is not None

    @override
    def give_up(self) -> None:
        was_dragging = self._interval is not None
        self._end()
        if was_dragging:
            self.dragging.emit(None)

    def drag_on(self) -> None:
        """Other days are shown below what is being dragged."""
        if self._interval is not None and self._last is not None:
            self._interval = None
            self._follow(self._last, far=True)

    def _end(self) -> None:
        self._gesture = self._interval = self._last = None
        self._turning.stop()
        self._is_above = False
        self._canvas.float_item(None)
        if self.lane is not None:
            self.lane.float_item(None)
        self.over_day.emit(None)
        self.over_list.emit(False)

    @override
    def _wanted_menu(self, event: QContextMenuEvent) -> MenuWanted:
        point = self._canvas.laid_out(event.pos())
        found = self._canvas.item_at(point)
        item = found.item if found else None
        return MenuWanted(event.globalPos(), item, self._day(point), self._moment(point))

    def _point(self, event: QMouseEvent) -> QPoint:
        return self._canvas.laid_out(event.position().toPoint())

    def _day(self, point: QPoint) -> date:
        return self._canvas.week.days[self._canvas.week.column_at(point.x())]

    @override
    def _press(self, event: QMouseEvent) -> None:
        point = self._point(event)
        fold = self._canvas.fold_at(point)
        if fold is not None:
            corner, zone = event.globalPosition().toPoint(), self._canvas.sheet.zone
            open_fold(fold, corner, self._canvas, zone, self.entry_activated.emit)
            return
        at = self._moment(point)
        found = self._canvas.item_at(point)
        adds = bool(event.modifiers() & Modifiers.ControlModifier)
        self.pressed.emit(Pressed(found.item if found else None, self._day(point), adds))
        self._origin = point
        if found is None:
            free = point.x() >= self._canvas.week.left
            self._gesture = Gesture(Grip.FREE_TIME, at) if free else None
        elif found.item.movable:
            self._gesture = Gesture(grip_at(found, point.y()), at, found.item)

    @override
    def _move(self, event: QMouseEvent) -> None:
        point = self._point(event)
        if self._gesture is None:
            self._canvas.setCursor(self._cursor(point))
            return
        distance = (point - self._origin).manhattanLength()
        self._follow(event, far=distance >= QApplication.startDragDistance())

    def _follow(self, event: QMouseEvent, *, far: bool) -> None:
        gesture, point = self._gesture, self._point(event)
        if gesture is None or (self._interval is None and not far):
            return
        self._last = event.clone()
        self._watch_sides(point)
        interval = self._outside(gesture, event.globalPosition().toPoint())
        if interval is None:
            interval = gesture.interval(self._reached_moment(point), self._snap(gesture))
            self.reached.emit(event.position().toPoint())
        modifiers = event.modifiers()
        if (interval, modifiers) != (self._interval, self._modifiers):
            self._interval, self._modifiers = interval, modifiers
            self._drag(gesture, interval, modifiers)

    def _snap(self, gesture: Gesture) -> Snap:
        key = gesture.item.key if gesture.item is not None else None
        others = (each.item for each in self._canvas.placement.items if each.item.key != key)
        return hand_snap(self._canvas.week, self._canvas.sheet.grid, others)

    def _outside(self, gesture: Gesture, at: QPoint) -> Interval | None:
        """The time that an item has on the day outside the canvas that is at `at`."""
        above = self._day_above(gesture, at)
        self._is_above = above is not None
        taken_back = self._is_taken_back(gesture, at)
        self.over_list.emit(taken_back)
        if taken_back and gesture.item is not None:
            return gesture.item.interval
        if above is not None and gesture.item is not None:
            return days_from(gesture.item, above, self._canvas.week.zone)
        day = self.day_outside(at) if gesture.grip is Grip.BODY else None
        self.over_day.emit(day)
        if day is None or gesture.item is None:
            return None
        zone, interval = self._canvas.week.zone, gesture.item.interval
        days = (day - local_time(interval.start, zone).date()).days
        return interval.shifted(on_other_day(interval.start, days, zone) - interval.start)

    def _day_above(self, gesture: Gesture, at: QPoint) -> date | None:
        may = gesture.grip is Grip.BODY and may_change_halves(gesture.item)
        return self.lane.day_on_screen(at) if may and self.lane is not None else None

    def _watch_sides(self, point: QPoint) -> None:
        beside = self._side(point)
        if not beside or self._gesture is None or self._gesture.grip is Grip.FREE_TIME:
            self._turning.stop()
        elif not self._turning.isActive():
            self._turning.start()

    def _side(self, point: QPoint) -> int:
        """-1 before the first day, 1 after the last."""
        if not 0 <= point.y() <= self._canvas.height():
            return 0
        return (point.x() >= self._canvas.width() - SIDE) - (point.x() < SIDE)

    def _turn(self) -> None:
        side = self._side(self._point(self._last)) if self._last is not None else 0
        if side and self._interval is not None:
            self.turned.emit(side)
            self._turning.start()

    def _drag(self, gesture: Gesture, interval: Interval, modifiers: Modifiers) -> None:
        copies = bool(modifiers & COPYING)
        original = None if gesture.item is None or copies else gesture.item.key
        floating = _floating(gesture, interval)
        if self.lane is not None:
            above = replace(floating, all_day=True, busy=False)
            self.lane.float_item(above if self._is_above else None)
        self._canvas.float_item(None if self._is_above else floating, instead_of=original)
        moved = self._moved(gesture, interval, modifiers)
        self.dragging.emit(moved or gesture.resized(interval))

    def _moved(self, gesture: Gesture, interval: Interval, modifiers: Modifiers) -> Moved | None:
        moved = gesture.moved(
            interval,
            copy=bool(modifiers & COPYING),
            pin=bool(modifiers & Modifiers.ShiftModifier),
        )
        return replace(moved, all_day=True) if moved and self._is_above else moved

    @override
    def _release(self, event: QMouseEvent) -> None:
        gesture, interval = self._gesture, self._interval
        asked = None
        if gesture is not None and interval is not None:
            asked = self._moved(gesture, interval, event.modifiers())
        self._end()
        if gesture is None or interval is None:
            return
        if self._is_taken_back(gesture, event.globalPosition().toPoint()):
            self.dragging.emit(None)
            self.taken_back.emit(gesture.item.uid if gesture.item else NEW)
            return
        self._let_go(gesture, interval, asked)
        self.dragging.emit(None)

    def _is_taken_back(self, gesture: Gesture, at: QPoint) -> bool:
        item = gesture.item
        is_work = item is not None and item.kind is ItemKind.WORK and gesture.grip is Grip.BODY
        return is_work and self.takes_back(at)

    def _let_go(self, gesture: Gesture, interval: Interval, moved: Moved | None) -> None:
        if gesture.item is None:
            self.time_pressed_out.emit(Created(interval))
        elif interval != gesture.item.interval or (moved and (moved.copy or moved.pin)):
            self._report(moved or gesture.resized(interval))

    @override
    def _double(self, event: QMouseEvent) -> None:
        """In free time an hour begins."""
        point = self._point(event)
        found = self._canvas.item_at(point)
        self._gesture = None
        if found is not None:
            self._edit(found.item)
        elif self._canvas.fold_at(point) is None and point.x() >= self._canvas.week.left:
            start = self._canvas.week.snapped(self._moment(point), DOUBLE_CLICK_GRID)
            self.time_pressed_out.emit(Created(Interval(start, start + ONE_HOUR)))

    def _cursor(self, point: QPoint) -> Qt.CursorShape:
        if self._canvas.fold_at(point) is not None:
            return Shape.PointingHandCursor
        found = self._canvas.item_at(point)
        if found is None or not found.item.movable:
            return Shape.ArrowCursor
        grip = grip_at(found, point.y())
        return Shape.ArrowCursor if grip is Grip.BODY else Shape.SizeVerCursor

    def _moment(self, point: QPoint) -> datetime:
        return self._canvas.week.moment_at(point.x(), point.y())

    def _reached_moment(self, point: QPoint) -> datetime:
        """Free time is pressed out on one day, whichever column the mouse strays to."""
        if self._gesture is not None and self._gesture.grip is Grip.FREE_TIME:
            return self._moment(QPoint(self._origin.x(), point.y()))
        return self._moment(point)


def _floating(gesture: Gesture, interval: Interval) -> Item:
    if gesture.item is not None:
        return replace(gesture.item, interval=interval)
    return Item(
        uid=NEW,
        entry=NEW,
        interval=interval,
        title=translate("Week", "New"),
        kind=ItemKind.WORK,
        state=ItemState.GHOST,
    )
