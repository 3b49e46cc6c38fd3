import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import icalendar
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.clock import day_span
from planner.domain.entries import Appointment, Habit, PersonalBlock, Status, Transparency
from planner.domain.ids import Uid
from planner.domain.recurrence import Recurrence
from planner.domain.settings import Settings
from planner.domain.tables import with_entries
from planner.domain.tasks import PartOfDay, Priority, Task, TaskStatus
from planner.exchange.ics_export import calendar_ics
from planner.exchange.ics_import import merge_import, read_calendar
from tests.domain.examples import GYM
from tests.exchange.ics_text import HOME, NOW, event, read, utc
from tests.shared_data import shared

ZONES = st.sampled_from(["Europe/Lisbon", "Asia/Kolkata", "America/New_York", "UTC"])
TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.just("\n"), max_size=40)
WORDS = st.text(
    st.characters(categories=("L", "N")) | st.sampled_from(",;:"), min_size=1, max_size=9
)
WORD_TUPLES = st.lists(WORDS, max_size=3, unique=True).map(tuple)
LENGTHS = st.integers(1, 3000).map(lambda minutes: timedelta(minutes=minutes))
MOMENTS = st.integers(40_000_000, 4_000_000_000).map(lambda s: datetime.fromtimestamp(s, UTC))
UIDS = WORDS.map(Uid)
SERIES = Appointment(
    uid=Uid("stand-up"),
    summary="Stand-up",
    start=utc(2026, 1, 5, 10),
    end=utc(2026, 1, 5, 10, 15),
    zone="Europe/Lisbon",
    recurrence=Recurrence(rule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
)


def holding(*entries: object) -> Calendar:
    return with_entries(Calendar(settings=Settings(zone="Europe/Lisbon")), entries)


def exported(calendar: Calendar) -> str:
    return calendar_ics(calendar, NOW).decode()


def imported(calendar: Calendar) -> Calendar:
    """What another person in another zone gets."""
    report = read_calendar(calendar_ics(calendar, NOW), "Asia/Tokyo", NOW)
    assert report.refused == ()
    return merge_import(Calendar(settings=calendar.settings), report).calendar


@st.composite
def appointments(draw: st.DrawFn) -> Appointment:
    zone, start = draw(ZONES), draw(MOMENTS)
    all_day = draw(st.booleans())
    end = start + draw(LENGTHS)
    if all_day:
        start, end = day_span(start.date(), zone).start, day_span(end.date(), zone).end
    return Appointment(
        uid=draw(UIDS),
        summary=draw(TEXTS),
        start=start,
        end=end,
        zone=zone,
        all_day=all_day,
        status=draw(st.sampled_from(Status)),
        transparency=draw(st.sampled_from(Transparency)),
        location=draw(TEXTS),
        description=draw(TEXTS),
        categories=draw(WORD_TUPLES),
        travel_before=draw(st.just(timedelta()) | LENGTHS),
        sequence=draw(st.integers(0, 9)),
    )


@st.composite
def tasks(draw: st.DrawFn) -> Task:
    perhaps = st.none() | MOMENTS
    return Task(
        uid=draw(UIDS),
        summary=draw(TEXTS),
        estimate=draw(LENGTHS),
        remaining=draw(st.just(timedelta()) | LENGTHS),
        estimate_assumed=draw(st.booleans()),
        release_date=draw(perhaps),
        due_date=draw(perhaps),
        deadline=draw(perhaps),
        priority=draw(st.sampled_from(Priority)),
        splittable=draw(st.booleans()),
        preferred=draw(st.none() | st.just(PartOfDay(time(9), time(12, 30)))),
        status=draw(st.sampled_from(TaskStatus)),
        completed_at=draw(perhaps),
        project=draw(TEXTS),
        categories=draw(WORD_TUPLES),
        contexts=draw(WORD_TUPLES),
        description=draw(TEXTS),
        tracker_key=draw(TEXTS),
        sequence=draw(st.integers(0, 9)),
        first_estimate=draw(st.none() | LENGTHS),
        actual=draw(st.none() | LENGTHS),
    )


@given(appointments())
@settings(deadline=None)
def test_an_appointment_comes_back_as_it_was(appointment: Appointment) -> None:
    assert imported(holding(appointment)).appointments == {appointment.uid: appointment}


@given(tasks())
@settings(deadline=None)
def test_a_task_comes_back_as_it_was(task: Task) -> None:
    assert imported(holding(task)).tasks == {task.uid: task}


def test_personal_blocks_and_habits_come_back_as_they_were() -> None:
    doctor = PersonalBlock(
        uid=Uid("doctor"),
        summary="Doctor",
        start=utc(2026, 11, 25, 12),
        end=utc(2026, 11, 25, 14),
        zone="Europe/Lisbon",
        travel_before=timedelta(minutes=20),
        owes=False,
    )
    open_one = replace(doctor, uid=Uid("open"), private=False)
    gym = Habit(
        uid=Uid("gym"),
        summary="Gym",
        duration=timedelta(minutes=50),
        window_start=time(22),
        window_end=time(1),
        weekdays=(1, 5),
        ideal=time(22, 30),
        skipped=(date(2026, 12, 1),),
        private=False,
        times_per_week=1,
        put_off=(date(2026, 12, 4),),
    )
    before = holding(doctor, open_one, gym)
    after = imported(before)
    assert after.personal_blocks == before.personal_blocks
    assert after.habits == before.habits


def test_others_see_a_habit_as_often_a_week_as_it_happens() -> None:
    assert "RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR" in calendar_ics(holding(GYM), NOW).decode()


def test_a_series_with_exceptions_and_moved_occurrences_comes_back_as_it_was() -> None:
    exceptions = (utc(2026, 7, 1, 9), utc(2026, 11, 26, 10), utc(2026, 11, 27, 10))
    recurrence = replace(
        Recurrence(rule="FREQ=DAILY"), exceptions=exceptions, dates=(utc(2026, 7, 4, 15),)
    )
    series = replace(SERIES, recurrence=recurrence)
    moved = replace(
        SERIES,
        uid=Uid("stand-up/20261126T100000Z"),
        start=utc(2026, 11, 26, 11, 30),
        end=utc(2026, 11, 26, 11, 45),
        recurrence=None,
        series=SERIES.uid,
        recurrence_id=utc(2026, 11, 26, 10),
    )
    named = replace(moved, uid=Uid("named otherwise"), recurrence_id=utc(2026, 11, 27, 10))
    before = holding(series, moved, named)
    assert imported(before).appointments == before.appointments
    text = exported(before)
    assert "RECURRENCE-ID;TZID=Europe/Lisbon:20261126T100000" in text
    assert "EXDATE;TZID=Europe/Lisbon:20260701T100000" in text
    assert "EXDATE;TZID=Europe/Lisbon:20261126T100000" not in text, "it would hide the moved one"


def test_an_occurrence_without_its_series_comes_back_too() -> None:
    alone = replace(
        SERIES, uid=Uid("a"), recurrence=None, series=Uid("gone"), recurrence_id=utc(2026, 1, 6, 10)
    )
    assert imported(holding(alone)).appointments == {alone.uid: alone}


def test_all_day_series_come_back_as_they_were() -> None:
    span = day_span(date(2026, 6, 30), "America/New_York")
    birthday = Appointment(
        uid=Uid("birthday"),
        summary="Birthday",
        start=span.start,
        end=span.end,
        zone="America/New_York",
        all_day=True,
        transparency=Transparency.TRANSPARENT,
        recurrence=Recurrence(
            rule="FREQ=YEARLY", exceptions=(day_span(date(2027, 6, 30), "America/New_York").start,)
        ),
    )
    before = holding(birthday)
    assert imported(before).appointments == before.appointments
    assert "EXDATE;VALUE=DATE:20270630" in exported(before)


def test_everything_of_a_calendar_full_of_foreign_files_comes_back() -> None:
    before = Calendar(settings=Settings(zone=HOME))
    for file in sorted(shared("data", "ics").rglob("*.ics")):
        before = merge_import(before, read_calendar(file.read_bytes(), HOME, NOW)).calendar
    assert len(before.appointments) > 3000
    report = read_calendar(calendar_ics(before, NOW), HOME, NOW)
    assert report.refused == ()
    after = merge_import(Calendar(settings=Settings(zone=HOME)), report).calendar
    assert after == before


def test_dependencies_come_back() -> None:
    first = Task(uid=Uid("a,1"), summary="First")
    second = Task(uid=Uid("b"), summary="Second", depends_on=(Uid("a,1"),))
    assert imported(holding(first, second)).tasks[Uid("b")].depends_on == ("a,1",)


def test_a_due_date_that_others_changed_is_taken() -> None:
    task = Task(uid=Uid("a"), summary="A", deadline=utc(2026, 11, 27, 17))
    text = exported(holding(task)).replace("DUE:20261127T170000Z", "DUE:20261126T120000Z")
    changed = read_calendar(text.encode(), "UTC", NOW).entries[0]
    assert isinstance(changed, Task)
    assert (changed.due_date, changed.deadline) == (utc(2026, 11, 26, 12), task.deadline)


def test_the_plan_is_shown_to_others_and_not_imported_again() -> None:
    task = Task(uid=Uid("a"), summary="Review API")
    block = PlannedBlock(
        uid=Uid("block"), entry=task.uid, start=utc(2026, 11, 24, 10), end=utc(2026, 11, 24, 11)
    )
    calendar = holding(task, block)
    shown = _component(exported(calendar), "block")
    assert "SUMMARY:Review API" in shown
    assert "TRANSP:TRANSPARENT" in shown
    assert "CATEGORIES:Planned" in shown
    report = read_calendar(calendar_ics(calendar, NOW), "UTC", NOW)
    assert [entry.uid for entry in report.entries] == ["a"]
    assert report.repaired[0].what == "1 planned blocks"


def _component(text: str, uid: str) -> str:
    found = [part for part in text.split("BEGIN:")[1:] if f"UID:{uid}\r\n" in part]
    assert len(found) == 1
    return found[0]


def test_what_is_private_says_so() -> None:
    doctor = PersonalBlock(
        uid=Uid("d"), summary="Doctor", start=NOW, end=NOW + timedelta(hours=1), zone="UTC"
    )
    assert "CLASS:PRIVATE\r\n" in exported(holding(doctor))
    assert "CLASS:PRIVATE\r\n" not in exported(holding(replace(doctor, private=False)))


def test_a_series_names_its_zone_and_tells_its_rules() -> None:
    text = exported(holding(SERIES))
    assert "DTSTART;TZID=Europe/Lisbon:20260105T100000\r\n" in text
    assert text.count("BEGIN:VTIMEZONE") == 1
    assert "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU" in text


def test_single_events_are_in_utc_and_need_no_zone() -> None:
    text = exported(holding(replace(SERIES, recurrence=None)))
    assert "DTSTART:20260105T100000Z\r\n" in text
    assert "VTIMEZONE" not in text


def test_the_same_calendar_gives_the_same_bytes_whatever_its_order() -> None:
    entries = [*read(*(event("DTSTART:20261126T130000Z", uid=uid) for uid in "cab")).entries]
    text = exported(holding(*entries))
    assert exported(holding(*reversed(entries))) == text
    assert re.findall(r"UID:(.)\r", text) == ["a", "b", "c"]


def test_an_empty_calendar_is_a_calendar() -> None:
    parsed = icalendar.Calendar.from_ical(calendar_ics(Calendar(), NOW))
    assert parsed.name == "VCALENDAR"
    assert exported(Calendar()).count("BEGIN:") == 1


def test_icalendar_reads_it_without_an_error() -> None:
    parsed = icalendar.Calendar.from_ical(calendar_ics(holding(SERIES), NOW))
    found = parsed.walk("VEVENT")[0]
    assert found.errors == []
    assert found["DTSTART"].dt.utcoffset() == timedelta()
    assert found["DTSTAMP"].dt == NOW
