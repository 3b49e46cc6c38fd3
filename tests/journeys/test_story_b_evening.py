"""Work moves to the evening, in the window: Shift+E, a weekday, Enter."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.interval import total_length
from tests.journeys.window import Window

WEDNESDAY = date(2026, 11, 25)
EVENING = datetime(2026, 11, 25, 19, 0, tzinfo=UTC)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path)


def work_of(calendar: Calendar, day: date) -> list[PlannedBlock]:
    blocks = calendar.planned_blocks.values()
    return [b for b in blocks if b.start.date() == day and b.entry in calendar.tasks]


def test_three_strokes_move_wednesdays_work_into_its_evening(window: Window) -> None:
    before = work_of(window.document.calendar, WEDNESDAY)
    assert not [block for block in before if block.start >= EVENING]
    window.press(Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    window.press(Qt.Key.Key_3)
    state = window.document.proposal
    assert state is not None
    assert state.evening == WEDNESDAY
    window.press(Qt.Key.Key_Return)
    assert window.strokes <= 4
    after = work_of(window.document.calendar, WEDNESDAY)
    moved = [block for block in after if block.start >= EVENING]
    assert moved
    assert all(block.end <= EVENING + timedelta(hours=3, minutes=30) for block in moved)


def test_what_stays_is_said_with_its_reason(window: Window) -> None:
    window.press(Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    window.press(Qt.Key.Key_3)
    state = window.document.proposal
    assert state is not None
    after = work_of(state.variant.calendar, WEDNESDAY)
    stays = total_length(block.interval for block in after if block.start < EVENING)
    assert bool(stays) == bool(state.variant.notes)


def test_the_ledger_shows_the_evening_hours(window: Window, qtbot: QtBot) -> None:
    window.press(Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    window.press(Qt.Key.Key_3)
    window.press(Qt.Key.Key_Return)
    after = work_of(window.document.calendar, WEDNESDAY)
    evening = total_length(block.interval for block in after if block.start >= EVENING)
    hours, minutes = divmod(evening // timedelta(minutes=1), 60)
    qtbot.waitUntil(lambda: f"{hours} h {minutes:02}" in window.main.ledger.text)


def test_the_selected_block_alone_moves(window: Window) -> None:
    chosen = work_of(window.document.calendar, WEDNESDAY)[0]
    window.main.week.select(frozenset({chosen.uid}))
    window.press(Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    state = window.document.proposal
    assert state is not None
    assert {move.entry for move in state.variant.moves} <= {chosen.entry}
