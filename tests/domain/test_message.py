"""Sentences for people."""

from datetime import date, timedelta

import pytest

from planner.domain.message import Message, Value, duration_text, english
from tests.domain.examples import LISBON, at


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (0, "0 min"),
        (45, "45 min"),
        (60, "1 h 00"),
        (90, "1 h 30"),
        (-90, "−1 h 30"),
        (-5, "−5 min"),
        (1500, "25 h 00"),
    ],
)
def test_durations(minutes: int, text: str) -> None:
    assert duration_text(timedelta(minutes=minutes)) == text


def test_seconds_are_rounded() -> None:
    assert duration_text(timedelta(minutes=59, seconds=40)) == "1 h 00"


@pytest.mark.parametrize(
    ("value", "zone", "text"),
    [
        (at("2026-11-25T20:00"), LISBON, "Wed 25 Nov 20:00"),
        (at("2026-11-25T20:00"), "Asia/Kolkata", "Thu 26 Nov 01:30"),
        (date(2026, 11, 5), LISBON, "Thu 5 Nov"),
        (timedelta(minutes=90), LISBON, "1 h 30"),
        ("{braces}", LISBON, "{braces}"),
        (3, LISBON, "3"),
        (Message("at {time}", {"time": at("2026-11-25T20:00")}), LISBON, "at Wed 25 Nov 20:00"),
    ],
)
def test_values_are_shown_for_people(value: Value, zone: str, text: str) -> None:
    assert english(Message("see {value}.", {"value": value}), zone) == f"see {text}."


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        ("2026-11-23T08:00", "Mon 08:00"),
        ("2026-11-29T20:00", "Sun 20:00"),
        ("2026-11-22T20:00", "Sun 22 Nov 20:00"),
        ("2026-11-30T08:00", "Mon 30 Nov 08:00"),
        ("2027-01-07T11:30", "Thu 7 Jan 2027 11:30"),
    ],
)
def test_a_time_whose_weekday_could_be_misread_has_its_date(moment: str, text: str) -> None:
    """Read on Monday 23 November 2026."""
    near = at("2026-11-23T09:00")
    assert english(Message("{value}", {"value": at(moment)}), LISBON, near) == text


def test_a_date_of_another_year_has_its_year() -> None:
    message = Message("{value}", {"value": date(2027, 1, 4)})
    assert english(message, LISBON, at("2026-11-23T09:00")) == "Mon 4 Jan 2027"
