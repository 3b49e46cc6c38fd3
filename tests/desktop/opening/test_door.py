"""Where the first window of a data folder is found, and what later starts say to it."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.desktop.opening.door import (
    LONGEST_PATH,
    Files,
    door_of,
    may_be_open,
    read_request,
    request,
)


def test_a_folder_has_one_door_however_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.chdir(tmp_path)
    assert door_of(Path("data")) == door_of(folder) == door_of(folder / ".." / "data")
    assert door_of(tmp_path) != door_of(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no folder")
def test_a_folder_with_a_long_path_is_no_place_for_a_door(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = tmp_path / ("x" * 90)
    long.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))
    door = door_of(tmp_path)
    assert not door.startswith(str(long))
    assert len(door) < LONGEST_PATH
    assert not may_be_open(door)


@given(st.lists(st.text(st.characters(exclude_characters="\0"), min_size=1, max_size=9)))
def test_what_is_said_is_understood(names: list[str]) -> None:
    files = Files(tuple(Path(f"/{name}") for name in names))
    assert read_request(request(files)) == files


@pytest.mark.parametrize("line", [b"", b"{", b"[]", b"3", b'{"files": 3}', b"\xff\n", b"{}"])
def test_what_is_no_request_is_refused(line: bytes) -> None:
    assert read_request(line) is None
