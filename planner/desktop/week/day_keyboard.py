"""The keyboard where only days count."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from planner.desktop.week.day_gestures import on_other_day
from planner.desktop.week.gestures import Moved
from planner.desktop.week.items import Item
from planner.desktop.week.key_commands import DAYS, KeyCommands
from planner.desktop.week.keys import STEPS, Command
from planner.desktop.week.selecting import Selecting
from planner.override import override


class DayKeyboard(KeyCommands):
    """Arrows are the page's; Alt and an arrow up or down moves `by_row` days."""

    def __init__(
        self,
        widget: QWidget,
        selecting: Selecting,
        step: Callable[[Command], None],
        zone: Callable[[], str],
        by_row: int,
    ) -> None:
        super().__init__(widget, selecting, (*STEPS, Command.MENU, Command.ACTIVATE))
        self._take_step = step
        self._zone = zone
        self._days = {**DAYS, Command.MOVE_EARLIER: -by_row, Command.MOVE_LATER: by_row}

    @override
    def _step(self, wanted: Command) -> None:
        self._take_step(wanted)

    @override
    def _move(self, wanted: Command, item: Item) -> None:
        days = self._days.get(wanted)
        if days is not None:
            start = on_other_day(item.interval.start, days, self._zone())
            self.entry_moved.emit(Moved(item.uid, item.occurrence, start))
