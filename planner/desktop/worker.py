"""Long work beside the window, in a process of its own: a thread would take turns with it."""

import os
import pickle
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from planner.desktop.planning_messages import LENGTH, Reply, Request, Update, framed, proposal_of
from planner.domain.calendar import Calendar
from planner.domain.changes import Change, changes
from planner.domain.values import dataclass
from planner.scheduling.proposal import Proposal

PIECE = 64
"""Changes that are sent in one go, so that a large calendar does not hold up the window."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A request, and the calendars that it is about."""

    request: Request
    before: Calendar
    after: Calendar


class PlanWorker(QObject):
    """One plan at a time; starts its process when it is first needed.

    An answer about a calendar that is no longer shown, or that was cancelled, is dropped.
    `planned` may come twice for a change: at once, and with what a search adds.
    """

    planned = Signal(Proposal)
    failed = Signal(str)
    finished = Signal()
    """Nothing more will come of what was wanted last."""

    def __init__(self, current: Callable[[], Calendar], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._number = 0
        self._wanted: _Wanted | None = None
        self._known = Calendar()
        self._unsent: list[Change] = []
        self._unasked: Request | None = None
        self._received = b""
        self._process: QProcess | None = None
        self._sending = QTimer(self, interval=0)
        self._sending.timeout.connect(self._send)

    @property
    def is_busy(self) -> bool:
        return self._wanted is not None

    def prepare(self) -> None:
        """Starts the process and tells it the calendar, so that the next answer comes sooner."""
        if self._process is None:
            self._process = self._started()
        calendar = self._current()
        self._unsent += changes(self._known, calendar)
        self._known = calendar
        self._sending.start()

    def plan(self, now: datetime) -> None:
        """Everything, with a search, in place of what is running."""
        self._want(None, now, "")

    def change(self, after: Calendar, now: datetime, name: str) -> None:
        """What the change from the current calendar does, in place of what is running."""
        self._want(after, now, name)

    def _want(self, after: Calendar | None, now: datetime, name: str) -> None:
        self.cancel()
        self.prepare()
        self._number += 1
        before = self._known
        change = None if after is None else changes(before, after)
        request = Request(self._number, now, name, change)
        self._wanted = _Wanted(request, before, after or before)
        self._unasked = request

    def cancel(self) -> None:
        """What is being planned is given up with its process: it may take seconds."""
        if self._wanted is not None:
            self._wanted = None
            self._end_process()

    def close(self) -> None:
        self._wanted = None
        process = self._process
        self._end_process()
        if process is not None:
            process.waitForFinished()

    def _started(self) -> QProcess:
        process = QProcess(self)
        process.setProcessEnvironment(process_environment())
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._receive)
        process.finished.connect(self._give_up)
        process.errorOccurred.connect(self._give_up)
        process.start(sys.executable, ["-m", "planner.desktop.planning"])
        return process

    def _end_process(self) -> None:
        self._sending.stop()
        process, self._process = self._process, None
        self._known, self._unsent, self._unasked, self._received = Calendar(), [], None, b""
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._receive)
            process.finished.disconnect(self._give_up)
            process.errorOccurred.disconnect(self._give_up)
            process.finished.connect(process.deleteLater)
            process.kill()

    def _send(self) -> None:
        """A piece of the calendar, or at last the request."""
        if self._process is None:
            return
        if self._unsent:
            piece, self._unsent = self._unsent[:PIECE], self._unsent[PIECE:]
            self._process.write(framed(Update(tuple(piece))))
            return
        self._sending.stop()
        if self._unasked is not None:
            self._process.write(framed(self._unasked))
            self._unasked = None

    def _receive(self) -> None:
        if self._process is None:
            return
        self._received += self._process.readAllStandardOutput().data()
        while len(self._received) >= LENGTH:
            end = LENGTH + int.from_bytes(self._received[:LENGTH], "big")
            if len(self._received) < end:
                return
            data, self._received = self._received[LENGTH:end], self._received[end:]
            self._take(pickle.loads(data))

    def _take(self, reply: Reply) -> None:
        wanted = self._wanted
        if wanted is None or reply.number != wanted.request.number:
            return
        if reply.last:
            self._wanted = None
        proposal = proposal_of(reply, wanted.before, wanted.after)
        if proposal is not None and wanted.before is self._current():
            self.planned.emit(proposal)
        if reply.refusal:
            self.failed.emit(reply.refusal)
        if reply.last:
            self.finished.emit()
        if reply.mistake:
            raise RuntimeError(reply.mistake)

    def _give_up(self) -> None:
        """The process ended by itself."""
        was_busy, self._wanted = self.is_busy, None
        self._end_process()
        if was_busy:
            self.failed.emit(self.tr("The plan could not be made: its process ended. Try again."))
            self.finished.emit()


def process_environment() -> QProcessEnvironment:
    """In which a process finds this package, from wherever the window was started."""
    environment = QProcessEnvironment.systemEnvironment()
    paths = [str(Path(__file__).parents[2]), environment.value("PYTHONPATH")]
    environment.insert("PYTHONPATH", os.pathsep.join(filter(None, paths)))
    return environment
