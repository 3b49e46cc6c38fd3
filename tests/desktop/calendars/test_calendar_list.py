"""The list of calendars, by keys and by mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.desktop.calendars.calendar_lines import LINE, MARGIN
from planner.desktop.calendars.calendar_list import CalendarList
from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import Colour, Reminds
from planner.domain.collection_edits import keep_collection, new_collection, remove_collection
from planner.domain.errors import RefusedEdit
from planner.domain.ids import Uid

CHECKED = Qt.CheckState.Checked
LEFT = Qt.MouseButton.LeftButton


def calendars() -> Calendar:
    found = keep_collection(Calendar(), new_collection(Calendar(), Uid("work"), "Work"))
    return keep_collection(found, new_collection(found, Uid("home"), "Home"))


def turned(calendar: Calendar, uid: str) -> Calendar:
    found = calendar.collection(Uid(uid))
    return keep_collection(calendar, replace(found, shown=not found.shown))


@pytest.fixture
def listed(qtbot: QtBot) -> CalendarList:
    """With whatever is turned turned."""
    found = CalendarList()
    qtbot.addWidget(found)
    found.show_calendars(calendars())
    found.resize(200, 100)
    found.show()
    found.setFocus()
    return found


def shown(listed: CalendarList) -> list[tuple[str, bool]]:
    items = [listed.item(row) for row in range(listed.count())]
    return [(item.text(), item.checkState() == CHECKED) for item in items]


def test_the_default_one_comes_first(listed: CalendarList) -> None:
    assert shown(listed) == [("Default", True), ("Work", True), ("Home", True)]


def test_space_asks_to_turn_the_current_one_and_shows_what_is(
    listed: CalendarList, qtbot: QtBot
) -> None:
    listed.choose(Uid("work"))
    with qtbot.waitSignal(listed.turned) as signal:
        QTest.keyClick(listed, Qt.Key.Key_Space)
    assert signal.args == ["work"]
    assert dict(shown(listed))["Work"], "nobody has changed the calendar"
    listed.show_calendars(turned(calendars(), "work"))
    assert not dict(shown(listed))["Work"]
    assert listed.current == "work"


def test_a_change_that_is_refused_leaves_the_box_as_it_was(
    listed: CalendarList, qtbot: QtBot
) -> None:
    def refuse(_: str) -> None:
        raise RefusedEdit("This is the calendar as it was.")

    listed.turned.connect(refuse)
    with qtbot.captureExceptions() as errors:
        QTest.keyClick(listed, Qt.Key.Key_Space)
    assert [type(error[1]) for error in errors] == [RefusedEdit]
    assert dict(shown(listed))["Default"]


@pytest.mark.parametrize("direction", Qt.LayoutDirection)
def test_a_click_on_the_box_turns_and_beside_it_only_chooses(
    listed: CalendarList, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    listed.setLayoutDirection(direction)
    across = MARGIN + 6
    if direction is Qt.LayoutDirection.RightToLeft:
        across = listed.viewport().width() - across
    with qtbot.waitSignal(listed.turned) as signal:
        QTest.mouseClick(listed.viewport(), LEFT, pos=QPoint(across, LINE + LINE // 2))
    assert signal.args == ["work"]
    with qtbot.assertNotEmitted(listed.turned):
        QTest.mouseClick(listed.viewport(), LEFT, pos=QPoint(100, 2 * LINE + LINE // 2))
    assert listed.current == "home"


@pytest.mark.parametrize(
    ("key", "signal"),
    [(Qt.Key.Key_Return, "opened"), (Qt.Key.Key_F2, "opened"), (Qt.Key.Key_Delete, "removed")],
)
def test_keys_open_and_remove(listed: CalendarList, qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    listed.choose(Uid("home"))
    with qtbot.waitSignal(getattr(listed, signal)) as emitted:
        QTest.keyClick(listed, key)
    assert emitted.args == ["home"]


def test_what_is_not_as_usual_is_said_to_screen_readers(listed: CalendarList) -> None:
    changed = turned(calendars(), "work")
    home = replace(
        changed.collections[Uid("home")],
        busy=False,
        colour=Colour.OLIVE,
        reminds=Reminds.NEVER,
    )
    listed.show_calendars(keep_collection(changed, home))
    said = [
        listed.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(listed.count())
    ]
    assert said == ["Default", "Work, hidden", "Home, takes no time, silent"]


def test_the_current_one_stays_when_another_goes(listed: CalendarList) -> None:
    listed.choose(Uid("home"))
    listed.show_calendars(remove_collection(calendars(), Uid("work")))
    assert listed.current == "home"
    listed.show_calendars(Calendar())
    assert listed.current == "default"
