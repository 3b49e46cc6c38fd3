"""When an event is, as its fields write and read it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.desktop.fields.event_times import (
    all_day_text,
    end_text,
    event_of,
    length_text,
    start_text,
    with_all_day,
    with_end,
    with_length,
    with_start,
    with_zone,
    zone_text,
)
from planner.desktop.fields.field import YES, Reading
from planner.domain.default import default_calendar
from planner.domain.errors import InvalidValue, PlannerError
from tests.desktop.weeks import NOW, ZONE
from tests.domain.examples import at, meeting

READING = Reading(default_calendar(ZONE), NOW, ZONE)
MEETING = meeting()
"""Tuesday 24 November, ten to eleven."""

DAYS = meeting(start="2026-11-24T00:00", end="2026-11-26T00:00", all_day=True)
"""Tuesday and Wednesday."""


def test_times_are_shown_with_their_day_and_whole_days_without_times() -> None:
    assert (start_text(MEETING, READING), length_text(MEETING, READING)) == (
        "Tue 24 Nov 10:00",
        "1 h 00",
    )
    assert (start_text(DAYS, READING), end_text(DAYS, READING)) == ("Tue 24 Nov", "Wed 25 Nov")
    assert length_text(DAYS, READING) == "2"


def test_another_start_keeps_the_length() -> None:
    moved = event_of(with_start(MEETING, "thu 9:00", READING))
    assert (moved.start, moved.end) == (at("2026-11-26T09:00"), at("2026-11-26T10:00"))
    days = event_of(with_start(DAYS, "thu", READING))
    assert (start_text(days, READING), length_text(days, READING)) == ("Thu 26 Nov", "2")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("11:30", "2026-11-24T11:30"),
        ("9:00", "2026-11-25T09:00"),
        ("10:00", "2026-11-25T10:00"),
        ("wed 12:00", "2026-11-25T12:00"),
    ],
)
def test_a_time_alone_is_the_next_one_after_the_start(text: str, end: str) -> None:
    assert event_of(with_end(MEETING, text, READING)).end == at(end)


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(PlannerError):
        with_end(MEETING, "2026-11-23 12:00", READING)


def test_a_length_is_one_of_time_or_a_number_of_days() -> None:
    assert event_of(with_length(MEETING, "90m", READING)).end == at("2026-11-24T11:30")
    assert end_text(with_length(DAYS, " 3 ", READING), READING) == "Thu 26 Nov"
    for text in ("0", "367", "2h", "-1", "", "9" * 5000):
        with pytest.raises(InvalidValue, match="is not a number of days"):
            with_length(DAYS, text, READING)


def test_a_whole_day_becomes_an_hour_of_its_morning_and_back() -> None:
    hour = with_all_day(DAYS, "", READING)
    assert (event_of(hour).start, event_of(hour).end) == (
        at("2026-11-24T09:00"),
        at("2026-11-24T10:00"),
    )
    day = with_all_day(hour, YES, READING)
    assert (all_day_text(day, READING), length_text(day, READING)) == (YES, "1")
    assert with_all_day(DAYS, YES, READING) is DAYS


@pytest.mark.parametrize("text", ["Asia/Tokyo", " Asia/Tokyo ", "tokyo"])
def test_in_another_zone_a_time_stays_the_instant_and_a_day_the_day(text: str) -> None:
    moved, days = with_zone(MEETING, text, READING), with_zone(DAYS, text, READING)
    assert zone_text(moved, READING) == zone_text(days, READING) == "Asia/Tokyo"
    assert event_of(moved).start == MEETING.start
    assert event_of(days).start == at("2026-11-23T15:00")
    assert start_text(days, READING) == "Tue 24 Nov"


@pytest.mark.parametrize("text", ["", "Mars/Base", "nowhere at all"])
def test_a_place_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(PlannerError):
        with_zone(MEETING, text, READING)


def test_whole_days_of_a_series_are_so_no_more_where_its_length_changes() -> None:
    """`nominal_days` are what a DURATION in days was in the file."""
    series = replace(MEETING, end=MEETING.start + timedelta(days=1), nominal_days=1)
    assert event_of(with_start(series, "thu 9:00", READING)).nominal_days == 1
    assert event_of(with_length(series, "2h", READING)).nominal_days is None
