from datetime import timedelta

import pytest

from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment, Status, Transparency
from planner.domain.interval import Interval
from planner.domain.tables import with_entries
from planner.exchange.ics_export import calendar_ics
from planner.exchange.ics_import import read_calendar
from tests.exchange.ics_text import NOW as TODAY
from tests.exchange.ics_text import event, read, utc

NOON = "DTSTART:20261126T120000Z"


def appointment(*lines: str, home: str = "Europe/Lisbon") -> Appointment:
    report = read(event(*lines), home=home)
    assert report.refused == ()
    entry = report.entries[0]
    assert isinstance(entry, Appointment)
    return entry


def test_every_field_arrives() -> None:
    found = appointment(
        NOON,
        "DTEND:20261126T133000Z",
        "STATUS:TENTATIVE",
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        r"LOCATION:Room 1\, north",
        r"DESCRIPTION:One\nTwo\\three",
        r"CATEGORIES:work,a\,b",
        "CATEGORIES:work,later",
        "SEQUENCE:3",
    )
    assert (found.uid, found.summary) == ("one", "Planning")
    assert (found.start, found.end) == (utc(2026, 11, 26, 12), utc(2026, 11, 26, 13, 30))
    assert (found.status, found.transparency) == (Status.TENTATIVE, Transparency.TRANSPARENT)
    assert (found.location, found.description) == ("Room 1, north", "One\nTwo\\three")
    assert found.categories == ("work", "a,b", "later")
    assert found.sequence == 3


@pytest.mark.parametrize(
    ("lines", "length"),
    [
        (("DTEND:20261126T133000Z",), timedelta(minutes=90)),
        (("DURATION:PT45M",), timedelta(minutes=45)),
        (("DURATION:P1W",), timedelta(weeks=1)),
        ((), timedelta(minutes=1)),
        (("DTEND:20261126T120000Z",), timedelta(minutes=1)),
    ],
)
def test_its_length(lines: tuple[str, ...], length: timedelta) -> None:
    found = appointment(NOON, *lines)
    assert found.end - found.start == length


def test_a_moment_does_not_make_busy_unless_it_says_so() -> None:
    assert not appointment(NOON).is_busy
    assert appointment(NOON, "TRANSP:OPAQUE").is_busy


def test_a_day_of_duration_ends_at_the_same_wall_time_and_24_hours_do_not() -> None:
    before_change = "DTSTART;TZID=Europe/Lisbon:20261024T120000"
    assert appointment(before_change, "DURATION:P1D").end == utc(2026, 10, 25, 12)
    assert appointment(before_change, "DURATION:PT24H").end == utc(2026, 10, 25, 11)


@pytest.mark.parametrize(
    ("lines", "busy"), [((), False), (("TRANSP:TRANSPARENT",), False), (("TRANSP:OPAQUE",), True)]
)
def test_an_all_day_entry_makes_busy_only_if_it_says_so(lines: tuple[str, ...], busy: bool) -> None:
    assert appointment("DTSTART;VALUE=DATE:20261126", *lines).is_busy is busy


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        ((), 1),
        (("DTEND;VALUE=DATE:20261128",), 2),
        (("DTEND;VALUE=DATE:20261126",), 1),
        (("DURATION:P3D",), 3),
    ],
)
def test_an_all_day_entry_runs_from_midnight_to_midnight(lines: tuple[str, ...], days: int) -> None:
    found = appointment("DTSTART;VALUE=DATE:20261126", *lines, home="Asia/Kolkata")
    assert found.start == utc(2026, 11, 25, 18, 30)
    assert found.end - found.start == timedelta(days=days)
    assert found.all_day


def test_a_series_has_its_rule_dates_and_exceptions() -> None:
    found = appointment(
        "DTSTART;TZID=Europe/Lisbon:20260601T100000",
        "DURATION:PT1H",
        "RRULE:FREQ=WEEKLY;BYDAY=MO, TU",
        "EXDATE;TZID=Europe/Lisbon:20260602T100000,20261103T100000",
        "EXDATE:20260608T090000Z",
        "RDATE;VALUE=PERIOD:20260603T090000Z/PT2H",
    ).recurrence
    assert found is not None
    assert found.rule == "FREQ=WEEKLY;BYDAY=MO,TU"
    assert found.exceptions == (utc(2026, 6, 2, 9), utc(2026, 6, 8, 9), utc(2026, 11, 3, 10))
    assert found.periods == (Interval(utc(2026, 6, 3, 9), utc(2026, 6, 3, 11)),)


def test_an_exception_may_be_only_a_day() -> None:
    found = appointment(
        "DTSTART;TZID=Europe/Lisbon:20260601T100000",
        "RRULE:FREQ=DAILY",
        "EXDATE;VALUE=DATE:20260603",
    ).recurrence
    assert found is not None
    assert found.exceptions == (utc(2026, 6, 3, 9),)


def test_dates_without_a_rule_repeat_too() -> None:
    found = appointment(NOON, "DURATION:PT1H", "RDATE:20261128T120000Z").recurrence
    assert found is not None
    assert found.dates == (utc(2026, 11, 28, 12),)


def test_a_feast_that_began_long_ago_is_kept_from_the_first_year() -> None:
    report = read(event("DTSTART;VALUE=DATE:17531107", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1TU"))
    assert report.entries[0].start == utc(1970, 11, 2, 23), "Lisbon was an hour ahead"
    assert "It began in 1753" in report.repaired[0].why


@pytest.mark.parametrize("rule", ["FREQ=YEARLY;COUNT=400", "FREQ=YEARLY;UNTIL=18000101"])
def test_a_series_that_is_over_or_counted_is_not_moved(rule: str) -> None:
    report = read(event("DTSTART;VALUE=DATE:17531107", f"RRULE:{rule}"))
    assert len(report.refused) == 1


def test_an_occurrence_for_all_later_ones_is_told() -> None:
    report = read(
        event(NOON, "DURATION:PT1H", "RECURRENCE-ID;RANGE=THISANDFUTURE:20261126T110000Z")
    )
    assert "all later ones" in report.repaired[0].why


def test_a_time_without_a_zone_floats_and_goes_out_as_it_came_in() -> None:
    found = appointment("DTSTART:20261126T100000", "DURATION:PT1H", "RRULE:FREQ=DAILY")
    assert found.floating
    text = calendar_ics(with_entries(Calendar(), [found]), TODAY).decode()
    assert "\r\nDTSTART:20261126T100000\r\n" in text
    assert "VTIMEZONE" not in text
    there = read_calendar(text.encode(), "Asia/Tokyo", TODAY).entries[0]
    assert isinstance(there, Appointment)
    assert (there.floating, there.start) == (True, utc(2026, 11, 26, 1))


def test_a_time_without_a_zone_is_of_the_calendars_zone_if_that_names_one() -> None:
    one = event("DTSTART:20261126T100000", "DURATION:PT1H")
    (found,) = read(one, head="X-WR-TIMEZONE:Asia/Tokyo\r\n").entries
    assert isinstance(found, Appointment)
    assert (found.floating, found.start) == (False, utc(2026, 11, 26, 1))


def test_the_rest_of_a_series_says_what_it_continues() -> None:
    found = appointment(NOON, "RRULE:FREQ=DAILY", "RELATED-TO;RELTYPE=FIRST:before")
    assert found.continues == "before"
    text = calendar_ics(with_entries(Calendar(), [found]), TODAY).decode()
    assert "RELATED-TO;RELTYPE=FIRST:before" in text
