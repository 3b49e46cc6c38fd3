"""Long work beside the window, in a process of its own: a thread would take turns with it."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from planner.desktop.beside.child_process import ChildProcess
from planner.desktop.beside.planning_messages import (
    Asked,
    Evening,
    Question,
    Reply,
    Request,
    Update,
    proposal_of,
)
from planner.desktop.look.formats import told
from planner.domain.calendar import Calendar
from planner.domain.changes import Change, changes
from planner.domain.ids import Uid
from planner.domain.values import dataclass
from planner.scheduling.building.proposal import Blocks, Proposal

PIECE = 64
"""Changes that are sent in one go, so that a large calendar does not hold up the window."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A request, and the calendars that it is about."""

    request: Request
    before: Calendar
    after: Calendar


Take = Callable[[Any], None]
Lose = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class _Pending:
    """Who waits for the answer to a question about a calendar."""

    about: Calendar
    take: Take
    lose: Lose | None


class PlanWorker(QObject):
    """One plan at a time, and questions; starts its process when it is first needed.

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
        self._unasked: list[Request | Asked] = []
        self._asked: dict[int, _Pending] = {}
        self._process: ChildProcess | None = None
        self._sending = QTimer(self, interval=0)
        self._sending.timeout.connect(self._send)

    @property
    def is_busy(self) -> bool:
        return self._wanted is not None

    @property
    def is_asked(self) -> bool:
        """Whether a question waits for its answer."""
        return bool(self._asked)

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
        self._want(Request(self._begun(), now))

    def evening(self, day: date, blocks: frozenset[Uid], now: datetime) -> None:
        """The work of a day in its evening, or only these blocks, in place of what is running."""
        self._want(Request(self._begun(), now, evening=Evening(day, blocks)))

    def change(
        self, after: Calendar, now: datetime, name: str, *, tried: Blocks | None = None
    ) -> None:
        """What the change from the current calendar does, in place of what is running."""
        number, changed = self._begun(), changes(self._known, after)
        self._want(Request(number, now, name, changed, tried=tried), after)

    def ask(self, question: Question, take: Take, lose: Lose | None = None) -> None:
        """Behind what is running; `take` gets the answer unless the calendar has become another.

        Where none can come, `lose` gets the reason in place of `failed`; no reason where the
        question was given up with a plan.
        """
        self.prepare()
        self._number += 1
        self._asked[self._number] = _Pending(self._known, take, lose)
        self._unasked.append(Asked(self._number, question))

    def _begun(self) -> int:
        """The number of a new request, for which the process is ready."""
        self.cancel()
        self.prepare()
        self._number += 1
        return self._number

    def _want(self, request: Request, after: Calendar | None = None) -> None:
        self._wanted = _Wanted(request, self._known, after or self._known)
        self._unasked.append(request)

    def cancel(self) -> None:
        """What is being planned is given up with its process: it may take seconds."""
        if self._wanted is not None:
            self._wanted = None
            lost = self._losers()
            self._end_process()
            for lose in lost:
                lose("")

    def close(self) -> None:
        self._wanted = None
        process = self._process
        self._end_process()
        if process is not None:
            process.wait()

    def _started(self) -> ChildProcess:
        process = ChildProcess("planner.desktop.planning.planning", self)
        process.said.connect(self._take)
        process.ended.connect(self._give_up)
        return process

    def _losers(self) -> list[Lose]:
        return [each.lose for each in self._asked.values() if each.lose is not None]

    def _end_process(self) -> None:
        self._sending.stop()
        process, self._process = self._process, None
        self._known, self._unsent = Calendar(), []
        self._unasked, self._asked = [], {}
        if process is not None:
            process.kill()

    def _send(self) -> None:
        """A piece of the calendar, or at last the request."""
        if self._process is None:
            return
        if self._unsent:
            piece, self._unsent = self._unsent[:PIECE], self._unsent[PIECE:]
            self._process.tell(Update(tuple(piece)))
            return
        self._sending.stop()
        for asked in self._unasked:
            self._process.tell(asked)
        self._unasked.clear()

    def _take(self, reply: object) -> None:
        assert isinstance(reply, Reply)
        if reply.number in self._asked:
            self._answer(reply, self._asked.pop(reply.number))
            return
        wanted = self._wanted
        if wanted is None or reply.number != wanted.request.number:
            return
        if reply.last:
            self._wanted = None
        proposal = proposal_of(reply, wanted.before, wanted.after)
        if proposal is not None and wanted.before is self._current():
            self.planned.emit(proposal)
        if reply.refusal:
            self.failed.emit(told(reply.refusal))
        if reply.last:
            self.finished.emit()
        if reply.mistake:
            raise RuntimeError(reply.mistake)

    def _answer(self, reply: Reply, pending: _Pending) -> None:
        if reply.mistake:
            raise RuntimeError(reply.mistake)
        if reply.refusal:
            (pending.lose or self.failed.emit)(told(reply.refusal))
        elif pending.about is self._current():
            pending.take(reply.answer)

    def _give_up(self) -> None:
        """The process ended by itself."""
        was_busy, self._wanted = self.is_busy or self.is_asked, None
        lost = self._losers()
        self._end_process()
        if was_busy:
            reason = self.tr("The plan could not be made: its process ended. Try again.")
            self.failed.emit(reason)
            self.finished.emit()
            for lose in lost:
                lose(reason)
