"""A calendar on the disk: every accepted change is there before anyone says so."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from planner.domain.calendar import Calendar
from planner.domain.changes import Change, applied, changes
from planner.domain.sentence import Sentence
from planner.store.documents import fields_fingerprint
from planner.store.errors import InUse, NothingToUndo, NotSaved, StoreError, accessing
from planner.store.history import Step, clock_notes, step_of, to_redo, to_undo
from planner.store.journal import Kind, Label, Record
from planner.store.late_sync import LateSync
from planner.store.locking import PATIENCE_OF_READERS, FolderLock
from planner.store.opening import access_to, make_ready
from planner.store.paths import CalendarPaths
from planner.store.reading import calendar_of_backup
from planner.store.replica import Replica
from planner.store.snapshot import encoded_snapshot
from planner.store.storage import JournalStorage
from planner.system import give_memory_back

if TYPE_CHECKING:
    from planner.store.backups import Backup, BackupJob
    from planner.store.past import Past

FIRST_START_NAME = "First start"


class CalendarFile:
    """The calendar in a folder, shared with other programs that have it open.

    `calendar` is as of commit `sequence`. Every method raises PlannerError kin with a sentence
    when the files cannot be used, and then has changed nothing.
    """

    def __init__(
        self,
        paths: CalendarPaths,
        lock: FolderLock,
        *,
        read_only: bool,
        late: bool = False,
        notes: Iterable[Sentence] = (),
        by: str = "",
        opened_at: datetime | None = None,
    ) -> None:
        """Takes what is there; the caller holds the lock."""
        self._paths = paths
        self._lock = lock
        self._read_only = read_only
        self._opening_notes = list(notes)
        self._by = by
        self._opened_at = opened_at
        self._is_closed = False
        self._replica = Replica(paths, read_only=read_only, late=late)
        self._is_opening = True
        self.late_sync = LateSync(lock, lambda: self._storage, self._replica.take_back)
        if not late:
            self._finish_opening()
        if opened_at is not None:
            self._opening_notes += clock_notes(self._storage.records, opened_at)

    @classmethod
    def open(
        cls,
        folder: Path,
        default: Callable[[], Calendar],
        *,
        at: datetime | Callable[[], datetime],
        read_only: bool = False,
        late: bool = False,
        by: str = "",
    ) -> Self:
        """Opens what is there; an empty or missing folder gets the default calendar as commit 1.

        Files that may not be written to are opened for reading only, which `notes` say. `by` is
        the program and the person that the history names.

        A `late` opening leaves most events unread, whole as the files are, until they are wanted or
        `read_on` is called. Before all of them were read nothing is written; one that cannot be
        read raises the error which `open` would have raised.
        """
        paths = CalendarPaths(folder)
        read_only, notes = access_to(paths, read_only=read_only)
        with accessing(paths.lock):
            lock = FolderLock(paths.lock, read_only=read_only)
        try:
            with lock.held(PATIENCE_OF_READERS):
                moment = at() if callable(at) else at
                if not read_only:
                    make_ready(paths, default, Label(name=FIRST_START_NAME, at=moment, by=by))
                return cls(
                    paths,
                    lock,
                    read_only=read_only,
                    late=late,
                    notes=notes,
                    by=by,
                    opened_at=moment,
                )
        except BaseException:
            lock.close()
            raise

    def read_on(self, count: int) -> bool:
        """Of the events that a late opening left; whether there are more.

        What else belongs to opening waits for the first commit where another program is writing.
        """
        if self._replica.read_on(count):
            return True
        if self._is_opening:
            with suppress(InUse), self._lock.held(0):
                self._replica.catch_up()
                self._finish_opening()
        return False

    def _finish_opening(self) -> None:
        """The caller holds the lock, and has caught up."""
        if self._is_opening and not self._read_only:
            from planner.store.overtaken import put_overtaken_aside  # noqa: PLC0415 (a quicker start)

            self._opening_notes += put_overtaken_aside(self._paths, self.sequence)
        self._is_opening = False

    @cached_property
    def past(self) -> "Past":
        from planner.store.past import Past  # noqa: PLC0415 (who opens needs none)

        return Past(self._paths, self._replica)

    @property
    def calendar(self) -> Calendar:
        return self._replica.calendar

    @property
    def sequence(self) -> int:
        """The number of the last commit."""
        return self._storage.sequence

    @property
    def notes(self) -> tuple[Sentence, ...]:
        """What was repaired, left out or cannot be done, in sentences for the user."""
        return (*self._opening_notes, *self._storage.notes)

    def make_room(self) -> None:
        """What is seldom wanted takes less memory from now on. In any thread, while another one
        goes on.
        """
        self._storage.pack()
        give_memory_back()

    def add_note(self, note: Sentence) -> None:
        self._opening_notes.append(note)

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be saved."""
        return self._read_only

    @property
    def _storage(self) -> JournalStorage:
        return self._replica.storage

    def commit(self, before: Calendar, after: Calendar, name: str, at: datetime) -> int:
        """Saves the difference as one step, durable on return (but see `late_sync`); gives its
        sequence number.

        What other programs changed meanwhile stays; StaleEdit if they changed the same entries,
        RefusedEdit for what would leave the calendar contradicting itself. Without a difference
        nothing is written.
        """
        from planner.domain.integrity import check_changes  # noqa: PLC0415 (who opens needs none)

        wanted = changes(before, after)
        if not wanted:
            return self.sequence
        with self._writing():
            self._replica.refuse_stale(wanted)
            merged = after if self.calendar is before else applied(self.calendar, wanted)
            check_changes(merged, wanted)
            self._save(wanted, merged, Label(name=name, at=at, by=self._by))
        return self.sequence

    def undo(self, at: datetime) -> Step:
        """Takes back the last step, of any program; gives the new step that does so."""
        with self._writing():
            try:
                record = to_undo(self._storage.records)
            except NothingToUndo:
                record = to_undo(self.past.all_records())
            return self._retrace(record, Kind.UNDO, at)

    def redo(self, at: datetime) -> Step:
        """Does again what the last undo took back."""
        with self._writing():
            return self._retrace(to_redo(self._storage.records), Kind.REDO, at)

    def history(self, limit: int | None = None) -> tuple[Step, ...]:
        """The commits as of `sequence`, newest first, also those that compactions moved away."""
        return self.past.steps(limit)

    def backups(self) -> "tuple[Backup, ...]":
        """Newest first."""
        from planner.store.backups import backups  # noqa: PLC0415 (who opens needs none)

        return backups(self._paths)

    def back_up(self, at: datetime, why: str) -> "Backup":
        """Of the calendar as it is now; verified on return."""
        return self.backup_job(at, why)()

    def backup_job(self, at: datetime, why: str) -> "BackupJob":
        """To be called once, in any thread."""
        from planner.store.backups import BackupJob  # noqa: PLC0415 (who opens needs none)

        with self._writing():
            text = encoded_snapshot(
                self._storage.read(), self.sequence, fields_fingerprint(), at=at, why=why
            )
            return BackupJob(self._paths, self.sequence, text)

    @property
    def has_backup(self) -> bool:
        """Of the calendar as it is now."""
        return self._paths.backup(self.sequence).exists()

    def back_up_if_changed(self, at: datetime, why: str) -> None:
        """Where there is none of this commit. One that cannot be made is noted, and no error."""
        if self._read_only or self.has_backup:
            return
        try:
            self.back_up(at, why)
        except StoreError as error:
            self.add_note(Sentence("No backup was made: {error}", error=error.sentence))

    def in_backup(self, backup: "Backup") -> Calendar:
        """The calendar that restoring it would give."""
        from planner.store.backups import read_backup  # noqa: PLC0415 (who opens needs none)

        return calendar_of_backup(backup.path, *read_backup(backup.path))

    def restore(self, backup: "Backup", name: str, at: datetime) -> int:
        """The whole calendar as in the backup, as one step that can be undone."""
        wanted = self.in_backup(backup)
        self.back_up(at, "restore")
        return self.commit(self.calendar, wanted, name, at)

    def refresh(self) -> Calendar:
        """Reads what other programs appended."""
        if self._replica.may_be_behind():
            with self._lock.held(PATIENCE_OF_READERS):
                self._replica.catch_up()
        return self.calendar

    def is_safe(self) -> bool:
        """Whether everything that was committed is on the disk; reads all of it again."""
        from planner.store.safety import is_on_disk  # noqa: PLC0415 (seldom needed)

        if self._is_closed or self.late_sync.is_pending:
            return False
        with self._lock.held(PATIENCE_OF_READERS):
            self._replica.catch_up()
            return is_on_disk(self.calendar, self._paths)

    def close(self) -> None:
        """Also makes a new snapshot when the journal has grown long."""
        if self._is_closed:
            return
        self._is_closed = True
        self.late_sync.finish()
        if not self._read_only:
            from planner.store.tidying import tidy  # noqa: PLC0415 (who opens needs none)

            # Without room for it nothing is lost: the journal has everything.
            with suppress(StoreError, OSError), self._lock.held():
                self._replica.catch_up()
                tidy(self._storage, self._paths, self.calendar.settings, self._opened_at)
        self._replica.close()
        self._lock.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Alone, and with everything that others did."""
        if self._read_only:
            raise NotSaved(
                "the calendar in {folder} is open for reading only.", folder=str(self._paths.folder)
            )
        if self._is_closed:
            raise NotSaved("this calendar was closed.")
        import planner.store.database  # noqa: F401, PLC0415 (before others have to wait)

        with self._lock.held(), self._replica.caught_up():
            self._finish_opening()
            yield

    def _retrace(self, record: Record, kind: Kind, at: datetime) -> Step:
        """Takes the record's changes back, or makes them again."""
        documents = record.document_changes()
        if kind is Kind.UNDO:
            documents = [change.reversed() for change in documents]
        wanted = self._replica.changes_of(documents)
        label = Label(name=record.name, at=at, kind=kind, target=record.sequence, by=self._by)
        self._save(wanted, applied(self.calendar, wanted), label)
        return step_of(self._storage.records[-1])

    def _save(self, wanted: Sequence[Change], after: Calendar, label: Label) -> None:
        later = self.late_sync.is_wanted()
        self._replica.save(wanted, after, label, later=later)
        if later:
            self.late_sync.begin()
