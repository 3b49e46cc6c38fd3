"""From documents to a calendar, with words for what cannot be read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planner.domain.calendar import Calendar
from planner.domain.changes import Change
from planner.domain.ids import Uid
from planner.store.documents import (
    InvalidDocument,
    UnknownField,
    calendar_of,
    checked_entry,
    current_entry,
    fields_fingerprint,
)
from planner.store.errors import DamagedFile, NewerFile
from planner.store.journal import DocumentChange
from planner.store.paths import CalendarPaths
from planner.store.snapshot import Head, Tables
from planner.store.storage import JournalStorage


def calendar_in(storage: JournalStorage, paths: CalendarPaths) -> Calendar:
    is_ours = storage.fields == fields_fingerprint()
    with _readable(paths.snapshot):
        return calendar_of(storage.read(), storage.replayed if is_ours else None)


def calendar_of_backup(path: Path, tables: Tables, head: Head) -> Calendar:
    is_ours = head.fields == fields_fingerprint()
    with _readable(path):
        return calendar_of(tables, () if is_ours else None)


def domain_changes(
    calendar: Calendar, documents: list[DocumentChange], paths: CalendarPaths
) -> list[Change]:
    """What the documents' new state changes in the calendar."""
    with _readable(paths.snapshot):
        return [
            Change(
                table=table,
                uid=Uid(uid),
                before=current_entry(calendar, table, uid),
                after=checked_entry(table, uid, new),
            )
            for table, uid, new, _ in documents
        ]


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except UnknownField as error:
        raise NewerFile(path, str(error)) from error
    except InvalidDocument as error:
        raise DamagedFile(
            path, "holds an entry that is not valid: {error}", error=str(error)
        ) from error


@contextmanager
def without_collector() -> Iterator[None]:
    """Nothing of what is read becomes garbage, and looking for it doubles the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
