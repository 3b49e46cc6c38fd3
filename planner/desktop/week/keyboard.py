"""The keyboard on the canvas."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from planner.desktop.week.canvas import Canvas
from planner.desktop.week.day_gestures import on_other_day
from planner.desktop.week.gestures import Activated, Moved, Removed, Resized
from planner.desktop.week.items import Item, ItemState
from planner.desktop.week.keys import ANSWERS, STARTING, STEPS, Command, command
from planner.desktop.week.selecting import Selecting
from planner.desktop.week.wishes import Pinned


class Keyboard(QObject):
    """Everything that the mouse does, without it.

    A key that means nothing here, because nothing is selected, is left to the window; so are the
    keys that answer a proposal while one is shown.
    """

    entry_moved = Signal(Moved)
    entry_resized = Signal(Resized)
    entry_removed = Signal(Removed)
    entry_activated = Signal(Activated)
    edit_wanted = Signal(Item)
    block_pinned = Signal(Pinned)
    menu_wanted = Signal()
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
        elif wanted is Command.MENU:
            self.menu_wanted.emit()
        elif current is not None:
            self._change(wanted, current)

    def _change(self, wanted: Command, item: Item) -> None:
        asked = asked_of(wanted, item)
        if isinstance(asked, Activated):
            self.entry_activated.emit(asked)
        elif isinstance(asked, Removed):
            self.entry_removed.emit(asked)
        elif isinstance(asked, Pinned):
            self.block_pinned.emit(asked)
        elif asked is not None:
            self.edit_wanted.emit(asked)
        elif item.day_movable:
            self._move(wanted, item)

    def _move(self, wanted: Command, item: Item) -> None:
        week, grid = self._canvas.week, self._canvas.sheet.grid
        start, end = item.interval.start, item.interval.end
        days = DAYS.get(wanted)
        if days is not None:
            moved = on_other_day(start, days, week.zone)
            copies = wanted is Command.COPY
            self.entry_moved.emit(Moved(item.uid, item.occurrence, moved, copies))
        elif wanted in _BY_GRID and item.movable:
            moved = week.snapped(start + grid * _BY_GRID[wanted], grid)
            self.entry_moved.emit(Moved(item.uid, item.occurrence, moved))
        elif wanted in _END_BY_GRID and item.movable:
            other = max(week.snapped(end + grid * _END_BY_GRID[wanted], grid), start + grid)
            self.entry_resized.emit(Resized(item.uid, item.occurrence, start, other))


_BY_GRID = {Command.MOVE_EARLIER: -1, Command.MOVE_LATER: 1}
_END_BY_GRID = {Command.END_EARLIER: -1, Command.END_LATER: 1}
DAYS = {Command.MOVE_DAY_BEFORE: -1, Command.MOVE_DAY_AFTER: 1, Command.COPY: 1}
"""By how many days a command moves, or where a copy is put."""


def asked_of(wanted: Command, item: Item) -> Activated | Removed | Item | Pinned | None:
    """What does not depend on where the item is shown."""
    if wanted is Command.ACTIVATE:
        return Activated(item.uid, item.occurrence)
    if wanted is Command.REMOVE:
        return Removed(item.uid, item.occurrence)
    if wanted is Command.EDIT and item.state is not ItemState.GHOST:
        return item
    if wanted is Command.PIN and item.uid != item.entry and item.day_movable:
        return Pinned(item.uid, not item.pinned)
    return None
