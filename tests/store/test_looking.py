"""A calendar is looked at whatever state it is in, and nothing is written."""

from pathlib import Path

import pytest

from planner.store.errors import DamagedFile, NewerFile, NoAccess
from planner.store.looking import looked_at
from planner.store.paths import CalendarPaths
from tests.store.damages import bytes_in
from tests.store.samples import NOW, add_task, names, opened


@pytest.fixture
def paths(tmp_path: Path) -> CalendarPaths:
    with opened(tmp_path) as file:
        add_task(file, "a")
    return CalendarPaths(tmp_path)


def test_a_good_one_is_itself(paths: CalendarPaths) -> None:
    before = bytes_in(paths.folder)
    with looked_at(paths.folder, NOW) as file:
        assert names(file.calendar) == ["a"]
        assert file.notes == ()
        assert file.is_read_only
    assert bytes_in(paths.folder) == before


def test_of_a_damaged_one_it_is_what_can_be_read_and_that_is_said(paths: CalendarPaths) -> None:
    paths.snapshot.write_bytes(b"no calendar")
    before = bytes_in(paths.folder)
    with looked_at(paths.folder, NOW) as file:
        assert names(file.calendar) == ["a"]
        (note,) = file.notes
        assert "is not a calendar of Flexday" in note
        assert "This is what can be read of it." in note
    assert bytes_in(paths.folder) == before


def test_where_there_is_none_it_is_said_why(tmp_path: Path) -> None:
    (tmp_path / "calendar.json").write_bytes(b"no calendar")
    with (
        pytest.raises(DamagedFile, match=r"calendar.json is not a calendar"),
        looked_at(tmp_path, NOW),
    ):
        pass


def test_a_newer_one_is_not_read_as_if_it_were_damaged(paths: CalendarPaths) -> None:
    head = paths.snapshot.read_bytes().replace(b'"schema":1', b'"schema":9')
    paths.snapshot.write_bytes(head)
    with pytest.raises(NewerFile), looked_at(paths.folder, NOW):
        pass


def test_an_empty_folder_stays_empty(tmp_path: Path) -> None:
    with pytest.raises(NoAccess, match="There is no calendar in"), looked_at(tmp_path, NOW):
        pass
    assert bytes_in(tmp_path) == {}
