"""RANGE=THISANDFUTURE."""

from planner.domain.calendar import Calendar
from planner.domain.interval import Interval
from planner.domain.occurrences import occurrences
from planner.domain.tables import with_entries
from planner.exchange.ics_import import merge_import, read_calendar
from planner.exchange.report import ImportReport
from tests.exchange.ics_text import HOME, NOW, calendar, event, read, utc

SERIES = event(
    "DTSTART;TZID=Europe/Lisbon:20261123T100000",
    "DURATION:PT1H",
    "RRULE:FREQ=DAILY;COUNT=7",
    "EXDATE;TZID=Europe/Lisbon:20261127T100000",
)
LATER = event(
    "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Lisbon:20261125T100000",
    "DTSTART;TZID=Europe/Lisbon:20261125T140000",
    "DURATION:PT2H",
    summary="Longer",
)
MOVED = event(
    "RECURRENCE-ID;TZID=Europe/Lisbon:20261126T100000",
    "DTSTART;TZID=Europe/Lisbon:20261126T080000",
    "DURATION:PT1H",
    summary="Moved",
)


def week(report: ImportReport) -> list[str]:
    within = Interval(utc(2026, 11, 23), utc(2026, 12, 6))
    found = occurrences(with_entries(Calendar(), report.entries), within)
    return [
        f"{each.interval.start:%d %H}-{each.interval.end:%H} {each.event.summary}" for each in found
    ]


def test_the_rest_is_as_the_occurrence_that_stands_for_it() -> None:
    report = read(SERIES, LATER, MOVED)
    assert week(report) == [
        "23 10-11 Planning",
        "24 10-11 Planning",
        "25 14-16 Longer",
        "26 08-09 Moved",
        "28 14-16 Longer",
        "29 14-16 Longer",
    ]
    assert report.repaired == ()


def test_a_second_change_counts_from_the_series_as_it_was() -> None:
    """As recurring-ical-events has it: each names the start that the series gave it."""
    second = event(
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Lisbon:20261128T100000",
        "DTSTART;TZID=Europe/Lisbon:20261128T180000",
        "DURATION:PT1H",
        summary="Evening",
    )
    assert week(read(SERIES, second, LATER))[2:] == [
        "25 14-16 Longer",
        "26 14-16 Longer",
        "28 18-19 Evening",
        "29 18-19 Evening",
    ]


def test_the_same_file_twice_changes_nothing() -> None:
    data = calendar(SERIES, LATER, MOVED)
    once = merge_import(Calendar(), read_calendar(data, HOME, NOW)).calendar
    twice = merge_import(once, read_calendar(data, HOME, NOW))
    assert twice.calendar == once
    assert (twice.added, twice.updated) == (0, 0)


def test_without_its_series_it_stands_for_itself() -> None:
    report = read(LATER)
    assert week(report) == ["25 14-16 Longer"]
    assert "its series is not in the file" in report.repaired[0].why


def test_where_its_series_does_not_happen_it_stands_for_itself() -> None:
    odd = LATER.replace("20261125T100000", "20261125T113000")
    report = read(SERIES, odd)
    assert "25 14-16 Longer" in week(report)
    assert "26 10-11 Planning" in week(report)
    assert "taken for one only" in report.repaired[0].why


def test_what_a_later_version_of_its_series_does_not_have_is_left_out() -> None:
    newer = event(
        "DTSTART;TZID=Europe/Lisbon:20261123T100000",
        "DURATION:PT1H",
        "RRULE:FREQ=DAILY;COUNT=7",
        "EXDATE;TZID=Europe/Lisbon:20261126T100000",
        "SEQUENCE:2",
    )
    report = read(newer, MOVED)
    assert not any("Moved" in line or line.startswith("26") for line in week(report))
    assert "later version" in report.repaired[0].why
