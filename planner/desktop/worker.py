"""Long work beside the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from typing_extensions import override

from planner.domain.calendar import Calendar
from planner.domain.errors import PlannerError
from planner.scheduling.proposal import Proposal


class _Reports(QObject):
    """Signals cross from the thread of the work to the window's."""

    found = Signal(Proposal)
    failed = Signal(str)
    ended = Signal()


class _Run(QRunnable):
    def __init__(self, work: Callable[[], Proposal], reports: _Reports) -> None:
        super().__init__()
        self._work = work
        self._reports = reports

    @override
    def run(self) -> None:
        try:
            self._reports.found.emit(self._work())
        except PlannerError as error:
            self._reports.failed.emit(str(error))
        finally:
            self._reports.ended.emit()


class PlanWorker(QObject):
    """One plan at a time. A calendar is immutable, so the thread needs no lock; an answer about a
    calendar that is no longer shown, or that was cancelled, is dropped.
    """

    planned = Signal(Proposal)
    failed = Signal(str)
    busy_changed = Signal(bool)

    def __init__(self, current: Callable[[], Calendar], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._wanted: _Reports | None = None

    @property
    def is_busy(self) -> bool:
        return self._wanted is not None

    def start(self, work: Callable[[], Proposal]) -> None:
        """Replaces what is running."""
        reports = _Reports(self)
        reports.found.connect(lambda proposal: self._take(reports, proposal))
        reports.failed.connect(lambda text: self._fail(reports, text))
        reports.ended.connect(lambda: self._end(reports))
        self._wanted = reports
        self.busy_changed.emit(True)
        self._pool.start(_Run(work, reports))

    def cancel(self) -> None:
        if self._wanted is not None:
            self._wanted = None
            self.busy_changed.emit(False)

    def close(self) -> None:
        """Waits for the thread to end."""
        self._wanted = None
        self._pool.waitForDone()

    def _take(self, reports: _Reports, proposal: Proposal) -> None:
        if reports is self._wanted and proposal.before is self._current():
            self.planned.emit(proposal)

    def _fail(self, reports: _Reports, text: str) -> None:
        if reports is self._wanted:
            self.failed.emit(text)

    def _end(self, reports: _Reports) -> None:
        if reports is self._wanted:
            self._wanted = None
            self.busy_changed.emit(False)
        reports.deleteLater()
