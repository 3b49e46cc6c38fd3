from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.live_plan import PAUSE
from planner.desktop.week.gestures import Moved
from planner.domain.ids import Uid
from tests.desktop.weeks import NOW
from tests.journeys.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path)


def meeting_onto_work(window: Window) -> Moved:
    calendar = window.document.calendar
    blocks = sorted(calendar.planned_blocks.values(), key=lambda block: block.start)
    work = next(b for b in blocks if b.entry in calendar.tasks and b.start > NOW)
    single = (event for event in calendar.appointments.values() if event.recurrence is None)
    return Moved(next(e.uid for e in single if not e.all_day), None, work.start)


def test_what_a_drag_displaces_is_shown_before_the_mouse_lets_go(
    window: Window, qtbot: QtBot
) -> None:
    before = window.document.calendar
    window.main.week.dragging.emit(meeting_onto_work(window))
    qtbot.waitUntil(lambda: len(window.ghosts()) > 1)
    assert window.document.calendar is before
    window.main.week.dragging.emit(None)
    assert not window.ghosts()


def test_a_drag_of_what_is_no_longer_there_does_no_harm(window: Window, qtbot: QtBot) -> None:
    window.main.week.dragging.emit(Moved(Uid("gone"), None, NOW))
    qtbot.wait(PAUSE * 2)
    assert not window.ghosts()
    window.main.week.dragging.emit(meeting_onto_work(window))
    qtbot.waitUntil(lambda: len(window.ghosts()) > 1)
    window.main.week.dragging.emit(None)
