"""What a reminder says."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from planner.desktop.reminding.reminder_words import (
    again_text,
    missed_text,
    reminder_text,
    reminder_title,
)
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.scheduling.building.reminders import Reminder

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
DOCTOR = Reminder(NOON - 10 * MINUTE, Uid("doctor"), "Doctor", Interval(NOON, NOON + 2 * HOUR))
REPORT = Reminder(NOON - HOUR, Uid("report"), "Report", date=NOON)


@pytest.mark.parametrize(
    ("now", "text"),
    [
        (NOON - 10 * MINUTE, "in 10 min · 12:00–14:00"),
        (NOON - 90 * MINUTE, "in 1 h 30 · 12:00–14:00"),
        (NOON + MINUTE / 2, "now · 12:00–14:00"),
        (NOON + 5 * MINUTE, "since 5 min · 12:00–14:00"),
    ],
)
def test_it_says_how_soon_and_how_long(now: datetime, text: str) -> None:
    assert reminder_text(DOCTOR, now, "UTC") == text


def test_the_place_comes_last_and_no_title_is_named() -> None:
    there = replace(DOCTOR, place="Clinic", title="")
    assert reminder_text(there, NOON, "UTC") == "now · 12:00–14:00 · Clinic"
    assert reminder_title(there) == "Untitled"


def test_of_many_that_were_missed_the_latest_are_named() -> None:
    missed = [replace(DOCTOR, title=f"Doctor {number}") for number in range(5)]
    assert missed_text(missed, NOON + 3 * HOUR, "UTC") == (
        "Not reminded of, while Flexday was closed: "
        "Doctor 2 (Wed 12:00), Doctor 3 (Wed 12:00), Doctor 4 (Wed 12:00), 2 more"
    )


def test_from_afar_the_day_is_named_and_of_a_whole_day_no_time() -> None:
    assert reminder_text(DOCTOR, NOON - 24 * HOUR, "UTC") == "Wed 25 Nov · 12:00–14:00"
    assert reminder_text(replace(DOCTOR, all_day=True), NOON, "UTC") == "Wed 25 Nov"


@pytest.mark.parametrize(
    ("now", "text"),
    [
        (NOON - 24 * HOUR, "due Wed 12:00"),
        (NOON - 2 * HOUR, "due in 2 h 00 · 12:00"),
        (NOON + MINUTE / 2, "due now"),
        (NOON + 5 * MINUTE, "due since 5 min · 12:00"),
        (NOON + 48 * HOUR, "was due Wed 25 Nov 12:00"),
    ],
)
def test_of_a_task_it_says_when_it_is_due(now: datetime, text: str) -> None:
    assert reminder_text(REPORT, now, "UTC") == text
    assert reminder_text(replace(REPORT, date=None), now, "UTC") == "to be done"


def test_a_task_that_was_missed_is_named_with_its_date() -> None:
    assert missed_text([REPORT], NOON + 3 * HOUR, "UTC").endswith("closed: Report (Wed 12:00)")


def test_what_was_put_off_is_told() -> None:
    assert again_text(2, 10 * MINUTE) == "Reminded again in 10 min"
    assert again_text(0, 10 * MINUTE) == "There is no reminder to put off"
