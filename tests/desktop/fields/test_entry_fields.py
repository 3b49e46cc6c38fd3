from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from planner.desktop.fields.entry_fields import fields_of
from planner.desktop.fields.field import Editable, Reading
from planner.domain.default import default_calendar
from planner.domain.entries import Habit, PersonalBlock
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.domain.tasks import Anchor, Priority, Task, TaskReminder, TaskStatus
from planner.domain.written import parsed_length

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ZONE = "Europe/Lisbon"
HOUR = timedelta(hours=1)
READING = Reading(default_calendar(ZONE), NOW, ZONE)
TASK = Task(
    uid=Uid("task"),
    summary="Review API",
    estimate=3 * HOUR,
    remaining=2 * HOUR,
    due_date=datetime(2026, 11, 27, 17, 30, tzinfo=UTC),
)
VISIT = PersonalBlock(
    uid=Uid("visit"),
    summary="Doctor",
    start=datetime(2026, 11, 25, 12, tzinfo=UTC),
    end=datetime(2026, 11, 25, 14, tzinfo=UTC),
    zone=ZONE,
    travel_before=timedelta(minutes=20),
    travel_after=timedelta(minutes=20),
)


def field(entry: Editable, name: str, text: str) -> Editable:
    """The entry after the field was written."""
    return next(f for f in fields_of(entry) if f.name == name).read(entry, text, READING)


LUNCH = READING.calendar.habits[Uid("lunch")]
GYM = replace(LUNCH, times_per_week=3, ideal=None)
DONE = replace(TASK, status=TaskStatus.COMPLETED, actual=2 * HOUR)


REMINDED = replace(
    TASK,
    reminders=(
        TaskReminder(timedelta()),
        TaskReminder(HOUR),
        TaskReminder(2 * HOUR, Anchor.START),
        TaskReminder(at=NOW + 30 * HOUR),
    ),
)


@pytest.mark.parametrize(
    "entry", [TASK, DONE, VISIT, LUNCH, GYM, REMINDED, replace(GYM, reminders=(HOUR,))]
)
def test_what_a_field_shows_it_reads_back(entry: Editable) -> None:
    for each in fields_of(entry):
        assert each.read(entry, each.text(entry, READING), READING) == entry, each.name


def test_another_estimate_keeps_what_was_worked() -> None:
    changed = field(TASK, "estimate", "5h")
    assert isinstance(changed, Task)
    assert (changed.estimate, changed.remaining) == (5 * HOUR, 4 * HOUR)


def test_no_estimate_is_below_what_was_worked() -> None:
    changed = field(TASK, "estimate", "30m")
    assert isinstance(changed, Task)
    assert changed.remaining == timedelta()


def test_a_due_day_means_the_end_of_its_hours() -> None:
    changed = field(TASK, "due", "thursday")
    assert isinstance(changed, Task)
    assert changed.due_date == datetime(2026, 11, 26, 17, 30, tzinfo=UTC)


def test_an_empty_due_date_is_none() -> None:
    changed = field(TASK, "due", "")
    assert isinstance(changed, Task)
    assert changed.due is None


def test_a_deadline_stays_a_deadline() -> None:
    hard = Task(uid=Uid("hard"), summary="Ship", deadline=NOW + HOUR)
    changed = field(hard, "deadline", "fri 12:00")
    assert isinstance(changed, Task)
    assert changed.deadline == datetime(2026, 11, 27, 12, tzinfo=UTC)
    assert changed.due_date is None


def test_another_start_keeps_the_length() -> None:
    changed = field(VISIT, "start", "thu 9:00")
    assert isinstance(changed, PersonalBlock)
    assert changed.start == datetime(2026, 11, 26, 9, tzinfo=UTC)
    assert changed.end - changed.start == 2 * HOUR


def test_what_a_habit_is() -> None:
    changed = field(field(LUNCH, "window", "12:00-14:00"), "times", "2")
    assert isinstance(changed, Habit)
    assert (changed.window_start, changed.window_end) == (time(12), time(14))
    assert changed.times_per_week == 2
    emptied = field(field(changed, "ideal", ""), "times", "")
    assert isinstance(emptied, Habit)
    assert (emptied.ideal, emptied.times_per_week) == (None, None)


def test_a_priority_is_one_of_four() -> None:
    changed = field(TASK, "priority", "Urgent")
    assert isinstance(changed, Task)
    assert changed.priority is Priority.URGENT


@pytest.mark.parametrize(
    ("entry", "name", "text"),
    [
        (TASK, "summary", "  "),
        (TASK, "estimate", "long"),
        (TASK, "due", "when it suits"),
        (TASK, "priority", "very"),
        (VISIT, "start", "sometime"),
        (VISIT, "length", ""),
        (VISIT, "travel", "far"),
        (VISIT, "length", "0m"),
        (LUNCH, "window", "noon"),
        (LUNCH, "window", "12:00-12:30"),
        (LUNCH, "ideal", "noon"),
        (LUNCH, "times", "6"),
        (LUNCH, "times", "often"),
        (DONE, "took", "long"),
    ],
)
def test_what_is_not_understood_is_refused_in_words(entry: Editable, name: str, text: str) -> None:
    with pytest.raises(InvalidValue, match=r"\w+ \w+"):
        field(entry, name, text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("45m", 45), ("45 min", 45), ("2h", 120), ("1 h 30", 90), ("1h30m", 90), ("90", 90)],
)
def test_lengths(text: str, minutes: int) -> None:
    assert parsed_length(text) == timedelta(minutes=minutes)


ALL_DAY = replace(
    VISIT,
    all_day=True,
    start=datetime(2026, 11, 25, tzinfo=UTC),
    end=datetime(2026, 11, 27, tzinfo=UTC),
)


@pytest.mark.parametrize("entry", [ALL_DAY, replace(VISIT, travel_after=timedelta())])
def test_also_whole_days_and_two_ways_are_read_back(entry: Editable) -> None:
    for each in fields_of(entry):
        assert each.read(entry, each.text(entry, READING), READING) == entry, each.name


@pytest.mark.parametrize(
    ("entry", "name", "text", "start", "end"),
    [
        (VISIT, "end", "15:30", "25 12:00", "25 15:30"),
        (VISIT, "end", "09:00", "25 12:00", "26 09:00"),
        (VISIT, "end", "fri 9:00", "25 12:00", "27 09:00"),
        (VISIT, "all_day", "yes", "25 00:00", "26 00:00"),
        (ALL_DAY, "all_day", "", "25 09:00", "25 10:00"),
        (ALL_DAY, "start", "fri", "27 00:00", "29 00:00"),
        (ALL_DAY, "end", "wed", "25 00:00", "26 00:00"),
        (ALL_DAY, "length", "3", "25 00:00", "28 00:00"),
        (VISIT, "zone", "Tokyo", "25 12:00", "25 14:00"),
        (ALL_DAY, "zone", "Asia/Tokyo", "24 15:00", "26 15:00"),
    ],
)
def test_when_an_event_is(entry: Editable, name: str, text: str, start: str, end: str) -> None:
    changed = field(entry, name, text)
    assert isinstance(changed, PersonalBlock)
    assert (f"{changed.start:%d %H:%M}", f"{changed.end:%d %H:%M}") == (start, end)


def test_a_task_waits_for_others_by_their_titles() -> None:
    calendar = with_entries(
        READING.calendar,
        [Task(uid=Uid("draft"), summary="Draft"), Task(uid=Uid("talk"), summary="Talk, a short")],
    )
    reading = replace(READING, calendar=calendar)
    depends = next(each for each in fields_of(TASK) if each.name == "depends")
    changed = depends.read(TASK, "draft, talk", reading)
    assert isinstance(changed, Task)
    assert changed.depends_on == ("draft", "talk")
    assert depends.read(TASK, depends.text(changed, reading), reading) == changed
    with pytest.raises(InvalidValue, match="no other task"):
        depends.read(TASK, "Nothing", reading)


def test_weekdays_are_names_or_a_span_of_them() -> None:
    changed = field(LUNCH, "weekdays", "Sat-Mon, wed")
    assert isinstance(changed, Habit)
    assert changed.weekdays == (0, 2, 5, 6)
    with pytest.raises(InvalidValue, match="no weekday"):
        field(LUNCH, "weekdays", "someday")


@pytest.mark.parametrize("text", ["", "none", "start", "10m", "10m, 1d", "1h30"])
def test_reminders_are_read_back_as_they_are_shown(text: str) -> None:
    (shown,) = (f for f in fields_of(VISIT) if f.name == "reminders")
    assert shown.text(field(VISIT, "reminders", text), READING) == text
    assert not shown.plans
