"""Files for others."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.domain.errors import InvalidValue
from planner.store.published_file import kept_up_to_date, last_written, write_published


def test_the_file_is_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "ana.ics"
    for data in (b"first", b"second and longer", b""):
        write_published(file, data)
        assert file.read_bytes() == data
        assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_published(tmp_path / "gone" / "ana.ics", b"x")
    assert not list(tmp_path.iterdir())


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "ana.ics"
    write_published(file, b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("planner.store.published_file.sync", full)
    with pytest.raises(OSError, match="No space"):
        write_published(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_others_may_read_it_unless_the_user_said_otherwise(tmp_path: Path) -> None:
    file = tmp_path / "ana.ics"
    write_published(file, b"x")
    assert file.stat().st_mode & 0o777 == 0o644
    file.chmod(0o600)
    write_published(file, b"y")
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "synced").mkdir()
    link = tmp_path / "ana.ics"
    link.symlink_to(tmp_path / "synced" / "ana.ics")
    write_published(link, b"x")
    assert link.is_symlink()
    assert (tmp_path / "synced" / "ana.ics").read_bytes() == b"x"


def test_when_it_was_written_last(tmp_path: Path) -> None:
    file = tmp_path / "ana.ics"
    assert last_written(file) is None
    write_published(file, b"x")
    os.utime(file, (1_000_000, 1_000_000))
    assert last_written(file) == datetime.fromtimestamp(1_000_000, UTC)


def test_it_is_written_only_where_it_tells_something_else(tmp_path: Path) -> None:
    file = tmp_path / "ana.ics"
    assert kept_up_to_date(file, lambda: b"One", same=alike) == ""
    assert kept_up_to_date(file, lambda: b"ONE", same=alike) == ""
    assert file.read_bytes() == b"One"
    assert kept_up_to_date(file, lambda: b"ONE") == ""
    assert file.read_bytes() == b"ONE"


def alike(old: bytes, new: bytes) -> bool:
    return old.lower() == new.lower()


def test_why_it_is_not_written_is_a_sentence(tmp_path: Path) -> None:
    def refuse() -> bytes:
        raise InvalidValue("Nobody is kept.")

    file, folder = tmp_path / "ana.ics", tmp_path / "folder"
    folder.mkdir()
    gone = kept_up_to_date(tmp_path / "gone" / "a.ics", lambda: b"x")
    refused = kept_up_to_date(file, refuse)
    assert gone == f"{tmp_path}/gone/a.ics was not brought up to date: its folder is gone."
    assert refused == f"{file} was not brought up to date: Nobody is kept."
    assert "Is a directory" in kept_up_to_date(folder, lambda: b"x")
    assert list(tmp_path.iterdir()) == [folder]
