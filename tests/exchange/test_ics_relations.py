"""Occurrences that were moved out of a series, by whatever name their file calls them."""

import pytest

from planner.domain.entries import Appointment
from planner.domain.interval import Interval
from planner.domain.occurrences import event_occurrences
from tests.exchange.ics_text import event, read, utc

YEARLY = ("DTSTART;VALUE=DATE:20250610", "DTEND;VALUE=DATE:20250611", "RRULE:FREQ=YEARLY")
DAILY = ("DTSTART;TZID=Asia/Tokyo:20261123T100000", "DURATION:PT1H", "RRULE:FREQ=DAILY")


def happening(*components: str) -> list[Appointment]:
    """What happens in 2026, by start, as events of the file."""
    year = Interval(utc(2026, 1, 1), utc(2026, 11, 26))
    found = [
        occurrence
        for entry in read(*components).entries
        if isinstance(entry, Appointment)
        for occurrence in event_occurrences(entry, year)
    ]
    return [occurrence.event for occurrence in sorted(found, key=lambda each: each.interval.start)]


@pytest.mark.parametrize(
    "original",
    [
        ";VALUE=DATE:20260610",
        ":20260610T000000Z",
        ":20260610T000000",
        ";TZID=Asia/Hong_Kong:20260610T000000",
        ";TZID=Pacific/Auckland:20260610T000000",
        ";TZID=America/Los_Angeles:20260610T000000",
    ],
)
def test_a_moved_day_is_found_by_its_date_whatever_time_it_is_given(original: str) -> None:
    moved = ("DTSTART;VALUE=DATE:20260609", "DTEND;VALUE=DATE:20260610")
    (entry,) = happening(event(*YEARLY), event(*moved, f"RECURRENCE-ID{original}"))
    assert entry.start == utc(2026, 6, 8, 23)
    assert entry.recurrence_id == utc(2026, 6, 9, 23)


def test_a_day_that_was_moved_to_a_time_leaves_its_series_too() -> None:
    moved = ("DTSTART:20260612T100000Z", "DURATION:PT1H", "RECURRENCE-ID:20260610T000000Z")
    (entry,) = happening(event(*YEARLY), event(*moved))
    assert entry.start == utc(2026, 6, 12, 10)


def test_an_occurrence_at_a_time_may_be_called_by_its_day() -> None:
    moved = ("DTSTART:20261124T100000Z", "DURATION:PT1H", "RECURRENCE-ID;VALUE=DATE:20261124")
    found = happening(event(*DAILY), event(*moved))
    assert [each.series for each in found] == [None, "one", None]
    assert found[1].recurrence_id == utc(2026, 11, 24, 1)


def test_an_occurrence_at_midnight_is_called_by_its_time() -> None:
    nightly = ("DTSTART:20261123T000000", "DURATION:PT1H", "RRULE:FREQ=DAILY")
    moved = ("DTSTART:20261124T100000Z", "DURATION:PT1H", "RECURRENCE-ID:20261124T000000")
    found = happening(event(*nightly), event(*moved))
    assert [each.start.hour for each in found] == [0, 10, 0]
