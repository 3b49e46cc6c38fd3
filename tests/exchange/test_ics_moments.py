"""Times in the form that an event has in a file."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.entries import Appointment
from planner.domain.interval import Interval
from planner.domain.recurrence import Recurrence
from planner.exchange.ics_moments import date_line, end_lines, is_local, moment_line, period_line
from tests.domain.examples import LISBON, at, meeting

SUMMER = at("2026-07-01T09:00")
DAILY = Recurrence(rule="FREQ=DAILY")
SINGLE = meeting(start="2026-07-01T09:00")
SERIES = replace(SINGLE, recurrence=DAILY)
FLOATING = replace(SINGLE, floating=True)
WHOLE = meeting(start="2026-06-30T23:00", end="2026-07-01T23:00", all_day=True)


@pytest.mark.parametrize(
    ("form", "line"),
    [
        (SINGLE, "DTSTART:20260701T090000Z"),
        (SERIES, "DTSTART;TZID=Europe/Lisbon:20260701T100000"),
        (replace(SERIES, zone="UTC"), "DTSTART:20260701T090000Z"),
        (FLOATING, "DTSTART:20260701T100000"),
        (replace(FLOATING, recurrence=DAILY), "DTSTART:20260701T100000"),
    ],
)
def test_only_what_repeats_names_its_zone(form: Appointment, line: str) -> None:
    assert moment_line("DTSTART", SUMMER, form) == line
    assert is_local(form) is ("TZID" in line)


def test_a_whole_day_is_the_nearest_midnight() -> None:
    """DST may have moved it by an hour."""
    assert moment_line("DTSTART", WHOLE.start, WHOLE) == "DTSTART;VALUE=DATE:20260701"
    for minutes in (-60, 0, 60):
        moved = WHOLE.start + timedelta(minutes=minutes)
        assert moment_line("EXDATE", moved, WHOLE) == "EXDATE;VALUE=DATE:20260701"


def test_a_further_date_is_in_utc_where_it_is_an_instant() -> None:
    assert date_line(SUMMER, SERIES) == "RDATE:20260701T090000Z"
    assert date_line(SUMMER, FLOATING) == "RDATE:20260701T100000"
    assert date_line(WHOLE.start, WHOLE) == "RDATE;VALUE=DATE:20260701"
    period = Interval(SUMMER, SUMMER + timedelta(minutes=90))
    assert period_line(period, SERIES) == "RDATE;VALUE=PERIOD:20260701T090000Z/PT1H30M"


AUTUMN = meeting(start="2026-10-24T09:00", end="2026-10-25T10:00", nominal_days=1)
"""A day of 25 hours in Lisbon."""


@pytest.mark.parametrize(
    ("event", "line"),
    [
        (SINGLE, "DTEND:20260701T100000Z"),
        (AUTUMN, "DURATION:P1D"),
        (replace(AUTUMN, end=at("2026-10-25T12:30")), "DURATION:P1DT2H30M"),
        (replace(AUTUMN, end=at("2026-10-25T09:00")), "DTEND:20261025T090000Z"),
    ],
)
def test_days_by_the_clock_are_a_duration(event: Appointment, line: str) -> None:
    """3.8.5.3: a day of an occurrence is one by the clock, whatever hours it has."""
    assert list(end_lines(event)) == [line]
    assert event.zone == LISBON
