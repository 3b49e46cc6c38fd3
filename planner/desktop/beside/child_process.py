"""A process of this program's own beside the window: a thread would take turns with it."""

import os
import pickle
import sys
from collections import deque
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from planner.desktop.beside.planning_messages import LENGTH, framed
from planner.desktop.look.steps import Steps

RUNNER = "planner.desktop.beside"


class ChildProcess(QObject):
    """Runs the `main` of a module, which reads messages from standard input and writes others to
    standard output, each pickled and after its length. Starts at once.

    What it says comes in turns of the event loop of their own, so that the window answers between
    them.
    """

    said = Signal(object)
    ended = Signal()
    """By itself, after all that it said."""

    def __init__(self, module: str, parent: QObject) -> None:
        super().__init__(parent)
        self._received = bytearray()
        self._heard: deque[bytes] = deque()
        self._hearing = Steps(self)
        self._is_wanted = True
        self._process = process = QProcess(self)
        process.setProcessEnvironment(process_environment())
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._receive)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._end)
        process.start(sys.executable, ["-m", RUNNER, module])

    def tell(self, message: object) -> None:
        self._process.write(framed(message))

    def kill(self) -> None:
        """Nothing more comes of it."""
        self._is_wanted = False
        self._hearing.cancel()
        self._heard.clear()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self.deleteLater()
        else:
            self._process.finished.connect(self.deleteLater)
            self._process.kill()

    def wait(self) -> None:
        self._process.waitForFinished()

    def _receive(self) -> None:
        if not self._is_wanted:
            return
        self._received += self._process.readAllStandardOutput().data()
        while len(self._received) >= LENGTH:
            end = LENGTH + int.from_bytes(self._received[:LENGTH], "big")
            if len(self._received) < end:
                return
            self._heard.append(bytes(self._received[LENGTH:end]))
            del self._received[:end]
            if not self._hearing.is_running:
                self._hearing.start(iter(self._hear_next, None))

    def _hear_next(self) -> object:
        """None at the end."""
        if not self._heard:
            return None
        self.said.emit(pickle.loads(self._heard.popleft()))
        return self

    def _end(self) -> None:
        if self._is_wanted:
            self._hearing.finish()
        if self._is_wanted:
            self._is_wanted = False
            self.ended.emit()


def process_environment() -> QProcessEnvironment:
    """In which a process finds this package, from wherever the window was started."""
    environment = QProcessEnvironment.systemEnvironment()
    paths = [str(Path(__file__).parents[3]), environment.value("PYTHONPATH")]
    environment.insert("PYTHONPATH", os.pathsep.join(filter(None, paths)))
    return environment
