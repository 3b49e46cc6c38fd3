"""The keyboard on the canvas."""

from datetime import date

from PySide6.QtCore import Signal

from planner.desktop.week.canvas import Canvas
from planner.desktop.week.day_axis import ONE_DAY
from planner.desktop.week.day_gestures import on_other_day
from planner.desktop.week.gestures import Moved, Resized
from planner.desktop.week.items import Item
from planner.desktop.week.key_commands import DAYS, KeyCommands
from planner.desktop.week.keys import STARTING, Command
from planner.desktop.week.selecting import Selecting
from planner.override import override


class Keyboard(KeyCommands):
    """Moves by the grid and by days; without an entry Left and Right go from day to day."""

    entry_resized = Signal(Resized)
    stepped = Signal(Item)
    """An arrow led to it."""

    day_reached = Signal(date)

    def __init__(self, canvas: Canvas, selecting: Selecting) -> None:
        super().__init__(canvas, selecting, STARTING)
        self._canvas = canvas

    @override
    def _step(self, wanted: Command) -> None:
        if wanted in _BY_DAY and self._selecting.current is None:
            self._step_day(_BY_DAY[wanted])
            return
        found = self._selecting.step(wanted)
        if found is not None:
            self.stepped.emit(found)

    def _step_day(self, by: int) -> None:
        day = self._selecting.day + by * ONE_DAY
        if day in self._canvas.week.days:
            self.day_reached.emit(day)

    @override
    def _move(self, wanted: Command, item: Item) -> None:
        week, grid = self._canvas.week, self._canvas.sheet.grid
        start, end = item.interval.start, item.interval.end
        if wanted in DAYS:
            moved = on_other_day(start, DAYS[wanted], week.zone)
            self.entry_moved.emit(Moved(item.uid, item.occurrence, moved))
        elif wanted in _BY_GRID and item.movable:
            moved = week.snapped(start + grid * _BY_GRID[wanted], grid)
            self.entry_moved.emit(Moved(item.uid, item.occurrence, moved))
        elif wanted in _END_BY_GRID and item.movable:
            other = max(week.snapped(end + grid * _END_BY_GRID[wanted], grid), start + grid)
            self.entry_resized.emit(Resized(item.uid, item.occurrence, start, other))


_BY_DAY = {Command.DAY_BEFORE: -1, Command.DAY_AFTER: 1}
_BY_GRID = {Command.MOVE_EARLIER: -1, Command.MOVE_LATER: 1}
_END_BY_GRID = {Command.END_EARLIER: -1, Command.END_LATER: 1}
