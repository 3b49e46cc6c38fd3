from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from planner.desktop.week.gestures import Selection
from planner.desktop.week.items import Item, ItemKind
from planner.desktop.week.keys import Command
from planner.desktop.week.selecting import Selecting
from planner.domain.ids import Uid
from planner.domain.interval import Interval

MONDAY = date(2026, 11, 23)


def item(uid: str, day: int) -> Item:
    start = datetime(2026, 11, 23 + day, 9, tzinfo=UTC)
    return Item(
        uid=Uid(uid),
        entry=Uid("task"),
        occurrence=start if uid == "series" else None,
        interval=Interval(start, start + timedelta(hours=1)),
        title="Work",
        kind=ItemKind.WORK,
    )


FIRST, SECOND = item("first", 0), item("second", 2)
SERIES = item("series", 1), item("series", 3)


@pytest.fixture
def parent() -> QObject:
    return QObject()


@pytest.fixture
def selecting(parent: QObject) -> Selecting:
    made = Selecting(parent, MONDAY)
    made.show_items([FIRST, SERIES[0], SECOND, SERIES[1]], "UTC")
    return made


def test_a_press_selects_one(selecting: Selecting) -> None:
    selecting.press(FIRST)
    selecting.press(SECOND)

    assert selecting.uids == {"second"}
    assert selecting.current == SECOND


def test_one_occurrence_is_selected_without_its_sisters(selecting: Selecting) -> None:
    selecting.press(SERIES[1])

    assert selecting.keys == {SERIES[1].key}
    assert selecting.current == SERIES[1]


def test_adding_twice_takes_away(selecting: Selecting) -> None:
    selecting.press(FIRST)
    selecting.press(SECOND, adds=True)
    assert selecting.uids == {"first", "second"}

    selecting.press(SECOND, adds=True)
    assert selecting.uids == {"first"}


def test_a_press_on_one_of_several_keeps_them_all(selecting: Selecting) -> None:
    selecting.select(frozenset({Uid("first"), Uid("second")}))

    selecting.press(SECOND)

    assert selecting.uids == {"first", "second"}


def test_only_a_change_is_reported(selecting: Selecting, qtbot: QtBot) -> None:
    with qtbot.waitSignal(selecting.changed) as changed:
        selecting.press(FIRST)
    with qtbot.assertNotEmitted(selecting.changed):
        selecting.press(FIRST)

    assert changed.args == [Selection(frozenset({Uid("first")}))]


def test_a_step_takes_the_focused_day_along(selecting: Selecting) -> None:
    selecting.press(FIRST)

    selecting.step(Command.NEXT)

    assert selecting.current == SERIES[0]
    assert selecting.day == MONDAY + timedelta(days=1)


def test_what_is_shown_no_more_is_selected_no_more(selecting: Selecting) -> None:
    selecting.press(FIRST)

    selecting.show_items([SECOND], "UTC")

    assert selecting.keys == frozenset()
    assert selecting.current is None


@pytest.mark.parametrize(
    ("why", "today", "day"),
    [
        ("today where it is shown", MONDAY + timedelta(days=9), MONDAY + timedelta(days=9)),
        ("else the first", MONDAY, MONDAY + timedelta(days=7)),
    ],
)
def test_in_another_week_the_focused_day_is(
    selecting: Selecting, why: str, today: date, day: date
) -> None:
    selecting.show_days(MONDAY + timedelta(days=7), MONDAY + timedelta(days=13), today)

    assert selecting.day == day, why
