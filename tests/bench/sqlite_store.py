"""What the store is measured against: the same documents in SQLite (WAL, synchronous=FULL)."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from planner.domain.calendar import ENTRY_TABLES, Calendar, Entry
from planner.domain.tables import table_for


class SqliteStore:
    """A table a kind of entry, a row a document."""

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path)
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=FULL")
        self._decoders = {name: msgspec.json.Decoder(kind) for name, kind in ENTRY_TABLES.items()}

    def make(self, calendar: Calendar) -> None:
        for table in ENTRY_TABLES:
            self._database.execute(f"CREATE TABLE {table} (uid TEXT PRIMARY KEY, document BLOB)")
        self.commit(entry for table in ENTRY_TABLES for entry in getattr(calendar, table).values())

    def commit(self, entries: Iterable[Entry]) -> None:
        """In one transaction, durable on return."""
        for entry in entries:
            row = (entry.uid, msgspec.json.encode(entry))
            self._database.execute(f"REPLACE INTO {table_for(entry)} VALUES (?, ?)", row)
        self._database.commit()

    def read(self) -> dict[str, dict[str, Any]]:
        """All of it, decoded into the same dataclasses."""
        return {
            table: {uid: decoder.decode(found) for uid, found in self._rows(table)}
            for table, decoder in self._decoders.items()
        }

    def _rows(self, table: str) -> Iterable[tuple[str, bytes]]:
        return self._database.execute(f"SELECT uid, document FROM {table}")

    def close(self) -> None:
        self._database.close()
