"""What has to be there before a calendar can be read."""

from pathlib import Path

import pytest

from planner.domain.calendar import Calendar
from planner.store.errors import NoAccess
from planner.store.journal import Label
from planner.store.opening import access_to, make_ready
from planner.store.paths import CalendarPaths
from tests.store.samples import NOW, add_task, names, opened
from tests.store.test_calendar_file import contents

FIRST = Label(name="First start", at=NOW)


def nobody_asks() -> Calendar:
    raise AssertionError("the default was asked for")


def test_who_may_write_finds_a_folder_and_no_note(tmp_path: Path) -> None:
    paths = CalendarPaths(tmp_path / "new")
    assert access_to(paths, read_only=False) == (False, ())
    assert paths.folder.is_dir()


def test_who_only_reads_makes_no_folder(tmp_path: Path) -> None:
    paths = CalendarPaths(tmp_path / "new")
    with pytest.raises(NoAccess, match="There is no calendar in"):
        access_to(paths, read_only=True)
    assert not paths.folder.exists()


def test_a_missing_calendar_is_made(tmp_path: Path) -> None:
    make_ready(CalendarPaths(tmp_path), Calendar, FIRST)
    with opened(tmp_path, read_only=True) as file:
        assert file.sequence == 1


def test_a_calendar_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        add_task(file, "report")
    before = contents(tmp_path)
    make_ready(CalendarPaths(tmp_path), nobody_asks, FIRST)
    assert contents(tmp_path) == before
    with opened(tmp_path) as file:
        assert names(file.calendar) == ["report"]
