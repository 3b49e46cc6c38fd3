"""Work of the window's thread in pieces."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from planner.desktop.look.steps import Steps


@pytest.fixture
def parent() -> QObject:
    return QObject()


def pieces(done: list[str], name: str, count: int) -> Iterator[None]:
    for number in range(count):
        done.append(f"{name}{number}")
        yield


def test_each_piece_has_a_turn_of_its_own(parent: QObject, qtbot: QtBot) -> None:
    done: list[str] = []
    steps = Steps(parent)
    seen: list[int] = []
    between = QTimer(parent, interval=0)
    between.timeout.connect(lambda: seen.append(len(done)))
    between.start()
    with qtbot.waitSignal(steps.finished):
        steps.start(pieces(done, "a", 3))
        assert done == []
    between.stop()
    assert done == ["a0", "a1", "a2"]
    assert {1, 2} <= set(seen), "something else could be done between them"
    assert not steps.is_running


def test_others_take_the_place_of_what_is_left(parent: QObject) -> None:
    done: list[str] = []
    steps = Steps(parent)
    steps.start(pieces(done, "a", 3))
    steps.start(pieces(done, "b", 2))
    steps.finish()
    assert done == ["b0", "b1"]


def test_a_step_may_start_others(parent: QObject, qtbot: QtBot) -> None:
    done: list[str] = []
    steps = Steps(parent)

    def first() -> Iterator[None]:
        done.append("first")
        steps.start(pieces(done, "b", 1))
        yield

    with qtbot.waitSignal(steps.finished):
        steps.start(first())
    assert done == ["first", "b0"]


def test_what_is_given_up_is_not_done(parent: QObject) -> None:
    done: list[str] = []
    steps = Steps(parent)
    steps.start(pieces(done, "a", 2))
    steps.cancel()
    steps.finish()
    assert done == []
