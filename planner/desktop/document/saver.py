"""Waiting for a slow disk beside the window."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, Signal

from planner.desktop.look.formats import told
from planner.domain.values import dataclass
from planner.override import override
from planner.store.errors import NotSaved, saving
from planner.store.late_sync import LateSync


@dataclass(frozen=True, slots=True)
class Synced:
    """What came of a sync: the error that ended it, if any."""

    error: OSError | None = None


class _Desk(QObject):
    """Where the thread leaves its answer; the signal brings it to the window's thread."""

    answered = Signal(Synced)


class _Sync(QRunnable):
    def __init__(self, late_sync: LateSync, desk: _Desk) -> None:
        super().__init__()
        self._late_sync = late_sync
        self._desk = desk

    @override
    def run(self) -> None:
        answer = Synced()
        try:
            self._late_sync.sync()
        except OSError as error:
            answer = Synced(error)
        self._desk.answered.emit(answer)


class Saver(QObject):
    """Syncs what is pending, step by step."""

    saved = Signal()
    failed = Signal(str)  # the calendar is as it was when all was saved

    def __init__(self, late_sync: LateSync, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._late_sync = late_sync
        self._is_busy = self._is_lost = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._desk = _Desk(self)
        self._desk.answered.connect(self._take)

    def start(self) -> None:
        if not self._is_busy:
            self._is_busy = True
            self._pool.start(_Sync(self._late_sync, self._desk))

    def finish(self) -> bool:
        """Returns when nothing is pending any more: whether all of it was saved."""
        self._is_lost = False
        while self._is_busy:
            self._pool.waitForDone()
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        return not self._is_lost

    def _take(self, answer: Synced) -> None:
        self._is_busy = False
        try:
            with saving():
                self._settle(answer)
        except NotSaved as error:
            self._is_lost = True
            self._late_sync.take_back()
            self.failed.emit(told(error.sentence))
            return
        if self._late_sync.is_pending:
            self.start()
        else:
            self.saved.emit()

    def _settle(self, answer: Synced) -> None:
        if answer.error is not None:
            raise answer.error
        self._late_sync.settle()
