"""The step from an older schema to this version's."""

from datetime import datetime

from planner.store.backups import BackupJob
from planner.store.documents import fields_fingerprint
from planner.store.journal import read_lines
from planner.store.migrations import migrated_tables
from planner.store.paths import CalendarPaths
from planner.store.snapshot import (
    Tables,
    encoded_snapshot,
    parsed_snapshot,
    read_bytes,
    write_snapshot,
)


def upgrade(paths: CalendarPaths, at: datetime) -> None:
    """Of a snapshot in an older schema, behind a backup of the documents as they are stored.

    One file is replaced, as a whole: the journal keeps its lines, which say their schema and are
    migrated as they are read. Callers hold the lock.
    """
    tables, head = parsed_snapshot(paths.snapshot, read_bytes(paths.snapshot))
    sequence = _replay(paths, tables, head.sequence)
    text = encoded_snapshot(
        tables, sequence, head.fields, schema=head.schema, at=at, why="migration"
    )
    BackupJob(paths, sequence, text).kept()
    upgraded = migrated_tables(tables, head.schema)
    write_snapshot(paths.snapshot, upgraded, sequence, fields_fingerprint())


def _replay(paths: CalendarPaths, tables: Tables, sequence: int) -> int:
    """The journal's commits into the tables, in their old schema; gives the last one's number."""
    for record in read_lines(paths.journal.read_bytes()).records:
        if record.sequence == sequence + 1:
            sequence = record.sequence
            for table, uid, new, _ in record.stored_changes():
                documents = tables.setdefault(table, {})
                if bytes(new) == b"null":
                    documents.pop(uid, None)
                else:
                    documents[uid] = new
    return sequence
