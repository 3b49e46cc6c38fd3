"""Why a block is not at another time: one that is pointed at, or written."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from planner.desktop.beside.planning_messages import Question
from planner.desktop.document.document import Document
from planner.desktop.look.formats import moment_title, sentence
from planner.desktop.planning.gesture_edits import title
from planner.desktop.planning.worker import PlanWorker
from planner.desktop.views.calendar_view import CalendarView
from planner.desktop.week.gestures import Selection
from planner.domain.blocks import PlannedBlock
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.message import Message


class WhyNot(QObject):
    """About the block that was selected last: to point at a free place ends the selection."""

    told = Signal(str)
    answered = Signal(str, tuple)

    def __init__(self, document: Document, week: CalendarView, worker: PlanWorker) -> None:
        super().__init__(week)
        self._document = document
        self._worker = worker
        self._last: Uid | None = None
        week.selection_changed.connect(self._remember)

    @property
    def about(self) -> tuple[Uid, str] | None:
        """The block and its title."""
        calendar = self._document.calendar
        if self._last is None or not isinstance(calendar.find(self._last), PlannedBlock):
            return None
        return self._last, title(calendar, self._last)

    def ask(self, at: datetime) -> None:
        document, about = self._document, self.about
        if about is None:
            self.told.emit(self.tr("Select a block first, to see why it is not elsewhere"))
            return
        uid, name = about
        when = moment_title(at, document.zone, document.now())
        heading = self.tr("{title}: why not {when}?").format(title=name, when=when)
        question = Question("why", (document.now(), uid, at))
        self._worker.ask(question, partial(self._explain, heading))

    def ask_written(self, text: str) -> None:
        """As in a line that adds: "thu 10:00"."""
        if not text.strip():
            return
        from planner.exchange.quick_add import load_words, parse  # noqa: PLC0415 (quicker start)

        document = self._document
        found = parse(f"x {text}", document.now(), document.zone, load_words())
        if found.start is None or found.all_day:
            wrong = self.tr('"{text}" is not a time; write thu 10:00')
            raise InvalidValue(wrong.format(text=text))
        self.ask(found.start)

    def _remember(self, selection: Selection) -> None:
        calendar = self._document.calendar
        blocks = [uid for uid in selection.uids if isinstance(calendar.find(uid), PlannedBlock)]
        if blocks:
            self._last = min(blocks, key=lambda uid: calendar.planned_blocks[uid].start)

    def _explain(self, heading: str, messages: tuple[Message, ...]) -> None:
        document = self._document
        said = tuple(sentence(message, document.zone, document.now()) for message in messages)
        self.answered.emit(heading, said)
