"""From the documents of older versions to those of this one."""

from collections.abc import Callable
from typing import Any

import msgspec
from msgspec import Raw

Document = dict[str, Any]
Migration = Callable[[str, Document], Document]
"""A pure function of a table's name and one of its documents; gives the document of the next
schema. It sees every document that is stored: in snapshots, journals, histories and backups."""

MIGRATIONS: tuple[Migration, ...] = ()
"""The first leads from schema 1 to 2, the next from 2 to 3. A new field with a default needs none:
an older program refuses a document with a field that it does not know."""

FIRST_SCHEMA = 1


def current_schema() -> int:
    return FIRST_SCHEMA + len(MIGRATIONS)


def migrated(table: str, stored: Raw, schema: int) -> Raw:
    """The document in the current schema; `null` stays."""
    if schema == current_schema() or stored == Raw(b"null"):
        return stored
    document = msgspec.json.decode(stored)
    for migration in MIGRATIONS[schema - FIRST_SCHEMA :]:
        document = migration(table, document)
    return Raw(msgspec.json.encode(document))


def migrated_tables(tables: dict[str, dict[str, Raw]], schema: int) -> dict[str, dict[str, Raw]]:
    if schema == current_schema():
        return tables
    return {
        name: {uid: migrated(name, stored, schema) for uid, stored in documents.items()}
        for name, documents in tables.items()
    }
