"""Reading, writing and syncing on each system."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from planner.store import descriptors
from tests.store.platforms import FULL_SYNC, on_macos, on_windows


@pytest.fixture
def descriptor(tmp_path: Path) -> Iterator[int]:
    found = os.open(tmp_path / "file", os.O_RDWR | os.O_CREAT)
    yield found
    os.close(found)


@pytest.fixture(params=["linux", "windows"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:
    if request.param == "linux":
        return descriptors
    return on_windows("descriptors", monkeypatch)


def test_what_is_written_at_a_place_is_read_there(system: Any, descriptor: int) -> None:
    system.write_at(descriptor, b"first line\n", 0)
    system.write_at(descriptor, b"second\n", 11)
    system.write_at(descriptor, b"FIRST", 0)
    assert system.read_at(descriptor, 0, 18) == b"FIRST line\nsecond\n"
    assert system.read_at(descriptor, 11, 17) == b"second"


def test_less_is_read_at_the_end_of_the_file(system: Any, descriptor: int) -> None:
    system.write_at(descriptor, b"short", 0)
    assert system.read_at(descriptor, 2, 100) == b"ort"


def test_a_system_that_takes_a_part_gets_the_rest(
    descriptor: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.pwrite
    monkeypatch.setattr(os, "pwrite", lambda file, data, place: real(file, data[:3], place))
    descriptors.write_at(descriptor, b"all of this", 4)
    assert descriptors.read_at(descriptor, 4, 15) == b"all of this"


def test_windows_syncs_with_the_one_call_it_has(
    descriptor: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    system = on_windows("descriptors", monkeypatch)
    system.sync(descriptor)
    system.sync_data(descriptor)
    assert synced == [descriptor, descriptor]


def test_macos_empties_the_cache_of_the_drive(
    descriptor: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []
    monkeypatch.setattr(os, "fsync", pytest.fail)
    system = on_macos("descriptors", monkeypatch, calls)
    system.sync(descriptor)
    system.sync_data(descriptor)
    assert calls == [FULL_SYNC, FULL_SYNC]


def test_macos_syncs_as_far_as_the_file_system_can(
    descriptor: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    system = on_macos("descriptors", monkeypatch, [], OSError(errno.ENOTSUP, "not supported"))
    system.sync(descriptor)
    assert synced == [descriptor]


def test_macos_tells_of_a_disk_error(descriptor: int, monkeypatch: pytest.MonkeyPatch) -> None:
    system = on_macos("descriptors", monkeypatch, [], OSError(errno.EIO, "input/output error"))
    with pytest.raises(OSError, match="input/output"):
        system.sync(descriptor)
