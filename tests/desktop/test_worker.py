import threading
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.worker import PlanWorker
from planner.domain.calendar import Calendar
from planner.domain.errors import PlannerError
from planner.scheduling.proposal import Proposal

SHOWN = Calendar()


def proposal(before: Calendar) -> Proposal:
    return Proposal("Plan", before, ())


@pytest.fixture
def worker() -> Iterator[PlanWorker]:
    worker = PlanWorker(lambda: SHOWN)
    yield worker
    worker.close()


def test_the_work_is_done_in_another_thread_and_answered_in_this_one(
    worker: PlanWorker, qtbot: QtBot
) -> None:
    threads: list[int] = []

    def work() -> Proposal:
        threads.append(threading.get_ident())
        return proposal(SHOWN)

    worker.planned.connect(lambda _: threads.append(threading.get_ident()))
    with qtbot.waitSignal(worker.planned):
        worker.start(work)
    assert threads[0] != threads[1] == threading.get_ident()
    assert not worker.is_busy


def test_a_refusal_is_told_in_words(worker: PlanWorker, qtbot: QtBot) -> None:
    def work() -> Proposal:
        raise PlannerError("No hours are set.")

    with qtbot.waitSignal(worker.failed) as told:
        worker.start(work)
    assert told.args == ["No hours are set."]


def test_a_mistake_of_ours_reaches_the_windows_hook(worker: PlanWorker, qtbot: QtBot) -> None:
    def work() -> Proposal:
        raise KeyError("x")

    with qtbot.captureExceptions() as caught:
        worker.start(work)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is KeyError
    assert not worker.is_busy


def test_an_answer_about_another_calendar_is_dropped(worker: PlanWorker, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(worker.planned):
        worker.start(partial(proposal, Calendar()))
        qtbot.waitUntil(lambda: not worker.is_busy)


def test_a_cancelled_answer_is_dropped_and_the_next_one_comes(
    worker: PlanWorker, qtbot: QtBot
) -> None:
    go_on = threading.Event()
    first, second = proposal(SHOWN), proposal(SHOWN)

    def slow() -> Proposal:
        go_on.wait(5)
        return first

    got: list[Proposal] = []
    worker.planned.connect(got.append)
    worker.start(slow)
    worker.cancel()
    assert not worker.is_busy
    go_on.set()
    with qtbot.waitSignal(worker.planned):
        worker.start(lambda: second)
    assert [found is second for found in got] == [True]
