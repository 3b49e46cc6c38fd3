"""What can still be had of a damaged calendar, and how sure that is."""

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import Raw

from planner.store.documents import fields_fingerprint
from planner.store.errors import DamagedFile, NewerFile
from planner.store.history import Gap
from planner.store.paths import CalendarPaths
from planner.store.salvage import salvage
from planner.store.snapshot import read_snapshot, write_snapshot
from tests.store.damages import bytes_in
from tests.store.samples import NOW, add_task, names, opened


@pytest.fixture
def paths(tmp_path: Path) -> CalendarPaths:
    """Commit 1 is the first start, 2 to 4 add a task each; commit 2 is in a backup."""
    with opened(tmp_path) as file:
        add_task(file, "two")
        file.back_up(NOW, "test")
        add_task(file, "three")
        add_task(file, "four")
    return CalendarPaths(tmp_path)


def lines(paths: CalendarPaths, change: Callable[[list[bytes]], list[bytes]]) -> None:
    whole = paths.journal.read_bytes().splitlines(keepends=True)
    paths.journal.write_bytes(b"".join(change(whole)))


def test_of_a_whole_calendar_it_is_that_calendar(paths: CalendarPaths) -> None:
    before = bytes_in(paths.folder)
    found = salvage(paths)
    assert names(found.calendar) == ["four", "three", "two"]
    assert (found.sequence, found.missing, found.keeps_journal) == (4, (), True)
    assert found.is_certain
    assert bytes_in(paths.folder) == before


def test_without_a_snapshot_the_newest_backup_is_gone_on_from(paths: CalendarPaths) -> None:
    paths.snapshot.write_bytes(b"no calendar")
    found = salvage(paths)
    assert found.source == paths.backup(2)
    assert (found.base, found.replayed) == (2, 2)
    assert names(found.calendar) == ["four", "three", "two"]


def test_a_journal_from_the_first_start_needs_neither(paths: CalendarPaths) -> None:
    paths.snapshot.unlink()
    paths.backup(2).write_bytes(b"damaged too")
    found = salvage(paths)
    assert (found.source, found.base, found.replayed) == (None, 0, 4)
    assert names(found.calendar) == ["four", "three", "two"]


def test_a_commit_that_is_missing_is_named_and_the_rest_is_kept(paths: CalendarPaths) -> None:
    lines(paths, lambda whole: [*whole[:2], b"0" + whole[2][1:], whole[3]])
    found = salvage(paths)
    assert names(found.calendar) == ["four", "two"]
    assert found.missing == (Gap(3, 3),)
    assert not found.keeps_journal
    assert found.sequence == 5, "it goes on behind all that is known"
    assert [record.sequence for record in found.records] == [1, 2, 4]


def test_commits_that_only_a_note_tells_of_are_missing(paths: CalendarPaths) -> None:
    lines(paths, lambda whole: whole[:2])
    found = salvage(paths)
    assert names(found.calendar) == ["two"]
    assert found.missing == (Gap(3, 4),)
    assert found.is_certain


def test_without_the_note_nothing_tells_which_was_the_last(paths: CalendarPaths) -> None:
    lines(paths, lambda whole: [whole[0], b"torn\n"])
    paths.last.unlink()
    paths.backup(2).unlink()
    found = salvage(paths)
    assert names(found.calendar) == []
    assert found.missing == ()
    assert found.is_certain, "a journal with only a torn end is good up to there"
    paths.journal.unlink()
    assert not salvage(paths).is_certain


def test_a_chosen_backup_is_that_one_alone(paths: CalendarPaths) -> None:
    found = salvage(paths, paths.backup(2))
    assert names(found.calendar) == ["two"]
    assert (found.base, found.replayed, found.missing) == (2, 0, ())
    assert found.is_certain
    assert found.sequence == 5


def test_a_snapshot_with_an_entry_that_is_no_value_is_passed_over(paths: CalendarPaths) -> None:
    _, head = read_snapshot(paths.snapshot)
    bad = {"tasks": {"a": Raw(b'{"uid":7}')}}
    write_snapshot(paths.snapshot, bad, head.sequence, fields_fingerprint())
    found = salvage(paths)
    assert found.source == paths.backup(2)


def test_where_nothing_is_left_that_is_said(paths: CalendarPaths) -> None:
    for path in (paths.snapshot, paths.backup(2), paths.journal):
        path.unlink()
    with pytest.raises(DamagedFile, match="holds no good snapshot and no good backup"):
        salvage(paths)


def test_what_a_newer_program_wrote_is_not_taken_for_damage(paths: CalendarPaths) -> None:
    body = b'{"from":"the future"}'
    lines(paths, lambda whole: [*whole, b"%08x %s\n" % (zlib.crc32(body), body)])
    with pytest.raises(NewerFile, match="update Flexday"):
        salvage(paths)
