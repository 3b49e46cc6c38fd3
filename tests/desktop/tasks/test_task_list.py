"""The list of tasks by keyboard, in the real window."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.domain.blocks import PlannedBlock
from planner.domain.default import default_calendar
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.domain.tasks import Task
from tests.desktop.weeks import NOW, ZONE
from tests.journeys.window import Window

HOUR = timedelta(hours=1)
FIRST = Task(uid=Uid("first"), summary="Report", estimate=HOUR, remaining=HOUR)
SECOND = Task(uid=Uid("second"), summary="Survey", estimate=HOUR, remaining=HOUR)
NEXT_WEEK = NOW + timedelta(days=8)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    """Both are planned for the week after this one."""
    blocks = [
        PlannedBlock(uid=Uid(f"b-{task.uid}"), entry=task.uid, start=start, end=start + HOUR)
        for task, start in ((FIRST, NEXT_WEEK), (SECOND, NEXT_WEEK + HOUR))
    ]
    return Window(qtbot, tmp_path, with_entries(default_calendar(ZONE), [FIRST, SECOND, *blocks]))


def test_who_only_passes_by_with_tab_stays_in_his_week(window: Window) -> None:
    tasks, week = window.main.tasks, window.main.week
    assert week.hours.within.start <= NOW

    tasks.setFocus(Qt.FocusReason.TabFocusReason)
    assert tasks.selected is not None
    assert week.hours.within.start <= NOW < week.hours.within.end

    window.press(Qt.Key.Key_Down)
    assert week.hours.within.start <= NEXT_WEEK < week.hours.within.end


def test_who_has_planned_none_of_his_tasks_reads_how(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(qtbot, tmp_path, default_calendar(ZONE))
    tasks = window.main.tasks
    assert tasks.hint == "No tasks yet. N adds one."

    window.press(Qt.Key.Key_N)
    window.type("Report 1h")
    window.press(Qt.Key.Key_Return)
    assert tasks.hint == "No work is planned. P proposes when."

    window.press(Qt.Key.Key_P)
    qtbot.waitUntil(lambda: window.document.proposal is not None, timeout=10_000)
    window.press(Qt.Key.Key_Return)
    assert tasks.hint == ""
