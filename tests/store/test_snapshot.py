"""The snapshot file."""

import json
import re
import zlib
from pathlib import Path

import pytest
from msgspec import Raw

from planner.store.errors import DamagedFile, NewerFile, NoAccess
from planner.store.snapshot import Tables, encoded_snapshot, read_snapshot, write_snapshot

TABLES: Tables = {
    "tasks": {"a": Raw(b'{"summary":"A"}'), 'quote "': Raw(b'{"summary":"B"}')},
    "notes": {},
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write_snapshot(tmp_path / "calendar.json", TABLES, 7, "f1e1d5")
    return tmp_path / "calendar.json"


def test_what_was_written_is_read(path: Path) -> None:
    tables, head = read_snapshot(path)
    assert tables == TABLES
    assert (head.sequence, head.fields) == (7, "f1e1d5")


def test_it_is_json_in_the_shape_of_tinydb(path: Path) -> None:
    found = json.loads(path.read_text())
    assert found["tasks"]["a"] == {"summary": "A"}
    assert found["_head"]["1"]["sequence"] == 7


def test_a_file_cut_at_any_byte_is_refused(path: Path) -> None:
    whole = path.read_bytes()
    for cut in range(len(whole)):
        path.write_bytes(whole[:cut])
        with pytest.raises(DamagedFile, match=re.escape(str(path))):
            read_snapshot(path)


def test_a_changed_byte_of_the_documents_is_refused(path: Path) -> None:
    whole = path.read_bytes()
    for place in range(whole.index(b"\n") + 1, len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(DamagedFile, match="changed outside Flexday"):
            read_snapshot(path)


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"_head":{"1":[]}}\n{}', "\0" * 50])
def test_a_foreign_file_is_no_calendar(path: Path, text: str) -> None:
    path.write_text(text)
    with pytest.raises(DamagedFile, match="is not a calendar of Flexday"):
        read_snapshot(path)


def test_a_changed_byte_of_the_head_is_refused(path: Path) -> None:
    whole = path.read_bytes()
    for place in range(whole.index(b"\n") + 1):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises((DamagedFile, NewerFile)):
            read_snapshot(path)


def test_the_first_format_whose_head_had_no_checksum_is_read(tmp_path: Path) -> None:
    body = b'"tasks":{"a":{"summary":"A"}}}\n'
    head = (
        '{"_head":{"1":{"format":1,"schema":1,"sequence":7,"fields":"f1e1d5",'
        f'"bytes":{len(body) + 1},"crc32":"{zlib.crc32(b"," + body):08x}"}}}}\n'
    )
    (tmp_path / "old.json").write_bytes(head.encode() + b"," + body)
    tables, found = read_snapshot(tmp_path / "old.json")
    assert (list(tables), found.sequence) == (["tasks"], 7)


@pytest.mark.parametrize(("name", "now"), [(b'"format":', b"2"), (b'"schema":', b"1")])
def test_a_newer_file_is_refused_and_says_so(path: Path, name: bytes, now: bytes) -> None:
    path.write_bytes(encoded_snapshot(TABLES, 7, "").replace(name + now, name + b"9"))
    with pytest.raises(NewerFile, match=r"newer Flexday.*update"):
        read_snapshot(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoAccess, match=r"none\.json cannot be used: there is no such file"):
        read_snapshot(tmp_path / "none.json")
