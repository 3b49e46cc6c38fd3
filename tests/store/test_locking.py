"""One writer at a time."""

import errno
import fcntl
import time
from pathlib import Path

import pytest

from planner.store import calendar_file
from planner.store.errors import NoAccess, StoreError
from planner.store.locking import PATIENCE, PATIENCE_OF_READERS, FolderLock
from tests.store.samples import opened


def test_a_lock_that_nobody_lets_go_is_said(tmp_path: Path) -> None:
    path = tmp_path / "calendar.lock"
    first = FolderLock(path, read_only=False)
    second = FolderLock(path, read_only=False, patience=0.05)
    with first.held(), pytest.raises(StoreError, match="Another program"), second.held():
        pass
    with second.held(), second.held():
        pass
    with first.held():
        first.close()
    second.close()


def test_readers_share_and_writers_wait(tmp_path: Path) -> None:
    path = tmp_path / "calendar.lock"
    writer = FolderLock(path, read_only=False, patience=0.05)
    readers = [FolderLock(path, read_only=True, patience=0.05) for _ in range(2)]
    with readers[0].held(), readers[1].held(), pytest.raises(StoreError), writer.held():
        pass
    with writer.held(), pytest.raises(StoreError), readers[0].held():
        pass
    for lock in (writer, *readers):
        lock.close()


def test_a_look_waits_less_than_a_change(tmp_path: Path) -> None:
    path = tmp_path / "calendar.lock"
    first, second = (FolderLock(path, read_only=False) for _ in range(2))
    began = time.monotonic()
    with first.held(), pytest.raises(StoreError, match="Another program"), second.held(0.05):
        pass
    assert time.monotonic() - began < PATIENCE_OF_READERS < PATIENCE
    first.close()
    second.close()


def test_opening_a_calendar_that_another_program_writes_to_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendar_file, "PATIENCE_OF_READERS", 0.05)
    with opened(tmp_path) as file, file._lock.held():
        for read_only in (True, False):
            with pytest.raises(StoreError, match=r"Another program has been writing to .* Try"):
                opened(tmp_path, read_only=read_only)


def test_a_file_system_without_locks_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int, _kind: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(NoAccess, match=r"calendar\.lock cannot be used: .* has no locks"):
        opened(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["calendar.lock"]


def test_reading_needs_no_lock_file(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path / "calendar.lock", read_only=True)
    with lock.held():
        assert not list(tmp_path.iterdir())
    lock.close()
