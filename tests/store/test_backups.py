"""Copies of the calendar that can be trusted."""

import gzip
import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from planner.store.backups import Backup, backups, read_backup, superfluous
from planner.store.calendar_file import CalendarFile
from planner.store.errors import DamagedFile, NotSaved
from planner.store.paths import CalendarPaths
from tests.store.samples import NOW, add_task, names, opened


@pytest.fixture
def paths(tmp_path: Path) -> CalendarPaths:
    return CalendarPaths(tmp_path)


def with_backup(folder: Path) -> Backup:
    with opened(folder) as file:
        add_task(file, "report")
        return file.back_up(NOW, "test")


def test_a_stock_json_module_reads_a_backup_after_decompression(tmp_path: Path) -> None:
    backup = with_backup(tmp_path)
    found = json.loads(gzip.decompress(backup.path.read_bytes()))
    assert found["tasks"]["report"]["summary"] == "report"
    assert found["_head"]["1"]["why"] == "test"


def test_a_backup_says_of_which_commit_it_is_and_when_and_why_it_was_made(tmp_path: Path) -> None:
    backup = with_backup(tmp_path)
    assert (backup.sequence, backup.at, backup.why) == (2, NOW, "test")
    with opened(tmp_path) as file:
        assert file.backups() == (backup,)


def test_a_backup_of_the_same_commit_is_made_once(tmp_path: Path) -> None:
    first = with_backup(tmp_path)
    with opened(tmp_path) as file:
        assert file.back_up(NOW + timedelta(days=1), "again") == first


def test_a_damaged_backup_of_the_same_commit_is_made_anew(tmp_path: Path) -> None:
    first = with_backup(tmp_path)
    first.path.write_bytes(first.path.read_bytes()[:-9])
    with opened(tmp_path) as file:
        file.back_up(NOW, "again")
        assert names(file.in_backup(file.backups()[0])) == ["report"]


def test_any_changed_byte_of_a_backup_is_seen_or_changes_nothing(tmp_path: Path) -> None:
    backup = with_backup(tmp_path)
    whole, expected = backup.path.read_bytes(), read_backup(backup.path)
    seen = 0
    for place in range(len(whole)):
        backup.path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        try:
            assert read_backup(backup.path) == expected, place
        except DamagedFile:
            seen += 1
    assert seen > len(whole) - 10  # the header of gzip holds a time and a system


def test_a_backup_cut_at_any_byte_is_refused(tmp_path: Path) -> None:
    backup = with_backup(tmp_path)
    whole = backup.path.read_bytes()
    for cut in range(len(whole)):
        backup.path.write_bytes(whole[:cut])
        with pytest.raises(DamagedFile):
            read_backup(backup.path)


def test_on_opening_a_backup_is_made_where_something_changed(tmp_path: Path) -> None:
    for _ in range(2):
        with opened(tmp_path) as file:
            file.back_up_if_changed(NOW, "opening")
            assert [backup.sequence for backup in file.backups()] == [1]
    with opened(tmp_path) as file:
        add_task(file, "report")
        file.back_up_if_changed(NOW, "opening")
        assert [backup.sequence for backup in file.backups()] == [2, 1]


def test_a_backup_that_cannot_be_made_is_said_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("in the way")
    with opened(tmp_path) as file:
        file.back_up_if_changed(NOW, "opening")
        (note,) = file.notes
        assert note.startswith("No backup was made: ")
        assert add_task(file, "report") == 2


def test_who_may_only_read_makes_none(tmp_path: Path) -> None:
    opened(tmp_path).close()
    with opened(tmp_path, read_only=True) as file:
        file.back_up_if_changed(NOW, "opening")
        assert file.backups() == ()
        with pytest.raises(NotSaved):
            file.back_up(NOW, "test")


def test_a_foreign_file_among_the_backups_is_left_alone(
    tmp_path: Path, paths: CalendarPaths
) -> None:
    backup = with_backup(tmp_path)
    foreign = paths.backup(9)
    foreign.write_bytes(b"not ours")
    (tmp_path / "backups" / "calendar-old.json.gz").write_bytes(b"not ours")
    assert backups(paths) == (backup,)
    assert foreign.exists()


def made(sequence: int, at: datetime) -> Backup:
    return Backup(path=Path(str(sequence)), sequence=sequence, at=at, why="", size=0)


def kept(ats: list[datetime]) -> list[datetime]:
    """Of backups made at these times, oldest first; what stays, newest first."""
    found = [made(number, at) for number, at in enumerate(ats)][::-1]
    gone = superfluous(found)
    return [backup.at for backup in found if backup not in gone]


def test_the_ten_newest_stay() -> None:
    ats = [NOW + timedelta(minutes=minute) for minute in range(50)]
    assert kept(ats) == ats[:-11:-1]


def test_the_newest_of_thirty_days_stays() -> None:
    ats = [NOW + timedelta(days=day, hours=hour) for day in range(20, 60) for hour in range(3)]
    assert len({at.date() for at in kept(ats)} & {at.date() for at in ats[-90:]}) == 30
    assert all(at.hour == NOW.hour + 2 for at in kept(ats)[10:])


def test_the_newest_of_twelve_months_stays() -> None:
    ats = [NOW + timedelta(days=day) for day in range(1000)]
    months = {(at.year, at.month) for at in kept(ats)}
    assert len(months) == 12
    assert len(kept(ats)) <= 30 + 12


def test_a_clock_that_was_set_back_a_year_costs_no_new_backup() -> None:
    before = [NOW + timedelta(days=day) for day in range(100)]
    back = [NOW - timedelta(days=365) + timedelta(minutes=m) for m in range(5)]
    assert kept([*before, *back])[:5] == back[::-1]


def test_older_ones_go_when_a_newer_one_is_verified(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        for number in range(15):
            add_task(file, str(number))
            file.back_up(NOW, "test")
        assert [backup.sequence for backup in file.backups()] == list(range(16, 6, -1))


def test_restoring_is_one_step_that_can_be_undone(tmp_path: Path) -> None:
    backup = with_backup(tmp_path)
    with opened(tmp_path) as file:
        add_task(file, "later")
        assert file.restore(backup, "Restore", NOW) == 4
        assert names(file.calendar) == ["report"]
        assert file.backups()[0].why == "restore"
        assert names(file.in_backup(file.backups()[0])) == ["later", "report"]
        assert file.undo(NOW).name == "Restore"
        assert names(file.calendar) == ["later", "report"]
    with opened(tmp_path) as file:
        assert file.redo(NOW).name == "Restore"


def test_a_full_disk_leaves_no_half_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = with_backup(tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with opened(tmp_path) as file:
        add_task(file, "later")
        monkeypatch.setattr("planner.store.durable.write_at", full)
        file.back_up_if_changed(NOW, "opening")
        assert "the disk is full" in file.notes[0]
        assert list((tmp_path / "backups").iterdir()) == [first.path]


def test_a_backup_is_of_all_that_other_programs_did(tmp_path: Path) -> None:
    window: CalendarFile
    with opened(tmp_path) as window, opened(tmp_path) as command:
        add_task(command, "theirs")
        assert window.back_up(NOW, "test").sequence == 2
