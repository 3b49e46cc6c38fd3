"""RRULE, RDATE, EXDATE and EXRULE of foreign files."""

import pytest

from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment
from planner.domain.interval import Interval
from planner.domain.occurrences import event_occurrences
from planner.domain.tables import with_entries
from planner.exchange.ics_export import calendar_ics
from tests.exchange.ics_text import NOW, event, read, utc

SUMMER = "DTSTART;TZID=Europe/Lisbon:20260601T100000"
DAY = "DTSTART;VALUE=DATE:20260601"


def happening(*lines: str, until: int = 10) -> list[str]:
    """When it happens from 1 June 2026, in UTC."""
    (entry,) = read(event(*lines)).entries
    assert isinstance(entry, Appointment)
    within = Interval(utc(2026, 5, 31), utc(2026, 6, until))
    spans = [found.interval for found in event_occurrences(entry, within)]
    return [f"{span.start:%d %H:%M}" for span in spans]


def notes(*lines: str) -> list[str]:
    report = read(event(*lines))
    return [each.why for each in (*report.refused, *report.repaired)]


@pytest.mark.parametrize(
    ("exception", "why"),
    [
        ("EXDATE;TZID=Europe/Lisbon:20260603T100000", "as the start"),
        ("EXDATE:20260603T090000Z", "in UTC"),
        ("EXDATE;TZID=America/New_York:20260603T050000", "in another zone"),
        ("EXDATE;VALUE=DATE:20260603", "its day"),
        ("EXDATE:20260603T100000", "a time without a zone is on the event's own clock"),
        ("EXDATE:20260605T090000Z,20260603T090000Z", "in a list"),
    ],
)
def test_an_exception_of_any_type_is_the_occurrence_that_it_means(exception: str, why: str) -> None:
    found = happening(SUMMER, "DURATION:PT1H", "RRULE:FREQ=DAILY", exception, until=5)
    assert found == ["01 09:00", "02 09:00", "04 09:00"], why


@pytest.mark.parametrize(
    "exception",
    [
        "EXDATE;VALUE=DATE:20260603",
        "EXDATE:20260603T000000",
        "EXDATE:20260603T000000Z",
        "EXDATE;TZID=America/New_York:20260603T000000",
    ],
)
def test_an_exception_of_whole_days_is_its_day(exception: str) -> None:
    found = happening(DAY, "RRULE:FREQ=DAILY", exception, until=5)
    assert found == ["31 23:00", "01 23:00", "03 23:00", "04 23:00"]


def test_a_bare_date_is_one_at_the_time_of_the_event() -> None:
    assert happening(SUMMER, "DURATION:PT1H", "RDATE;VALUE=DATE:20260604") == [
        "01 09:00",
        "04 09:00",
    ]


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("20260603", "03 09:00"),
        ("20260603T100000", "03 09:00"),
        ("20260603T090000Z", "03 09:00"),
        ("20260603T085959Z", "02 09:00"),
    ],
)
def test_an_end_of_any_type(until: str, last: str) -> None:
    rule = f"RRULE:FREQ=DAILY;UNTIL={until}"
    assert happening(SUMMER, "DURATION:PT1H", rule)[-1] == last


@pytest.mark.parametrize("until", ["20260603", "20260603T000000Z", "20260603T235959Z"])
def test_the_end_of_whole_days_is_a_day(until: str) -> None:
    """On the next day at midnight in UTC it is 01:00 in Lisbon."""
    assert happening(DAY, f"RRULE:FREQ=DAILY;UNTIL={until}")[-1] == "02 23:00"


def test_a_rule_may_take_away() -> None:
    found = happening(
        SUMMER, "DURATION:PT1H", "RRULE:FREQ=DAILY", "EXRULE:FREQ=WEEKLY;BYDAY=MO,WE", until=6
    )
    assert found == ["02 09:00", "04 09:00", "05 09:00"]


def test_several_rules_happen_together() -> None:
    found = happening(
        SUMMER,
        "DURATION:PT1H",
        "RRULE:FREQ=WEEKLY;BYDAY=MO",
        "RRULE:FREQ=WEEKLY;BYDAY=FR;BYHOUR=15;COUNT=1",
        until=13,
    )
    assert found == ["01 09:00", "05 14:00", "08 09:00"]


def test_a_period_has_an_end_of_its_own() -> None:
    lines = (
        SUMMER,
        "DURATION:PT1H",
        "RDATE;VALUE=PERIOD:20260603T090000Z/PT3H,20260604T090000Z/20260604T110000Z",
    )
    (entry,) = read(event(*lines)).entries
    assert isinstance(entry, Appointment)
    within = Interval(utc(2026, 6, 1), utc(2026, 6, 10))
    lengths = [found.interval.length.seconds // 3600 for found in event_occurrences(entry, within)]
    assert lengths == [1, 3, 2]


def test_a_length_in_days_is_nominal_and_one_in_hours_exact() -> None:
    """On 25 October the clocks go back (RFC 5545, 3.8.5.3)."""
    start = "DTSTART;TZID=Europe/Lisbon:20261023T120000"
    ends = []
    for length in ("DURATION:P1D", "DURATION:PT24H", "DURATION:P1DT2H"):
        (entry,) = read(event(start, length, "RRULE:FREQ=DAILY;COUNT=3")).entries
        assert isinstance(entry, Appointment)
        within = Interval(utc(2026, 10, 24, 12), utc(2026, 10, 26))
        spans = [found.interval for found in event_occurrences(entry, within)]
        ends.append([f"{span.end:%d %H:%M}" for span in spans][-2:])
    assert ends == [["25 12:00", "26 12:00"], ["25 11:00", "26 12:00"], ["25 14:00", "26 14:00"]]


@pytest.mark.parametrize(
    ("rule", "note"),
    [
        ("RSCALE=HEBREW;FREQ=YEARLY", "counts in another way (RSCALE=HEBREW)"),
        ("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD", "counts in another way (SKIP=FORWARD)"),
        ("", "is empty and was left out"),
        ("FREQ=DAILY;COUNT=-1", "COUNT=-1 was left out"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", "names no day that there is"),
        ("FREQ=HOURLY;BYMINUTE=0,10,20,30,40,50", "at most 5,000 of its times"),
        ("FREQ=SECONDLY", "it repeats within an hour"),
        ("FREQ=MINUTELY;INTERVAL=15", "it repeats within an hour"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL is a number from 1"),
        ("FREQ=DAILY;COUNT=999999999", "COUNT is a number from 1 to 999999"),
        ("FREQ=MONTHLY;BYDAY=99MO", 'no year has a "99MO"'),
    ],
)
def test_what_cannot_be_followed_is_told(rule: str, note: str) -> None:
    (told,) = notes(SUMMER, "DURATION:PT1H", f"RRULE:{rule}")
    assert note in told


@pytest.mark.parametrize("rule", ["RSCALE=GREGORIAN;FREQ=MONTHLY", "FREQ=MONTHLY;SKIP=OMIT"])
def test_what_changes_nothing_is_not_told(rule: str) -> None:
    assert notes(SUMMER, "DURATION:PT1H", f"RRULE:{rule}") == []


def test_a_rule_that_counts_in_another_way_goes_out_as_it_came_in() -> None:
    rule = "RRULE:RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L"
    report = read(event(SUMMER, "DURATION:PT1H", rule))
    text = calendar_ics(with_entries(Calendar(), report.entries), NOW).decode()
    assert f"\r\n{rule}\r\n" in text
