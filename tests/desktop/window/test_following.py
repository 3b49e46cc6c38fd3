"""What stands round the week follows it, a turn of the event loop later."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.domain.edits import add
from planner.domain.tasks import Task
from tests.desktop.weeks import working_week
from tests.journeys.window import Window
from tests.scheduling.weeks import task


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path, working_week())


def rows(window: Window) -> list[str]:
    model = window.main.tasks.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_tasks_and_the_sums_follow_a_change(window: Window, qtbot: QtBot) -> None:
    new: Task = task("written", 45)
    sums = window.main.ledger.text
    window.document.commit(add(window.document.calendar, new), "Add it")
    assert window.main.is_behind
    assert new.summary not in rows(window)
    qtbot.waitUntil(lambda: not window.main.is_behind)
    assert new.summary in rows(window)
    window.main.viewing.turn(4)
    assert window.main.ledger.text == sums
    qtbot.waitUntil(lambda: window.main.ledger.text != sums)


def test_the_clock_is_followed_too(window: Window, qtbot: QtBot) -> None:
    window.main._clock.timeout.emit()
    assert window.main.is_behind
    qtbot.waitUntil(lambda: not window.main.is_behind)
