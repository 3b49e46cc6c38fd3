"""New calendars from old ones, by table: what every edit is made of."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from planner.domain.calendar import ENTRY_TABLES, Calendar, Entry
from planner.domain.errors import UnknownEntry
from planner.domain.ids import Uid


def table_of(calendar: Calendar, uid: Uid) -> str:
    """The table that holds this uid. Raises UnknownEntry."""
    for table in ENTRY_TABLES:
        if uid in getattr(calendar, table):
            return table
    raise UnknownEntry(f'There is no entry "{uid}".')


def table_for(entry: Entry) -> str:
    """The table that holds entries of this kind."""
    return next(table for table, kind in ENTRY_TABLES.items() if kind is type(entry))


def with_entries(calendar: Calendar, entries: Iterable[Entry]) -> Calendar:
    """These entries in place of those with their uids; calendar itself if nothing differs."""
    return _with_updates(calendar, ((table_for(entry), entry.uid, entry) for entry in entries))


def without_entries(calendar: Calendar, uids: Collection[Uid]) -> Calendar:
    """Nothing else changes, also not what refers to them."""
    held = (
        (table, uid) for uid in uids for table in ENTRY_TABLES if uid in getattr(calendar, table)
    )
    return _with_updates(calendar, ((table, uid, None) for table, uid in held))


def _with_updates(calendar: Calendar, updates: Iterable[tuple[str, Uid, Entry | None]]) -> Calendar:
    tables: dict[str, Any] = {}
    for table, uid, entry in updates:
        if getattr(calendar, table).get(uid) == entry:
            continue
        mapping = tables.setdefault(table, dict(getattr(calendar, table)))
        if entry is None:
            mapping.pop(uid, None)
        else:
            mapping[uid] = entry
    return replace(calendar, **tables) if tables else calendar
