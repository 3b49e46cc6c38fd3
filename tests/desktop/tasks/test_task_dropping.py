"""Tasks from the list onto the hours and back, in the real window."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.tasks.task_filters import Show
from planner.domain.blocks import BlockState
from planner.domain.default import default_calendar
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.domain.tasks import Task
from tests.desktop.weeks import ZONE
from tests.journeys.window import Window

HOUR = timedelta(hours=1)
TUESDAY = datetime(2026, 11, 24, 14, tzinfo=UTC)
TASK = Task(uid=Uid("task"), summary="Report", estimate=2 * HOUR, remaining=2 * HOUR)
LEFT, NO_MODIFIER = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path, with_entries(default_calendar(ZONE), [TASK]))


def point_of(window: Window, moment: datetime) -> QPoint:
    week = window.main.week.canvas.week
    column = week.column_of(moment)
    local = moment  # Lisbon in winter
    return QPoint(week.column_left(column) + 20, round(week.y_of(local.hour * 60)) + 1)


def drag(window: Window, moment: datetime) -> None:
    """What the system tells the canvas while a task of the list is dragged over it."""
    tasks, canvas = window.main.tasks, window.main.week.canvas
    model = tasks.model()
    data = model.mimeData([model.index(1, 0)])
    at, copy = point_of(window, moment), Qt.DropAction.CopyAction
    tasks.drag_began.emit()
    QApplication.sendEvent(canvas, QDragEnterEvent(at, copy, data, LEFT, NO_MODIFIER))
    QApplication.sendEvent(canvas, QDragMoveEvent(at, copy, data, LEFT, NO_MODIFIER))
    assert canvas.is_floating
    QApplication.sendEvent(canvas, QDropEvent(QPointF(at), copy, data, LEFT, NO_MODIFIER))
    tasks.drag_ended.emit()
    window.settle()


def test_a_dropped_task_is_pinned_there_and_can_be_taken_back(window: Window) -> None:
    drag(window, TUESDAY)
    (block,) = window.document.calendar.planned_blocks.values()
    assert (block.start, block.end) == (TUESDAY, TUESDAY + 2 * HOUR)
    assert block.state is BlockState.PINNED
    assert not window.main.week.canvas.is_floating
    window.main.commands.undo()
    window.settle()
    assert not window.document.calendar.planned_blocks


def test_a_block_that_is_dragged_onto_the_list_is_not_planned_any_more(window: Window) -> None:
    drag(window, TUESDAY)
    canvas, tasks = window.main.week.canvas, window.main.tasks
    grip = point_of(window, TUESDAY) + QPoint(10, 30)
    over = canvas.mapFromGlobal(tasks.mapToGlobal(tasks.rect().center()))
    QTest.mousePress(canvas, LEFT, NO_MODIFIER, grip)
    QTest.mouseMove(canvas, grip + QPoint(0, 40))
    QTest.mouseMove(canvas, over)
    QTest.mouseRelease(canvas, LEFT, NO_MODIFIER, over)
    window.settle()
    assert not window.document.calendar.planned_blocks
    assert TASK.uid in window.document.calendar.tasks


def test_l_goes_to_the_tasks_and_arrows_from_filter_to_filter(window: Window) -> None:
    window.press(Qt.Key.Key_L)
    tasks = window.main.tasks
    assert window.focus() is tasks
    window.press(Qt.Key.Key_Right)
    assert tasks.filters.filter.show is Show.INBOX
    assert "1" in tasks.filters.currentText()
    window.press(Qt.Key.Key_Right)
    assert tasks.filters.filter.show is Show.ALL, "what holds nothing is left out"
    window.press(Qt.Key.Key_Left)
    assert tasks.filters.filter.show is Show.INBOX
