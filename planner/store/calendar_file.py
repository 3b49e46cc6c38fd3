"""A calendar on the disk: every accepted change is there before anyone says so."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from planner.domain.calendar import Calendar
from planner.domain.changes import Change, applied, changes
from planner.domain.errors import PlannerError
from planner.domain.integrity import check_changes
from planner.store.compaction import archived_records, compact, has_old, is_due
from planner.store.creation import create, has_calendar
from planner.store.database import CalendarDatabase
from planner.store.documents import (
    InvalidDocument,
    current_entry,
    fields_fingerprint,
    valid_document,
)
from planner.store.durable import sync_folder, sync_parents
from planner.store.errors import (
    NoAccess,
    NothingToUndo,
    NotSaved,
    StaleEdit,
    StoreError,
    accessing,
)
from planner.store.history import Step, clock_notes, reach, step_of, to_redo, to_undo
from planner.store.journal import Kind, Label, Record
from planner.store.late_sync import LateSync
from planner.store.locking import PATIENCE_OF_READERS, FolderLock
from planner.store.network import network_note
from planner.store.paths import CalendarPaths
from planner.store.permissions import make_private_folder, may_write
from planner.store.reading import (
    calendar_in,
    calendar_of_backup,
    domain_changes,
    without_collector,
)
from planner.store.snapshot import encoded_snapshot, is_older
from planner.store.storage import JournalStorage

if TYPE_CHECKING:
    from planner.store.backups import Backup, BackupJob
    from planner.store.timeline import Timeline

FIRST_START_NAME = "First start"


def _require_folder(folder: Path, *, read_only: bool) -> None:
    with accessing(folder):
        if not read_only:
            make_private_folder(folder)
        elif not folder.is_dir() or not any(folder.iterdir()):
            raise NoAccess(f"There is no calendar in {folder}.")


def _may_write(paths: CalendarPaths) -> bool:
    with accessing(paths.folder):
        return may_write(paths)


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
        notes: Iterable[str] = (),
        by: str = "",
        opened_at: datetime | None = None,
    ) -> None:
        """Takes what is there; the caller holds the lock."""
        self._paths = paths
        self._lock = lock
        self._read_only = read_only
        self._opening_notes = [note for note in notes if note]
        self._by = by
        self._opened_at = opened_at
        self._is_closed = False
        self._is_behind = False
        self.late_sync = LateSync(lock, lambda: self._storage, self._take_back)
        self._load()
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
        by: str = "",
    ) -> Self:
        """Opens what is there; an empty or missing folder gets the default calendar as commit 1.

        Files that may not be written to are opened for reading only, which `notes` say. `by` is
        the program and the person that the history names.
        """
        paths = CalendarPaths(folder)
        notes = [network_note(folder)]
        if not read_only and not _may_write(paths):
            read_only = True
            notes.append(f"{folder} may not be written to; it is open for reading only.")
        _require_folder(folder, read_only=read_only)
        with accessing(paths.lock):
            lock = FolderLock(paths.lock, read_only=read_only)
        try:
            with lock.held(PATIENCE_OF_READERS):
                moment = at() if callable(at) else at
                if not read_only and not has_calendar(paths):
                    sync_parents(paths.folder)
                    create(paths, default, Label(name=FIRST_START_NAME, at=moment, by=by))
                if not read_only and is_older(paths.snapshot):
                    from planner.store.upgrading import upgrade  # noqa: PLC0415 (once a version)

                    upgrade(paths, moment)
                return cls(paths, lock, read_only=read_only, notes=notes, by=by, opened_at=moment)
        except BaseException:
            lock.close()
            raise

    def _load(self) -> None:
        if not self._read_only:  # a new name in it may be of a program that died in a compaction
            with accessing(self._paths.folder):
                sync_folder(self._paths.folder)
        with without_collector():
            database = CalendarDatabase(self._paths, read_only=self._read_only)
            try:
                self._calendar = calendar_in(database.journal_storage, self._paths)
            except BaseException:
                database.close()
                raise
        self._database = database

    @property
    def calendar(self) -> Calendar:
        return self._calendar

    @property
    def sequence(self) -> int:
        """The number of the last commit."""
        return self._storage.sequence

    @property
    def notes(self) -> tuple[str, ...]:
        """What was repaired, left out or cannot be done, in sentences for the user."""
        return (*self._opening_notes, *self._storage.notes)

    def add_note(self, note: str) -> None:
        self._opening_notes.append(note)

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be saved."""
        return self._read_only

    @property
    def _storage(self) -> JournalStorage:
        return self._database.journal_storage

    def commit(self, before: Calendar, after: Calendar, name: str, at: datetime) -> int:
        """Saves the difference as one step, durable on return (but see `late_sync`); gives its
        sequence number.

        What other programs changed meanwhile stays; StaleEdit if they changed the same entries,
        RefusedEdit for what would leave the calendar contradicting itself. Without a difference
        nothing is written.
        """
        wanted = changes(before, after)
        if not wanted:
            return self.sequence
        with self._writing():
            self._refuse_stale(wanted)
            merged = after if self._calendar is before else applied(self._calendar, wanted)
            check_changes(merged, wanted)
            self._write(wanted, Label(name=name, at=at, by=self._by))
            self._calendar = merged
        return self.sequence

    def undo(self, at: datetime) -> Step:
        """Takes back the last step, of any program; gives the new step that does so."""
        with self._writing():
            try:
                record = to_undo(self._storage.records)
            except NothingToUndo:
                record = to_undo(self._all_records())
            return self._retrace(record, Kind.UNDO, at)

    def redo(self, at: datetime) -> Step:
        """Does again what the last undo took back."""
        with self._writing():
            return self._retrace(to_redo(self._storage.records), Kind.REDO, at)

    def history(self, limit: int | None = None) -> tuple[Step, ...]:
        """The commits as of `sequence`, newest first, also those that compactions moved away."""
        records = self._storage.records
        if limit is None or limit > len(records):
            records = self._all_records()
        undone = reach(records).undone
        steps = tuple(step_of(record, undone) for record in reversed(records))
        return steps[:limit]

    def history_notes(self) -> list[str]:
        """What the history does not hold, and why."""
        from planner.store.thinning import missing_notes, thinned_through  # noqa: PLC0415

        return missing_notes(self._all_records(), thinned_through(self._paths))

    def timeline(self) -> "Timeline":
        """The calendar after any commit that is known."""
        from planner.store.timeline import Timeline  # noqa: PLC0415 (who opens needs none)

        return Timeline(self._all_records(), self._calendar, self._paths)

    def _all_records(self) -> list[Record]:
        """Also those that compactions moved away."""
        records = self._storage.records
        with accessing(self._paths.history):
            return archived_records(self._paths, before=records[0].sequence) + records

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
            self.add_note(f"No backup was made: {error}")

    def in_backup(self, backup: "Backup") -> Calendar:
        """The calendar that restoring it would give."""
        from planner.store.backups import read_backup  # noqa: PLC0415 (who opens needs none)

        return calendar_of_backup(backup.path, *read_backup(backup.path))

    def restore(self, backup: "Backup", name: str, at: datetime) -> int:
        """The whole calendar as in the backup, as one step that can be undone."""
        wanted = self.in_backup(backup)
        self.back_up(at, "restore")
        return self.commit(self._calendar, wanted, name, at)

    def refresh(self) -> Calendar:
        """Reads what other programs appended."""
        journal = self._storage.journal
        if self._is_behind or journal.was_replaced() or journal.has_unread():
            with self._lock.held(PATIENCE_OF_READERS):
                self._catch_up()
        return self._calendar

    def close(self) -> None:
        """Also makes a new snapshot when the journal has grown long."""
        if self._is_closed:
            return
        self._is_closed = True
        self.late_sync.finish()
        if not self._read_only:
            # Without room for it nothing is lost: the journal has everything.
            with suppress(StoreError, OSError), self._lock.held():
                self._catch_up()
                self._tidy()
        self._database.close()
        self._lock.close()

    def _tidy(self) -> None:
        age = timedelta(days=self._calendar.settings.history_age)
        now = self._opened_at or self._storage.records[-1].at
        if is_due(self._storage) or has_old(self._storage, now - age):
            compact(self._storage, self._paths)
        if self._paths.history.is_dir():
            from planner.store.thinning import Limits, thin  # noqa: PLC0415 (a quicker start)

            thin(self._paths, Limits.of(self._calendar.settings), now)

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
            raise NotSaved(f"the calendar in {self._paths.folder} is open for reading only.")
        if self._is_closed:
            raise NotSaved("this calendar was closed.")
        with self._lock.held():
            self._catch_up()
            try:
                yield
            except PlannerError:  # nothing has changed
                raise
            except BaseException:  # an interrupt, say: what the file holds is read again
                self._is_behind = True
                raise

    def _catch_up(self) -> None:
        if self._is_behind or self._storage.journal.was_replaced():
            self._reload()
            return
        self._is_behind = True  # until all of it is in `calendar`
        for record in self._storage.catch_up():
            self._take(domain_changes(self._calendar, record.document_changes(), self._paths))
        self._is_behind = False

    def _reload(self) -> None:
        """After another program's compaction, or when catching up failed half-way."""
        previous, notes = self._database, self._storage.notes
        self._load()
        self._storage.notes[:0] = notes
        self._is_behind = False
        previous.close()

    def _take_back(self) -> None:
        for record in self._storage.take_back():
            documents = [change.reversed() for change in record.document_changes()]
            self._take(domain_changes(self._calendar, documents, self._paths))

    def _refuse_stale(self, wanted: Sequence[Change]) -> None:
        for change in wanted:
            if current_entry(self._calendar, change.table, change.uid) != change.before:
                name = getattr(change.after or change.before, "summary", change.table)
                raise StaleEdit(
                    f'not saved: "{name}" was changed by another program in the meantime. '
                    "Look at it and make the change again."
                )

    def _retrace(self, record: Record, kind: Kind, at: datetime) -> Step:
        """Takes the record's changes back, or makes them again."""
        documents = record.document_changes()
        if kind is Kind.UNDO:
            documents = [change.reversed() for change in documents]
        wanted = domain_changes(self._calendar, documents, self._paths)
        label = Label(name=record.name, at=at, kind=kind, target=record.sequence, by=self._by)
        self._write(wanted, label)
        self._take(wanted)
        return step_of(self._storage.records[-1])

    def _write(self, wanted: Sequence[Change], label: Label) -> None:
        later = self.late_sync.is_wanted()
        try:
            with self._storage.commit(label, later=later):
                for change in wanted:
                    self._put(change)
        except UnicodeEncodeError:
            raise NotSaved("the text holds characters that no file can hold.") from None
        except InvalidDocument as error:
            raise NotSaved(f"an entry is not valid ({error}).") from error
        if later:
            self.late_sync.begin()

    def _put(self, change: Change) -> None:
        table = self._database.documents(change.table)
        if change.after is None:
            table.discard(change.uid)
        else:
            table.put(change.uid, valid_document(change.table, change.uid, change.after))

    def _take(self, wanted: Sequence[Change]) -> None:
        self._calendar = applied(self._calendar, wanted)
