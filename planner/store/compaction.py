"""Keeping the journal short without forgetting anything."""

from datetime import datetime
from pathlib import Path

from planner.store.documents import fields_fingerprint
from planner.store.durable import replace_file
from planner.store.errors import NewerFile
from planner.store.history import first_kept
from planner.store.journal import Record, UnreadableRecord, whole_lines
from planner.store.paths import CalendarPaths
from planner.store.permissions import make_private_folder
from planner.store.snapshot import write_snapshot
from planner.store.storage import JournalStorage

COMPACT_ABOVE = 1 << 20
"""Bytes of changes that the journal may hold beyond the snapshot."""


def is_due(storage: JournalStorage) -> bool:
    fresh = (r for r in storage.records if r.sequence > storage.snapshot_sequence)
    grown = sum(memoryview(record.changes).nbytes for record in fresh)
    return grown > COMPACT_ABOVE and not storage.journal.is_poisoned


def has_old(storage: JournalStorage, horizon: datetime) -> bool:
    """Whether commits from before the horizon lie in the journal that undo does not need there."""
    return (
        storage.records[0].at < horizon
        and first_kept(storage.records) > 0
        and not storage.journal.is_poisoned
    )


def compact(storage: JournalStorage, paths: CalendarPaths) -> None:
    """Old lines to the history folder, a new snapshot, then a journal of what undo needs.

    It may stop at any byte: each file is replaced whole, and until the journal is replaced it
    holds everything. The storage must have caught up and is not to be used afterwards.
    """
    lines = storage.journal.contents().splitlines(keepends=True)
    kept = first_kept(storage.records)
    if kept:
        make_private_folder(paths.history)
        archive = paths.history / f"journal-{storage.records[0].sequence:09}"
        replace_file(archive, b"".join(lines[:kept]))
    write_snapshot(paths.snapshot, storage.read(), storage.sequence, fields_fingerprint())
    storage.journal.replace(b"".join(lines[kept:]))


def archive_paths(paths: CalendarPaths) -> list[Path]:
    """Oldest first."""
    return sorted(paths.history.glob("journal-*[0-9]"))


def archived_records(paths: CalendarPaths, *, before: int | None) -> list[Record]:
    """The commits (up to `before`) that compactions moved away, oldest first; bad lines are passed
    over.
    """
    found: dict[int, Record] = {}
    for archive in archive_paths(paths):
        records = archived(archive, archive.read_bytes())
        found |= {record.sequence: record for record in records}
    return [found[number] for number in sorted(found) if before is None or number < before]


def archived(archive: Path, lines: bytes) -> list[Record]:
    """The good ones among some lines of the archive. Raises NewerFile."""
    try:
        return whole_lines(lines)
    except UnreadableRecord as error:
        raise NewerFile(archive, str(error)) from error
