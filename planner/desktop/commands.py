"""What the window's actions do to the document."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.desktop.calendar_view import CalendarView
from planner.desktop.document import Document
from planner.desktop.drops import Drops
from planner.desktop.early_answer import EarlyAnswer
from planner.desktop.formats import sentence
from planner.desktop.gesture_edits import Edit, moved, removed, resized, title
from planner.desktop.live_plan import Gesture, LivePlan
from planner.desktop.week.gestures import Moved, Removed, Resized
from planner.desktop.worker import PlanWorker
from planner.domain.block_edits import complete_task
from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.clock import monday_of
from planner.domain.edits import remove
from planner.domain.entries import Event
from planner.domain.ids import Uid
from planner.scheduling.proposal import Proposal


class Commands(QObject):
    """`told` carries a sentence for the user, `answered` a title and sentences."""

    told = Signal(str)
    answered = Signal(str, tuple)

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
        self.worker.plan(self._document.now())
        self.early_answer.listen()

    def _waits(self) -> bool:
        """Enter answers what is shown before it answers what is still to come."""
        return self.worker.is_busy and self._document.proposal is None

    def _take_plan(self, proposal: Proposal) -> None:
        self._document.propose(proposal)
        if self.early_answer.take():
            self._document.accept()

    def stop_planning(self) -> None:
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
        from planner.scheduling.why import why  # noqa: PLC0415 (a quicker start)

        document, calendar = self._document, self._document.calendar
        selected = [uid for uid in self._week.selected if calendar.find(uid) is not None]
        if not selected:
            self.told.emit(self.tr("Select a block first, to see why it is there"))
            return
        uid = min(selected, key=lambda uid: (self._start_of(uid), uid))
        messages = why(calendar, document.now(), uid).messages
        said = tuple(sentence(message, document.zone, document.now()) for message in messages)
        self.answered.emit(title(calendar, uid), said)

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
        from planner.scheduling.propose import propose_evening  # noqa: PLC0415 (a quicker start)

        document = self._document
        proposal = propose_evening(document.calendar, document.now(), day, blocks)
        document.propose(proposal, evening=day)

    def _day_of_blocks(self, blocks: frozenset[Uid]) -> date:
        starts = (self._document.calendar.planned_blocks[uid].start for uid in blocks)
        return self._document.day_of(min(starts))

    def move(self, move: Moved) -> None:
        self._change(move, lambda: moved(self._document.calendar, move, self._document.zone))

    def resize(self, change: Resized) -> None:
        self._change(change, lambda: resized(self._document.calendar, change, self._document.zone))

    def remove_shown(self, removal: Removed) -> None:
        edit = removed(self._document.calendar, removal, self._document.zone)
        self._document.commit(edit.after, edit.name)

    def _change(self, gesture: Gesture, make: Callable[[], Edit]) -> None:
        """The mouse may go on; a key waits, as the next one starts where this one ends."""
        if self._live.is_following:
            self._drops.drop(gesture, make)
        else:
            edit = make()
            self._document.change(edit.after, edit.name)

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
            from planner.desktop.files import export_file  # noqa: PLC0415 (a quicker start)

            export_file(self._document, Path(name))
            self.told.emit(self.tr("Saved as {file}").format(file=Path(name).name))

    def close(self) -> None:
        self.worker.close()
