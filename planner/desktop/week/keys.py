"""The keyboard on the week."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum, auto

from PySide6.QtCore import Qt

from planner.desktop.week.items import Item
from planner.domain.clock import local_time


class Command(Enum):
    """What a key asks for."""

    PREVIOUS = auto()
    NEXT = auto()
    DAY_BEFORE = auto()
    DAY_AFTER = auto()
    FIRST = auto()
    LAST = auto()
    MOVE_EARLIER = auto()
    MOVE_LATER = auto()
    MOVE_DAY_BEFORE = auto()
    MOVE_DAY_AFTER = auto()
    END_EARLIER = auto()
    END_LATER = auto()
    ACTIVATE = auto()
    REMOVE = auto()
    LET_GO = auto()
    MENU = auto()


Key, Modifier = Qt.Key, Qt.KeyboardModifier

_PLAIN = {
    Key.Key_Up: Command.PREVIOUS,
    Key.Key_Down: Command.NEXT,
    Key.Key_Left: Command.DAY_BEFORE,
    Key.Key_Right: Command.DAY_AFTER,
    Key.Key_Home: Command.FIRST,
    Key.Key_End: Command.LAST,
    Key.Key_Return: Command.ACTIVATE,
    Key.Key_Enter: Command.ACTIVATE,
    Key.Key_Delete: Command.REMOVE,
    Key.Key_Escape: Command.LET_GO,
    Key.Key_Menu: Command.MENU,
}
_ALT = {
    Key.Key_Up: Command.MOVE_EARLIER,
    Key.Key_Down: Command.MOVE_LATER,
    Key.Key_Left: Command.MOVE_DAY_BEFORE,
    Key.Key_Right: Command.MOVE_DAY_AFTER,
}
_ALT_SHIFT = {Key.Key_Up: Command.END_EARLIER, Key.Key_Down: Command.END_LATER}

_SHIFT = {Key.Key_F10: Command.MENU}

_BY_MODIFIER = {
    Modifier.NoModifier: _PLAIN,
    Modifier.AltModifier: _ALT,
    Modifier.ShiftModifier: _SHIFT,
    Modifier.AltModifier | Modifier.ShiftModifier: _ALT_SHIFT,
}

STEPS = (
    Command.PREVIOUS,
    Command.NEXT,
    Command.DAY_BEFORE,
    Command.DAY_AFTER,
    Command.FIRST,
    Command.LAST,
)
"""They lead from one item to another."""

STARTING = (*STEPS, Command.MENU)
"""They mean something if nothing is selected; the others leave their key to the window then."""

ANSWERS = (Command.ACTIVATE, Command.LET_GO)
"""Their keys accept or drop a proposal where there is one."""


def command(key: int, modifiers: Qt.KeyboardModifier) -> Command | None:
    given = modifiers & ~Modifier.KeypadModifier
    return _BY_MODIFIER.get(given, {}).get(Qt.Key(key))


def selected_by(
    wanted: Command, items: Sequence[Item], current: Item | None, day: date, zone: str
) -> Item | None:
    """The item that an arrow, Home or End leads to from `current`, or on `day` without one.

    Up and Down follow the time, also from day to day; Left and Right keep to the time of day.
    """
    today = [item for item in items if _day(item, zone) == day]
    if wanted is Command.FIRST or (current is None and wanted is Command.NEXT):
        return next(iter(today), None)
    if wanted is Command.LAST or (current is None and wanted is Command.PREVIOUS):
        return next(reversed(today), None)
    if current is None:
        return None
    if wanted in (Command.PREVIOUS, Command.NEXT):
        place = items.index(current) + (1 if wanted is Command.NEXT else -1)
        return items[place] if 0 <= place < len(items) else None
    return _beside(wanted, items, current, zone)


def _beside(wanted: Command, items: Sequence[Item], current: Item, zone: str) -> Item | None:
    day = _day(current, zone)
    if wanted is Command.DAY_AFTER:
        days = sorted({_day(item, zone) for item in items if _day(item, zone) > day})
    else:
        days = sorted({_day(item, zone) for item in items if _day(item, zone) < day}, reverse=True)
    if not days:
        return None
    there = [item for item in items if _day(item, zone) == days[0]]
    return min(there, key=lambda item: abs(_clock(item, zone) - _clock(current, zone)))


def _day(item: Item, zone: str) -> date:
    return local_time(item.interval.start, zone).date()


def _clock(item: Item, zone: str) -> timedelta:
    local = local_time(item.interval.start, zone)
    return timedelta(hours=local.hour, minutes=local.minute)
