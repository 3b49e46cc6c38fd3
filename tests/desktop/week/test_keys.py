from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from planner.desktop.week.items import Item, ItemKind
from planner.desktop.week.keys import Command, command, selected_by
from planner.domain.ids import Uid
from planner.domain.interval import Interval

MONDAY = date(2026, 11, 23)
Key, Modifier = Qt.Key, Qt.KeyboardModifier


def item(day: int, hour: int) -> Item:
    start = datetime(2026, 11, 23 + day, hour, tzinfo=UTC)
    return Item(
        uid=Uid(f"{day}-{hour}"),
        entry=Uid("task"),
        interval=Interval(start, start + timedelta(hours=1)),
        title="Work",
        kind=ItemKind.WORK,
    )


ITEMS = [item(0, 9), item(0, 15), item(1, 10), item(3, 8), item(3, 16)]


@pytest.mark.parametrize(
    ("key", "modifiers", "expected"),
    [
        (Key.Key_Down, Modifier.NoModifier, Command.NEXT),
        (Key.Key_Down, Modifier.KeypadModifier, Command.NEXT),
        (Key.Key_Down, Modifier.AltModifier, Command.MOVE_LATER),
        (Key.Key_Up, Modifier.AltModifier | Modifier.ShiftModifier, Command.END_EARLIER),
        (Key.Key_Enter, Modifier.KeypadModifier, Command.ACTIVATE),
        (Key.Key_Down, Modifier.ControlModifier, None),
        (Key.Key_N, Modifier.NoModifier, None),
    ],
)
def test_a_key_asks_for(key: Qt.Key, modifiers: Qt.KeyboardModifier, expected: object) -> None:
    assert command(key, modifiers) is expected


@pytest.mark.parametrize(
    ("why", "wanted", "current", "uid"),
    [
        ("down goes on in the day", Command.NEXT, ITEMS[0], "0-15"),
        ("and on to the next day", Command.NEXT, ITEMS[1], "1-10"),
        ("up goes back", Command.PREVIOUS, ITEMS[2], "0-15"),
        ("nothing lies before the first", Command.PREVIOUS, ITEMS[0], None),
        ("nothing lies after the last", Command.NEXT, ITEMS[4], None),
        ("right keeps to the time of day", Command.DAY_AFTER, ITEMS[1], "1-10"),
        ("and passes over empty days", Command.DAY_AFTER, ITEMS[2], "3-8"),
        ("left keeps to the time of day", Command.DAY_BEFORE, ITEMS[2], "0-9"),
        ("there is no day before the first", Command.DAY_BEFORE, ITEMS[0], None),
        ("without a selection down takes the day's first", Command.NEXT, None, "0-9"),
        ("without a selection up takes the day's last", Command.PREVIOUS, None, "0-15"),
        ("home is the day's first", Command.FIRST, ITEMS[1], "0-9"),
        ("end is the day's last", Command.LAST, ITEMS[0], "0-15"),
        ("right needs something to start from", Command.DAY_AFTER, None, None),
    ],
)
def test_an_arrow_leads_to(
    why: str, wanted: Command, current: Item | None, uid: str | None
) -> None:
    found = selected_by(wanted, ITEMS, current, MONDAY, "UTC")

    assert (found.uid if found else None) == uid, why
