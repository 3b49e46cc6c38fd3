"""Commits that wait for a slow disk."""

import errno
import os
from pathlib import Path

import pytest

from planner.store.calendar_file import CalendarFile
from planner.store.errors import NotSaved, StoreError
from planner.store.locking import FolderLock
from tests.store.samples import NOW, add_task, names, opened, read_again
from tests.store.slow_disk import SlowDisk


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> SlowDisk:
    return SlowDisk(monkeypatch)


@pytest.fixture
def file(tmp_path: Path, disk: SlowDisk) -> CalendarFile:
    """It has found out that the disk is slow."""
    assert disk.syncs == 0
    file = opened(tmp_path)
    add_task(file, "first")
    file.late_sync.allow()
    return file


def nobody_else_may_write(folder: Path) -> bool:
    lock = FolderLock(folder / "calendar.lock", read_only=False, patience=0)
    try:
        with lock.held():
            return False
    except StoreError:
        return True
    finally:
        lock.close()


def test_without_leave_a_commit_is_durable_on_return(tmp_path: Path, disk: SlowDisk) -> None:
    with opened(tmp_path) as file:
        for number in range(3):
            before = disk.syncs
            add_task(file, str(number))
            assert disk.syncs == before + 1
            assert not file.late_sync.is_pending


def test_others_wait_until_all_is_synced(tmp_path: Path, file: CalendarFile) -> None:
    add_task(file, "second")
    add_task(file, "third")
    for number in (1, 2):
        assert file.late_sync.is_pending
        assert nobody_else_may_write(tmp_path)
        assert lines(tmp_path) == 2 + number, "one line at a time may be lost by a power cut"
        file.late_sync.sync()
        file.late_sync.settle()
    assert not file.late_sync.is_pending
    assert not nobody_else_may_write(tmp_path)
    assert read_again(tmp_path) == file.calendar
    file.close()


def lines(folder: Path) -> int:
    return (folder / "calendar.journal").read_bytes().count(b"\n")


def test_undo_may_wait_too(tmp_path: Path, file: CalendarFile) -> None:
    add_task(file, "second")
    file.undo(NOW)
    assert names(file.calendar) == ["first"]
    file.late_sync.finish()
    assert read_again(tmp_path) == file.calendar
    file.close()


def test_a_step_that_cannot_be_written_takes_back_those_behind_it(
    tmp_path: Path, file: CalendarFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("second", "third", "fourth"):
        add_task(file, name)
    file.late_sync.sync()
    with monkeypatch.context() as full:
        full.setattr(os, "pwrite", _no_space)
        with pytest.raises(NotSaved, match="the disk is full"):
            file.late_sync.settle()
    file.late_sync.take_back()
    assert names(file.calendar) == ["first", "second"]
    assert add_task(file, "fifth") == 4
    file.close()
    assert names(read_again(tmp_path)) == ["fifth", "first", "second"]


def _no_space(*_arguments: object) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_after_an_error_the_calendar_is_as_it_was_when_all_was_durable(
    tmp_path: Path, file: CalendarFile, disk: SlowDisk
) -> None:
    size = (tmp_path / "calendar.journal").stat().st_size
    add_task(file, "second")
    add_task(file, "third")
    disk.is_broken = True
    with pytest.raises(OSError, match="Input/output"):
        file.late_sync.sync()
    disk.is_broken = False
    file.late_sync.take_back()
    assert names(file.calendar) == ["first"]
    assert (tmp_path / "calendar.journal").stat().st_size == size
    assert not nobody_else_may_write(tmp_path)
    with pytest.raises(NotSaved, match="restart Flexday"):
        add_task(file, "fourth")
    file.close()
    assert names(read_again(tmp_path)) == ["first"]


def test_closing_syncs_what_is_pending(tmp_path: Path, file: CalendarFile, disk: SlowDisk) -> None:
    add_task(file, "second")
    before = disk.syncs
    file.close()
    assert disk.syncs == before + 1
    assert names(read_again(tmp_path)) == ["first", "second"]


def test_a_quick_disk_needs_no_waiting(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        file.late_sync.allow()
        for number in range(3):
            file._storage.journal.pace.add(0.001)
            add_task(file, str(number))
            assert not file.late_sync.is_pending
