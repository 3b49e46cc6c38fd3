"""What comes of a drag when the mouse lets go; by the mouse, in the real window."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.desktop.week.gestures import Moved
from planner.domain.entries import Event
from planner.domain.ids import Uid
from tests.desktop.planning.test_live_plan import meeting, work
from tests.journeys.window import Window

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 20_000
"""Milliseconds that a plan may take on a busy machine."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path)


def hold(window: Window, uid: Uid, start: datetime) -> QPoint:
    """Drags an item so that it starts there; the mouse stays down at the point that is returned."""
    canvas = window.main.week.canvas
    placed = next(each for each in canvas.placement.items if each.item.uid == uid)
    top = QPoint(placed.box.left + placed.box.width // 2, placed.box.top)
    grip = top + QPoint(0, placed.box.height // 2)
    week = canvas.week
    column = week.column_of(start)
    x = (week.column_left(column) + week.column_left(column + 1)) // 2
    end = QPoint(x, round(week.y_of(week.axis(column).minute_of(start))) + grip.y() - top.y())
    QTest.mousePress(canvas, LEFT, pos=grip)
    QTest.mouseMove(canvas, (grip + end) / 2)
    QTest.mouseMove(canvas, end)
    return end


def let_go(window: Window, point: QPoint) -> None:
    QTest.mouseRelease(window.main.week.canvas, LEFT, pos=point)


def drop(window: Window, qtbot: QtBot, event: Event, start: datetime) -> None:
    point = hold(window, event.uid, start)
    move = Moved(event.uid, None, start)
    qtbot.waitUntil(
        lambda: window.main.workings.live_plan.answer(move) is not None, timeout=PATIENCE
    )
    let_go(window, point)


def free_time(window: Window) -> datetime:
    """Saturday morning."""
    return meeting(window).start.replace(day=28, hour=10, minute=0)


def test_what_displaces_nothing_is_done_at_once(window: Window, qtbot: QtBot) -> None:
    event, start = meeting(window), free_time(window)
    drop(window, qtbot, event, start)
    assert window.document.calendar.appointments[event.uid].start == start
    assert window.document.proposal is None
    window.main.commands.undo()
    assert window.document.calendar.appointments[event.uid] == event


def test_what_the_drag_showed_stays_until_there_is_a_proposal(window: Window, qtbot: QtBot) -> None:
    event, hit, before = meeting(window), work(window), window.document.calendar
    drop(window, qtbot, event, hit.start)
    ghosts = {before.tasks[hit.entry].summary, event.summary}
    assert window.document.proposal is None
    assert ghosts <= window.ghosts()
    qtbot.waitUntil(lambda: window.document.proposal is not None, timeout=PATIENCE)
    assert ghosts <= window.ghosts()
    assert window.document.calendar is before
    window.press(Qt.Key.Key_Return)
    assert window.document.calendar.appointments[event.uid].start == hit.start


def test_a_search_only_adds_to_the_proposal_that_is_shown(window: Window, qtbot: QtBot) -> None:
    drop(window, qtbot, meeting(window), work(window).start)
    qtbot.waitUntil(lambda: window.document.proposal is not None, timeout=PATIENCE)
    first = window.document.proposal
    qtbot.waitUntil(lambda: not window.main.commands.worker.is_busy, timeout=PATIENCE)
    last = window.document.proposal
    assert first is not None
    assert last is not None
    assert last.index == first.index
    assert last.proposal.variants[: len(first.proposal.variants)] == first.proposal.variants


def test_nothing_comes_of_a_search_after_the_proposal_was_accepted(
    window: Window, qtbot: QtBot
) -> None:
    drop(window, qtbot, meeting(window), work(window).start)
    qtbot.waitUntil(lambda: window.document.proposal is not None, timeout=PATIENCE)
    window.press(Qt.Key.Key_Return)
    accepted = window.document.calendar
    assert not window.main.commands.worker.is_busy
    qtbot.wait(100)
    assert window.document.proposal is None
    assert window.document.calendar is accepted


def test_escape_gives_up_what_was_let_go(window: Window, qtbot: QtBot) -> None:
    before = window.document.calendar
    drop(window, qtbot, meeting(window), work(window).start)
    window.press(Qt.Key.Key_Escape)
    assert not window.main.commands.worker.is_busy
    assert not window.ghosts()
    assert window.document.calendar is before


def test_escape_during_a_drag_leaves_everything(window: Window, qtbot: QtBot) -> None:
    before, event = window.document.calendar, meeting(window)
    point = hold(window, event.uid, work(window).start)
    qtbot.waitUntil(lambda: bool(window.ghosts()), timeout=PATIENCE)
    window.press(Qt.Key.Key_Escape)
    assert not window.ghosts()
    let_go(window, point)
    assert window.document.calendar is before
    assert not window.main.commands.worker.is_busy


def test_undo_takes_back_what_was_let_go_and_not_the_step_before(
    window: Window, qtbot: QtBot
) -> None:
    before = window.document.calendar
    drop(window, qtbot, meeting(window), work(window).start)
    window.main.commands.undo()
    assert window.document.calendar is before
    assert not window.ghosts()


def test_a_calendar_that_changed_meanwhile_ends_the_drop_and_says_so(
    window: Window, qtbot: QtBot
) -> None:
    told: list[str] = []
    window.main.commands.told.connect(told.append)
    event = meeting(window)
    drop(window, qtbot, event, work(window).start)
    window.main.commands.remove(next(iter(window.document.calendar.habits)))
    assert window.document.calendar.appointments[event.uid] == event
    assert any(event.summary in text for text in told)
    assert not window.ghosts()


def test_a_second_drop_follows_the_first(window: Window, qtbot: QtBot) -> None:
    event, hit = meeting(window), work(window)
    calendar = window.document.calendar
    other = next(
        found
        for found in calendar.appointments.values()
        if found.uid != event.uid and found.recurrence is None and not found.all_day
    )
    drop(window, qtbot, event, hit.start)
    let_go(window, hold(window, other.uid, free_time(window)))
    assert window.document.calendar is calendar
    qtbot.waitUntil(lambda: window.document.calendar is not calendar, timeout=PATIENCE)
    assert window.document.calendar.appointments[other.uid].start == free_time(window)


def test_a_window_closes_while_it_plans(window: Window, qtbot: QtBot) -> None:
    drop(window, qtbot, meeting(window), work(window).start)
    assert window.main.commands.worker.is_busy
    window.main.close()
    assert not window.main.commands.worker.is_busy
