"""After ten days away one screen asks what became of the blocks: Shift+D, Enter, Enter."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.recording import unrecorded
from tests.desktop.weeks import NOW, working_week
from tests.journeys.window import PATIENCE, Window

BACK = NOW + timedelta(days=10)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    found = Window(qtbot, tmp_path, now=BACK)
    qtbot.waitUntil(lambda: found.main.side.page is found.main.pages.unrecorded)
    return found


def passed(calendar: Calendar) -> int:
    return len(unrecorded(calendar, BACK))


@pytest.mark.parametrize(
    ("key", "state"), [(Qt.Key.Key_D, BlockState.DONE), (Qt.Key.Key_N, BlockState.MISSED)]
)
def test_three_strokes_record_everything_and_accept_a_new_plan(
    window: Window, qtbot: QtBot, key: Qt.Key, state: BlockState
) -> None:
    document = window.document
    before, count = document.calendar, passed(document.calendar)
    assert window.main.pages.unrecorded.title == f"{count} blocks were not recorded"
    window.press(key, SHIFT)
    window.press(Qt.Key.Key_Return)
    recorded = document.calendar
    window.press_at_once(Qt.Key.Key_Return)  # before the plan is there
    busy = window.main.commands.worker
    qtbot.waitUntil(lambda: not busy.is_busy and document.proposal is None, timeout=PATIENCE)
    assert window.strokes == 3
    states = {block.state for block in before.planned_blocks.values()}
    assert states == {BlockState.ACCEPTED}
    assert passed(document.calendar) == 0
    uids = [block.uid for block in unrecorded(before, BACK)]
    assert {document.calendar.planned_blocks[uid].state for uid in uids} == {state}
    ahead = [b for b in document.calendar.planned_blocks.values() if b.start >= BACK]
    assert {b.entry for b in ahead} >= {
        task.uid for task in recorded.tasks.values() if task.remaining and task.is_open
    }


def test_one_undo_takes_the_record_back(window: Window, qtbot: QtBot) -> None:
    document = window.document
    before = document.calendar
    window.press(Qt.Key.Key_N, SHIFT)
    window.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: document.proposal is not None, timeout=PATIENCE)
    window.press(Qt.Key.Key_Escape)
    assert document.calendar != before
    window.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.calendar == before


def test_each_line_has_an_answer_of_its_own(window: Window) -> None:
    panel = window.main.pages.unrecorded
    first, second, third, *rest = panel.shown
    window.press(Qt.Key.Key_D)
    window.press(Qt.Key.Key_N)
    window.press(Qt.Key.Key_P)
    window.press(Qt.Key.Key_Minus)
    half = panel.shown[2].worked
    assert half is not None
    assert timedelta() < half < third.interval.length / 2
    window.press(Qt.Key.Key_Return)
    blocks = window.document.calendar.planned_blocks
    assert blocks[first.uid].state is BlockState.DONE
    assert blocks[second.uid].state is BlockState.MISSED
    assert blocks[third.uid].interval.length == half
    assert passed(window.document.calendar) == len(rest)


def test_the_week_follows_the_lines_and_comes_back(window: Window) -> None:
    line = window.main.pages.unrecorded.shown[1]
    window.press(Qt.Key.Key_Down)
    assert window.main.week.selected == {line.uid}
    assert window.main.viewing.day == line.interval.start.date()
    window.press(Qt.Key.Key_Escape)
    assert window.main.viewing.day == BACK.date()


def test_without_an_answer_nothing_is_recorded(window: Window) -> None:
    before = window.document.calendar
    window.press(Qt.Key.Key_Return)
    assert window.document.calendar is before
    assert window.main.toast.text.startswith("Say first what became of them")


def test_the_action_opens_it_again(window: Window) -> None:
    window.press(Qt.Key.Key_Escape)
    assert window.main.side.page is None
    window.press(Qt.Key.Key_U)
    assert window.main.side.page is window.main.pages.unrecorded


def test_who_was_not_away_is_not_asked(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(qtbot, tmp_path, working_week(), NOW + timedelta(hours=5))
    assert window.main.side.page is None
    window.press(Qt.Key.Key_U)  # but may say it
    assert window.main.side.page is window.main.pages.unrecorded
