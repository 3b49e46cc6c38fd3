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
        (at("2026-11-25T20:00"), LISBON, "Wed 20:00"),
        (at("2026-11-25T20:00"), "Asia/Kolkata", "Thu 01:30"),
        (date(2026, 11, 5), LISBON, "Thu 5 Nov"),
        (timedelta(minutes=90), LISBON, "1 h 30"),
        ("{braces}", LISBON, "{braces}"),
        (3, LISBON, "3"),
    ],
)
def test_values_are_shown_for_people(value: Value, zone: str, text: str) -> None:
    assert english(Message("see {value}.", {"value": value}), zone) == f"see {text}."
