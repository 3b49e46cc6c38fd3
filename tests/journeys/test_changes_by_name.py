"""What the menu of an entry does, found by its name."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.domain.ids import Uid
from tests.desktop.weeks import working_week
from tests.journeys.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path, working_week())


def run(window: Window, words: str) -> None:
    window.press(Qt.Key.Key_K, CONTROL)
    window.type(words)
    window.press(Qt.Key.Key_Return)


def planned(window: Window) -> Uid:
    blocks = window.document.calendar.planned_blocks.values()
    ahead = (block for block in blocks if block.start > window.document.now())
    return min(ahead, key=lambda block: block.start).uid


def test_a_block_is_pinned_and_let_go(window: Window) -> None:
    uid = planned(window)
    window.main.week.select(frozenset({uid}))
    before = window.document.calendar.planned_blocks[uid].state
    run(window, "pin or")
    assert window.document.calendar.planned_blocks[uid].state is not before
    run(window, "pin or")
    assert window.document.calendar.planned_blocks[uid].state is before


def test_an_appointment_no_longer_makes_busy(window: Window) -> None:
    events = window.document.calendar.appointments.values()
    event = next(e for e in events if not e.all_day and e.recurrence is None)
    window.main.show_day(window.document.day_of(event.start))
    window.main.week.select(frozenset({event.uid}))
    run(window, "busy or not")
    changed = window.document.calendar.appointments[event.uid]
    assert changed.transparency is not event.transparency


def test_without_a_selection_it_is_asked_for(window: Window) -> None:
    run(window, "rename")
    assert window.main.toast.text == "Select an entry first"


def test_what_it_is_not_for_is_said(window: Window) -> None:
    window.main.week.select(frozenset({planned(window)}))
    run(window, "busy or not")
    assert window.main.toast.text.startswith('"Count as busy or not" is not for "')


def test_the_title_of_what_is_selected_can_be_written(window: Window) -> None:
    uid = planned(window)
    window.main.week.select(frozenset({uid}))
    run(window, "rename")
    window.type("Another")
    window.press(Qt.Key.Key_Return)
    entry = window.document.calendar.find(window.document.calendar.planned_blocks[uid].entry)
    assert "Another" in getattr(entry, "summary", "")
