"""A calendar on the disk: every accepted change is there before anyone says so."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType

from typing_extensions import Self

from planner.domain.calendar import Calendar
from planner.domain.changes import Change, applied, changes, reversed_changes
from planner.store.compaction import archived_records, compact, is_due
from planner.store.creation import create, has_calendar
from planner.store.database import CalendarDatabase
from planner.store.documents import current_entry, document
from planner.store.errors import NoAccess, NotSaved, StaleEdit, StoreError, accessing
from planner.store.history import Step, reach, step_of, to_redo, to_undo
from planner.store.journal import Kind, Label, Record
from planner.store.locking import FolderLock
from planner.store.paths import CalendarPaths
from planner.store.permissions import make_private_folder
from planner.store.reading import calendar_in, domain_changes
from planner.store.storage import JournalStorage

FIRST_START_NAME = "First start"


class CalendarFile:
    """The calendar in a folder, shared with other programs that have it open.

    `calendar` is as of commit `sequence`. Every method raises PlannerError kin with a sentence
    when the files cannot be used, and then has changed nothing.
    """

    def __init__(self, paths: CalendarPaths, lock: FolderLock, *, read_only: bool) -> None:
        """Takes what is there; the caller holds the lock."""
        self._paths = paths
        self._lock = lock
        self._read_only = read_only
        self._load()

    @classmethod
    def open(
        cls,
        folder: Path,
        default: Callable[[], Calendar],
        *,
        at: datetime | Callable[[], datetime],
        read_only: bool = False,
    ) -> Self:
        """Opens what is there; an empty or missing folder gets the default calendar as commit 1."""
        paths = CalendarPaths(folder)
        _require_folder(folder, read_only=read_only)
        with accessing(paths.lock):
            lock = FolderLock(paths.lock, read_only=read_only)
        try:
            with lock.held():
                if not read_only and not has_calendar(paths):
                    moment = at() if callable(at) else at
                    create(paths, default(), Label(name=FIRST_START_NAME, at=moment))
                return cls(paths, lock, read_only=read_only)
        except BaseException:
            lock.close()
            raise

    def _load(self) -> None:
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
        """What was repaired, in sentences for the user."""
        return tuple(self._storage.notes)

    @property
    def _storage(self) -> JournalStorage:
        return self._database.journal_storage

    def commit(self, before: Calendar, after: Calendar, name: str, at: datetime) -> int:
        """Saves the difference as one step, durable on return; gives its sequence number.

        What other programs changed meanwhile stays; StaleEdit if they changed the same entries.
        Without a difference nothing is written.
        """
        wanted = changes(before, after)
        if not wanted:
            return self.sequence
        with self._writing():
            self._refuse_stale(wanted)
            self._write(wanted, Label(name=name, at=at))
            unmerged = self._calendar is before
            self._calendar = after if unmerged else applied(self._calendar, wanted)
        return self.sequence

    def undo(self, at: datetime) -> Step:
        """Takes back the last step, of any program; gives the new step that does so."""
        with self._writing():
            record = to_undo(self._storage.records)
            return self._repeat(record, Label(name=record.name, at=at, kind=Kind.UNDO))

    def redo(self, at: datetime) -> Step:
        """Does again what the last undo took back."""
        with self._writing():
            record = to_redo(self._storage.records)
            return self._repeat(record, Label(name=record.name, at=at, kind=Kind.REDO))
