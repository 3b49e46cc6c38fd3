"""How often, how long: as it is written and read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from planner.desktop.fields.field import Reading
from planner.desktop.fields.repeating import REPEATS, REPEATS_UNTIL
from planner.domain.default import default_calendar
from planner.domain.entries import Appointment
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.recurrence import Recurrence

ZONE = "Europe/Lisbon"
READING = Reading(default_calendar(ZONE), datetime(2026, 11, 23, 9, tzinfo=UTC), ZONE)
START = datetime(2026, 11, 24, 10, tzinfo=UTC)
ONCE = Appointment(
    uid=Uid("event"), summary="Talk", start=START, end=START + timedelta(hours=1), zone=ZONE
)
DAILY = replace(
    ONCE, recurrence=Recurrence(rule="FREQ=DAILY;COUNT=4", exceptions=(START + timedelta(days=1),))
)


def rule(event: object) -> str:
    assert isinstance(event, Appointment)
    return event.recurrence.rule if event.recurrence else ""


def test_a_new_rule_keeps_the_end_and_the_exceptions() -> None:
    weekly = REPEATS.read(DAILY, "FREQ=WEEKLY", READING)
    assert rule(weekly) == "FREQ=WEEKLY;COUNT=4"
    assert isinstance(weekly, Appointment)
    assert weekly.recurrence is not None
    assert DAILY.recurrence is not None
    assert weekly.recurrence.exceptions == DAILY.recurrence.exceptions


def test_never_ends_it() -> None:
    assert REPEATS.read(DAILY, "", READING) == replace(DAILY, recurrence=None)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("6", "FREQ=DAILY;COUNT=6"),
        ("", "FREQ=DAILY"),
        ("2026-12-01", "FREQ=DAILY;UNTIL=20261201T235959Z"),
        ("friday", "FREQ=DAILY;UNTIL=20261127T235959Z"),
    ],
)
def test_an_end_is_a_number_of_times_or_the_last_day(text: str, end: str) -> None:
    assert rule(REPEATS_UNTIL.read(DAILY, text, READING)) == end


def test_the_last_day_is_shown_as_it_was_written() -> None:
    until = REPEATS_UNTIL.read(DAILY, "2026-12-01", READING)
    assert REPEATS_UNTIL.text(until, READING) == "2026-12-01"
    assert REPEATS.text(until, READING) == "FREQ=DAILY"


@pytest.mark.parametrize("text", ["often", "FREQ=SOMETIMES", "FREQ=WEEKLY;BYDAY=XX"])
def test_what_is_no_rule_is_said(text: str) -> None:
    with pytest.raises(InvalidValue, match=r"\w+ \w+"):
        REPEATS.read(ONCE, text, READING)


def test_what_does_not_repeat_has_no_end() -> None:
    with pytest.raises(InvalidValue, match="does not repeat"):
        REPEATS_UNTIL.read(ONCE, "6", READING)
    assert REPEATS_UNTIL.read(ONCE, "", READING) == ONCE
