"""The page of all keys, by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.default import default_calendar
from tests.desktop.weeks import ZONE
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
    assert panel.rows.rows[0].below == "changed"
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
    assert window.main.pages.keys.rows.rows[0].text == "Undo"
    window.focus().clear()  # type: ignore[attr-defined]
    window.type("longer or shorter")
    fixed = window.main.pages.keys.rows
    assert [row.is_heading for row in fixed.rows] == [True, False]
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
    assert main.tasks._said() == "No tasks yet. Y adds one."
    hints = [button.toolTip() for button in main.top_bar.findChildren(QPushButton)]
    assert "V" in hints
