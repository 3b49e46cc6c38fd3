"""Enter before the plan is there, in the real window with the real worker."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.domain.default import default_calendar
from tests.desktop.weeks import ZONE, with_line
from tests.journeys.window import PATIENCE, Window

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    """With one task, and the focus in the week."""
    calendar = with_line(default_calendar(ZONE), "Review API 90m by fri", "review")
    return Window(qtbot, tmp_path, calendar)


def come(window: Window, qtbot: QtBot) -> None:
    """Until the plan is there."""
    qtbot.waitUntil(lambda: not window.main.commands.worker.is_busy, timeout=PATIENCE)


def press_enter(window: Window) -> None:
    window.press(Qt.Key.Key_Return)


def test_enter_accepts_the_plan_that_is_still_to_come(window: Window, qtbot: QtBot) -> None:
    window.press(Qt.Key.Key_P)
    press_enter(window)
    assert window.main.commands.worker.is_busy
    come(window, qtbot)
    assert window.document.proposal is None
    assert window.document.calendar.planned_blocks
    window.main.commands.undo()
    assert not window.document.calendar.planned_blocks


def press_left(window: Window) -> None:
    window.press(Qt.Key.Key_Left)


def press_next_week(window: Window) -> None:
    window.press(Qt.Key.Key_J)


def click(window: Window) -> None:
    QTest.mouseClick(window.main.tasks.viewport(), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("act", [press_left, press_next_week, click])
def test_what_is_done_after_it_takes_the_answer_back(
    window: Window, qtbot: QtBot, act: Callable[[Window], None]
) -> None:
    window.press(Qt.Key.Key_P)
    press_enter(window)
    act(window)
    come(window, qtbot)
    assert window.document.proposal is not None
    assert not window.document.calendar.planned_blocks


def test_without_enter_the_plan_waits_for_its_answer(window: Window, qtbot: QtBot) -> None:
    window.press(Qt.Key.Key_P)
    come(window, qtbot)
    assert window.document.proposal is not None


def test_enter_in_a_field_is_the_field_s(window: Window, qtbot: QtBot) -> None:
    window.main.openers.hours()
    window.press(Qt.Key.Key_Tab)
    window.main.commands.plan()
    press_enter(window)
    come(window, qtbot)
    assert window.document.proposal is not None


def test_a_key_held_down_is_no_answer(window: Window, qtbot: QtBot) -> None:
    window.press(Qt.Key.Key_P)
    none = Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "", True)
    QApplication.sendEvent(window.focus(), held)
    come(window, qtbot)
    assert window.document.proposal is not None


def test_enter_answers_what_is_shown_first(window: Window, qtbot: QtBot) -> None:
    """Accepting it changes nothing here, so that the plan still comes and waits."""
    window.press(Qt.Key.Key_E, SHIFT)
    assert window.document.proposal is not None
    window.main.commands.plan()
    press_enter(window)
    assert window.document.proposal is None
    come(window, qtbot)
    assert window.document.proposal is not None
    assert not window.document.calendar.planned_blocks


def test_an_answer_to_a_plan_that_was_given_up_is_forgotten(window: Window, qtbot: QtBot) -> None:
    window.press(Qt.Key.Key_P)
    press_enter(window)
    window.press(Qt.Key.Key_Escape)
    assert not window.main.commands.worker.is_busy
    window.press(Qt.Key.Key_P)
    come(window, qtbot)
    assert window.document.proposal is not None


def test_the_enter_that_ends_the_line_does_not_accept_what_comes_of_it(window: Window) -> None:
    window.press(Qt.Key.Key_N)
    window.type("doctor wed 12-14")
    window.press(Qt.Key.Key_Return)
    assert window.document.proposal is not None


def test_the_second_enter_may_come_before_the_proposal(window: Window) -> None:
    window.press(Qt.Key.Key_N)
    window.type("doctor wed 12-14")
    window.press_at_once(Qt.Key.Key_Return)
    window.press_at_once(Qt.Key.Key_Return)
    assert window.main.commands.is_answering
    window.settle()
    assert window.document.proposal is None
    assert [event.summary for event in window.document.calendar.personal_blocks.values()] == [
        "Doctor"
    ]
