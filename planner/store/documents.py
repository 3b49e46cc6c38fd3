"""Entries of the domain as documents, and back, validated."""

import dataclasses
import zlib
from collections.abc import Callable, Collection, Mapping
from functools import cache
from typing import Any, get_args

import msgspec
from msgspec import Raw

from planner.domain.calendar import MAPPINGS, Calendar
from planner.domain.changes import SINGLE_TABLES
from planner.domain.errors import PlannerError
from planner.domain.hours import HoursProfile
from planner.domain.ids import Uid
from planner.domain.settings import Settings
from planner.domain.uid_map import UidMap
from planner.store.snapshot import Tables

ReadTable = Callable[[str, dict[str, Raw]], UidMap[Any]]
"""Entries by uid of the documents of a table."""

_TYPES: Mapping[str, type] = {**MAPPINGS, "hours": HoursProfile, "settings": Settings}


class InvalidDocument(Exception):
    """A stored document that is none of the domain's values; the text says which and why."""


class UnknownField(InvalidDocument):
    """A stored field or table that this version does not know and would lose."""


def document(entry: object) -> dict[str, Any]:
    """As JSON types: durations and instants are ISO 8601."""
    return msgspec.to_builtins(entry)  # type: ignore[no-any-return]


def valid_document(table: str, uid: str, value: object) -> dict[str, Any]:
    """Raises InvalidDocument for a value that could not be read again as it is."""
    try:
        stored = encoded(value)
    except (TypeError, ValueError) as error:
        if isinstance(error, UnicodeEncodeError):
            raise
        raise InvalidDocument(f"{table} {uid}: {error}") from error
    if encoded(entry(table, uid, stored)) != stored:
        raise InvalidDocument(f"{table} {uid} would be read as another value")
    return document(value)


def encoded(entry: object) -> Raw:
    return Raw(msgspec.json.encode(entry))


def entry(table: str, uid: str, stored: Raw) -> Any:
    """Raises InvalidDocument. `null` is None."""
    if bytes(stored) == b"null":
        return None
    try:
        return decoder_of(table).decode(stored)
    except (msgspec.MsgspecError, PlannerError) as error:
        raise InvalidDocument(f"{table} {uid}: {error}") from error


def checked_entry(table: str, uid: str, stored: Raw) -> Any:
    """As `entry`, and refuses a document with a field that would be lost at the next change."""
    value = entry(table, uid, stored)
    if value is None or encoded(value) == stored:
        return value
    if (lost := _lost(msgspec.json.decode(stored), document(value))) is None:
        return value
    raise UnknownField(f'{table} {uid} has a field "{lost}"')


def _lost(stored: object, kept: object) -> str | None:
    """The name of a field of `stored` that `kept` does not have."""
    if isinstance(stored, dict) and isinstance(kept, dict):
        if unknown := stored.keys() - kept.keys():
            return str(min(unknown))
        pairs = [(value, kept[name]) for name, value in stored.items()]
    elif isinstance(stored, list) and isinstance(kept, list):
        pairs = list(zip(stored, kept, strict=False))
    else:
        return None
    return next((name for pair in pairs if (name := _lost(*pair)) is not None), None)


def read_table(table: str, documents: dict[str, Raw]) -> UidMap[Any]:
    """Raises InvalidDocument."""
    return UidMap(_entries(table, documents))


def calendar_of(
    tables: Tables, suspects: Collection[tuple[str, str]] | None, read: ReadTable = read_table
) -> Calendar:
    """`suspects` are the documents to look at for unknown fields; None: all of them."""
    parts: dict[str, Any] = {}
    for table, documents in tables.items():
        entries = read(table, documents)
        if table in MAPPINGS:
            parts[table] = entries
        elif Uid(table) in entries:
            parts[table] = entries[Uid(table)]
    everything = ((table, uid) for table, documents in tables.items() for uid in documents)
    for table, uid in everything if suspects is None else suspects:
        if uid in tables[table]:
            checked_entry(table, uid, tables[table][uid])
    return Calendar(**parts)


def _entries(table: str, documents: dict[str, Raw]) -> dict[Any, Any]:
    decode = decoder_of(table).decode
    try:
        return {uid: decode(stored) for uid, stored in documents.items()}
    except (msgspec.MsgspecError, PlannerError):
        return {uid: entry(table, uid, stored) for uid, stored in documents.items()}


def current_entry(calendar: Calendar, table: str, uid: str) -> Any:
    """None if there is none."""
    value = getattr(calendar, table)
    return value if table in SINGLE_TABLES else value.get(uid)


@cache
def decoder_of(table: str) -> msgspec.json.Decoder[Any]:
    if table not in _TYPES:
        raise UnknownField(f'the table "{table}" is unknown')
    return msgspec.json.Decoder(_TYPES[table])


@cache
def fields_fingerprint() -> str:
    """Of the names of all fields that this version stores."""
    seen: dict[type, list[str]] = {}
    for kind in _TYPES.values():
        collect_fields(kind, seen)
    names = sorted((kind.__name__, fields) for kind, fields in seen.items())
    return f"{zlib.crc32(repr(names).encode()):08x}"


def collect_fields(kind: Any, seen: dict[type, list[str]]) -> None:
    """Of a dataclass and of those that its fields hold."""
    if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind not in seen:
        fields = dataclasses.fields(kind)
        seen[kind] = [field.name for field in fields]
        for field in fields:
            collect_fields(field.type, seen)
    for part in get_args(kind):
        collect_fields(part, seen)
