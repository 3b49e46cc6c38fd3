"""The process that reads files, from the side of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from planner.desktop.importing.import_messages import ImportRequest
from planner.desktop.importing.import_worker import ImportWorker
from planner.exchange.doors import Asked
from planner.incoming import read_file
from tests.desktop.weeks import WORKING_WEEK
from tests.exchange.ics_text import HOME, NOW

ASKED = Asked(HOME, NOW)
REQUEST = ImportRequest((WORKING_WEEK,), ASKED)
PATIENCE = 20_000
"""Milliseconds that a process may take on a busy machine."""


@pytest.fixture
def worker() -> Iterator[ImportWorker]:
    worker = ImportWorker()
    yield worker
    worker.close()


def test_what_it_reads_is_what_is_read_here(worker: ImportWorker, qtbot: QtBot) -> None:
    signals = [worker.progressed, worker.read]
    with qtbot.waitSignals(signals, timeout=PATIENCE), qtbot.waitSignal(worker.read) as read:
        worker.start(REQUEST)
        assert worker.is_busy
    (arrivals,) = read.args or [None]
    assert arrivals.files == (read_file(WORKING_WEEK, ASKED),)
    assert not worker.is_busy


def test_nothing_comes_after_it_was_stopped(worker: ImportWorker, qtbot: QtBot) -> None:
    worker.start(REQUEST)
    worker.cancel()
    assert not worker.is_busy
    with qtbot.assertNotEmitted(worker.read, wait=50):
        pass


def test_the_last_request_counts(worker: ImportWorker, qtbot: QtBot, tmp_path: Path) -> None:
    worker.start(REQUEST)
    with qtbot.waitSignal(worker.failed, timeout=PATIENCE) as failed:
        worker.start(ImportRequest((tmp_path,), ASKED))
    assert "no file" in (failed.args or [""])[0]


def test_a_process_that_ends_by_itself_is_told(worker: ImportWorker, qtbot: QtBot) -> None:
    worker.start(REQUEST)
    process = worker.findChild(QProcess)
    assert process is not None
    with qtbot.waitSignal(worker.failed, timeout=PATIENCE):
        process.kill()
    assert not worker.is_busy
