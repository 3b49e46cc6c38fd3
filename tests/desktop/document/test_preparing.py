import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.document.preparing import Preparing
from planner.domain.errors import PlannerError


@pytest.fixture
def preparing() -> Iterator[Preparing]:
    preparing = Preparing()
    yield preparing
    preparing.close()


def test_what_is_made_in_another_thread_is_reported_in_this_one(
    preparing: Preparing, qtbot: QtBot
) -> None:
    threads: list[int] = []
    preparing.ready.connect(lambda _: threads.append(threading.get_ident()))
    with qtbot.waitSignal(preparing.ready) as ready:
        preparing.start(threading.get_ident)
    assert ready.args != [threading.get_ident()]
    assert threads == [threading.get_ident()]


def test_only_what_was_asked_for_last_is_reported(preparing: Preparing, qtbot: QtBot) -> None:
    go_on = threading.Event()

    def slow() -> str:
        go_on.wait(5)
        return "first"

    preparing.start(slow)
    with qtbot.waitSignal(preparing.ready) as ready:
        preparing.start(lambda: "second")
        go_on.set()
    assert ready.args == ["second"]


def test_what_is_cancelled_is_not_reported(preparing: Preparing, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(preparing.ready, wait=50):
        preparing.start(lambda: "never")
        preparing.cancel()


def test_what_cannot_be_made_is_left(preparing: Preparing, qtbot: QtBot) -> None:
    def refuse() -> object:
        raise PlannerError("There is nothing to drag.")

    with qtbot.assertNotEmitted(preparing.ready, wait=50):
        preparing.start(refuse)


def test_a_mistake_of_ours_reaches_the_windows_hook(preparing: Preparing, qtbot: QtBot) -> None:
    def fail() -> object:
        raise KeyError("x")

    with qtbot.captureExceptions() as caught:
        preparing.start(fail)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is KeyError
