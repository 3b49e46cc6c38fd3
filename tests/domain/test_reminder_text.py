"""Reminders as they are written."""

from datetime import UTC, datetime, timedelta

import pytest

from planner.domain.entries import Appointment
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.reminder_text import parsed_reminders, reminder_words, reminders_text

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
