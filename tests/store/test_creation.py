"""A calendar is made where there is none, and only there."""

from pathlib import Path

import pytest

from planner.domain.calendar import Calendar
from planner.store.creation import create, was_here
from planner.store.errors import DamagedFile, NoAccess
from planner.store.history import FIRST_START
from planner.store.journal import Label, read_lines
from planner.store.last_commit import last_noted, note_last
from planner.store.paths import CalendarPaths
from planner.store.snapshot import read_snapshot
from tests.store.damages import bytes_in, no_default
from tests.store.samples import NOW, add_task, names, opened, with_task

LABEL = Label(name="Begin", at=NOW, by="test")


def first() -> Calendar:
    return with_task(Calendar(), "first")


@pytest.fixture
def paths(tmp_path: Path) -> CalendarPaths:
    return CalendarPaths(tmp_path)


def test_its_journal_holds_all_of_it(paths: CalendarPaths) -> None:
    create(paths, first, LABEL)
    (record,) = read_lines(paths.journal.read_bytes()).records
    assert (record.sequence, record.name, record.by) == (FIRST_START, "Begin", "test")
    assert {change.table for change in record.document_changes()} == {"tasks", "hours", "settings"}
    tables, head = read_snapshot(paths.snapshot)
    assert (tables, head.sequence) == ({}, 0)
    assert last_noted(paths) == FIRST_START
    with opened(paths.folder) as file:
        assert names(file.calendar) == ["first"]


def test_what_a_stop_behind_the_journal_left_is_completed(paths: CalendarPaths) -> None:
    create(paths, first, LABEL)
    whole = bytes_in(paths.folder)
    paths.snapshot.unlink()
    paths.last.unlink()
    create(paths, no_default, LABEL)
    assert bytes_in(paths.folder) == whole


@pytest.mark.parametrize("trace", ["backups", "history", "damaged"])
def test_traces_of_a_calendar_are_no_place_for_an_empty_one(
    paths: CalendarPaths, trace: str
) -> None:
    assert not was_here(paths)
    (paths.folder / trace).mkdir()
    assert was_here(paths)
    with pytest.raises(DamagedFile, match="is missing, and so is its journal"):
        create(paths, no_default, LABEL)
    assert bytes_in(paths.folder) == {}


def test_a_note_of_a_commit_is_a_trace(paths: CalendarPaths) -> None:
    note_last(paths, 7)
    assert was_here(paths)


def test_a_snapshot_without_its_journal_may_lack_the_last_changes(paths: CalendarPaths) -> None:
    create(paths, first, LABEL)
    paths.journal.unlink()
    with pytest.raises(DamagedFile, match="the last changes may be in it"):
        create(paths, no_default, LABEL)


def test_a_foreign_snapshot_is_said_to_be_one(paths: CalendarPaths) -> None:
    paths.snapshot.write_text('{"_default": {}}')
    with pytest.raises(DamagedFile, match="of another program"):
        create(paths, no_default, LABEL)


def test_a_journal_that_begins_later_is_not_the_whole_calendar(paths: CalendarPaths) -> None:
    with opened(paths.folder) as file:
        add_task(file, "second")
    later = paths.journal.read_bytes().split(b"\n", 1)[1]
    paths.journal.write_bytes(later)
    paths.snapshot.unlink()
    with pytest.raises(DamagedFile, match="is missing although its journal is there"):
        create(paths, no_default, LABEL)
    assert paths.journal.read_bytes() == later
    assert not paths.snapshot.exists()


def test_a_place_where_nothing_can_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NoAccess, match="file"):
        create(CalendarPaths(tmp_path / "file" / "data"), first, LABEL)
