"""The calendar as of one commit: TinyDB's JSON, with a head line that proves it whole."""

import zlib
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Raw

from planner.store.durable import replace_file
from planner.store.errors import DamagedFile, NewerFile, accessing

FORMAT = 1
SCHEMA = 1
"""Goes up when a stored document changes its meaning. A new field with a default needs no step:
an older program refuses a document with a field that it does not know."""

Tables = dict[str, dict[str, Raw]]
"""Documents by table and uid, each as JSON until somebody reads it."""

_HEAD = "_head"
_decode_tables = msgspec.json.Decoder(dict[str, dict[str, Raw]]).decode


class Head(msgspec.Struct):
    """Of a snapshot file. `fields` is a fingerprint of the fields that its writer knew."""

    format: int
    schema: int
    sequence: int
    fields: str
    bytes: int
    crc32: str


def encoded_snapshot(tables: Tables, sequence: int, fields: str) -> bytes:
    """One document a line, so that a person and `diff` can read it."""
    body = b"".join(_table_text(name, documents) for name, documents in tables.items()) + b"}\n"
    head = Head(FORMAT, SCHEMA, sequence, fields, len(body), _checksum(body))
    return b'{"_head":' + msgspec.json.encode({"1": head}) + b"\n" + body


def _table_text(name: str, documents: dict[str, Raw]) -> bytes:
    encode = msgspec.json.encode
    rows = (encode(uid) + b":" + bytes(document) for uid, document in documents.items())
    return b"," + encode(name) + b":{\n" + b",\n".join(rows) + b"}\n"


def write_snapshot(path: Path, tables: Tables, sequence: int, fields: str) -> None:
    replace_file(path, encoded_snapshot(tables, sequence, fields))


def read_snapshot(path: Path) -> tuple[Tables, Head]:
    """Raises DamagedFile or NewerFile; never gives an empty calendar for a bad file."""
    with accessing(path):
        data = path.read_bytes()
    head_line = data[: data.find(b"\n")]
    head = _read_head(path, head_line)
    body = memoryview(data)[len(head_line) + 1 :]
    if len(body) != head.bytes:
        raise DamagedFile(path, f"holds {len(body)} bytes of {head.bytes}")
    if _checksum(body) != head.crc32:
        raise DamagedFile(path, "was changed outside Flexday (its checksum differs)")
    tables = _decode_tables(data)
    del tables[_HEAD]
    return tables, head


def _read_head(path: Path, line: bytes) -> Head:
    try:
        found: dict[str, Any] = msgspec.json.decode(line + b"}")[_HEAD]["1"]
        if found["format"] > FORMAT or found["schema"] > SCHEMA:
            raise NewerFile(path, f"format {found['format']}, schema {found['schema']}")
        return msgspec.convert(found, Head)
    except (msgspec.MsgspecError, LookupError, TypeError):
        raise DamagedFile(path, "is not a calendar of Flexday") from None


def _checksum(data: bytes | memoryview) -> str:
    return f"{zlib.crc32(data):08x}"
