"""What is good and what is bad about a calendar's files, one by one. Changes nothing."""

from collections.abc import Callable, Collection, Iterator
from datetime import timedelta
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

from planner.domain.calendar import ENTRY_TABLES, Calendar
from planner.domain.values import dataclass
from planner.store.backups import backup_paths, read_backup
from planner.store.compaction import archive_paths
from planner.store.documents import InvalidDocument, checked_entry
from planner.store.errors import DamagedFile, NewerFile, StoreError
from planner.store.history import FIRST_START, Gap, gaps
from planner.store.journal import Record, UnreadableRecord, read_lines
from planner.store.last_commit import last_noted
from planner.store.paths import CalendarPaths
from planner.store.salvage import Salvage, salvage
from planner.store.snapshot import read_bytes, read_snapshot
from planner.store.thinning import thinned_through

WAITING = timedelta(minutes=1)
"""Programs that write at once note the time, and then wait for each other, for seconds at most."""


class Level(StrEnum):
    """`NOTE`: worth knowing, nothing is wrong."""

    GOOD = "good"
    NOTE = "note"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """About one part: snapshot, journal, documents, history, backups."""

    part: str
    level: Level
    text: str


def check(folder: Path) -> tuple[Finding, ...]:
    """Raises NoAccess where nothing can be read at all."""
    return check_parts(CalendarPaths(folder), tuple(_parts()))


def check_parts(paths: CalendarPaths, parts: Collection[str]) -> tuple[Finding, ...]:
    """Only those. Raises NoAccess where nothing can be read at all."""
    wanted = {part: look for part, look in _parts().items() if part in parts}
    return tuple(found for part, look in wanted.items() for found in _looked(part, look, paths))


def _parts() -> dict[str, Callable[[CalendarPaths], Iterator[Finding]]]:
    return {
        "snapshot": _snapshot,
        "journal": _journal,
        "documents": _documents,
        "history": _history,
        "backups": _backups,
        "kept aside": _kept_aside,
    }


def _looked(
    part: str, look: Callable[[CalendarPaths], Iterator[Finding]], paths: CalendarPaths
) -> list[Finding]:
    try:
        return list(look(paths))
    except StoreError as error:
        return [Finding(part, Level.BAD, str(error))]
    except OSError as error:
        text = f"{error.filename} cannot be read: {error.strerror}."
        return [Finding(part, Level.BAD, text)]


def _snapshot(paths: CalendarPaths) -> Iterator[Finding]:
    tables, head = read_snapshot(paths.snapshot)
    count = sum(map(len, tables.values()))
    yield Finding("snapshot", Level.GOOD, f"{count} documents as of commit {head.sequence}.")


def _journal(paths: CalendarPaths) -> Iterator[Finding]:
    data = read_bytes(paths.journal)
    records, end, broken = _lines(paths.journal, data)
    if broken or not records:
        last = records[-1].sequence if records else 0
        raise DamagedFile(paths.journal, "is damaged behind commit {commit}", commit=last)
    first, last = records[0].sequence, records[-1].sequence
    if end < len(data):
        text = f"{len(data) - end} bytes of an unfinished line follow commit {last}."
        yield Finding("journal", Level.NOTE, text)
    if last < last_noted(paths):
        text = f"It ends at commit {last} although commit {last_noted(paths)} was saved."
        yield Finding("journal", Level.BAD, text)
    else:
        yield Finding("journal", Level.GOOD, f"{Gap(first, last).name.capitalize()}.")
    yield from _clock(records)


def _lines(path: Path, data: bytes) -> tuple[list[Record], int, bool]:
    try:
        return read_lines(data)
    except UnreadableRecord as error:
        raise NewerFile(path, str(error)) from error


def _clock(records: list[Record]) -> Iterator[Finding]:
    for before, record in pairwise(records):
        if record.at < before.at - WAITING:
            text = (
                f"Commit {record.sequence} is dated {record.at:%Y-%m-%d %H:%M} UTC, before the "
                f"commit that it follows: the clock was set back. Order is by number."
            )
            yield Finding("journal", Level.NOTE, text)


def _documents(paths: CalendarPaths) -> Iterator[Finding]:
    found = salvage(paths)
    bad = list(_invalid(found))
    dangling = list(_dangling(found.calendar))
    yield from (Finding("documents", Level.BAD, text) for text in bad)
    yield from (Finding("documents", Level.NOTE, text) for text in dangling)
    count = sum(map(len, found.tables.values()))
    if not bad:
        yield Finding("documents", Level.GOOD, f"{count} documents are valid.")


def _invalid(found: Salvage) -> Iterator[str]:
    for table, documents in found.tables.items():
        for uid, stored in documents.items():
            try:
                checked_entry(table, uid, stored)
            except InvalidDocument as error:
                yield f"{error}."


def _dangling(calendar: Calendar) -> Iterator[str]:
    """References to nothing."""
    uids = {uid for table in ENTRY_TABLES for uid in getattr(calendar, table)}
    for block in calendar.planned_blocks.values():
        if block.entry not in uids:
            yield f'The planned block {block.uid} is for "{block.entry}", which is not there.'
    for task in calendar.tasks.values():
        for other in task.depends_on:
            if other not in calendar.tasks:
                yield f'The task {task.uid} waits for "{other}", which is not there.'
    for note in calendar.notes.values():
        for link in note.links:
            if link not in uids:
                yield f'The note {note.uid} is about "{link}", which is not there.'
    yield from _in_no_calendar(calendar)


def _in_no_calendar(calendar: Calendar) -> Iterator[str]:
    for each in calendar.members():
        if each.collection not in (None, *calendar.collections):
            yield f'The entry {each.uid} is in a calendar "{each.collection}" that is not there.'


def _history(paths: CalendarPaths) -> Iterator[Finding]:
    numbers: set[int] = set()
    for archive in archive_paths(paths):
        data = archive.read_bytes()
        records, end, _ = _lines(archive, data)
        numbers |= {record.sequence for record in records}
        if end < len(data):
            last = records[-1].sequence if records else 0
            yield Finding("history", Level.BAD, f"{archive} is damaged behind commit {last}.")
    thinned = thinned_through(paths)
    if thinned:
        text = f"Commits up to {thinned} went because of the limits in the settings."
        yield Finding("history", Level.NOTE, text)
    in_journal = read_lines(read_bytes(paths.journal)).records
    first = in_journal[0].sequence if in_journal else FIRST_START
    for gap in gaps(thinned, sorted(numbers | {first}), first):
        verb = "is" if gap.first == gap.last else "are"
        yield Finding("history", Level.NOTE, f"{gap.name.capitalize()} {verb} not in it.")
    if numbers:
        yield Finding("history", Level.GOOD, f"{len(numbers)} older commits.")


def _backups(paths: CalendarPaths) -> Iterator[Finding]:
    good = 0
    for path in backup_paths(paths):
        try:
            read_backup(path)
        except StoreError as error:
            yield Finding("backups", Level.BAD, str(error))
        else:
            good += 1
    level = Level.GOOD if good else Level.NOTE
    yield Finding("backups", level, f"{good} can be restored." if good else "There are none yet.")


def _kept_aside(paths: CalendarPaths) -> Iterator[Finding]:
    """Bytes of earlier damages."""
    for path in [*paths.folder.glob("*.dropped-*"), *paths.damaged.glob("*")]:
        yield Finding("kept aside", Level.NOTE, f"{path} holds what was found damaged before.")
