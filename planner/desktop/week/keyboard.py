"""The keyboard on the canvas."""

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from planner.desktop.week.canvas import Canvas
from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.gestures import Activated, Moved, Removed, Resized
from planner.desktop.week.items import Item
from planner.desktop.week.keys import ANSWERS, STARTING, STEPS, Command, command
from planner.desktop.week.selecting import Selecting
from planner.domain.clock import instant, local_time


class Keyboard(QObject):
    """Everything that the mouse does, without it.

    A key that means nothing here, because nothing is selected, is left to the window; so are the
    keys that answer a proposal while one is shown.
    """

    entry_moved = Signal(Moved)
    entry_resized = Signal(Resized)
    entry_removed = Signal(Removed)
    entry_activated = Signal(Activated)
    stepped = Signal(Item)
    """An arrow led to it."""

    def __init__(self, canvas: Canvas, selecting: Selecting) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._selecting = selecting
        self.is_proposal_shown = False
        canvas.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        wanted = command(event.key(), event.modifiers())
        if wanted is None or not self._means_something(wanted):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._carry_out(wanted)
            return True
        return False

    def _means_something(self, wanted: Command) -> bool:
        if self.is_proposal_shown and wanted in ANSWERS:
            return False
        return wanted in STARTING or bool(self._selecting.keys)

    def _carry_out(self, wanted: Command) -> None:
        current = self._selecting.current
        if wanted in STEPS:
            found = self._selecting.step(wanted)
            if found is not None:
                self.stepped.emit(found)
        elif wanted is Command.LET_GO:
            self._selecting.clear()
        elif current is None:
            return
        elif wanted is Command.ACTIVATE:
            self.entry_activated.emit(Activated(current.uid, current.occurrence))
        elif wanted is Command.REMOVE:
            self.entry_removed.emit(Removed(current.uid, current.occurrence))
        elif current.movable:
            self._change(wanted, current)

    def _change(self, wanted: Command, item: Item) -> None:
        week, grid = self._canvas.week, self._canvas.sheet.grid
        start, end = item.interval.start, item.interval.end
        if wanted in _BY_GRID:
            moved = week.snapped(start + grid * _BY_GRID[wanted], grid)
            self.entry_moved.emit(Moved(item.uid, item.occurrence, moved))
        elif wanted in _BY_DAY:
            moved = _other_day(start, _BY_DAY[wanted], week)
            self.entry_moved.emit(Moved(item.uid, item.occurrence, moved))
        elif wanted in _END_BY_GRID:
            other = max(week.snapped(end + grid * _END_BY_GRID[wanted], grid), start + grid)
            self.entry_resized.emit(Resized(item.uid, item.occurrence, start, other))


_BY_GRID = {Command.MOVE_EARLIER: -1, Command.MOVE_LATER: 1}
_BY_DAY = {Command.MOVE_DAY_BEFORE: -1, Command.MOVE_DAY_AFTER: 1}
_END_BY_GRID = {Command.END_EARLIER: -1, Command.END_LATER: 1}


def _other_day(start: datetime, days: int, week: WeekGeometry) -> datetime:
    """The same wall time."""
    local = local_time(start, week.zone)
    return instant(local.date() + timedelta(days=days), local.time(), week.zone)
