"""Lines of the journal: one checksummed line a commit."""

import zlib
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

import msgspec
from msgspec import Raw

from planner.domain.values import dataclass
from planner.override import override
from planner.store.migrations import FIRST_SCHEMA, current_schema, migrated

LARGE = 1 << 16
"""Bytes of changes that are worth packing."""

QUICKLY = 1
"""The level of zlib."""


class Kind(StrEnum):
    """What a commit did: a change of the user's, or taking one back, or doing it again, or going on
    after damage, where commits may be missing before it.
    """

    DO = "do"
    UNDO = "undo"
    REDO = "redo"
    RECOVERY = "recovery"


class DocumentChange(NamedTuple):
    """A whole document after and before, as JSON; `null` where there was none."""

    table: str
    uid: str
    new: Raw
    old: Raw

    def reversed(self) -> "DocumentChange":
        return self._replace(new=self.old, old=self.new)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a commit says about itself; `target` is the commit that an undo or redo is about, `by`
    the program and the person.
    """

    name: str
    at: datetime
    by: str = ""
    kind: Kind = Kind.DO
    target: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A commit. `changes` stay JSON until somebody needs them."""

    sequence: int
    at: datetime
    name: str
    kind: Kind
    target: int | None
    changes: Raw
    by: str = ""
    schema: int = FIRST_SCHEMA

    def document_changes(self) -> list[DocumentChange]:
        """In the current schema."""
        found = self.stored_changes()
        return found if self.schema == current_schema() else [self._migrated(c) for c in found]

    def stored_changes(self) -> list[DocumentChange]:
        return _decode_changes(self.changes)

    def _migrated(self, change: DocumentChange) -> DocumentChange:
        new, old = (migrated(change.table, d, self.schema) for d in (change.new, change.old))
        return change._replace(new=new, old=old)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedRecord(Record):
    """One whose changes are seldom wanted, in a tenth of the memory."""

    packed: bytes

    @override
    def stored_changes(self) -> list[DocumentChange]:
        return _decode_changes(zlib.decompress(self.packed))


class UnreadableRecord(Exception):
    """A line whose checksum is right, in words that this version does not know."""


class Lines(NamedTuple):
    """The good lines at the beginning of some bytes, where they end, and whether good ones follow
    behind a bad one (then it is not an unfinished last line, but damage).
    """

    records: list[Record]
    end: int
    broken_inside: bool


_decode_changes = msgspec.json.Decoder(list[DocumentChange]).decode
_decode_record = msgspec.json.Decoder(Record).decode


def recorded(sequence: int, label: Label, changes: Iterable[DocumentChange]) -> Record:
    return Record(
        sequence=sequence,
        at=label.at,
        name=str(label.name),  # a Sentence is one, but no plain text to the encoder
        kind=label.kind,
        target=label.target,
        changes=Raw(msgspec.json.encode(list(changes))),
        by=label.by,
        schema=current_schema(),
    )


def packed_record(record: Record) -> PackedRecord:
    """Its line can no longer be written."""
    return PackedRecord(
        sequence=record.sequence,
        at=record.at,
        name=record.name,
        kind=record.kind,
        target=record.target,
        changes=Raw(b"[]"),
        by=record.by,
        schema=record.schema,
        packed=zlib.compress(memoryview(record.changes), QUICKLY),
    )


def line_of(record: Record) -> bytes:
    body = msgspec.json.encode(record)
    return b"%08x %s\n" % (zlib.crc32(body), body)


def read_lines(data: bytes) -> Lines:
    """Raises UnreadableRecord for a whole line that is not understood."""
    records: list[Record] = []
    end = 0
    view = memoryview(data)  # a line may hold an import of many megabytes
    while (stop := data.find(b"\n", end)) >= 0 and _is_whole(line := view[end:stop]):
        records.append(_record(line))
        end = stop + 1
    behind = data[end:].split(b"\n")[1:]
    return Lines(records, end, any(_is_whole(memoryview(line)) for line in behind))


def whole_lines(data: bytes) -> list[Record]:
    """Every good line, also those behind bad ones. Raises UnreadableRecord as `read_lines`."""
    lines = [memoryview(line) for line in data.split(b"\n")[:-1]]
    return [_record(line) for line in lines if _is_whole(line)]


def _is_whole(line: memoryview) -> bool:
    try:
        return bytes(line[8:9]) == b" " and int(bytes(line[:8]), 16) == zlib.crc32(line[9:])
    except ValueError:
        return False


def _record(line: memoryview) -> Record:
    """Of a small line a copy: what it holds does not keep all others in memory."""
    body = line[9:]
    try:
        record = _decode_record(body if body.nbytes > LARGE else bytes(body))
    except msgspec.MsgspecError as error:
        raise UnreadableRecord(str(error)) from error
    if record.schema > current_schema():
        raise UnreadableRecord(f"schema {record.schema}")
    return record
