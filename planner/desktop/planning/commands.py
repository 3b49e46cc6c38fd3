"""What the window's actions do to the document."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.desktop.beside.planning_messages import Question
from planner.desktop.document.document import Document
from planner.desktop.look.formats import sentence
from planner.desktop.planning.drops import Drops, Wanted
from planner.desktop.planning.early_answer import EarlyAnswer
from planner.desktop.planning.fit_answer import FitAnswer, Offer
from planner.desktop.planning.gesture_edits import Edit, moved, removed, resized, title
from planner.desktop.planning.live_plan import Gesture, LivePlan
from planner.desktop.planning.worker import PlanWorker
from planner.desktop.views.calendar_view import CalendarView
from planner.desktop.week.gestures import Moved, Removed, Resized
from planner.domain.block_edits import complete_task
from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.changes import applied, changes
from planner.domain.clock import monday_of
from planner.domain.edits import remove
from planner.domain.entries import Event
from planner.domain.ids import Uid
from planner.domain.message import Message
from planner.scheduling.building.proposal import Proposal


class Commands(QObject):
    """`told` carries a sentence for the user, `answered` a title and sentences."""

    told = Signal(str)
    answered = Signal(str, tuple)
    fit_answered = Signal(FitAnswer)

    def __init__(
        self, document: Document, week: CalendarView, live: LivePlan, window: QWidget
    ) -> None:
        super().__init__(window)
        self._document = document
        self._week = week
        self._window = window
        self.worker = PlanWorker(lambda: document.calendar, self)
        self.early_answer = EarlyAnswer(window, self._waits)
        self.worker.failed.connect(self.told)
        self._live = live
        self._drops = Drops(document, week, live, self.worker)
        self._drops.told.connect(self.told)
        self._drops.planned.connect(self._take_plan)
        self._evening: date | None = None
        self.settled = self._drops.settled
        document.plan_with(self._change)
        document.proposal_changed.connect(self._answer)
        week.entry_moved.connect(self.move)
        week.entry_resized.connect(self.resize)
        week.entry_removed.connect(self.remove_shown)

    def undo(self) -> None:
        """What was let go last is not done yet: it is given up."""
        if self._drops.is_pending:
            self.give_up()
            return
        self.told.emit(self.tr("Undone: {name}").format(name=self._document.undo()))

    def redo(self) -> None:
        self.told.emit(self.tr("Done again: {name}").format(name=self._document.redo()))

    def plan(self) -> None:
        """With a search, beside the window; what comes is a proposal."""
        if self._drops.is_pending:
            return
        self.stop_planning()
        self.told.emit(self.tr("Planning …"))
        self._evening = None
        self.worker.plan(self._document.now())
        self.early_answer.listen()

    @property
    def is_changing(self) -> bool:
        """Whether a change is being planned."""
        return self._drops.is_pending

    @property
    def is_answering(self) -> bool:
        """Whether what was asked for last has not been shown yet; a search may take longer."""
        evening = self._evening is not None and self.worker.is_busy
        return self._drops.is_pending or self.worker.is_asked or evening

    def _waits(self) -> bool:
        """Enter answers what is shown before it answers what is still to come."""
        return self.worker.is_busy and self._document.proposal is None

    def _take_plan(self, proposal: Proposal) -> None:
        evening, self._evening = self._evening, None
        self._document.propose(proposal, evening=evening)

    def _answer(self) -> None:
        """With the Enter that came before the proposal did."""
        if self._document.proposal is not None and self.early_answer.take():
            self._document.accept()

    def stop_planning(self) -> None:
        self._evening = None
        self._drops.give_up()

    def give_up(self) -> None:
        if self.worker.is_busy:
            self.stop_planning()
            self.told.emit(self.tr("Planning was stopped"))
        self._document.drop_proposal()

    def evening(self) -> None:
        """For the selected blocks, else for the day in focus."""
        calendar = self._document.calendar
        movable = (BlockState.ACCEPTED,)
        blocks = frozenset(
            uid
            for uid in self._week.selected
            if isinstance(block := calendar.find(uid), PlannedBlock) and block.state in movable
        )
        if blocks:
            self._propose_evening(self._day_of_blocks(blocks), blocks)
        else:
            self._propose_evening(max(self._week.focused_day, self._document.today()), frozenset())

    def why(self) -> None:
        """Of the selected entry that comes first."""
        document, calendar = self._document, self._document.calendar
        selected = [uid for uid in self._week.selected if calendar.find(uid) is not None]
        if not selected:
            self.told.emit(self.tr("Select a block first, to see why it is there"))
            return
        uid = min(selected, key=lambda uid: (self._start_of(uid), uid))
        question = Question("why", (document.now(), uid))
        self.worker.ask(question, partial(self._explain, title(calendar, uid)))

    def _explain(self, about: str, messages: tuple[Message, ...]) -> None:
        document = self._document
        said = tuple(sentence(message, document.zone, document.now()) for message in messages)
        self.answered.emit(about, said)

    def fit(self) -> None:
        """Whether all can be done in time; of what is proposed with what is to be added or changed,
        not with its plan: a repair is planned anew.
        """
        document, state = self._document, self._document.proposal
        wanted = () if state is None else changes(document.calendar, state.variant.calendar)
        change = tuple(each for each in wanted if each.table != "planned_blocks")
        self.told.emit(self.tr("Looking for what does not fit …"))
        question = Question("fit", (document.now(), change))
        self.worker.ask(question, self.fit_answered.emit)

    def repair(self, offer: Offer, name: str) -> None:
        """Proposes it."""
        document = self._document
        document.drop_proposal()
        after = applied(document.calendar, offer.changes)
        self._drops.change(Wanted(lambda: Edit(after, name), asks=True, tried=offer.tried))
        self._listen()

    def _start_of(self, uid: Uid) -> float:
        entry = self._document.calendar.find(uid)
        return entry.start.timestamp() if isinstance(entry, PlannedBlock | Event) else 0

    def evening_on(self, weekday: int) -> None:
        """Of the week in which the shown proposal is."""
        state = self._document.proposal
        if state is not None and state.evening is not None:
            day = monday_of(state.evening) + timedelta(days=weekday)
            self._propose_evening(day, frozenset())

    def _propose_evening(self, day: date, blocks: frozenset[Uid]) -> None:
        if self._drops.is_pending:
            return
        self.stop_planning()
        self._evening = day
        self.worker.evening(day, blocks, self._document.now())
        self.early_answer.listen()

    def _day_of_blocks(self, blocks: frozenset[Uid]) -> date:
        starts = (self._document.calendar.planned_blocks[uid].start for uid in blocks)
        return self._document.day_of(min(starts))

    def move(self, move: Moved) -> None:
        self._drop(move, lambda: moved(self._document.calendar, move, self._document.zone))

    def resize(self, change: Resized) -> None:
        self._drop(change, lambda: resized(self._document.calendar, change, self._document.zone))

    def remove_shown(self, removal: Removed) -> None:
        edit = removed(self._document.calendar, removal, self._document.zone)
        self._document.commit(edit.after, edit.name)

    def _drop(self, gesture: Gesture, make: Callable[[], Edit]) -> None:
        self._drops.drop(gesture, make)
        self._listen()

    def propose(self, after: Calendar, name: str) -> None:
        """Also where nothing gives way."""
        self._drops.change(Wanted(lambda: Edit(after, name), asks=True))
        self._listen()

    def _change(self, after: Calendar, name: str) -> None:
        """On top of what others change meanwhile."""
        document = self._document
        wanted = changes(document.calendar, after)
        before = document.calendar

        def make() -> Edit:
            same = document.calendar is before
            return Edit(after if same else applied(document.calendar, wanted), name)

        self._drops.change(Wanted(make))
        self._listen()

    def _listen(self) -> None:
        if self._drops.is_pending:
            self.early_answer.listen()

    def complete(self, uid: str) -> None:
        document = self._document
        name = self.tr('Done: "{title}"').format(title=title(document.calendar, Uid(uid)))
        document.commit(complete_task(document.calendar, Uid(uid), document.now()), name)

    def remove(self, uid: str) -> None:
        document = self._document
        name = self.tr('Remove "{title}"').format(title=title(document.calendar, Uid(uid)))
        document.commit(remove(document.calendar, Uid(uid)), name)

    def export_calendar(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export the calendar"),
            "flexday.ics",
            self.tr("Calendars (*.ics)"),
        )
        if name:
            from planner.desktop.document.files import export_file  # noqa: PLC0415 (a quicker start)

            export_file(self._document, Path(name))
            self.told.emit(self.tr("Saved as {file}").format(file=Path(name).name))

    def close(self) -> None:
        self.worker.close()
