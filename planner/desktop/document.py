"""The calendar that the window shows: every change goes through it, every view listens to it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from planner.desktop.saver import Saver
from planner.desktop.writing import Writing, Written
from planner.domain.calendar import Calendar
from planner.domain.changes import changes
from planner.domain.clock import day_of
from planner.domain.errors import PlannerError, RefusedEdit
from planner.domain.values import dataclass
from planner.scheduling.proposal import Proposal, Variant
from planner.store.calendar_file import CalendarFile
from planner.store.errors import NotSaved

if TYPE_CHECKING:
    from planner.store.backups import Backup, BackupJob
    from planner.store.timeline import Timeline

Result = TypeVar("Result")

LOOK_FOR_OTHERS = 400
"""Milliseconds between two looks at what other programs changed."""


@dataclass(frozen=True, slots=True)
class ProposalState:
    """A proposal with the variant that is shown; `evening` is the day whose work it moves.

    `refused` are moves of the variant by their numbers; `rest` is what is left of it then.
    """

    proposal: Proposal
    index: int = 0
    evening: date | None = None
    refused: frozenset[int] = frozenset()
    rest: Variant | None = None

    @property
    def variant(self) -> Variant:
        """What is shown, and what accepting gives."""
        return self.whole if self.rest is None else self.rest

    @property
    def whole(self) -> Variant:
        """The variant as it was proposed."""
        return self.proposal.variants[self.index]


class Document(QObject):
    """One undo stack, which is the file's; one signal per change."""

    changed = Signal(Calendar)
    proposal_changed = Signal(object)  # ProposalState | None
    done = Signal(str)  # what was done, in words, when it can be undone
    saving = Signal()
    saved = Signal(datetime)
    failed = Signal(str)
    told = Signal(str)  # about what did not have to be done, or what the file notes

    def __init__(
        self, file: CalendarFile, now: Callable[[], datetime], zone: str | None = None
    ) -> None:
        """`zone`: in place of the one in the settings."""
        super().__init__()
        self._file = file
        self._now = now
        self._zone = zone
        self._calendar = file.calendar
        self._past: Calendar | None = None
        self._proposal: ProposalState | None = None
        self._plan: Callable[[Calendar, str], None] | None = None
        self._failure = ""
        self._told_notes: set[str] = set()
        self._saved_at = self._saving_at = now()
        self._reports: list[str] = []
        self._writing = Writing(self)
        self._saver = Saver(file.late_sync, self)
        self._saver.saved.connect(self._tell_saved)
        self._saver.failed.connect(self._tell_not_saved)
        file.late_sync.allow()
        self._others = QTimer(self, interval=LOOK_FOR_OTHERS)
        self._others.timeout.connect(self.refresh)

    @property
    def calendar(self) -> Calendar:
        """What is shown: the present one, unless the past is looked at."""
        return self._calendar if self._past is None else self._past

    @property
    def present(self) -> Calendar:
        return self._calendar

    @property
    def is_past(self) -> bool:
        return self._past is not None

    @property
    def is_read_only(self) -> bool:
        return self._file.is_read_only

    @property
    def proposal(self) -> ProposalState | None:
        return self._proposal

    @property
    def zone(self) -> str:
        return self._zone or self._calendar.settings.zone

    def now(self) -> datetime:
        return self._now()

    def day_of(self, moment: datetime) -> date:
        """By the person's own day boundary."""
        return day_of(moment, self.zone, self._calendar.settings.day_boundary)

    def today(self) -> date:
        return self.day_of(self.now())

    def watch(self) -> None:
        """From now on tells what the file notes, and shows what other programs change."""
        self._tell_notes()
        self._others.start()

    @property
    def is_writing(self) -> bool:
        """Whether a large change is being written beside the window."""
        return self._writing.is_busy

    def finish_saving(self) -> bool:
        """Waits for a slow disk; False, and `failed` has said why, if what was pending is lost."""
        self._writing.finish()
        return self._saver.finish()

    def is_safe(self) -> bool:
        """Whether the store finds on the disk everything that was saved."""
        return self._saver.finish() and self._file.is_safe()

    def close(self) -> None:
        self._others.stop()
        self._writing.finish()
        self._saver.finish()
        self._file.close()

    def commit(self, after: Calendar, name: str, report: str = "") -> None:
        """Raises PlannerError and then has changed nothing. It is on the disk when `saved` says so,
        and only then `done`: where the disk is quick, when this returns.

        `report` is told to the user in place of the step's name.
        """
        self._require_present()
        if after is self._calendar:
            return
        self._write(lambda at: self._file.commit(self._calendar, after, name, at), report or name)

    def commit_beside(self, after: Calendar, name: str, report: str, backup: str) -> None:
        """As `commit`, for changes so large that writing them would hold up the window; behind a
        backup for the reason that is given. It is done when `done` says so.
        """
        self._require_present()
        self._saver.finish()
        file, before, at = self._file, self._calendar, self.now()

        def write() -> None:
            file.back_up(at, backup)
            file.commit(before, after, name, at)

        self.saving.emit()
        self._writing.start(write, lambda written: self._take_written(written, at, report or name))

    def _take_written(self, written: Written, at: datetime, report: str) -> None:
        self._take()
        if written.error is not None:
            self.saved.emit(self._saved_at)
            raise written.error
        self._tell_later(at, (report,))

    def undo(self) -> str:
        """The name of the step that it took back."""
        self._require_present()
        return self._write(self._file.undo).name

    def redo(self) -> str:
        """The name of the step that it did again."""
        self._require_present()
        return self._write(self._file.redo).name

    @property
    def undo_name(self) -> str:
        """What `undo` would take back; empty if there is nothing."""
        return self._file.undo_name

    @property
    def redo_name(self) -> str:
        return self._file.redo_name

    def plan_with(self, plan: Callable[[Calendar, str], None]) -> None:
        """What is to take changes from here, beside the window."""
        self._plan = plan

    def change(self, after: Calendar, name: str) -> None:
        """At once if all planned work can stay where it is, else a proposal."""
        self._require_present()
        if after is self._calendar:
            return
        if self._plan is not None:
            self._plan(after, name)
            return
        from planner.scheduling.propose import propose_change  # noqa: PLC0415 (a quicker start)

        proposal = propose_change(self._calendar, after, self.now(), name)
        if any(variant.calendar is after for variant in proposal.variants[:1]):
            self.commit(after, name)
        else:
            self.propose(proposal)

    def propose(self, proposal: Proposal, *, evening: date | None = None) -> None:
        """Nothing moves until it is accepted; dropped unseen if it is about an older calendar.

        In the automatic mode what moves nothing is accepted by itself, which `done` tells; only a
        move to the `evening` is always shown.
        """
        if proposal.before is not self._calendar or self._past is not None:
            return
        if evening is None and self._is_accepted_by_itself(proposal):
            name = proposal.name
            report = self.tr("Accepted by itself: {name}").format(name=name)
            self.commit(proposal.variants[0].calendar, name, report)
        else:
            self._show(ProposalState(proposal, evening=evening))

    def _is_accepted_by_itself(self, proposal: Proposal) -> bool:
        if not self._calendar.settings.automatic or self.is_read_only:
            return False
        from planner.scheduling.automatic import moves_nothing  # noqa: PLC0415 (seldom needed)

        first = proposal.variants[0]
        differs = bool(changes(proposal.before, first.calendar))
        return differs and moves_nothing(proposal.before, first)

    def extend(self, proposal: Proposal) -> None:
        """More variants at the end of the shown proposal; the one that is looked at stays."""
        if self._proposal is not None and proposal.before is self._calendar:
            self._show(replace(self._proposal, proposal=proposal))

    def choose_variant(self, index: int) -> None:
        if self._proposal is not None and index < len(self._proposal.proposal.variants):
            self._show(replace(self._proposal, index=index, refused=frozenset(), rest=None))

    def refuse(self, refused: frozenset[int], rest: Variant | None) -> None:
        """These moves of the shown variant, of which the rest stays; none: all of it."""
        if self._proposal is not None:
            self._show(replace(self._proposal, refused=refused, rest=rest))

    def next_variant(self) -> None:
        state = self._proposal
        if state is not None:
            self.choose_variant((state.index + 1) % len(state.proposal.variants))

    def accept(self) -> None:
        state = self._proposal
        if state is not None:
            self._proposal = None
            try:
                self._carry_out(state)
            finally:
                self.proposal_changed.emit(None)

    def _carry_out(self, state: ProposalState) -> None:
        if changes(state.proposal.before, state.variant.calendar):
            name = state.proposal.name
            self.commit(state.variant.calendar, name, self.tr("Accepted: {name}").format(name=name))
        else:
            self.told.emit(self.tr("Nothing had to change"))

    def drop_proposal(self) -> None:
        if self._proposal is not None:
            self._show(None)

    def timeline(self) -> "Timeline":
        return self._file.timeline()

    def history_notes(self) -> list[str]:
        """What the history does not hold, and why."""
        return self._file.history_notes()

    def show_past(self, past: Calendar | None) -> None:
        """In place of the present one, which cannot be changed meanwhile; None ends that."""
        if past is self._past:
            return
        self.drop_proposal()
        self._past = past
        self.changed.emit(self.calendar)

    def _require_present(self) -> None:
        if self._past is not None:
            raise RefusedEdit(
                self.tr("This is the calendar as it was. Close the history to change it.")
            )

    def backups(self) -> "tuple[Backup, ...]":
        """Newest first."""
        return self._file.backups()

    def back_up(self, why: str) -> "Backup":
        """Behind all that waits for a slow disk."""
        if not self.finish_saving():
            raise NotSaved("the last change is lost, so nothing more is done.")
        return self._file.back_up(self.now(), why)

    def opening_backup(self) -> "BackupJob | None":
        """None where there is nothing new to back up."""
        if self._file.is_read_only or self._file.has_backup or not self.finish_saving():
            return None
        return self._file.backup_job(self.now(), "opening")

    def in_backup(self, backup: "Backup") -> Calendar:
        return self._file.in_backup(backup)

    def restore(self, wanted: Calendar, name: str) -> None:
        """The whole calendar, or one with an entry from the past, behind a backup; one step."""
        self.show_past(None)
        self.back_up("restore")
        self.commit(wanted, name)

    def refresh(self) -> None:
        """Takes what other programs changed. Says once what keeps it from doing so."""
        if self._writing.is_busy:
            return
        try:
            self._file.refresh()
        except PlannerError as error:
            if str(error) != self._failure:
                self._failure = str(error)
                self.failed.emit(self._failure)
            return
        self._failure = ""
        self._take()
        self._tell_notes()

    def _tell_notes(self) -> None:
        """Those that were not told yet."""
        notes = [note for note in self._file.notes if note not in self._told_notes]
        if notes:
            self._told_notes.update(notes)
            self.told.emit(" ".join(notes))

    def _write(self, act: Callable[[datetime], Result], *reports: str) -> Result:
        at = self.now()
        self._writing.finish()
        try:
            written = act(at)
        finally:  # also after a refusal: the file has then read what others wrote
            self._take()
        self._tell_later(at, reports)
        return written

    def _tell_later(self, at: datetime, reports: tuple[str, ...]) -> None:
        """When the disk is known to have it."""
        self._saving_at = at
        self._reports += reports
        if self._file.late_sync.is_pending:
            self.saving.emit()
            self._saver.start()
        else:
            self._tell_saved()

    def _tell_saved(self) -> None:
        self._saved_at = self._saving_at
        self.saved.emit(self._saved_at)
        reports, self._reports = self._reports, []
        for report in reports:
            self.done.emit(report)

    def _tell_not_saved(self, sentence: str) -> None:
        self._reports.clear()
        self._take()
        self.saved.emit(self._saved_at)
        self.failed.emit(sentence)

    def _take(self) -> None:
        if self._file.calendar is self._calendar:
            return
        self._calendar = self._file.calendar
        if self._proposal is not None:
            self._show(None)
        if self._past is None:
            self.changed.emit(self._calendar)

    def _show(self, state: ProposalState | None) -> None:
        self._proposal = state
        self.proposal_changed.emit(state)
