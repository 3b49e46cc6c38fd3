from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.document.writing import Writing, Written


@pytest.fixture
def writing(qapp: QApplication) -> Iterator[Writing]:  # noqa: ARG001 (an event loop)
    parent = QObject()
    yield Writing(parent)
    parent.deleteLater()


def test_what_was_written_is_told_in_the_window_s_thread(writing: Writing, qtbot: QtBot) -> None:
    done: list[object] = []
    writing.start(lambda: done.append("written"), done.append)
    assert writing.is_busy
    qtbot.waitUntil(lambda: not writing.is_busy)
    assert done == ["written", Written()]


def test_it_can_be_waited_for_without_an_event_loop(writing: Writing) -> None:
    done: list[object] = []
    writing.start(lambda: done.append("written"), done.append)
    writing.finish()
    assert done == ["written", Written()]


def test_an_error_is_told_too(writing: Writing) -> None:
    def write() -> None:
        raise OSError("no room")

    done: list[Written] = []
    writing.start(write, done.append)
    writing.finish()
    assert str(done[0].error) == "no room"


def test_one_follows_the_other(writing: Writing) -> None:
    done: list[object] = []
    writing.start(lambda: done.append(1), lambda _: done.append(2))
    writing.start(lambda: done.append(3), lambda _: done.append(4))
    writing.finish()
    assert done == [1, 2, 3, 4]
