"""The automatic mode: what moves nothing is accepted by itself, all else is asked."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.domain.calendar import Calendar
from planner.domain.edits import set_settings
from tests.desktop.weeks import working_week
from tests.journeys.window import Window

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def week() -> Calendar:
    calendar = working_week()
    return set_settings(calendar, replace(calendar.settings, automatic=True))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, week: Calendar) -> Window:
    return Window(qtbot, tmp_path, week)


def add(window: Window, line: str) -> None:
    window.press(Qt.Key.Key_N)
    window.type(line)
    window.press(Qt.Key.Key_Return)


def test_what_moves_nothing_is_accepted_with_a_way_back(window: Window) -> None:
    before = window.document.calendar
    add(window, "Call sat 2026-11-28 16-17")
    assert window.document.proposal is None
    assert len(window.document.calendar.appointments) == len(before.appointments) + 1
    toast = window.main.toast
    assert toast.text.startswith('Accepted by itself: Add "Call"')
    assert toast._undo.isVisible()
    toast.undo_wanted.emit()
    assert window.document.calendar.appointments.keys() == before.appointments.keys()
    assert window.main.week.canvas.hasFocus()


def test_what_moves_accepted_work_is_asked(window: Window) -> None:
    before = window.document.calendar
    add(window, "doctor wed 12-14 +20m")
    assert window.document.calendar is before
    assert window.document.proposal is not None


def test_work_goes_to_the_evening_only_with_consent(window: Window) -> None:
    before = window.document.calendar
    window.press(Qt.Key.Key_E, SHIFT)
    assert window.document.calendar is before


def test_off_every_proposal_is_asked(window: Window) -> None:
    document = window.document
    settings = replace(document.calendar.settings, automatic=False)
    document.commit(set_settings(document.calendar, settings), "Off")
    before = document.calendar
    add(window, "Call sat 2026-11-28 16-17")
    assert document.calendar is before
    assert document.proposal is not None
