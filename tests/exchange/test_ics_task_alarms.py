"""Reminders of tasks and habits as alarms of a file, and back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.calendar import Calendar
from planner.domain.entries import Habit
from planner.domain.ids import Uid
from planner.domain.settings import Settings
from planner.domain.tables import with_entries
from planner.domain.tasks import Anchor, Task, TaskReminder
from planner.exchange.ics_export import calendar_ics
from planner.exchange.ics_import import merge_import, read_calendar
from planner.exchange.ics_task_alarms import unmarked
from tests.domain.examples import GYM
from tests.exchange.ics_text import HOME, NOW, read, task

NO_TIME, ONE_DAY = timedelta(), timedelta(days=1)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
DUE, DAY_DUE = "DUE:20261127T170000Z", "DUE;VALUE=DATE:20261127"
START = "DTSTART:20261125T080000Z"
AT = datetime(2026, 11, 26, 8, tzinfo=UTC)
MAIL = ("BEGIN:VALARM", "ACTION:EMAIL", "TRIGGER;RELATED=END:-PT1H", "SUMMARY:x", "END:VALARM")


def alarm(trigger: str, action: str = "DISPLAY") -> tuple[str, ...]:
    """As other programs write it."""
    more = ("X-MOZ-LASTACK:20261101T000000Z",)
    return ("BEGIN:VALARM", f"ACTION:{action}", trigger, *more, "END:VALARM")


def calendar(*lines: str, base: Calendar | None = None) -> Calendar:
    empty = Calendar(settings=Settings(zone=HOME))
    return merge_import(base or empty, read(task(*lines))).calendar


def imported(*lines: str) -> Task:
    return calendar(*lines).tasks[Uid("one")]


def exported(*entries: Task | Habit) -> str:
    calendar = with_entries(Calendar(settings=Settings(zone=HOME)), entries)
    return calendar_ics(calendar, NOW).decode().replace("\r\n ", "")


def again(*entries: Task | Habit) -> Calendar:
    report = read_calendar(exported(*entries).encode(), HOME, NOW)
    return merge_import(Calendar(settings=Settings(zone=HOME)), report).calendar


def came_back(task: Task) -> Task:
    return again(task).tasks[task.uid]


def triggers(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("TRIGGER")]


@pytest.mark.parametrize(
    ("trigger", "reminder"),
    [
        ("TRIGGER;RELATED=END:-PT15M", TaskReminder(15 * MINUTE)),
        ("TRIGGER;VALUE=DURATION;RELATED=END:PT0S", TaskReminder(NO_TIME)),
        ("TRIGGER:-P1D", TaskReminder(ONE_DAY, Anchor.START)),
        ("TRIGGER;RELATED=START:PT0S", TaskReminder(NO_TIME, Anchor.START)),
        ("TRIGGER;VALUE=DATE-TIME:20261126T080000Z", TaskReminder(at=AT)),
        ("TRIGGER;RELATED=END:PT15M", None),
        ("TRIGGER:PT15M", None),
        ("TRIGGER;RELATED=END:-P60D", None),
        ("TRIGGER;VALUE=DATE-TIME:20261126T080000", None),
        ("TRIGGER;VALUE=DATE-TIME:20269926T080000Z", None),
        ("TRIGGER:soon", None),
    ],
)
def test_before_the_date_or_the_start_and_at_a_time_are_reminders(
    trigger: str, reminder: TaskReminder | None
) -> None:
    found = imported(START, DUE, *alarm(trigger))
    assert found.reminders == (None if reminder is None else (reminder,))
    assert "\r\n".join(alarm(trigger)) in exported(found)


def test_a_sound_is_one_too_and_a_mail_is_none() -> None:
    sound = alarm("TRIGGER;RELATED=END:-PT5M", "AUDIO")
    assert imported(DUE, *sound, *MAIL).reminders == (TaskReminder(5 * MINUTE),)
    assert imported(DUE, *MAIL).reminders is None


def test_a_day_without_a_time_is_meant_from_its_first_minute() -> None:
    """RFC 5545, 3.8.6.3; here the task is due at the end of that day."""
    found = imported(DAY_DUE, *alarm("TRIGGER;RELATED=END:PT9H"))
    assert found.due == datetime(2026, 11, 28, tzinfo=UTC)
    assert found.reminders == (TaskReminder(15 * HOUR),)
    (reminder,) = found.reminders
    assert found.reminded_at(reminder, "Europe/Lisbon") == datetime(2026, 11, 27, 9, tzinfo=UTC)
    assert triggers(exported(found)) == ["TRIGGER;RELATED=END:PT9H"]


def test_and_with_a_time_of_its_own_its_alarm_is_counted_from_that() -> None:
    found = imported(DAY_DUE, *alarm("TRIGGER;RELATED=END:PT9H"))
    later = replace(found, due_date=datetime(2026, 11, 30, 17, tzinfo=UTC))
    assert triggers(exported(later)) == ["TRIGGER;RELATED=END:-PT15H"]
    assert came_back(later).reminders == found.reminders


def test_as_long_as_nobody_changes_them_the_alarms_are_given_back_as_they_were() -> None:
    found = imported(DUE, *alarm("TRIGGER;RELATED=END:-PT15M"), *MAIL)
    text = exported(replace(found, summary="Other", estimate=3 * HOUR))
    assert "\r\n".join((*alarm("TRIGGER;RELATED=END:-PT15M"), *MAIL)) in text
    assert "X-FLEXDAY-ALARMS" not in text


def test_other_reminders_replace_what_was_said_and_leave_the_rest() -> None:
    found = imported(START, DUE, *alarm("TRIGGER;RELATED=END:-PT15M"), *MAIL)
    other = (TaskReminder(ONE_DAY), TaskReminder(HOUR, Anchor.START), TaskReminder(at=AT))
    text = exported(replace(found, reminders=other))
    assert "X-MOZ-LASTACK" not in text
    assert triggers(text) == [
        "TRIGGER;RELATED=END:-PT1H",
        "TRIGGER;RELATED=END:-PT24H",
        "TRIGGER:-PT1H",
        "TRIGGER;VALUE=DATE-TIME:20261126T080000Z",
    ]
    assert came_back(replace(found, reminders=other)).reminders == other


@pytest.mark.parametrize("reminders", [(), None])
def test_none_at_all_and_the_usual_ones_come_back_as_such(reminders: tuple[()] | None) -> None:
    found = replace(imported(DUE, *alarm("TRIGGER;RELATED=END:-PT15M")), reminders=reminders)
    assert "VALARM" not in exported(found)
    assert came_back(found).reminders == reminders


def as_before_tasks_had_reminders(*lines: str) -> Task:
    found = imported(*lines)
    return replace(found, reminders=None, foreign=unmarked(found.foreign))


def test_alarms_of_a_task_that_was_imported_before_there_were_reminders_are_kept() -> None:
    lines = (DUE, *alarm("TRIGGER;RELATED=END:-PT15M"))
    old = as_before_tasks_had_reminders(*lines)
    assert "\r\n".join(lines[1:]) in exported(old)
    known = with_entries(Calendar(settings=Settings(zone=HOME)), [old])
    after = calendar(*lines, base=known)
    assert after.tasks[old.uid] == imported(*lines)
    mine = with_entries(known, [replace(old, summary="Mine")])
    assert calendar(*lines, base=mine).tasks[old.uid].summary == "Mine"


def test_the_same_file_twice_changes_nothing_and_leaves_what_is_set_here() -> None:
    lines = (DUE, *alarm("TRIGGER;RELATED=END:-PT15M"))
    once = calendar(*lines)
    assert calendar(*lines, base=once) is once
    mine = replace(once.tasks[Uid("one")], reminders=(TaskReminder(ONE_DAY),))
    edited = with_entries(once, [mine])
    assert calendar(*lines, base=edited) is edited
    plain = with_entries(calendar(DUE), [replace(imported(DUE), reminders=mine.reminders)])
    later = calendar(DUE, "SEQUENCE:3", "DESCRIPTION:More", base=plain).tasks[Uid("one")]
    assert (later.description, later.reminders) == ("More", mine.reminders)


@pytest.mark.parametrize("reminders", [None, (), (10 * MINUTE,), (NO_TIME, ONE_DAY)])
def test_a_habit_takes_its_reminders_along(reminders: tuple[timedelta, ...] | None) -> None:
    gym = replace(GYM, reminders=reminders)
    assert again(gym).habits[gym.uid] == gym
    assert exported(gym).count("BEGIN:VALARM") == len(reminders or ())


counted = st.builds(
    TaskReminder,
    st.integers(0, 28 * 24 * 60).map(lambda minutes: minutes * MINUTE),
    st.sampled_from(Anchor),
)
timed = st.integers(0, 10**6).map(lambda minutes: TaskReminder(at=AT + minutes * MINUTE))


@given(st.none() | st.lists(counted | timed, max_size=4).map(tuple), st.booleans())
def test_our_own_tasks_come_back_as_they_are(
    reminders: tuple[TaskReminder, ...] | None, due: bool
) -> None:
    mine = Task(
        uid=Uid("mine"), summary="Mine, too", reminders=reminders, due_date=AT if due else None
    )
    assert came_back(mine) == mine
