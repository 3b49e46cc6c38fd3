"""The keyboard where only days count."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from planner.desktop.week.day_gestures import on_other_day
from planner.desktop.week.gestures import Activated, Moved, Removed
from planner.desktop.week.items import Item
from planner.desktop.week.keyboard import DAYS, asked_of
from planner.desktop.week.keys import ANSWERS, STEPS, Command, command
from planner.desktop.week.selecting import Selecting
from planner.desktop.week.wishes import Pinned


class DayKeyboard(QObject):
    """Arrows are the page's; everything else means the same on every page."""

    entry_moved = Signal(Moved)
    entry_removed = Signal(Removed)
    entry_activated = Signal(Activated)
    edit_wanted = Signal(Item)
    block_pinned = Signal(Pinned)
    menu_wanted = Signal()
    day_opened = Signal()
    """Enter, where no entry is selected."""

    def __init__(
        self,
        widget: QWidget,
        selecting: Selecting,
        step: Callable[[Command], None],
        zone: Callable[[], str],
        by_row: int,
    ) -> None:
        """`by_row` is how many days Alt and an arrow up or down moves."""
        super().__init__(widget)
        self._selecting = selecting
        self._step = step
        self._zone = zone
        self._days = {**DAYS, Command.MOVE_EARLIER: -by_row, Command.MOVE_LATER: by_row}
        self.is_proposal_shown = False
        widget.installEventFilter(self)

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
        always = (*STEPS, Command.MENU, Command.ACTIVATE)
        return wanted in always or bool(self._selecting.keys)

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
        asked, days = asked_of(wanted, item), self._days.get(wanted)
        if isinstance(asked, Activated):
            self.entry_activated.emit(asked)
        elif isinstance(asked, Removed):
            self.entry_removed.emit(asked)
        elif isinstance(asked, Pinned):
            self.block_pinned.emit(asked)
        elif asked is not None:
            self.edit_wanted.emit(asked)
        elif days is not None and item.day_movable:
            start = on_other_day(item.interval.start, days, self._zone())
            copies = wanted is Command.COPY
            self.entry_moved.emit(Moved(item.uid, item.occurrence, start, copies))
