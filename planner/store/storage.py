"""TinyDB's storage: a snapshot file, and beside it a journal with one line a commit."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from msgspec import Raw

from planner.domain.sentence import Sentence
from planner.store.errors import DamagedFile, NewerFile
from planner.store.journal import (
    LARGE,
    DocumentChange,
    Label,
    Lines,
    Record,
    UnreadableRecord,
    line_of,
    packed_record,
    read_lines,
    recorded,
)
from planner.store.journal_file import JournalFile
from planner.store.last_commit import last_noted, note_last
from planner.store.paths import CalendarPaths
from planner.store.snapshot import read_snapshot

_NULL = Raw(b"null")


class JournalStorage:
    """What TinyDB wants of a storage; who only reads needs no TinyDB for it.

    The documents as of commit `sequence`; `records` are the commits that the journal holds.

    Raises a StoreError and changes nothing if the files are bad. Callers hold the folder's lock,
    and sync what the journal holds at first before they show it. `notes` say what was repaired, for
    the user.
    """

    def __init__(self, paths: CalendarPaths, *, read_only: bool) -> None:
        self.read_only = read_only
        self.notes: list[Sentence] = []
        self.records: list[Record] = []
        self._paths = paths
        self._unsynced: list[Record] = []
        self._draft: dict[tuple[str, str], Raw | None] | None = None
        self._tables, head = read_snapshot(paths.snapshot)
        self.sequence = head.sequence
        self.fields = head.fields
        self.snapshot_sequence = head.sequence
        self.replayed: set[tuple[str, str]] = set()
        noted = last_noted(paths)
        self.journal = JournalFile(paths.journal, read_only=read_only)
        try:
            self._take_in(self.journal.unread())
            self._require_all_since(max(head.sequence, noted - 1))
            if self.sequence < noted:
                self._miss_last(noted)
        except BaseException:
            self.journal.close()
            raise

    def pack(self) -> None:
        """The large commits that are in the snapshot: who undoes one waits a little longer. In any
        thread, while another one goes on.
        """
        for place, record in enumerate(tuple(self.records)):
            is_old = record.sequence <= self.snapshot_sequence
            if is_old and memoryview(record.changes).nbytes > LARGE:
                self.records[place] = packed_record(record)

    def catch_up(self) -> list[Record]:
        """Applies what was appended since, and gives it. A torn last line is a dead writer's.

        Nothing is given that a power cut could still take back, also if its writer died early.
        """
        if not self.journal.has_unread():
            return []
        data = self.journal.unread()
        if not self.read_only:
            self.journal.sync()
        return self._take_in(data)

    def _take_in(self, data: bytes) -> list[Record]:
        saved = max(self.sequence, last_noted(self._paths) - 1)
        lines = self._understood(data)
        tail = data[lines.end :]
        if tail and self._last(lines.records) < saved:
            self._refuse("is damaged behind commit {commit}", commit=self._last(lines.records))
        new = [record for record in lines.records if self._replayed(record)]
        self.journal.end += lines.end
        self.journal.settle()
        if tail:
            self._drop(tail)
        return new

    def _drop(self, tail: bytes) -> None:
        """Who may only read finds it at each look, and says so once."""
        from planner.store.torn_line import left_out, set_aside  # noqa: PLC0415 (seldom needed)

        if not self.read_only:
            self.notes.append(set_aside(self._paths, tail))
            self.journal.cut_off()
        elif (note := left_out(self._paths, tail)) not in self.notes:
            self.notes.append(note)

    def _miss_last(self, noted: int) -> None:
        """One commit that was saved is not there, or is the torn line that a note tells of."""
        if not self.notes:
            self.notes.append(
                Sentence("The last change (commit {commit}) is missing in the file.", commit=noted)
            )
        if not self.read_only:
            note_last(self._paths, self.sequence)

    def _understood(self, data: bytes) -> Lines:
        try:
            lines = read_lines(data)
        except UnreadableRecord as error:
            raise NewerFile(self._paths.journal, str(error)) from error
        if lines.broken_inside:
            self._refuse("is damaged behind commit {commit}", commit=self._last(lines.records))
        return lines

    def _replayed(self, record: Record) -> bool:
        """False for a commit that the snapshot has already."""
        start = min(self.sequence, record.sequence - 1)
        previous = self.records[-1].sequence if self.records else start
        if record.sequence != previous + 1:
            self._refuse(
                "has commit {commit} after commit {previous}",
                commit=record.sequence,
                previous=previous,
            )
        self.records.append(record)
        if record.sequence <= self.sequence:
            return False
        for table, uid, new, _ in record.document_changes():
            self._apply(table, uid, new)
            self.replayed.add((table, uid))
        self.sequence = record.sequence
        return True

    def _require_all_since(self, snapshot: int) -> None:
        """A journal is never empty: it keeps lines that are older than the snapshot."""
        if self._last([]) < max(snapshot, 1):
            self._refuse(
                "ends at commit {last} although commit {saved} was saved",
                last=self._last([]),
                saved=snapshot,
            )

    def _last(self, new: list[Record]) -> int:
        records = new or self.records
        return records[-1].sequence if records else 0

    def _refuse(self, what: str, **values: int) -> NoReturn:
        raise DamagedFile(self._paths.journal, Sentence(what, **values))

    @contextmanager
    def commit(self, label: Label, *, later: bool = False) -> Iterator[None]:
        """What is changed inside becomes one line of the journal, durable on return unless it is to
        be synced `later`; if that or anything inside fails, nothing of it stays.
        """
        self._draft = {}
        try:
            yield
            self._append(label, later=later)
        except BaseException:
            for (table, uid), old in self._draft.items():
                self._apply(table, uid, old)
            raise
        finally:
            self._draft = None

    def change(self, table: str, uid: str, new: Raw | None) -> None:
        """`new` is None to remove. Only inside a commit."""
        if self._draft is None:
            raise RuntimeError("documents are changed inside a commit only")
        self._draft.setdefault((table, uid), self._stored(table, uid))
        self._apply(table, uid, new)

    def _append(self, label: Label, *, later: bool) -> None:
        assert self._draft is not None
        changes = [
            DocumentChange(table, uid, self._stored(table, uid) or _NULL, old or _NULL)
            for (table, uid), old in self._draft.items()
        ]
        record = recorded(self.sequence + 1, label, changes)
        if not self._unsynced:
            self.journal.append(line_of(record), later=later)
        self.records.append(record)
        self.sequence = record.sequence
        if later:
            self._unsynced.append(record)
        else:
            note_last(self._paths, record.sequence)

    def settle(self) -> bool:
        """The first commit that waits is synced, and the next one is written: whether there is one.

        Raises NotSaved if that one cannot be written.
        """
        self.journal.settle()
        note_last(self._paths, self._unsynced.pop(0).sequence)
        if self._unsynced:
            self.journal.append(line_of(self._unsynced[0]), later=True)
        return bool(self._unsynced)

    def take_back(self) -> list[Record]:
        """The commits that are not synced, newest first; they are there no more."""
        records = self._unsynced[::-1]
        self._unsynced.clear()
        self.journal.take_back()
        for record in records:
            for table, uid, _, old in record.document_changes():
                self._apply(table, uid, old)
            self.records.pop()
            self.sequence = record.sequence - 1
        return records

    def _stored(self, table: str, uid: str) -> Raw | None:
        return self._tables.get(table, {}).get(uid)

    def _apply(self, table: str, uid: str, new: Raw | None) -> None:
        documents = self._tables.setdefault(table, {})
        if new is None or new == _NULL:
            documents.pop(uid, None)
        else:
            documents[uid] = new

    def read(self) -> dict[str, dict[str, Any]]:
        return self._tables

    def write(self, _data: dict[str, dict[str, Any]]) -> None:
        raise RuntimeError("tables are never written whole; documents are changed in a commit")

    def close(self) -> None:
        self.journal.close()
