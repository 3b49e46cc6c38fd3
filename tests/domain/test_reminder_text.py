"""Reminders as they are written."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.entries import Appointment
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.reminder_text import (
    parsed_reminders,
    parsed_task_reminders,
    reminder_words,
    reminders_text,
    task_reminder_words,
    task_reminders_text,
)
from planner.domain.tasks import Anchor, TaskReminder
from planner.domain.written import parsed_instant

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("10m", (10 * MINUTE,)),
        ("90", (90 * MINUTE,)),
        ("1h30, 1d", (90 * MINUTE, DAY)),
        ("start", (0 * MINUTE,)),
        ("2 days", (2 * DAY,)),
        ("none", ()),
        ("", None),
        ("default", None),
    ],
)
def test_what_is_written_is_read(text: str, meant: tuple[timedelta, ...] | None) -> None:
    assert parsed_reminders(text) == meant
    assert parsed_reminders(reminders_text(meant)) == meant


@pytest.mark.parametrize("text", ["soon", "10x", ",", "10m,", "-5m"])
def test_anything_else_is_refused_with_what_can_be_written(text: str) -> None:
    with pytest.raises(InvalidValue, match="write 10m"):
        parsed_reminders(text)


def test_words_say_how_long_before() -> None:
    lengths = (0 * MINUTE, 10 * MINUTE, HOUR, DAY, 2 * DAY)
    assert list(map(reminder_words, lengths)) == [
        "at the start",
        "10 min before",
        "1 h 00 before",
        "1 day before",
        "2 days before",
    ]


@pytest.mark.parametrize("wrong", [(-MINUTE,), (29 * DAY,)])
def test_a_reminder_lies_within_the_four_weeks_before(wrong: tuple[timedelta, ...]) -> None:
    start = datetime(2026, 11, 25, 12, tzinfo=UTC)
    with pytest.raises(InvalidValue, match="at most 28 days"):
        Appointment(
            uid=Uid("a"), summary="A", start=start, end=start + HOUR, zone="UTC", reminders=wrong
        )


FRIDAY = datetime(2026, 11, 27, 15, tzinfo=UTC)


def moment(text: str) -> datetime:
    return parsed_instant(text, "UTC")


def of_task(text: str) -> tuple[TaskReminder, ...] | None:
    return parsed_task_reminders(text, moment)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1d", (TaskReminder(DAY),)),
        ("due", (TaskReminder(0 * MINUTE),)),
        ("2h before", (TaskReminder(2 * HOUR),)),
        ("start", (TaskReminder(0 * MINUTE, Anchor.START),)),
        ("1 day before its start", (TaskReminder(DAY, Anchor.START),)),
        ("30m start", (TaskReminder(30 * MINUTE, Anchor.START),)),
        ("2026-11-27T15:00", (TaskReminder(at=FRIDAY),)),
        ("10m, 2026-11-27T15:00", (TaskReminder(10 * MINUTE), TaskReminder(at=FRIDAY))),
        ("none", ()),
        ("", None),
    ],
)
def test_those_of_a_task_are_counted_from_its_dates_or_at_a_time(
    text: str, meant: tuple[TaskReminder, ...] | None
) -> None:
    assert of_task(text) == meant
    assert of_task(task_reminders_text(meant, datetime.isoformat)) == meant


@pytest.mark.parametrize("text", ["soon", "10x before start", ",", "yesterday-ish"])
def test_what_is_none_of_a_task_is_refused_with_what_can_be_written(text: str) -> None:
    with pytest.raises(InvalidValue, match="write 1d, 2h, due"):
        of_task(text)


def test_words_say_from_where_they_are_counted() -> None:
    of = of_task("due, 1d, start, 2h before start, 2026-11-27T15:00") or ()
    assert [task_reminder_words(each, lambda at: f"{at:%a %H:%M}") for each in of] == [
        "when it is due",
        "1 day before it is due",
        "at its start",
        "2 h 00 before its start",
        "Fri 15:00",
    ]


reminders_of_tasks = st.builds(
    TaskReminder,
    st.integers(0, 28 * 24 * 60).map(lambda minutes: minutes * MINUTE),
    st.sampled_from(Anchor),
) | st.integers(0, 10**7).map(lambda minutes: TaskReminder(at=FRIDAY + minutes * MINUTE))


@given(st.none() | st.lists(reminders_of_tasks, max_size=5).map(tuple))
def test_what_is_shown_is_read_back_as_it_was(
    reminders: tuple[TaskReminder, ...] | None,
) -> None:
    assert of_task(task_reminders_text(reminders, datetime.isoformat)) == reminders
