"""Messages to and from a process beside the window."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QProcess
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from planner.desktop.beside.child_process import RUNNER, ChildProcess
from planner.desktop.importing.import_messages import (
    Ended,
    ImportMessage,
    ImportRequest,
    Packed,
    Progress,
)
from planner.exchange.doors import Asked
from planner.system import BEHIND
from tests.desktop.weeks import WORKING_WEEK
from tests.scheduling.weeks import NOW

PATIENCE = 20_000
REQUEST = ImportRequest((WORKING_WEEK,), Asked("Europe/Lisbon", NOW))


class Heard:
    def __init__(self, child: ChildProcess) -> None:
        self.messages: list[ImportMessage] = []
        child.said.connect(self.messages.append)


@pytest.fixture
def parent() -> QObject:
    return QObject()


def test_all_that_it_says_is_heard_before_its_end(parent: QObject, qtbot: QtBot) -> None:
    child = ChildProcess("planner.desktop.importing.importing", parent)
    heard = Heard(child)
    with qtbot.waitSignal(child.ended, timeout=PATIENCE):
        child.tell(REQUEST)
    assert isinstance(heard.messages[0], Progress)
    assert any(isinstance(message, Packed) for message in heard.messages)
    assert heard.messages[-1] == Ended()


def test_after_it_was_killed_nothing_comes_of_it(parent: QObject, qtbot: QtBot) -> None:
    child = ChildProcess("planner.desktop.importing.importing", parent)
    heard = Heard(child)
    child.tell(REQUEST)
    process = child.findChild(QProcess)
    assert process is not None
    with (
        qtbot.assertNotEmitted(child.ended),
        qtbot.waitSignal(process.finished, timeout=PATIENCE),
    ):
        child.kill()
    qtbot.waitUntil(lambda: not isValid(child))
    assert heard.messages == []


def test_a_module_that_cannot_run_ends_by_itself(parent: QObject, qtbot: QtBot) -> None:
    child = ChildProcess("planner.desktop.no_such_module", parent)
    with qtbot.waitSignal(child.ended, timeout=PATIENCE):
        pass


@pytest.mark.skipif(not hasattr(os, "nice"), reason="this system has no nice")
def test_it_gives_way_before_it_brings_in_what_it_runs(tmp_path: Path) -> None:
    module = tmp_path / "told.py"
    module.write_text("import os\nAT_IMPORT = os.nice(0)\ndef main(): print(AT_IMPORT)\n")
    paths = os.pathsep.join([str(tmp_path), *sys.path])
    command = [sys.executable, "-m", RUNNER, "told"]
    environment = {**os.environ, "PYTHONPATH": paths}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert int(done.stdout) == min(os.nice(0) + BEHIND, 19)
