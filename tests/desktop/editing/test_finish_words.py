"""When a task is likely to be done, as the window tells it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.tasks import Task, TaskStatus
from tests.desktop.weeks import NOW, working_week
from tests.journeys.window import Window

HOUR = timedelta(hours=1)
DONE = {
    Uid(f"done{number}"): Task(
        uid=Uid(f"done{number}"),
        summary=f"Chore {number}",
        remaining=timedelta(),
        actual=HOUR,
        status=TaskStatus.COMPLETED,
        completed_at=NOW - 48 * HOUR,
    )
    for number in range(10)
}


def planned_task(calendar: Calendar) -> Uid:
    return next(b.entry for b in calendar.planned_blocks.values() if b.entry in calendar.tasks)


@pytest.fixture
def week() -> Calendar:
    return working_week()


def test_the_panel_and_the_hint_of_the_list_say_when(
    qtbot: QtBot, tmp_path: Path, week: Calendar
) -> None:
    window = Window(qtbot, tmp_path, replace(week, tasks={**week.tasks, **DONE})).main
    uid = planned_task(week)
    window.pages.open_entry(uid)
    qtbot.waitUntil(lambda: window.pages.entry.is_filled)
    said, assumed = window.pages.entry.finish.split("\n")
    assert said.startswith("Likely ")
    assert assumed.startswith("Assumed: core hours")
    assert said.endswith(" at the latest (P80)")
    model = window.tasks.model()
    hints = [
        model.data(model.index(row, 0), Qt.ItemDataRole.ToolTipRole)
        for row in range(model.rowCount())
    ]
    assert f"{week.tasks[uid].summary}\n{said}" in hints


def test_too_few_finished_tasks_say_nothing_yet(
    qtbot: QtBot, tmp_path: Path, week: Calendar
) -> None:
    window = Window(qtbot, tmp_path, week).main
    window.pages.open_entry(planned_task(week))
    qtbot.waitUntil(lambda: window.pages.entry.is_filled)
    assert window.pages.entry.finish.startswith("Not known yet")


def test_a_habit_and_what_is_done_have_none(qtbot: QtBot, tmp_path: Path, week: Calendar) -> None:
    window = Window(qtbot, tmp_path, replace(week, tasks={**week.tasks, **DONE})).main
    for uid in (next(iter(week.habits)), Uid("done1")):
        window.pages.open_entry(uid)
        qtbot.waitUntil(lambda: window.pages.entry.is_filled)
        assert window.pages.entry.finish == ""


def test_the_panel_of_a_task_that_is_marked_done_asks_how_long_it_took(
    qtbot: QtBot, tmp_path: Path, week: Calendar
) -> None:
    window = Window(qtbot, tmp_path, week)
    uid = planned_task(week)
    window.main.pages.open_entry(uid)
    window.main.commands.complete(uid)
    (took,) = window.main.pages.entry.findChildren(QLineEdit, "took")
    qtbot.waitUntil(took.isVisible)
    took.setFocus()
    took.clear()
    window.type("2h15")
    window.press(Qt.Key.Key_Return)
    assert window.document.calendar.tasks[uid].actual == timedelta(hours=2, minutes=15)
