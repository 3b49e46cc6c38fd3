"""From documents to a calendar, with words for what cannot be read."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from sys import intern
from typing import Annotated, Any, cast

import msgspec
from msgspec import Meta, Raw

from planner.domain.calendar import Calendar
from planner.domain.changes import Change
from planner.domain.entries import NO_TIME, Event
from planner.domain.errors import PlannerError
from planner.domain.ids import Uid
from planner.domain.late_map import LateMap, Times
from planner.domain.recurrence import Recurrence
from planner.domain.uid_map import UidMap
from planner.store.documents import (
    InvalidDocument,
    UnknownField,
    calendar_of,
    checked_entry,
    current_entry,
    decoder_of,
    entry,
    fields_fingerprint,
    read_table,
)
from planner.store.errors import DamagedFile, NewerFile
from planner.store.journal import DocumentChange
from planner.store.paths import CalendarPaths
from planner.store.snapshot import Head, Tables
from planner.store.storage import JournalStorage

LATE = ("appointments", "personal_blocks")
MANY = 500
"""Events of a table that can wait until somebody wants them."""

Moment = Annotated[datetime, Meta(tz=True)]


class _Times(msgspec.Struct, gc=False):
    """Of an event, for an index."""

    start: Moment
    end: Moment
    recurrence: Recurrence | None = None


def calendar_in(storage: JournalStorage, paths: CalendarPaths, *, late: bool = False) -> Calendar:
    """`late`: many events are read when they are first wanted, and then may raise as this does."""
    is_ours = storage.fields == fields_fingerprint()
    read = partial(_read_late, paths.snapshot) if late and is_ours else read_table
    with _readable(paths.snapshot):
        return calendar_of(storage.read(), storage.replayed if is_ours else None, read)


def _read_late(path: Path, table: str, documents: dict[str, Raw]) -> UidMap[Any]:
    if table not in LATE or len(documents) < MANY:
        return read_table(table, documents)
    decode = msgspec.json.Decoder(_Times).decode
    try:
        times = {uid: decode(stored) for uid, stored in documents.items()}
    except (msgspec.MsgspecError, PlannerError):
        return read_table(table, documents)  # which has the words for it
    make = partial(_read_one, path, table, documents, decoder_of(table).decode)
    return LateMap(cast("dict[Uid, _Times]", times), make)


def _read_one(
    path: Path,
    table: str,
    documents: dict[str, Raw],
    decode: Callable[[Raw], Any],
    uid: Uid,
    times: Times,
) -> Any:
    try:
        return _sharing(decode(documents[uid]), uid, times)
    except (msgspec.MsgspecError, PlannerError):
        with _readable(path):
            return entry(table, uid, documents[uid])


def _sharing(event: Event, uid: Uid, times: Times) -> Event:
    """What thousands of events have alike, and what an index has too, is once in memory."""
    share = partial(object.__setattr__, event)
    share("zone", intern(event.zone))
    if event.uid == uid:
        share("uid", uid)
    if times.start.tzinfo is times.end.tzinfo is UTC:
        share("start", times.start)
        share("end", times.end)
    if not event.travel_before:
        share("travel_before", NO_TIME)
    if not event.travel_after:
        share("travel_after", NO_TIME)
    return event


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
            path, "holds an entry that is not valid: {error}", error=str(error).rstrip(".")
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
