"""The page of all keys, by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner.desktop.week.title_edit import TitleEdit
from planner.domain.default import default_calendar
from planner.domain.ids import Uid
from tests.desktop.weeks import ZONE, with_line
from tests.journeys.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    window = Window(qtbot, tmp_path, default_calendar(ZONE))
    window.press(Qt.Key.Key_F1)
    return window


def plan_keys(window: Window) -> list[str]:
    return [key.toString() for key in window.main.window_actions["plan"].shortcuts()]


def test_a_key_is_changed_with_six_strokes_and_works_at_once(window: Window) -> None:
    panel = window.main.pages.keys
    window.type("plan every")
    window.press(Qt.Key.Key_Return)
    assert "Press the new key" in panel.text
    window.press(Qt.Key.Key_G, CONTROL)
    assert panel.text == '"Plan everything" has the key Ctrl+G now.'
    assert plan_keys(window) == ["Ctrl+G"]
    window.press(Qt.Key.Key_Escape)
    window.press(Qt.Key.Key_G, CONTROL)
    assert window.main.commands.worker.is_busy


def test_a_conflict_is_told_and_another_key_is_awaited(window: Window) -> None:
    panel = window.main.pages.keys
    window.type("plan every")
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_W)
    assert panel.text == 'W is the key of "Why it is there". Give that another key first.'
    window.press(Qt.Key.Key_Y)
    assert plan_keys(window) == ["Y"]


def test_escape_keeps_the_key(window: Window) -> None:
    window.type("plan every")
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_Escape)
    assert plan_keys(window) == ["P"]
    assert window.main.side.page is window.main.pages.keys


def test_delete_resets_one_and_the_button_all(window: Window) -> None:
    panel = window.main.pages.keys
    window.type("plan every")
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_Y)
    assert panel.rows.rows[1].below == "changed"
    window.press(Qt.Key.Key_Delete)
    assert plan_keys(window) == ["P"]
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_Y)
    panel._reset.click()
    assert plan_keys(window) == ["P"]


def test_a_sign_is_named_without_shift(window: Window) -> None:
    window.type("plan every")
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_Exclam, Qt.KeyboardModifier.ShiftModifier)
    assert plan_keys(window) == ["!"]


def test_a_key_is_found_by_its_name_and_fixed_ones_are_shown(window: Window) -> None:
    window.type("ctrl+z")
    assert window.main.pages.keys.rows.rows[1].text == "Undo"
    window.focus().clear()  # type: ignore[attr-defined]
    window.type("longer or shorter")
    fixed = window.main.pages.keys.rows
    assert [row.is_heading for row in fixed.rows] == [True, False]
    assert fixed.rows[1].below.endswith("fixed")
    window.press(Qt.Key.Key_Return)
    assert window.main.pages.keys.text == "This key has a fixed meaning."


def test_a_changed_key_is_written_wherever_the_window_names_it(window: Window) -> None:
    main = window.main
    for words, key in (
        ("add", Qt.Key.Key_Y),
        ("everything", Qt.Key.Key_G),
        ("today", Qt.Key.Key_V),
    ):
        window.focus().clear()  # type: ignore[attr-defined]
        window.type(words)
        window.press(Qt.Key.Key_Return)
        window.press(key)
    assert main.quick_add._hint.text() == "Y"
    assert main.ledger._key.text() == "G"
    assert main.tasks.hint == "No tasks yet. Y adds one."
    hints = [button.toolTip() for button in main.top_bar.findChildren(QPushButton)]
    assert "V" in hints


def change(window: Window, words: str, key: Qt.Key) -> str:
    """What the panel says of it."""
    window.focus().clear()  # type: ignore[attr-defined]
    window.type(words)
    window.press(Qt.Key.Key_Return)
    window.press(key)
    return window.main.pages.keys.text


def test_every_key_stands_under_the_place_where_it_works(window: Window) -> None:
    rows = window.main.pages.keys.rows.rows
    headings = [row.text for row in rows if row.is_heading]
    assert headings == [
        "Everywhere in the window",
        "In the days, on what is selected",
        "In the list of tasks",
        "In the list of calendars",
        "At a proposal",
        "At what was not recorded",
        "After a change to something that repeats",
        "Where working hours are painted",
        "In fields and lists",
        "On the other pages at the side",
    ]
    window.type("proposal")
    found = window.main.pages.keys.rows.rows
    assert {"Next variant", "Leave one move out", "Why it goes there"} <= {r.text for r in found}


def test_the_key_of_an_entry_is_changed_like_others(qtbot: QtBot, tmp_path: Path) -> None:
    calendar = with_line(default_calendar(ZONE), "Meet Ana tue 10-11", "meeting")
    window = Window(qtbot, tmp_path, calendar)
    window.press(Qt.Key.Key_F1)
    assert change(window, "rename", Qt.Key.Key_R) == '"Rename" has the key R now.'
    window.press(Qt.Key.Key_Escape)
    window.main.week.select(frozenset({Uid("meeting")}))
    window.press(Qt.Key.Key_F2)
    assert window.focus() is window.main.week.canvas
    window.press(Qt.Key.Key_R)
    assert isinstance(window.focus(), TitleEdit)


def test_a_key_of_a_page_may_be_that_of_an_action_but_not_twice_in_the_page(
    window: Window,
) -> None:
    assert change(window, "partly done", Qt.Key.Key_W) == '"Partly done" has the key W now.'
    assert 'D is the key of "Done; with Shift' in change(window, "more of it", Qt.Key.Key_D)


def test_an_action_gets_no_key_of_the_days_or_the_tasks(window: Window) -> None:
    assert 'fixed meaning: "Remove the selected' in change(window, "plan every", Qt.Key.Key_Delete)
    window.press(Qt.Key.Key_Escape)
    assert 'key of "Put the task' in change(window, "plan every", Qt.Key.Key_B)
