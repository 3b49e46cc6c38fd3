"""The backup of a start, made beside the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from planner.desktop.document.document import Document
from planner.desktop.look.formats import told
from planner.domain.errors import PlannerError
from planner.override import override

if TYPE_CHECKING:
    from planner.store.backups import BackupJob

AFTER = 1000
"""Milliseconds, in which the window gets to its first picture."""


class _Run(QRunnable):
    def __init__(self, job: "BackupJob", desk: "OpeningBackup") -> None:
        super().__init__()
        self._job = job
        self._desk = desk

    @override
    def run(self) -> None:
        try:
            self._job()
        except PlannerError as error:
            self._desk.failed.emit(told(error.sentence))


class OpeningBackup(QObject):
    """Made if something changed since the last one; at the latest when the window closes."""

    failed = Signal(str)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._pool = QThreadPool(self)
        self._wait = QTimer(self, interval=AFTER, singleShot=True)
        self._wait.timeout.connect(self._begin)
        self._is_begun = False

    def start(self) -> None:
        self._wait.start()

    def close(self) -> None:
        """Waits for it to end."""
        self._wait.stop()
        if not self._is_begun:
            self._begin()
        self._pool.waitForDone()

    def _begin(self) -> None:
        self._is_begun = True
        try:
            job = self._document.opening_backup()
        except PlannerError as error:
            self.failed.emit(told(error.sentence))
            return
        if job is not None:
            self._pool.start(_Run(job, self))
