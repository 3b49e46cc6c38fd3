"""Large changes, written beside the window."""

from collections.abc import Callable

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QRunnable,
    QThreadPool,
    QTimer,
    Signal,
)

from planner.domain.values import dataclass
from planner.override import override
from planner.store.reading import without_collector

BEHIND_THE_PICTURE = 20
"""Milliseconds: what the change does to the window is painted before the thread takes its share."""


@dataclass(frozen=True, slots=True)
class Written:
    """What came of it: the error that ended it, if any."""

    error: Exception | None = None


class _Desk(QObject):
    """Where the thread leaves its answer; the signal brings it to the window's thread."""

    answered = Signal(Written)


class _Run(QRunnable):
    def __init__(self, write: Callable[[], object], desk: _Desk) -> None:
        super().__init__()
        self._write = write
        self._desk = desk

    @override
    def run(self) -> None:
        answer = Written()
        try:
            with without_collector():  # a look for garbage would stop the window's thread too
                self._write()
        except Exception as error:  # noqa: BLE001 (raised again where there is a hook for it)
            answer = Written(error)
        self._desk.answered.emit(answer)


class Writing(QObject):
    """One at a time. Nobody else may use the file while one `is_busy`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._desk = _Desk(self)
        self._desk.answered.connect(self._take)
        self._then: Callable[[Written], None] | None = None
        self._next: _Run | None = None
        self._soon = QTimer(self, interval=BEHIND_THE_PICTURE, singleShot=True)
        self._soon.timeout.connect(self._begin)

    @property
    def is_busy(self) -> bool:
        return self._then is not None

    def start(self, write: Callable[[], object], then: Callable[[Written], None]) -> None:
        """`then` gets what came of it, in the window's thread."""
        self.finish()
        self._then = then
        self._next = _Run(write, self._desk)
        self._soon.start()

    def finish(self) -> None:
        """Returns when nothing is being written any more."""
        while self.is_busy:
            self._begin()
            self._pool.waitForDone()
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _begin(self) -> None:
        self._soon.stop()
        run, self._next = self._next, None
        if run is not None:
            self._pool.start(run)

    def _take(self, answer: Written) -> None:
        then, self._then = self._then, None
        if then is not None:
            then(answer)
