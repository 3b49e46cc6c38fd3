"""What a user does besides planning, without a mouse, and how few keys it takes."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from tests.desktop.weeks import working_week
from tests.journeys.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
RUNBOOK = Uid("task-5")


@pytest.fixture(scope="module")
def week() -> Calendar:
    return working_week()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, week: Calendar) -> Window:
    return Window(qtbot, tmp_path, week)


def test_an_action_is_run_by_a_word_in_another_language(window: Window) -> None:
    window.press(Qt.Key.Key_K, CONTROL)
    window.type("serao")
    window.press(Qt.Key.Key_Return)
    assert window.document.proposal is not None
    assert window.strokes <= 7


def test_a_day_is_reached_in_five_keys(window: Window) -> None:
    window.press(Qt.Key.Key_K, CONTROL)
    window.type("1/3")
    window.press(Qt.Key.Key_Return)
    assert date(2027, 3, 1) in window.main.week.canvas.week.days
    assert window.strokes == 5


def test_a_task_is_found_noted_and_the_note_is_found(window: Window) -> None:
    window.press(Qt.Key.Key_Slash)
    window.type("runb")
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_N, SHIFT)
    window.type("ask Zoe")
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_Escape)
    (note,) = window.document.calendar.notes.values()
    assert note.links == (RUNBOOK,)
    window.press(Qt.Key.Key_Slash)
    window.type("zoe")
    window.press(Qt.Key.Key_Return)
    assert window.main.pages.notes.edit.toPlainText() == "ask Zoe"
    assert window.strokes <= 21


def test_the_colours_are_changed_in_the_settings(window: Window) -> None:
    window.press(Qt.Key.Key_Comma, CONTROL | SHIFT)
    window.type("dark")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Right):
        window.press(key)
    assert window.preferences.theme == "dark"
    window.press(Qt.Key.Key_Escape)
    assert window.main.side.page is None
    assert window.main.week.canvas.hasFocus()


def test_a_key_is_given_to_another_action(window: Window) -> None:
    window.press(Qt.Key.Key_F1)
    window.type("why")
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_I)
    window.press(Qt.Key.Key_Escape)
    blocks = window.document.calendar.planned_blocks.values()
    window.main.week.select(frozenset(b.uid for b in blocks if b.entry == RUNBOOK))
    window.press(Qt.Key.Key_I)
    assert window.main.side.page is window.main.pages.answer
