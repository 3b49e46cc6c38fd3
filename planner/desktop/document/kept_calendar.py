"""The calendar of a file: what is changed is kept, and told when it is."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from planner.desktop.look.formats import told
from planner.domain.calendar import Calendar
from planner.domain.clock import day_of
from planner.domain.errors import PlannerError
from planner.store.calendar_file import CalendarFile
from planner.store.errors import NotSaved

if TYPE_CHECKING:
    from planner.desktop.document.saver import Saver
    from planner.desktop.document.writing import Writing, Written
    from planner.store.backups import Backup, BackupJob
    from planner.store.timeline import Timeline

Result = TypeVar("Result")

AT_ONCE = 500
"""Events that are read in a millisecond or two."""

LOOK_FOR_OTHERS = 400
"""Milliseconds between two looks at what other programs changed."""


class KeptCalendar(QObject):
    """One undo stack, which is the file's; one signal per change."""

    changed = Signal(Calendar)
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
        self._failure = ""
        self._told_notes: set[str] = set()
        self._saved_at = self._saving_at = now()
        self._reports: list[str] = []
        file.late_sync.allow()
        self._others = QTimer(self, interval=LOOK_FOR_OTHERS)
        self._others.timeout.connect(self.refresh)

    @cached_property
    def _writing(self) -> "Writing":
        from planner.desktop.document.writing import Writing  # noqa: PLC0415 (a quicker start)

        return Writing(self)

    @cached_property
    def _saver(self) -> "Saver":
        from planner.desktop.document.saver import Saver  # noqa: PLC0415 (a quicker start)

        saver = Saver(self._file.late_sync, self)
        saver.saved.connect(self._tell_saved)
        saver.failed.connect(self._tell_not_saved)
        return saver

    @property
    def present(self) -> Calendar:
        return self._calendar

    @property
    def is_read_only(self) -> bool:
        return self._file.is_read_only

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

    def read_on(self) -> bool:
        """A little of what opening left unread; whether there is more. Raises PlannerError where it
        cannot be read. What is being written beside the window comes behind all that is to be read.
        """
        if "_writing" in self.__dict__ and self._writing.is_busy:
            return False
        return self._file.read_on(AT_ONCE)

    def make_room(self) -> None:
        """In memory, for a program that stays open; in any thread."""
        self._file.make_room()

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
        self._require_changeable()
        if after is self._calendar:
            return
        self._write(lambda at: self._file.commit(self._calendar, after, name, at), report or name)

    def commit_beside(self, after: Calendar, name: str, report: str, backup: str) -> None:
        """As `commit`, for changes so large that writing them would hold up the window; behind a
        backup for the reason that is given. It is done when `done` says so.
        """
        self._require_changeable()
        self._saver.finish()
        file, before, at = self._file, self._calendar, self.now()

        def write() -> None:
            file.back_up(at, backup)
            file.commit(before, after, name, at)

        self.saving.emit()
        self._writing.start(write, lambda written: self._take_written(written, at, report or name))

    def _take_written(self, written: "Written", at: datetime, report: str) -> None:
        self._take()
        if written.error is not None:
            self.saved.emit(self._saved_at)
            raise written.error
        self._tell_later(at, (report,))

    def undo(self) -> str:
        """The name of the step that it took back."""
        self._require_changeable()
        return self._write(self._file.undo).name

    def redo(self) -> str:
        """The name of the step that it did again."""
        self._require_changeable()
        return self._write(self._file.redo).name

    @property
    def undo_name(self) -> str:
        """What `undo` would take back; empty if there is nothing."""
        return self._file.past.undo_name

    @property
    def redo_name(self) -> str:
        return self._file.past.redo_name

    def _require_changeable(self) -> None:
        """Raises PlannerError where what is shown cannot be changed."""

    def timeline(self) -> "Timeline":
        return self._file.past.timeline()

    def history_notes(self) -> list[str]:
        """What the history does not hold, and why."""
        return [told(note) for note in self._file.past.notes()]

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

    def refresh(self) -> None:
        """Takes what other programs changed. Says once what keeps it from doing so."""
        if self._writing.is_busy:
            return
        try:
            self._file.refresh()
        except PlannerError as error:
            if error.sentence != self._failure:
                self._failure = error.sentence
                self.failed.emit(told(error.sentence))
            return
        self._failure = ""
        self._take()
        self._tell_notes()

    def _tell_notes(self) -> None:
        """Those that were not told yet."""
        notes = [note for note in self._file.notes if note not in self._told_notes]
        if notes:
            self._told_notes.update(notes)
            self.told.emit(" ".join(map(told, notes)))

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
        if self._file.calendar is not self._calendar:
            self._calendar = self._file.calendar
            self._announce()

    def _announce(self) -> None:
        """That the calendar has become another."""
        self.changed.emit(self._calendar)
