"""Files of availability that follow the calendar while the window is open."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from planner.desktop.beside.child_process import process_environment
from planner.desktop.document.document import Document

PAUSE = 2000
"""Milliseconds after a change, in which others may follow."""
HOUR = 3_600_000


class Publisher(QObject):
    """Has texts written by the command line's `publish`, then pictures by `painting`, each in a
    process of its own: that takes longer than a frame. Also once an hour, since time passes. What
    fails is said once.
    """

    failed = Signal(str)
    written = Signal()

    def __init__(self, document: Document, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._folder = folder
        self._said = ""
        self._left: list[list[str]] = []
        self._told: list[str] = []
        self._process: QProcess | None = None
        self._wait = QTimer(self, interval=PAUSE, singleShot=True)
        self._wait.timeout.connect(self._begin)
        self._hourly = QTimer(self, interval=HOUR)
        self._hourly.timeout.connect(self._begin)
        document.changed.connect(self._await_more)
        document.saved.connect(self._await_more)  # on a slow disk the process reads it only then

    def start(self) -> None:
        self._hourly.start()
        self._await_more()

    def close(self) -> None:
        """What is still to be written is, after the window is gone."""
        left = self._calls() if self._wait.isActive() else self._left
        self._wait.stop()
        self._hourly.stop()
        if self._process is not None:
            self._process.finished.disconnect(self._finish)
            self._process.waitForFinished()
        for call in left:
            process = QProcess()
            self._prepare(process, call)
            process.startDetached()

    @property
    def _is_wanted(self) -> bool:
        return bool(self._document.present.settings.publications)

    def _calls(self) -> list[list[str]]:
        """What Python is to run."""
        folder, now = str(self._folder), self._document.now().isoformat()
        look = ["--data", folder, "--now", now, "--read-only"]
        texts = ["-m", "planner.cli", *look, "publish", "--changed"]
        pictures = ["-m", "planner.desktop.availability.painting", folder, now]
        found = self._document.present.settings.publications
        are_pictures = {publication.is_picture for publication in found}
        return [texts] * (False in are_pictures) + [pictures] * (True in are_pictures)

    def _await_more(self) -> None:
        if self._is_wanted:
            self._wait.start()

    def _begin(self) -> None:
        if self._process is not None:
            self._wait.start()
            return
        self._left, self._told = self._calls(), []
        self._go_on()

    def _go_on(self) -> None:
        if not self._left:
            return
        self._process = QProcess(self)
        self._prepare(self._process, self._left.pop(0))
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._give_up)
        self._process.start()

    def _prepare(self, process: QProcess, call: list[str]) -> None:
        process.setProcessEnvironment(process_environment())
        process.setProgram(sys.executable)
        process.setArguments(call)

    def _finish(self, code: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        told = bytes(process.readAllStandardError().data()).decode(errors="replace").strip()
        process.deleteLater()
        if code:
            self._told.append(told.partition("\n")[0])
        if self._left:
            self._go_on()
            return
        self._say(" ".join(self._told))
        self.written.emit()

    def _give_up(self) -> None:
        if self._process is not None and self._process.state() is QProcess.ProcessState.NotRunning:
            self._process.deleteLater()
            self._process, self._left = None, []
            self._say(self.tr("The published files could not be written."))

    def _say(self, sentence: str) -> None:
        if sentence and sentence != self._said:
            self.failed.emit(sentence)
        self._said = sentence
