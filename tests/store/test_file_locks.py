"""Locks on each system."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from planner.store import file_locks
from tests.store.platforms import on_windows


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[int, int]]:
    """One file, opened twice."""
    first, second = (os.open(tmp_path / "lock", os.O_RDWR | os.O_CREAT) for _ in range(2))
    yield first, second
    os.close(first)
    os.close(second)


@pytest.fixture(params=["linux", "windows"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:
    if request.param == "linux":
        return file_locks
    return on_windows("file_locks", monkeypatch)


def test_one_holder_at_a_time(system: Any, two: tuple[int, int]) -> None:
    first, second = two
    assert system.try_lock(first, shared=False)
    assert not system.try_lock(second, shared=False)
    assert not system.try_lock(second, shared=True)
    system.unlock(first)
    assert system.try_lock(second, shared=False)


def test_readers_share_where_the_system_can(two: tuple[int, int]) -> None:
    first, second = two
    assert file_locks.try_lock(first, shared=True)
    assert file_locks.try_lock(second, shared=True)


def test_on_windows_readers_take_turns(
    two: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    system = on_windows("file_locks", monkeypatch)
    assert system.try_lock(two[0], shared=True)
    assert not system.try_lock(two[1], shared=True)
