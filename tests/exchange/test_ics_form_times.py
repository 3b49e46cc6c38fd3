"""Moments in the form in which a file wrote others."""

from datetime import timedelta

import pytest

from planner.exchange.ics_components import CalendarPart
from planner.exchange.ics_form_times import Clock, in_head, in_iana, length_said, said_moment
from planner.exchange.ics_zones import Zones
from tests.exchange.ics_text import HOME, utc

LISBON = Clock("Europe/Lisbon")
DAY = Clock("Europe/Lisbon", all_day=True)
FLOATING = Clock("Europe/Lisbon", floating=True)
NOON = utc(2026, 7, 1, 11)


@pytest.mark.parametrize(
    ("parameters", "clock", "line"),
    [
        ("", LISBON, "DTSTART:20260701T110000Z"),
        (";TZID=", LISBON, "DTSTART;TZID=Europe/Lisbon:20260701T120000"),
        (";X-A=1;TZID=Asia/Tokyo", LISBON, "DTSTART;X-A=1;TZID=Asia/Tokyo:20260701T200000"),
        (";X-A=1", FLOATING, "DTSTART;X-A=1:20260701T120000"),
        ("", DAY, "DTSTART:20260702"),
        (";VALUE=DATE", DAY, "DTSTART;VALUE=DATE:20260702"),
    ],
)
def test_a_head_says_any_moment(parameters: str, clock: Clock, line: str) -> None:
    assert in_head("DTSTART", parameters, NOON, clock) == line


@pytest.mark.parametrize(
    ("parameters", "clock"),
    [(";VALUE=DATE", LISBON), (";TZID=", DAY), (";TZID=", FLOATING), (";TZID=Nowhere", LISBON)],
)
def test_a_head_of_another_kind_of_time_says_none(parameters: str, clock: Clock) -> None:
    assert in_head("DTSTART", parameters, NOON, clock) is None


def test_the_second_run_of_an_hour_that_happens_twice_is_not_said_on_the_wall_clock() -> None:
    first, second = utc(2026, 10, 25, 0, 30), utc(2026, 10, 25, 1, 30)
    line = "DTSTART;TZID=Europe/Lisbon:20261025T013000"
    assert in_head("DTSTART", ";TZID=", first, LISBON) == line
    assert in_head("DTSTART", ";TZID=", second, LISBON) is None


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("DTSTART:20260701T110000Z", NOON),
        ("DTSTART;TZID=Asia/Tokyo:20260701T200000", NOON),
        ("DTSTART:20260701T1200", NOON),
        ("DTSTART:20260701", utc(2026, 6, 30, 23)),
        ("DTSTART:20261301T110000Z", None),
        ("DTSTART:yesterday", None),
        ("DTSTART", None),
    ],
)
def test_a_line_says_a_moment_or_none(line: str, moment: object) -> None:
    assert said_moment(line, LISBON) == moment


@pytest.mark.parametrize(
    ("value", "length"),
    [
        ("P1W", timedelta(weeks=1)),
        ("-PT15M", timedelta(minutes=-15)),
        ("P1DT2H", timedelta(days=1, hours=2)),
        ("PT0S", timedelta()),
        ("P", None),
        ("PT", None),
        ("1h", None),
    ],
)
def test_lengths(value: str, length: timedelta | None) -> None:
    assert length_said(value) == length


def zones(**properties: str) -> Zones:
    named = {name.replace("_", "-"): value for name, value in properties.items()}
    return Zones(CalendarPart(properties=named), HOME, 2026)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("DTSTART:20260701T110000Z", "DTSTART:20260701T110000Z"),
        ("DTSTART;VALUE=DATE:20260701", "DTSTART;VALUE=DATE:20260701"),
        (
            "DTSTART;TZID=Europe/Berlin:20260701T110000",
            "DTSTART;TZID=Europe/Berlin:20260701T110000",
        ),
        (
            'DTSTART;TZID="W. Europe Standard Time";X-A=1:20260701T110000',
            "DTSTART;TZID=Europe/Berlin;X-A=1:20260701T110000",
        ),
        (
            "DTSTART;TZID=(UTC+01:00) Berlin:20260701T110000",
            "DTSTART;TZID=Europe/Berlin:20260701T110000",
        ),
        ("EXDATE;TZID=GMT:20260701T110000", "EXDATE;TZID=UTC:20260701T110000"),
        ("DTSTART;TZID=Nowhere:00000701T110000", None),
    ],
)
def test_zones_have_their_iana_names(line: str, named: str | None) -> None:
    assert in_iana(line, zones(), repeats=False) == named


def test_a_time_without_a_zone_is_in_that_of_its_calendar() -> None:
    line = "DTSTART;X-A=1:20260701T110000"
    assert in_iana(line, zones(), repeats=False) == line
    named = in_iana(line, zones(X_WR_TIMEZONE="Asia/Tokyo"), repeats=False)
    assert named == "DTSTART;TZID=Asia/Tokyo;X-A=1:20260701T110000"
