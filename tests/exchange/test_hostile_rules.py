"""Files that mean harm end soon, and say what became of each entry."""

import time as stopwatch
from datetime import timedelta

import pytest

from planner.domain.calendar import Calendar
from planner.domain.clock import week_span
from planner.domain.occurrences import cut_series, occurrences
from planner.domain.tables import with_entries
from tests.exchange.ics_text import NOW, event, read

START = "DTSTART:20260601T100000Z"
SECONDS = ",".join(map(str, range(60)))


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ((START, "RRULE:FREQ=DAILY;INTERVAL=0"), "INTERVAL is a number from 1"),
        ((START, "RRULE:FREQ=SECONDLY"), "repeats within an hour"),
        ((START, "RRULE:FREQ=MINUTELY"), "repeats within an hour"),
        ((START, "RRULE:FREQ=MONTHLY;BYDAY=99MO"), 'no year has a "99MO"'),
        ((START, "RRULE:FREQ=DAILY;COUNT=999999999"), "COUNT is a number"),
        ((START, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31"), "no day that there is"),
        ((START, "RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=31"), "no day that there is"),
        ((START, f"RRULE:FREQ=HOURLY;BYMINUTE={SECONDS};BYSECOND={SECONDS}"), "at most 5,000"),
        (("DTSTART:19700101T100000Z", "DTEND:20900101T100000Z", "RRULE:FREQ=DAILY"), "a century"),
        (("DTSTART:99990101T100000Z", "RRULE:FREQ=DAILY"), "in the year 9999"),
        (("DTSTART:20260601T100000Z", "RRULE:FREQ=DAILY;UNTIL=99999999"), "is no date"),
        (("DTSTART:00010101T000000Z", "RRULE:FREQ=DAILY"), "year 1;"),
        ((START, "DURATION:P999999999D", "RRULE:FREQ=DAILY"), "century"),
        ((START, "RDATE;VALUE=PERIOD:20260601T100000Z/PT-1H"), ""),
    ],
)
def test_a_hostile_entry_ends_soon_and_with_a_sentence(
    lines: tuple[str, ...], sentence: str
) -> None:
    begin = stopwatch.process_time()
    report = read(event(*lines))
    told = [each.why for each in (*report.refused, *report.repaired)]
    assert any(sentence in each for each in told), told
    calendar = with_entries(Calendar(), report.entries)
    occurrences(calendar, week_span(NOW.date(), "UTC"))
    assert stopwatch.process_time() - begin < 1


def test_an_event_of_ninety_years_every_day_is_cut_in_words() -> None:
    report = read(event("DTSTART:19700101T100000Z", "DTEND:20600101T100000Z", "RRULE:FREQ=DAILY"))
    calendar = with_entries(Calendar(), report.entries)
    week = week_span(NOW.date(), "UTC")
    begin = stopwatch.process_time()
    assert len(occurrences(calendar, week)) <= 5000
    assert [each.uid for each in cut_series(calendar, week)] == ["one"]
    assert cut_series(calendar, week.shifted(timedelta(days=-20_000))) == ()
    assert stopwatch.process_time() - begin < 1
