"""Backups of commits that damage cut off."""

import os
from pathlib import Path

import pytest

from planner.store.backups import backup_at
from planner.store.paths import CalendarPaths
from tests.store.samples import NOW, add_task, names, opened


@pytest.fixture
def paths(tmp_path: Path) -> CalendarPaths:
    """Of a calendar whose last commit, the third, only a backup has still."""
    with opened(tmp_path) as file:
        add_task(file, "a")
        file.back_up(NOW, "test")
        add_task(file, "lost")
        file.back_up(NOW, "test")
    journal = tmp_path / "calendar.journal"
    os.truncate(journal, journal.stat().st_size - 20)
    return CalendarPaths(tmp_path)


def test_it_does_not_pass_for_one_of_the_commit_that_gets_its_number(paths: CalendarPaths) -> None:
    with opened(paths.folder) as file:
        assert add_task(file, "new") == 3
        assert not file.has_backup
        file.back_up(NOW, "test")
        newest, second = file.backups()
        assert (newest.sequence, names(file.in_backup(newest))) == (3, ["a", "new"])
        assert (second.sequence, names(file.in_backup(second))) == (2, ["a"])


def test_it_is_kept_and_can_be_restored_as_a_file(paths: CalendarPaths) -> None:
    aside = paths.folder / "calendar-000000003.json.gz.dropped-1"
    with opened(paths.folder) as file:
        (note,) = [note for note in file.notes if "backup" in note]
        assert note.startswith(f"{aside} is a backup of more than the calendar has")
        assert "ends at commit 2" in note
        file.restore(backup_at(paths, str(aside)), "Restore", NOW)
        assert names(file.calendar) == ["a", "lost"]
    with opened(paths.folder) as file:
        assert not [note for note in file.notes if "backup" in note]


def test_a_second_one_gets_a_name_of_its_own(paths: CalendarPaths) -> None:
    backup = paths.backup(3)
    first = backup.read_bytes()
    opened(paths.folder).close()
    backup.write_bytes(b"other")
    opened(paths.folder).close()
    kept = [paths.folder / f"{backup.name}.dropped-{number}" for number in (1, 2)]
    assert [path.read_bytes() for path in kept] == [first, b"other"]
    assert not backup.exists()


def test_who_may_only_read_moves_nothing(paths: CalendarPaths) -> None:
    with opened(paths.folder, read_only=True) as file:
        assert paths.backup(3).exists()
        assert not [note for note in file.notes if "backup" in note]


def test_one_that_cannot_be_moved_stops_no_start(
    paths: CalendarPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
    with opened(paths.folder) as file:
        assert names(file.calendar) == ["a"]
        (note,) = [note for note in file.notes if "backup" in note]
        assert note.endswith("cannot be put aside: Permission denied.")


def test_a_whole_calendar_keeps_all_its_backups(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        for number in range(12):
            add_task(file, str(number))
            file.back_up(NOW, "test")
        before = file.backups()
    with opened(tmp_path) as file:
        assert file.backups() == before
        assert file.notes == ()
