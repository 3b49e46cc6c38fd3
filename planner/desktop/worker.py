"""Long work beside the window."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from typing_extensions import override

from planner.domain.calendar import Calendar
from planner.domain.errors import PlannerError
from planner.scheduling.proposal import Proposal

Work = Callable[[], Proposal]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of the run with this number: a proposal, or the error that ended it."""

    number: int
    proposal: Proposal | None = None
    error: Exception | None = None


class _Desk(QObject):
    """Where a thread leaves its answer; the signal brings it to the window's thread."""

    answered = Signal(Answer)


class _Run(QRunnable):
    def __init__(self, number: int, work: Work, desk: _Desk) -> None:
        super().__init__()
        self._number = number
        self._work = work
        self._desk = desk

    @override
    def run(self) -> None:
        try:
            answer = Answer(self._number, self._work())
        except Exception as error:  # noqa: BLE001 (raised again where there is a hook for it)
            answer = Answer(self._number, error=error)
        self._desk.answered.emit(answer)


class PlanWorker(QObject):
    """One plan at a time. A calendar is immutable, so the thread needs no lock; an answer about a
    calendar that is no longer shown, or that was cancelled, is dropped.
    """

    planned = Signal(Proposal)
    failed = Signal(str)

    def __init__(self, current: Callable[[], Calendar], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._desk = _Desk(self)
        self._desk.answered.connect(self._take)
        self._number = 0
        self._wanted: int | None = None

    @property
    def is_busy(self) -> bool:
        return self._wanted is not None

    def start(self, work: Work) -> None:
        """In place of what is running."""
        self._number += 1
        self._wanted = self._number
        self._pool.clear()
        self._pool.start(_Run(self._number, work, self._desk))

    def cancel(self) -> None:
        self._wanted = None

    def close(self) -> None:
        """Waits for the thread to end."""
        self.cancel()
        self._pool.clear()
        self._pool.waitForDone()

    def _take(self, answer: Answer) -> None:
        if answer.number != self._wanted:
            return
        self._wanted = None
        if isinstance(answer.error, PlannerError):
            self.failed.emit(str(answer.error))
        elif answer.error is not None:
            raise answer.error
        elif answer.proposal is not None and answer.proposal.before is self._current():
            self.planned.emit(answer.proposal)
