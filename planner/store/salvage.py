"""What can still be had from a damaged calendar."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from planner.domain.calendar import Calendar
from planner.domain.values import dataclass
from planner.store.backups import backup_paths, named, read_backup
from planner.store.compaction import archived_records
from planner.store.documents import InvalidDocument, calendar_of
from planner.store.errors import DamagedFile, NewerFile, NoAccess, StoreError, accessing
from planner.store.history import FIRST_START, Gap, gaps
from planner.store.journal import Record, UnreadableRecord, read_lines, whole_lines
from planner.store.last_commit import last_noted
from planner.store.paths import CalendarPaths
from planner.store.snapshot import Tables, read_snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvage:
    """The calendar as of commit `base`, from a snapshot or backup at `source` (None: from nothing,
    for the journal begins at the first start), with every later commit that can be read.

    `missing` are commits of which something is known, but not what they did; without `is_certain`
    there may be others, for nothing tells which commit was the last. `keeps_journal`: the
    journal is good up to commit `sequence` and needs no more than a snapshot; else the calendar
    goes on as commit `sequence`, behind all that is known, and `records` are the good lines.
    """

    calendar: Calendar
    tables: Tables
    source: Path | None
    base: int
    replayed: int
    missing: tuple[Gap, ...]
    is_certain: bool
    sequence: int
    records: tuple[Record, ...]
    keeps_journal: bool


@dataclass(frozen=True, slots=True)
class _Base:
    tables: Tables
    sequence: int
    source: Path | None


def salvage(paths: CalendarPaths, backup: Path | None = None) -> Salvage:
    """Reads only. With `backup` that one alone, without what was changed after it.

    Raises DamagedFile if nothing is left to begin with.
    """
    journal = _journal_bytes(paths)
    try:
        archived = archived_records(paths, before=None)
        in_journal = whole_lines(journal)
    except UnreadableRecord as error:
        raise NewerFile(paths.journal, str(error)) from error
    records = _merged([*archived, *in_journal])
    base = _base(paths, records) if backup is None else _base_of_backup(backup)
    later = [r for r in records if r.sequence > base.sequence] if backup is None else []
    tables = _replayed(base.tables, later)
    last = max(_known(paths), base.sequence, *(r.sequence for r in records), 0)
    missing = gaps(base.sequence, (r.sequence for r in later), last) if backup is None else ()
    end = _sound_end(journal, base.sequence, missing) if backup is None else None
    return Salvage(
        calendar=_calendar(paths, tables),
        tables=tables,
        source=base.source,
        base=base.sequence,
        replayed=len(later),
        missing=missing,
        is_certain=end is not None or backup is not None or last_noted(paths) > 0,
        sequence=last + 1 if end is None else end,
        records=tuple(in_journal),
        keeps_journal=end is not None,
    )


def _journal_bytes(paths: CalendarPaths) -> bytes:
    """Nothing where there is no file."""
    with accessing(paths.journal):
        try:
            return paths.journal.read_bytes()
        except (FileNotFoundError, IsADirectoryError):
            return b""


def _merged(records: Iterable[Record]) -> list[Record]:
    by_number = {record.sequence: record for record in records}
    return [by_number[number] for number in sorted(by_number)]


def _base(paths: CalendarPaths, records: list[Record]) -> _Base:
    """The newest copy that is whole."""
    snapshot = _snapshot(paths)
    backup = next(_good_backups(paths), None)
    found = [base for base in (snapshot, backup) if base is not None]
    if not found and records and records[0].sequence == FIRST_START:
        return _Base({}, 0, None)
    if not found:
        raise DamagedFile(paths.folder, "holds no good snapshot and no good backup")
    return max(found, key=lambda base: base.sequence)


def _snapshot(paths: CalendarPaths) -> _Base | None:
    try:
        tables, head = read_snapshot(paths.snapshot)
    except (DamagedFile, NoAccess):
        return None
    return _Base(tables, head.sequence, paths.snapshot) if _is_valid(tables) else None


def _good_backups(paths: CalendarPaths) -> Iterator[_Base]:
    """Newest first."""
    for path in backup_paths(paths):
        try:
            base = _base_of_backup(path)
        except StoreError:
            continue
        if _is_valid(base.tables):
            yield base


def _base_of_backup(path: Path) -> _Base:
    tables, head = read_backup(path)
    return _Base(tables, head.sequence, path)


def _is_valid(tables: Tables) -> bool:
    try:
        calendar_of(tables, None)
    except InvalidDocument:
        return False
    return True


def _replayed(tables: Tables, records: Iterable[Record]) -> Tables:
    """Whole documents replace whole documents, so a missing commit between is no obstacle."""
    tables = {name: dict(documents) for name, documents in tables.items()}
    for record in records:
        for table, uid, new, _ in record.document_changes():
            documents = tables.setdefault(table, {})
            if bytes(new) == b"null":
                documents.pop(uid, None)
            else:
                documents[uid] = new
    return tables


def _calendar(paths: CalendarPaths, tables: Tables) -> Calendar:
    try:
        return calendar_of(tables, None)
    except InvalidDocument as error:
        raise DamagedFile(
            paths.journal, "holds an entry that is not valid: {error}", error=str(error).rstrip(".")
        ) from error


def _known(paths: CalendarPaths) -> int:
    """The highest commit that a note or the name of a backup tells of."""
    return max(last_noted(paths), *map(named, backup_paths(paths)), 0)


def _sound_end(journal: bytes, base: int, missing: Sequence[Gap]) -> int | None:
    """The last commit of a journal that has nothing bad inside and goes on from the base."""
    lines = read_lines(journal)
    numbers = [record.sequence for record in lines.records]
    if lines.broken_inside or not numbers:
        return None
    begin, end = numbers[0], numbers[-1]
    is_whole = numbers == list(range(begin, end + 1)) and begin <= base + 1 <= end + 1
    return end if is_whole and all(gap.first > end for gap in missing) else None
