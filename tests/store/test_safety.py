"""The calendar is called safe only when it was read again from the disk."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from planner.domain.default import default_calendar
from planner.domain.edits import add
from planner.domain.ids import Uid
from planner.domain.tasks import Task
from planner.store.calendar_file import CalendarFile
from planner.store.paths import CalendarPaths

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ZONE = "Europe/Lisbon"
TASK = Task(uid=Uid("report"), summary="Write the report", estimate=timedelta(hours=1))


@pytest.fixture
def file(tmp_path: Path) -> Iterator[CalendarFile]:
    found = CalendarFile.open(tmp_path, lambda: default_calendar(ZONE), at=NOW)
    found.commit(found.calendar, add(found.calendar, TASK), "Add", NOW)
    yield found
    found.close()


def test_what_was_committed_is_safe(file: CalendarFile) -> None:
    assert file.is_safe()


def test_what_another_program_committed_is_safe_too(file: CalendarFile, tmp_path: Path) -> None:
    with CalendarFile.open(tmp_path, lambda: default_calendar(ZONE), at=NOW) as other:
        another = Task(uid=Uid("other"), summary="Other", estimate=timedelta(hours=1))
        other.commit(other.calendar, add(other.calendar, another), "Add", NOW)
    assert file.is_safe()


def test_a_damaged_snapshot_is_not_safe(file: CalendarFile, tmp_path: Path) -> None:
    snapshot = CalendarPaths(tmp_path).snapshot
    data = bytearray(snapshot.read_bytes())
    data[-20] ^= 1
    snapshot.write_bytes(data)
    assert not file.is_safe()


def test_what_waits_for_the_disk_is_not_safe(
    file: CalendarFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file.late_sync, "is_wanted", lambda: True)
    more = Task(uid=Uid("more"), summary="More", estimate=timedelta(hours=1))
    file.commit(file.calendar, add(file.calendar, more), "Add", NOW)
    assert not file.is_safe()
    file.late_sync.finish()
    assert file.is_safe()


def test_a_closed_file_says_nothing(file: CalendarFile) -> None:
    file.close()
    assert not file.is_safe()
