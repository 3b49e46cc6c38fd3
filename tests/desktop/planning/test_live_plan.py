from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.week.gestures import Moved, Resized
from planner.desktop.week.items import ItemState
from planner.domain.blocks import PlannedBlock
from planner.domain.entries import Event
from planner.domain.ids import Uid
from planner.scheduling.building.displaced import Displaced
from tests.desktop.weeks import NOW
from tests.journeys.window import Window

PATIENCE = 20_000
"""Milliseconds that a plan may take on a busy machine."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path)


def work(window: Window) -> PlannedBlock:
    calendar = window.document.calendar
    blocks = sorted(calendar.planned_blocks.values(), key=lambda block: block.start)
    return next(b for b in blocks if b.entry in calendar.tasks and b.start > NOW)


def meeting(window: Window) -> Event:
    events = window.document.calendar.appointments.values()
    return next(e for e in events if e.recurrence is None and not e.all_day)


def meeting_onto_work(window: Window) -> Moved:
    return Moved(meeting(window).uid, None, work(window).start)


def test_what_a_drag_displaces_is_shown_before_the_mouse_lets_go(
    window: Window, qtbot: QtBot
) -> None:
    before, hit = window.document.calendar, work(window)
    window.main.week.dragging.emit(meeting_onto_work(window))
    qtbot.waitUntil(lambda: bool(window.ghosts()), timeout=PATIENCE)
    shown = [each.item for each in window.main.week.canvas.placement.items]
    assert hit.uid not in {item.uid for item in shown}
    assert before.tasks[hit.entry].summary in window.ghosts()
    assert window.document.calendar is before
    window.main.week.dragging.emit(None)
    assert not window.ghosts()


def test_the_plan_follows_each_move_at_once_when_it_is_prepared(
    window: Window, qtbot: QtBot
) -> None:
    move, live = meeting_onto_work(window), window.main.workings.live_plan
    window.main.week.dragging.emit(move)
    qtbot.waitUntil(lambda: live.answer(move) is not None, timeout=PATIENCE)
    back = Moved(move.uid, None, meeting(window).start)
    window.main.week.dragging.emit(back)
    assert live.answer(back) == Displaced()
    assert not window.ghosts()
    window.main.week.dragging.emit(move)
    assert window.ghosts()
    window.main.week.dragging.emit(None)


def test_a_longer_meeting_displaces_what_it_reaches_into(window: Window, qtbot: QtBot) -> None:
    event, block = meeting(window), work(window)
    window.main.week.dragging.emit(Resized(event.uid, None, block.start, block.end))
    qtbot.waitUntil(lambda: bool(window.ghosts()), timeout=PATIENCE)
    window.main.week.dragging.emit(None)


def test_a_drag_of_what_is_no_longer_there_does_no_harm(window: Window, qtbot: QtBot) -> None:
    window.main.week.dragging.emit(Moved(Uid("gone"), None, NOW))
    qtbot.wait(50)
    assert not window.ghosts()
    window.main.week.dragging.emit(meeting_onto_work(window))
    qtbot.waitUntil(lambda: bool(window.ghosts()), timeout=PATIENCE)
    window.main.week.dragging.emit(None)


def test_a_drag_goes_on_from_a_calendar_that_another_program_changed(
    window: Window, qtbot: QtBot
) -> None:
    move = meeting_onto_work(window)
    window.main.week.dragging.emit(move)
    qtbot.waitUntil(lambda: bool(window.ghosts()), timeout=PATIENCE)
    gone = next(iter(window.document.calendar.habits))
    window.main.commands.remove(gone)
    assert window.main.workings.live_plan.answer(move) is None
    window.main.week.dragging.emit(move)
    qtbot.waitUntil(
        lambda: window.main.workings.live_plan.answer(move) is not None, timeout=PATIENCE
    )
    window.main.week.dragging.emit(None)


def test_a_shown_proposal_comes_back_after_a_drag_that_is_given_up(
    window: Window, qtbot: QtBot
) -> None:
    window.main.commands.move(meeting_onto_work(window))
    window.settle()
    ghosts = window.ghosts()
    assert window.document.proposal is not None
    event = meeting(window)
    window.main.week.dragging.emit(Moved(event.uid, None, event.start))
    qtbot.waitUntil(lambda: not window.ghosts(), timeout=PATIENCE)
    window.main.week.dragging.emit(None)
    assert window.ghosts() == ghosts
    assert ItemState.GHOST in {e.item.state for e in window.main.week.canvas.placement.items}
