"""The open journal."""

import os
from pathlib import Path

import pytest

from planner.store import durable
from planner.store.journal_file import JournalFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "calendar.journal"
    path.write_bytes(b"first\n")
    return path


def test_a_line_that_is_synced_later_can_be_taken_back(path: Path) -> None:
    journal = JournalFile(path, read_only=False)
    journal.end = 6
    journal.settle()
    journal.append(b"second\n", later=True)
    journal.sync_appended()
    journal.settle()
    journal.append(b"third\n", later=True)
    assert path.read_bytes() == b"first\nsecond\nthird\n"
    journal.take_back()
    assert path.read_bytes() == b"first\nsecond\n"
    journal.close()


def test_it_is_closed_before_it_is_replaced(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows would refuse to replace an open file."""
    journal = JournalFile(path, read_only=False)
    real = durable.move_over

    def move_over(temporary: Path, target: Path) -> None:
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(journal._descriptor)
        real(temporary, target)

    monkeypatch.setattr(durable, "move_over", move_over)
    descriptors_before = len(list(Path("/proc/self/fd").iterdir()))
    journal.replace(b"short\n")
    assert path.read_bytes() == b"short\n"
    assert len(list(Path("/proc/self/fd").iterdir())) == descriptors_before - 1
    journal.close()
