"""What the keys of all views have in common."""

from abc import abstractmethod

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.desktop.week.gestures import Activated, Moved, Removed
from planner.desktop.week.items import Item
from planner.desktop.week.keys import ANSWERS, STEPS, Command, command
from planner.desktop.week.selecting import Selecting
from planner.override import override

DAYS = {Command.MOVE_DAY_BEFORE: -1, Command.MOVE_DAY_AFTER: 1}
"""By how many days a command moves."""


class KeyCommands(QObject):
    """Everything that the mouse does, without it.

    A key that means nothing here, because nothing is selected, is left to the window; so are the
    keys that answer a proposal while one is shown.
    """

    entry_moved = Signal(Moved)
    entry_removed = Signal(Removed)
    entry_activated = Signal(Activated)
    menu_wanted = Signal()
    day_opened = Signal()
    """Enter, where no entry is selected."""

    def __init__(self, widget: QWidget, selecting: Selecting, always: tuple[Command, ...]) -> None:
        """`always` are the commands that mean something also if nothing is selected."""
        super().__init__(widget)
        self._selecting = selecting
        self._always = always
        self.is_proposal_shown = False
        widget.installEventFilter(self)

    @abstractmethod
    def _step(self, wanted: Command) -> None:
        """Where an arrow leads."""

    @abstractmethod
    def _move(self, wanted: Command, item: Item) -> None:
        """Of an item that may be moved."""

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
        return wanted in self._always or bool(self._selecting.keys)

    def _carry_out(self, wanted: Command) -> None:
        current = self._selecting.current
        if wanted in STEPS:
            self._step(wanted)
        elif wanted is Command.LET_GO:
            self._selecting.clear()
        elif wanted is Command.MENU:
            self.menu_wanted.emit()
        elif current is not None:
            self._change(wanted, current)
        elif wanted is Command.ACTIVATE:
            self.day_opened.emit()

    def _change(self, wanted: Command, item: Item) -> None:
        if wanted is Command.ACTIVATE:
            self.entry_activated.emit(Activated(item.uid, item.occurrence))
        elif wanted is Command.REMOVE:
            self.entry_removed.emit(Removed(item.uid, item.occurrence))
        elif item.day_movable:
            self._move(wanted, item)
