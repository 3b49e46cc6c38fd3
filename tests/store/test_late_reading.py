"""A calendar whose events are read when they are first wanted."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import occurrences
from planner.domain.uid_map import UidMap
from planner.store.calendar_file import CalendarFile
from planner.store.errors import DamagedFile, StoreError
from planner.store.journal import PackedRecord
from planner.store.paths import CalendarPaths
from planner.store.reading import MANY
from tests.store.many import LATER, appointment, break_entry, compacted, many
from tests.store.samples import NOW, add_task, names, opened

WEEK = Interval(NOW, NOW + timedelta(days=7))


@pytest.fixture(scope="module")
def whole() -> Calendar:
    return many(MANY + 100)


@pytest.fixture
def folder(tmp_path: Path, whole: Calendar) -> Path:
    """As it is after an import and a while."""
    with opened(tmp_path) as file:
        file.commit(file.calendar, whole, "Import", NOW)
    compacted(tmp_path)
    return tmp_path


def opened_late(folder: Path, *, read_only: bool = False) -> CalendarFile:
    return CalendarFile.open(folder, Calendar, at=NOW, read_only=read_only, late=True)


def read_late(folder: Path) -> None:
    with opened_late(folder) as file:
        while file.read_on(100):
            pass


def files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_late_it_is_the_same_calendar(folder: Path, whole: Calendar) -> None:
    with opened_late(folder) as file:
        assert occurrences(file.calendar, WEEK) == occurrences(whole, WEEK)
        assert file.calendar == whole


def test_what_events_have_alike_is_once_in_memory(folder: Path) -> None:
    with opened_late(folder) as file:
        one, other = list(file.calendar.appointments.values())[:2]
        assert one.zone is other.zone
        assert one.travel_before is other.travel_after
        ((key, first),) = list(file.calendar.appointments.items())[:1]
        assert first.uid is key


def test_a_week_and_a_look_at_one_leave_the_others_unread(folder: Path) -> None:
    with opened_late(folder) as file:
        occurrences(file.calendar, WEEK)
        assert file.calendar.find(Uid(LATER)) == appointment(40)
        assert file.calendar.find(Uid("nobody")) is None
        assert file.read_on(1)


def test_it_reads_on_until_nothing_is_left(folder: Path, whole: Calendar) -> None:
    with opened_late(folder) as file:
        before = file.calendar
        turns = 1
        while file.read_on(100):
            turns += 1
        assert turns == (MANY + 100) // 100 + 1
        assert file.calendar is before
        assert not file.read_on(100)
        assert file.calendar == whole


def test_it_reads_on_behind_who_went_through_all_of_it(folder: Path, whole: Calendar) -> None:
    """As a search, an export or a plan does between two turns of the window."""
    with opened_late(folder) as file:
        assert file.read_on(100)
        assert len(list(file.calendar.events())) == len(list(whole.events()))
        assert not file.read_on(100)
        assert file.calendar == whole


def test_a_commit_comes_behind_all_that_was_there(folder: Path, whole: Calendar) -> None:
    with opened_late(folder) as file:
        file.read_on(100)
        add_task(file, "report")
        assert not file.read_on(1)
    with opened(folder) as file:
        assert names(file.calendar) == ["report"]
        assert file.calendar.appointments == whole.appointments


def test_what_another_program_did_meanwhile_is_taken_in(folder: Path) -> None:
    with opened_late(folder) as file:
        with opened(folder) as other:
            moved = replace(appointment(40), summary="Another")
            after = {**other.calendar.appointments, moved.uid: moved}
            other.commit(
                other.calendar, replace(other.calendar, appointments=UidMap(after)), "Move", NOW
            )
        assert file.refresh().appointments[Uid(LATER)].summary == "Another"
        assert not file.read_on(1)


def test_a_compaction_by_another_program_is_taken_in(folder: Path, whole: Calendar) -> None:
    with opened_late(folder) as file:
        compacted(folder)
        assert file.refresh() == whole


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'"Europe/Lisbon"', b'"Europe/Nowhere"'),
        (b'"confirmed"', b'"maybe"'),
        (b'"start":"2', b'"start":"9'),
        (b'"end":"2', b'"end":"x'),
    ],
)
def test_one_that_cannot_be_read_is_met_with_the_same_words(
    folder: Path, before: bytes, after: bytes
) -> None:
    break_entry(folder, before, after)
    with pytest.raises(DamagedFile) as at_once:
        opened(folder)
    with pytest.raises(DamagedFile) as late:
        read_late(folder)
    assert str(late.value) == str(at_once.value)


def test_nothing_is_written_where_one_cannot_be_read(folder: Path) -> None:
    break_entry(folder, b'"Europe/Lisbon"', b'"Europe/Nowhere"')
    found = files(folder)
    with opened_late(folder) as file:
        file.read_on(10)
        after = replace(
            file.calendar, settings=replace(file.calendar.settings, zone="Asia/Kolkata")
        )
        for act in (
            lambda: file.commit(file.calendar, after, "Move", NOW),
            lambda: file.undo(NOW),
            lambda: file.back_up(NOW, "opening"),
            lambda: file.read_on(MANY),
            lambda: file.read_on(MANY),
        ):
            with pytest.raises(StoreError, match="holds an entry that is not valid"):
                act()
    assert files(folder) == found


def test_overtaken_backups_are_put_aside_behind_it(folder: Path) -> None:
    with opened(folder) as file:
        add_task(file, "report")
        file.back_up(NOW, "opening")
    lines = CalendarPaths(folder).journal.read_bytes().splitlines(keepends=True)
    CalendarPaths(folder).journal.write_bytes(b"".join(lines[:-1]))
    CalendarPaths(folder).last.unlink()
    with opened_late(folder) as file:
        before = len(file.notes)
        while file.read_on(100):
            pass
        (note,) = file.notes[before:]
        assert "is a backup of more than the calendar has" in str(note)


def test_another_program_that_writes_does_not_keep_it_from_being_read(
    folder: Path, whole: Calendar
) -> None:
    """Its window would be gone, with what was typed in it."""
    with opened_late(folder) as file:
        before = len(file.notes)
        with opened(folder) as other, other._lock.held():
            _leave_overtaken_backup(folder, other.sequence + 1)
            while file.read_on(100):
                pass
            assert file.calendar == whole
        assert len(file.notes) == before
        add_task(file, "report")
        (note,) = file.notes[before:]
        assert "is a backup of more than the calendar has" in str(note)


def _leave_overtaken_backup(folder: Path, sequence: int) -> None:
    path = CalendarPaths(folder).backup(sequence)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"of a commit that is no more")


def test_an_import_is_undone_and_done_again_also_when_it_is_packed(
    folder: Path, whole: Calendar
) -> None:
    with opened(folder) as file:
        file.make_room()
        assert any(isinstance(record, PackedRecord) for record in file._storage.records)
        file.undo(NOW)
        assert not file.calendar.appointments
        file.redo(NOW)
        assert file.calendar == whole
    with opened(folder) as file:
        assert file.calendar == whole


def test_few_events_are_read_at_once(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        one = appointment(1)
        after = replace(file.calendar, appointments=UidMap({one.uid: one}))
        file.commit(file.calendar, after, "Import", NOW)
    with opened_late(tmp_path) as file:
        assert not file.read_on(1)
