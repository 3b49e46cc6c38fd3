from pathlib import Path

import pytest

from planner.store.last_commit import last_noted, note_last
from planner.store.paths import CalendarPaths


@pytest.fixture
def paths(tmp_path: Path) -> CalendarPaths:
    return CalendarPaths(tmp_path)


def test_the_newest_note_is_read(paths: CalendarPaths) -> None:
    for number in (1, 99, 1_000_000, 3):
        note_last(paths, number)
        assert last_noted(paths) == number


def test_without_a_note_it_is_0(paths: CalendarPaths) -> None:
    assert last_noted(paths) == 0


@pytest.mark.parametrize("text", [b"", b"\0" * 22, b"000000000007 00000000\n", b"7", b"\xff"])
def test_a_note_that_was_not_written_whole_says_nothing(paths: CalendarPaths, text: bytes) -> None:
    paths.last.write_bytes(text)
    assert last_noted(paths) == 0


def test_a_note_torn_at_any_byte_is_the_old_one_or_none(paths: CalendarPaths) -> None:
    note_last(paths, 41)
    old = paths.last.read_bytes()
    note_last(paths, 42)
    new = paths.last.read_bytes()
    for cut in range(len(new) + 1):
        paths.last.write_bytes(new[:cut] + old[cut:])
        assert last_noted(paths) in (0, 41, 42)


def test_where_it_cannot_be_written_nothing_happens(tmp_path: Path) -> None:
    paths = CalendarPaths(tmp_path / "missing")
    note_last(paths, 5)
    assert last_noted(paths) == 0
