"""The process that plans, from the side of the window."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from planner.desktop.planning.worker import PlanWorker
from planner.domain.calendar import Calendar
from planner.domain.tables import with_entries
from planner.scheduling.building.proposal import VariantKind
from planner.scheduling.proposing.propose import propose_change
from tests.scheduling.weeks import NOW, meeting, planned, span, task, week

FOCUS = planned(week(task("focus", 120)), ("focus", span(0, "10:00", "12:00")))
WITH_CALL = with_entries(FOCUS, [meeting("call", span(0, "10:00", "11:00"))])
PATIENCE = 20_000
"""Milliseconds that a plan may take on a busy machine."""

BEYOND = datetime(2300, 1, 1, tzinfo=NOW.tzinfo)


class Shown:
    """The calendar of a window."""

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar


@pytest.fixture
def shown() -> Shown:
    return Shown(FOCUS)


@pytest.fixture
def worker(shown: Shown) -> Iterator[PlanWorker]:
    worker = PlanWorker(lambda: shown.calendar)
    yield worker
    worker.close()


def test_a_plan_comes_from_the_process_as_it_would_from_here(
    worker: PlanWorker, qtbot: QtBot
) -> None:
    with qtbot.waitSignals([worker.planned, worker.finished], timeout=PATIENCE):
        worker.change(WITH_CALL, NOW, "Add the call")
        assert worker.is_busy
        with qtbot.waitSignal(worker.planned, timeout=PATIENCE) as planned_first:
            pass
    here = propose_change(FOCUS, WITH_CALL, NOW, "Add the call")
    (proposal,) = planned_first.args or [None]
    quick = tuple(v for v in here.variants if v.kind is not VariantKind.CHEAPEST)
    assert proposal == replace(here, variants=quick)
    assert proposal.before is FOCUS
    assert not worker.is_busy


def test_a_change_that_moves_nothing_gives_back_the_very_calendar(
    worker: PlanWorker, qtbot: QtBot
) -> None:
    after = with_entries(FOCUS, [meeting("call", span(0, "15:00", "16:00"))])
    with qtbot.waitSignal(worker.planned, timeout=PATIENCE) as told:
        worker.change(after, NOW, "Add the call")
    assert told.args is not None
    assert told.args[0].variants[0].calendar is after
    assert not worker.is_busy


def test_everything_is_planned_with_what_changed_since_the_last_time(
    worker: PlanWorker, shown: Shown, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(worker.planned, timeout=PATIENCE):
        worker.plan(NOW)
    shown.calendar = with_entries(WITH_CALL, [task("review", 60)])
    with qtbot.waitSignal(worker.planned, timeout=PATIENCE) as told:
        worker.plan(NOW)
    assert told.args is not None
    (variant,) = told.args[0].variants
    assert variant.kind is VariantKind.PLAN
    assert {block.entry for block in variant.calendar.planned_blocks.values()} >= {
        "focus",
        "review",
    }


def test_a_refusal_is_told_in_words(worker: PlanWorker, qtbot: QtBot) -> None:
    with qtbot.waitSignals([worker.failed, worker.finished], timeout=PATIENCE):
        worker.plan(BEYOND)
    assert not worker.is_busy


def test_a_mistake_of_ours_reaches_the_windows_hook(worker: PlanWorker, qtbot: QtBot) -> None:
    ((uid, block),) = FOCUS.planned_blocks.items()
    impossible = replace(block)
    object.__setattr__(impossible, "start", "never")
    broken = replace(FOCUS, planned_blocks={uid: impossible})
    with qtbot.captureExceptions() as caught:
        worker.change(broken, NOW, "")
        qtbot.waitUntil(lambda: bool(caught), timeout=PATIENCE)
    assert "Traceback" in str(caught[0][1])
    assert not worker.is_busy


def test_an_answer_about_another_calendar_is_dropped(
    worker: PlanWorker, shown: Shown, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(worker.planned):
        worker.change(WITH_CALL, NOW, "")
        shown.calendar = replace(FOCUS)
        qtbot.waitUntil(lambda: not worker.is_busy, timeout=PATIENCE)


def test_a_cancelled_answer_is_dropped_and_the_next_one_comes(
    worker: PlanWorker, qtbot: QtBot
) -> None:
    worker.change(WITH_CALL, NOW, "first")
    worker.cancel()
    assert not worker.is_busy
    with qtbot.waitSignal(worker.planned, timeout=PATIENCE) as told:
        worker.change(WITH_CALL, NOW, "second")
    assert told.args is not None
    assert told.args[0].name == "second"


def test_a_window_that_closes_does_not_wait_for_a_search(
    worker: PlanWorker, shown: Shown, qtbot: QtBot
) -> None:
    tasks = [task(f"task-{number}", 60) for number in range(60)]
    shown.calendar = with_entries(FOCUS, tasks)
    with qtbot.assertNotEmitted(worker.planned, wait=10):
        worker.plan(NOW + timedelta(hours=1))
        qtbot.wait(300)
        begun = time.monotonic()
        worker.close()
        assert time.monotonic() - begun < 0.3


def test_a_process_that_ends_by_itself_is_told_and_replaced(
    worker: PlanWorker, qtbot: QtBot
) -> None:
    worker.prepare()
    process = worker.findChild(QProcess)
    assert process is not None
    with qtbot.waitSignals([worker.failed, worker.finished], timeout=PATIENCE):
        worker.change(WITH_CALL, NOW, "")
        process.kill()
    with qtbot.waitSignal(worker.planned, timeout=PATIENCE):
        worker.change(WITH_CALL, NOW, "")
