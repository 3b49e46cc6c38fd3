"""Entries as documents and back."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from datetime import timezone as fixed
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec import Raw

from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import CalendarCollection, Colour, Reminds
from planner.domain.entries import Appointment, Habit, Note, PersonalBlock, Status, Transparency
from planner.domain.hours import HoursKind, HoursProfile, HoursSpan
from planner.domain.ids import Uid
from planner.domain.recipients import Recipient
from planner.domain.recurrence import Recurrence
from planner.domain.settings import Settings
from planner.domain.sources import SourceCalendar
from planner.domain.tasks import (
    Anchor,
    PartOfDay,
    Priority,
    Task,
    TaskReminder,
    TaskStatus,
    TimeEntry,
)
from planner.store.documents import (
    InvalidDocument,
    UnknownField,
    calendar_of,
    checked_entry,
    collect_fields,
    document,
    encoded,
    entry,
    fields_fingerprint,
    valid_document,
)
from planner.store.errors import DamagedFile, NewerFile
from planner.store.paths import CalendarPaths
from planner.store.snapshot import read_snapshot, write_snapshot
from tests.store.samples import NOW, add_task, opened

INDIA = datetime(2026, 11, 24, 18, 30, 0, 123456, fixed(timedelta(hours=5, minutes=30)))
HOUR = timedelta(hours=1)
SPAN = HoursSpan(time(22), time(2), HoursKind.FLEXIBLE)

EVERYTHING: dict[str, Any] = {
    "collections": CalendarCollection(
        uid=Uid("c"),
        name="Fériés",
        colour=Colour.SKYBLUE,
        shown=False,
        busy=False,
        order=3,
        reminds=Reminds.SHOWN,
    ),
    "appointments": Appointment(
        uid=Uid("a"),
        summary='Größe – 日本 🗓 "quoted"\n',
        start=INDIA,
        end=INDIA + HOUR,
        zone="Asia/Kolkata",
        collection=Uid("c"),
        all_day=True,
        recurrence=Recurrence(rule="FREQ=WEEKLY", exceptions=(INDIA,), dates=(NOW, INDIA)),
        series=Uid("s"),
        recurrence_id=NOW,
        travel_before=timedelta(minutes=20),
        status=Status.TENTATIVE,
        transparency=Transparency.TRANSPARENT,
        categories=("x", "y"),
    ),
    "personal_blocks": PersonalBlock(
        uid=Uid("p"), summary="", start=NOW, end=INDIA, zone="UTC", owes=False
    ),
    "habits": Habit(
        collection=Uid("c"),
        reminders=(timedelta(), HOUR),
        uid=Uid("h"),
        summary="Lunch",
        duration=timedelta(minutes=45),
        window_start=time(23, 45),
        window_end=time(1, 15, 30),
        weekdays=(0, 6),
        ideal=time(0, 30),
        skipped=(date(2026, 12, 24),),
        times_per_week=1,
        put_off=(date(2026, 12, 27),),
    ),
    "tasks": Task(
        collection=Uid("c"),
        reminders=(
            TaskReminder(HOUR),
            TaskReminder(timedelta(), Anchor.START),
            TaskReminder(at=INDIA),
        ),
        uid=Uid("t"),
        summary="API-812",
        estimate=timedelta(days=3, seconds=1),
        due_date=INDIA,
        deadline=NOW,
        priority=Priority.URGENT,
        depends_on=(Uid("u"),),
        preferred=PartOfDay(time(9), time(12)),
        status=TaskStatus.COMPLETED,
        completed_at=NOW,
        first_estimate=HOUR,
        actual=timedelta(hours=2, minutes=5),
    ),
    "planned_blocks": PlannedBlock(
        uid=Uid("b"), entry=Uid("t"), start=NOW, end=INDIA, state=BlockState.PINNED
    ),
    "notes": Note(uid=Uid("n"), text="x", at=INDIA, links=(Uid("t"),)),
    "time_entries": TimeEntry(uid=Uid("e"), task=Uid("t"), start=NOW, end=INDIA),
    "hours": HoursProfile(weekdays=((SPAN,),) * 7, exceptions={date(2026, 12, 24): (SPAN,)}),
    "settings": Settings(zone="Europe/Lisbon", minimum_rest=timedelta(hours=10, minutes=30)),
}


@pytest.mark.parametrize(("table", "value"), EVERYTHING.items(), ids=EVERYTHING)
def test_every_kind_of_entry_comes_back(table: str, value: Any) -> None:
    assert entry(table, "uid", encoded(value)) == value
    assert Raw(msgspec.json.encode(document(value))) == encoded(value)


def test_a_calendar_of_everything_comes_back_after_a_restart(tmp_path: Path) -> None:
    parts = {t: v if t in ("hours", "settings") else {v.uid: v} for t, v in EVERYTHING.items()}
    parts["tasks"] |= {Uid("u"): Task(uid=Uid("u"), summary="What the other waits for")}
    with opened(tmp_path) as file:
        file.commit(file.calendar, Calendar(**parts), "Everything", NOW)
    with opened(tmp_path) as file:
        assert file.calendar == Calendar(**parts)


def test_a_value_that_reads_back_as_it_is_may_be_stored() -> None:
    for table, value in EVERYTHING.items():
        assert valid_document(table, "uid", value) == document(value)


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (replace(EVERYTHING["tasks"], summary=5), "Expected `str`, got `int`"),
        (replace(EVERYTHING["tasks"], project=None), "Expected `str`, got `null`"),
        (replace(EVERYTHING["tasks"], priority="great"), "Invalid enum value 'great'"),
        (replace(EVERYTHING["tasks"], description=object()), "unsupported"),
    ],
)
def test_a_value_that_could_not_be_read_again_is_none_to_store(value: Any, why: str) -> None:
    with pytest.raises(InvalidDocument, match=f"tasks t: .*{why}"):
        valid_document("tasks", "t", value)


def test_what_the_domain_refuses_is_no_entry() -> None:
    stored = encoded(EVERYTHING["settings"])
    broken = Raw(bytes(stored).replace(b"Europe/Lisbon", b"Europe/Atlantis"))
    with pytest.raises(InvalidDocument, match=r"settings settings: .*Europe/Atlantis"):
        entry("settings", "settings", broken)


def test_a_document_of_before_a_field_was_added_gets_its_default() -> None:
    old = Raw(b'{"uid":"t","summary":"Old"}')
    assert checked_entry("tasks", "t", old) == Task(uid=Uid("t"), summary="Old")


def test_a_recipient_of_before_proposed_work_could_be_busy_leaves_it_free() -> None:
    person = Recipient(name="Ana", zone="Asia/Kolkata", proposed_work_busy=True)
    settings = Settings(zone="Europe/Lisbon", recipients=(person,))
    old = bytes(encoded(settings)).replace(b',"proposed_work_busy":true', b"")
    found = checked_entry("settings", "settings", Raw(old))
    assert found.recipients == (replace(person, proposed_work_busy=False),)


def test_an_entry_of_before_there_were_several_calendars_is_in_the_default_one() -> None:
    stored = document(EVERYTHING["appointments"])
    del stored["collection"]
    found = checked_entry("appointments", "a", Raw(msgspec.json.encode(stored)))
    assert found == replace(EVERYTHING["appointments"], collection=None)


@pytest.mark.parametrize("table", ["tasks", "habits"])
def test_work_of_before_it_could_be_in_a_calendar_is_in_the_default_one(table: str) -> None:
    stored = document(EVERYTHING[table])
    del stored["collection"], stored["reminders"]
    found = checked_entry(table, stored["uid"], Raw(msgspec.json.encode(stored)))
    assert found == replace(EVERYTHING[table], collection=None, reminders=None)


def test_a_calendar_of_before_it_could_be_silent_reminds_always() -> None:
    old = Raw(b'{"uid":"c","name":"Work","colour":null,"shown":false,"busy":true,"order":1}')
    assert checked_entry("collections", "c", old).reminds is Reminds.ALWAYS


def test_a_habit_of_before_it_could_choose_its_days_happens_on_all_of_them() -> None:
    old = b'{"uid":"h","summary":"Lunch","duration":"PT45M","window_start":"12:00:00",'
    old += b'"window_end":"14:00:00","weekdays":[0,1],"ideal":null,"skipped":[],"private":true}'
    found = checked_entry("habits", "h", Raw(old))
    assert (found.times_per_week, found.put_off) == (None, ())


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        (b'{"uid"', b'{"mood":1,"uid"', "mood"),
        (b'"preferred":{', b'"preferred":{"light":true,', "light"),
    ],
    ids=["in the document", "inside a part of it"],
)
def test_a_field_of_a_later_version_is_refused_not_lost(old: bytes, new: bytes, name: str) -> None:
    stored = Raw(bytes(encoded(EVERYTHING["tasks"])).replace(old, new, 1))
    with pytest.raises(UnknownField, match=name):
        checked_entry("tasks", "t", stored)


def test_an_unknown_table_is_refused_not_lost() -> None:
    with pytest.raises(UnknownField, match="moods"):
        calendar_of({"moods": {}}, [])


def with_unknown_field(folder: Path, fields: str) -> None:
    with opened(folder) as file:
        add_task(file, "a")
    paths = CalendarPaths(folder)
    tables, _ = read_snapshot(paths.snapshot)
    tables["tasks"] = {"a": Raw(b'{"uid":"a","summary":"A","mood":1}')}
    write_snapshot(paths.snapshot, tables, 2, fields)


def test_a_calendar_with_fields_of_a_later_version_is_not_opened(tmp_path: Path) -> None:
    with_unknown_field(tmp_path, "0ther")
    with pytest.raises(NewerFile, match=r"mood.*update Flexday"):
        opened(tmp_path)


def test_a_snapshot_of_an_older_version_is_opened(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        add_task(file, "a")
    path = tmp_path / "calendar.json"
    tables, head = read_snapshot(path)
    write_snapshot(path, tables, head.sequence, "01de5700")
    with opened(tmp_path) as file:
        assert list(file.calendar.tasks) == ["a"]


def test_a_calendar_with_an_invalid_entry_is_not_opened(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        add_task(file, "a")
    paths = CalendarPaths(tmp_path)
    tables, _ = read_snapshot(paths.snapshot)
    tables["tasks"] = {"a": Raw(b'{"uid":"a"}')}
    write_snapshot(paths.snapshot, tables, 2, fields_fingerprint())
    with pytest.raises(DamagedFile, match=r"tasks a: .*summary"):
        opened(tmp_path)


def test_the_fingerprint_knows_the_fields_of_parts() -> None:
    seen: dict[type, list[str]] = {}
    collect_fields(HoursProfile, seen)
    assert seen == {
        HoursProfile: ["weekdays", "exceptions"],
        HoursSpan: ["start", "end", "kind"],
    }


def test_how_a_file_wrote_an_entry_and_what_it_said_of_its_calendar_are_kept() -> None:
    """Also a document from before these fields is read, as one that knows nothing of them."""
    meeting = Appointment(
        uid=Uid("a"),
        summary="Meeting",
        start=datetime(2026, 11, 26, 9, tzinfo=UTC),
        end=datetime(2026, 11, 26, 10, tzinfo=UTC),
        zone="UTC",
        foreign=("X-A;X-B=1:ç",),
        forms="@SUMMARY\n=SUMMARY;LANGUAGE=de",
    )
    stored = encoded(meeting)
    assert entry("appointments", "a", stored) == meeting
    old = {k: v for k, v in msgspec.json.decode(stored).items() if k != "forms"}
    assert checked_entry("appointments", "a", encoded(old)) == replace(meeting, forms="")
    kept = Settings(sources=(SourceCalendar("k", ("X-WR-CALNAME:Work",)),))
    assert entry("settings", "settings", encoded(kept)) == kept
