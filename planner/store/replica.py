"""The calendar in memory, in step with its files."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from planner.domain.calendar import Calendar
from planner.domain.changes import Change, applied
from planner.domain.errors import PlannerError
from planner.domain.late_map import LateMap
from planner.store.beside import beside
from planner.store.documents import InvalidDocument, current_entry, valid_document
from planner.store.durable import sync_file, sync_folder
from planner.store.errors import NotSaved, StaleEdit, accessing
from planner.store.journal import DocumentChange, Label
from planner.store.paths import CalendarPaths
from planner.store.reading import calendar_in, domain_changes, without_collector
from planner.store.storage import JournalStorage

if TYPE_CHECKING:
    from planner.store.database import CalendarDatabase


class Replica:
    """`calendar` is as of the last commit that was read or written. Callers hold the lock."""

    def __init__(self, paths: CalendarPaths, *, read_only: bool, late: bool = False) -> None:
        """`late`: many events are read when they are first wanted, or by `read_on`."""
        self._paths = paths
        self._read_only = read_only
        self._is_behind = False
        self._load(late=late)
        tables = (self._calendar.appointments, self._calendar.personal_blocks)
        self._unread = [table for table in tables if isinstance(table, LateMap)]

    def _load(self, *, late: bool = False) -> None:
        with beside(self._sync), without_collector():
            storage = JournalStorage(self._paths, read_only=self._read_only)
            try:
                self._calendar = calendar_in(storage, self._paths, late=late)
            except BaseException:
                storage.close()
                raise
        self._storage = storage
        self._database: CalendarDatabase | None = None

    def _sync(self) -> None:
        """What is read may be of a program that died before it could: names after a compaction,
        the last lines.
        """
        if not self._read_only:
            with accessing(self._paths.folder):
                sync_folder(self._paths.folder)
            with accessing(self._paths.journal):
                sync_file(self._paths.journal)

    @property
    def calendar(self) -> Calendar:
        return self._calendar

    @property
    def storage(self) -> JournalStorage:
        """The one that is open; after another program's compaction it is a new one."""
        return self._storage

    def read_on(self, count: int) -> bool:
        """Reads so many more of the events that wait; whether there are others."""
        for table in self._unread[:1]:
            table.make_some(count)
        self._unread = [table for table in self._unread if not table.is_whole]
        return bool(self._unread)

    def _read_all(self) -> None:
        for table in self._unread:
            table.make_all()
        self._unread = []

    def may_be_behind(self) -> bool:
        journal = self.storage.journal
        return self._is_behind or journal.was_replaced() or journal.has_unread()

    def catch_up(self) -> None:
        """Reads what other programs did, behind all that was there."""
        self._read_all()
        if self._is_behind or self.storage.journal.was_replaced():
            self._reload()
            return
        self._is_behind = True  # until all of it is in `calendar`
        for record in self.storage.catch_up():
            self._take(self.changes_of(record.document_changes()))
        self._is_behind = False

    @contextmanager
    def caught_up(self) -> Iterator[None]:
        """For what is to be written on top of everything that others did."""
        self.catch_up()
        try:
            yield
        except PlannerError:  # nothing has changed
            raise
        except BaseException:  # an interrupt, say: what the file holds is read again
            self._is_behind = True
            raise

    def changes_of(self, documents: list[DocumentChange]) -> list[Change]:
        """What the documents' new state changes in the calendar."""
        return domain_changes(self._calendar, documents, self._paths)

    def refuse_stale(self, wanted: Sequence[Change]) -> None:
        for change in wanted:
            if current_entry(self._calendar, change.table, change.uid) != change.before:
                name = getattr(change.after or change.before, "summary", change.table)
                raise StaleEdit(
                    'not saved: "{name}" was changed by another program in the meantime. Look at '
                    "it and make the change again.",
                    name=name,
                )

    def save(self, wanted: Sequence[Change], after: Calendar, label: Label, *, later: bool) -> None:
        """Writes the changes, which make `after` of the calendar, as one commit."""
        try:
            with self.storage.commit(label, later=later):
                for change in wanted:
                    self._put(change)
        except UnicodeEncodeError:
            raise NotSaved("the text holds characters that no file can hold.") from None
        except InvalidDocument as error:
            raise NotSaved("an entry is not valid ({error}).", error=str(error)) from error
        self._calendar = after

    def take_back(self) -> None:
        """Undoes what was not synced."""
        for record in self.storage.take_back():
            documents = [change.reversed() for change in record.document_changes()]
            self._take(self.changes_of(documents))

    def close(self) -> None:
        self._storage.close()

    def _reload(self) -> None:
        """After another program's compaction, or when catching up failed half-way."""
        previous, notes = self._storage, self._storage.notes
        self._load()
        self.storage.notes[:0] = notes
        self._is_behind = False
        previous.close()

    def _put(self, change: Change) -> None:
        if self._database is None:
            from planner.store.database import CalendarDatabase  # noqa: PLC0415 (who opens needs none)

            self._database = CalendarDatabase(self._storage)
        table = self._database.documents(change.table)
        if change.after is None:
            table.discard(change.uid)
        else:
            table.put(change.uid, valid_document(change.table, change.uid, change.after))

    def _take(self, wanted: Sequence[Change]) -> None:
        self._calendar = applied(self._calendar, wanted)
