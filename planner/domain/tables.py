"""New calendars from old ones, by table: what every edit is made of."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from planner.domain.calendar import ENTRY_TABLES, Calendar, Entry
from planner.domain.errors import UnknownEntry
from planner.domain.ids import Uid
from planner.domain.uid_map import UidMap


def table_of(calendar: Calendar, uid: Uid) -> str:
    """The table that holds this uid. Raises UnknownEntry."""
    for table in ENTRY_TABLES:
        if uid in getattr(calendar, table):
            return table
    raise UnknownEntry('There is no entry "{uid}".', uid=uid)


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
    tables: dict[str, dict[Uid, Any]] = {}
    for table, uid, entry in updates:
        if getattr(calendar, table).get(uid) != entry:
            tables.setdefault(table, {})[uid] = entry
    return with_updates(calendar, tables)


def with_updates(calendar: Calendar, tables: Mapping[str, Mapping[Uid, Any]]) -> Calendar:
    """By table and uid what stands there afterwards, None for nothing; shares untouched tables."""
    derived: dict[str, Any] = {
        table: UidMap.derived(getattr(calendar, table), updates)
        for table, updates in tables.items()
    }
    return replace(calendar, **derived) if derived else calendar
