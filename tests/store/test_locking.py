"""One writer at a time."""

from pathlib import Path

import pytest

from planner.store.errors import StoreError
from planner.store.locking import FolderLock


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


def test_reading_needs_no_lock_file(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path / "calendar.lock", read_only=True)
    with lock.held():
        assert not list(tmp_path.iterdir())
    lock.close()
