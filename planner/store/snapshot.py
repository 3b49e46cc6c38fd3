"""The calendar as of one commit: TinyDB's JSON, with a head line that proves it whole."""

import zlib
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Raw

from planner.store.durable import replace_file
from planner.store.errors import DamagedFile, NewerFile, StoreError, accessing
from planner.store.migrations import current_schema, migrated_tables

FORMAT = 2
"""In format 1 the checksum was of the documents alone, without the head."""

Tables = dict[str, dict[str, Raw]]
"""Documents by table and uid, each as JSON until somebody reads it."""

_HEAD = "_head"
HEAD_BYTES = 4096
"""At most."""

_decode_tables = msgspec.json.Decoder(dict[str, dict[str, Raw]]).decode


class Head(msgspec.Struct, omit_defaults=True, frozen=True):
    """Of a snapshot file. `fields` is a fingerprint of the fields that its writer knew; a backup
    says when and why it was made.
    """

    format: int
    schema: int
    sequence: int
    fields: str
    bytes: int
    crc32: str
    at: datetime | None = None
    why: str = ""


def encoded_snapshot(
    tables: Tables,
    sequence: int,
    fields: str,
    *,
    schema: int | None = None,
    at: datetime | None = None,
    why: str = "",
) -> bytes:
    """One document a line, so that a person and `diff` can read it.

    `schema`: that of the documents, if it is not the current one.
    """
    body = b"".join(_table_text(name, documents) for name, documents in tables.items()) + b"}\n"
    schema = current_schema() if schema is None else schema
    head = Head(FORMAT, schema, sequence, fields, len(body), "", at, why)
    head = msgspec.structs.replace(head, crc32=_checksum(head, body))
    return b'{"_head":' + msgspec.json.encode({"1": head}) + b"\n" + body


def _table_text(name: str, documents: dict[str, Raw]) -> bytes:
    encode = msgspec.json.encode
    rows = (encode(uid) + b":" + bytes(document) for uid, document in documents.items())
    return b"," + encode(name) + b":{\n" + b",\n".join(rows) + b"}\n"


def write_snapshot(path: Path, tables: Tables, sequence: int, fields: str) -> None:
    replace_file(path, encoded_snapshot(tables, sequence, fields))


def read_snapshot(path: Path) -> tuple[Tables, Head]:
    """The documents in the current schema, and the head as it is.

    Raises DamagedFile or NewerFile; never gives an empty calendar for a bad file.
    """
    tables, head = parsed_snapshot(path, read_bytes(path))
    return migrated_tables(tables, head.schema), head


def read_bytes(path: Path) -> bytes:
    with accessing(path):
        try:
            return path.read_bytes()
        except IsADirectoryError:
            raise DamagedFile(path, "is a folder where a file belongs") from None


def parsed_snapshot(path: Path, data: bytes) -> tuple[Tables, Head]:
    """As `read_snapshot`, the documents as they are stored. `path` is where the data came from."""
    head_line = data[: data.find(b"\n")]
    head = parsed_head(path, head_line)
    body = memoryview(data)[len(head_line) + 1 :]
    if len(body) != head.bytes:
        raise DamagedFile(path, "holds {count} bytes of {all}", count=len(body), all=head.bytes)
    if _checksum(head, body) != head.crc32:
        raise DamagedFile(path, "was changed outside Flexday (its checksum differs)")
    tables = _decode_tables(data)
    del tables[_HEAD]
    return tables, head


def is_older(path: Path) -> bool:
    """Whether its schema is; not of what cannot be read, for whoever opens that will say so."""
    try:
        with path.open("rb") as file:
            return (
                parsed_head(path, file.readline(HEAD_BYTES).rstrip(b"\n")).schema < current_schema()
            )
    except (OSError, StoreError):
        return False


def parsed_head(path: Path, line: bytes) -> Head:
    found = _head_of(path, line)
    try:
        if found["format"] > FORMAT or found["schema"] > current_schema():
            raise NewerFile(path, f"format {found['format']}, schema {found['schema']}")
        return msgspec.convert(found, Head)
    except (msgspec.MsgspecError, LookupError, TypeError):
        raise DamagedFile(path, "is not a calendar of Flexday") from None


def _head_of(path: Path, line: bytes) -> Any:
    try:
        return msgspec.json.decode(line + b"}")[_HEAD]["1"]
    except (msgspec.MsgspecError, LookupError, TypeError, UnicodeDecodeError):
        if b'"_default"' in line[:20]:
            raise DamagedFile(path, "is a TinyDB file of another program") from None
        raise DamagedFile(path, "is not a calendar of Flexday") from None


def _checksum(head: Head, body: bytes | memoryview) -> str:
    if head.format == 1:
        return f"{zlib.crc32(body):08x}"
    own = msgspec.json.encode(msgspec.structs.replace(head, crc32=""))
    return f"{zlib.crc32(body, zlib.crc32(own)):08x}"
