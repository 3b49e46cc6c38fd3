"""The first start: a calendar where there is none."""

from collections.abc import Callable, Iterator, Mapping

from msgspec import Raw

from planner.domain.calendar import MAPPINGS, Calendar
from planner.domain.changes import SINGLE_TABLES
from planner.store.documents import encoded, fields_fingerprint
from planner.store.durable import replace_file
from planner.store.errors import DamagedFile, accessing
from planner.store.history import FIRST_START
from planner.store.journal import DocumentChange, Label, line_of, read_lines, recorded
from planner.store.last_commit import last_noted, note_last
from planner.store.paths import CalendarPaths
from planner.store.snapshot import read_snapshot, write_snapshot


def was_here(paths: CalendarPaths) -> bool:
    """Whether there are traces of a calendar: then an empty one must not take its place."""
    folders = (paths.backups, paths.history, paths.damaged)
    return last_noted(paths) > 0 or any(folder.is_dir() for folder in folders)


def create(paths: CalendarPaths, default: Callable[[], Calendar], label: Label) -> None:
    """Makes what is missing, if nothing can be lost by it; else raises DamagedFile.

    The journal comes first and holds the whole first commit, so a stop at any moment leaves either
    nothing or what the next start completes.
    """
    with accessing(paths.folder):
        if not paths.journal.exists():
            if paths.snapshot.exists():
                read_snapshot(paths.snapshot)
                raise DamagedFile(paths.journal, "is missing: the last changes may be in it")
            if was_here(paths):
                raise DamagedFile(paths.snapshot, "is missing, and so is its journal")
            first = recorded(FIRST_START, label, _all_documents(default()))
            replace_file(paths.journal, line_of(first))
        elif not _begins_at_the_start(paths):
            raise DamagedFile(paths.snapshot, "is missing although its journal is there")
        write_snapshot(paths.snapshot, {}, 0, fields_fingerprint())
        note_last(paths, FIRST_START)


def _begins_at_the_start(paths: CalendarPaths) -> bool:
    """Then the journal alone is the whole calendar."""
    records = read_lines(paths.journal.read_bytes()).records
    return bool(records) and records[0].sequence == FIRST_START


def _all_documents(calendar: Calendar) -> Iterator[DocumentChange]:
    for table in MAPPINGS:
        entries: Mapping[str, object] = getattr(calendar, table)
        for uid, entry in entries.items():
            yield DocumentChange(table, uid, encoded(entry), Raw(b"null"))
    for table in SINGLE_TABLES:
        yield DocumentChange(table, table, encoded(getattr(calendar, table)), Raw(b"null"))
