"""Lines of the journal, whole and torn."""

import zlib
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Raw

from planner.store.journal import (
    DocumentChange,
    Kind,
    Label,
    Record,
    UnreadableRecord,
    line_of,
    packed_record,
    read_lines,
    recorded,
)
from tests.store.samples import NOW

NULL = Raw(b"null")


def record(number: int, name: str = "Add", kind: Kind = Kind.DO) -> Record:
    label = Label(name=name, at=NOW + timedelta(minutes=number), kind=kind)
    return recorded(number, label, [DocumentChange("tasks", f"t{number}", Raw(b'{"a":1}'), NULL)])


@given(st.lists(st.text(st.characters(codec="utf-8")), max_size=4))
def test_what_was_written_is_read(names: list[str]) -> None:
    records = [record(number, name) for number, name in enumerate(names, 1)]
    data = b"".join(map(line_of, records))
    assert read_lines(data) == (records, len(data), False)
    assert data.count(b"\n") == len(names)


def test_a_packed_record_has_the_same_changes_in_less_memory() -> None:
    changes = [
        DocumentChange("tasks", f"t{number}", Raw(b'{"a":%d}' % number), NULL)
        for number in range(1000)
    ]
    whole = recorded(7, Label(name="Import", at=NOW, by="planner", target=3), changes)
    packed = packed_record(whole)
    assert [(c.table, c.uid, bytes(c.new), bytes(c.old)) for c in packed.document_changes()] == [
        (c.table, c.uid, bytes(c.new), bytes(c.old)) for c in changes
    ]
    for name in ("sequence", "at", "name", "kind", "target", "by", "schema"):
        assert getattr(packed, name) == getattr(whole, name)
    assert len(packed.packed) < len(memoryview(whole.changes)) / 4


def test_changes_keep_the_bytes_of_their_documents() -> None:
    (change,) = read_lines(line_of(record(1))).records[0].document_changes()
    assert (change.new, change.old) == (Raw(b'{"a":1}'), NULL)
    assert change.reversed() == ("tasks", "t1", NULL, Raw(b'{"a":1}'))


def test_a_line_cut_anywhere_is_not_read_and_the_one_before_it_is() -> None:
    first, last = line_of(record(1)), line_of(record(2))
    for cut in range(len(last)):
        assert read_lines(first + last[:cut]) == ([record(1)], len(first), False)


@given(st.data())
def test_a_line_with_one_other_byte_is_not_read(data: st.DataObject) -> None:
    line = bytearray(line_of(record(1)))
    place = data.draw(st.integers(0, len(line) - 2))
    # The checksum's own letters may change case: it is the same number.
    byte = data.draw(st.integers(0, 255).filter(lambda b: chr(b).lower() != chr(line[place])))
    line[place] = byte
    assert read_lines(bytes(line)).records == []


def test_a_good_line_behind_a_bad_one_is_damage_inside() -> None:
    lines = read_lines(line_of(record(1)) + b"garbage\n" + line_of(record(3)))
    assert lines.broken_inside
    assert lines.end == len(line_of(record(1)))


def test_a_whole_line_with_a_kind_of_a_later_version_is_not_taken_for_a_torn_one() -> None:
    line = line_of(record(1)).replace(b'"do"', b'"merge"')
    line = b"%08x %s" % (zlib.crc32(line[9:-1]), line[9:])
    with pytest.raises(UnreadableRecord):
        read_lines(line)
