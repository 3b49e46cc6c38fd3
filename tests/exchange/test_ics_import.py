"""Files that others wrote."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment
from planner.domain.interval import Interval
from planner.domain.recurrence import starts
from planner.exchange.ics_import import LARGEST_FILE, merge_import, read_calendar
from tests.exchange.ics_text import HOME, NOW, calendar, event, read, task, utc
from tests.shared_data import shared

FILES = Path(__file__).parent.parent / "data" / "ics"
GOOD = event("DTSTART:20261126T130000Z", "DTEND:20261126T143000Z", uid="good", summary="Good")


def test_one_bad_entry_never_loses_the_others() -> None:
    bad = event("DTSTART:tomorrow", uid="bad", summary="Bad")
    report = read(GOOD, bad, task(uid="task"))
    assert [entry.uid for entry in report.entries] == ["good", "task"]
    assert [(refusal.line, refusal.what) for refusal in report.refused] == [(8, "Bad")]
    assert "DTSTART" in report.refused[0].why


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (("SUMMARY:x",), "no start"),
        (("DTSTART:2026",), 'DTSTART "2026" is no date'),
        (("DTSTART;VALUE=DATE:20260230",), "DTSTART"),
        (
            ("DTSTART:20261126T130000Z", "DTEND:20261126T120000Z", "RRULE:FREQ=DAILY"),
            "ends before it starts",
        ),
        (("DTSTART:20261126T130000Z", "DTEND:whenever"), "DTEND"),
        (("DTSTART:20261126T130000Z", "DURATION:PT1H30"), "DURATION"),
        (("DTSTART:20261126T130000Z", "DURATION:P99999999D"), "longer than a century"),
        (("DTSTART:16010101T000000Z",), "year 1601"),
        (("DTSTART:99990101T000000Z",), "year 9999"),
        (("DTSTART:20261126T130000Z", "RRULE:FREQ=SECONDLY"), "FREQ"),
        (("DTSTART:20261126T130000Z", "RRULE:FREQ=DAILY;INTERVAL=0"), "INTERVAL"),
        (("DTSTART:20261126T130000Z", "RRULE:every tuesday"), "rule"),
        (("DTSTART:20261126T130000Z", "RECURRENCE-ID:then"), "RECURRENCE-ID"),
        (("DTSTART:20261126T130000Z", "DESCRIPTION:" + "x" * 1_000_001), "larger than"),
    ],
)
def test_an_entry_that_would_be_wrong_is_refused_in_words(lines: tuple[str, ...], why: str) -> None:
    report = read(event(*lines), GOOD)
    assert [entry.uid for entry in report.entries] == ["good"]
    assert why in report.refused[0].why


@pytest.mark.parametrize(
    "line",
    [
        "ATTENDEE;CN=:::",
        "ORGANIZER",
        "X-WHATEVER;;;:x",
        "PRIORITY:urgent",
        "SEQUENCE:third",
        "EXDATE:never",
        "GEO:here",
        "this line lost its space",
    ],
)
def test_what_does_not_matter_may_be_broken(line: str) -> None:
    report = read(event("DTSTART:20261126T130000Z", "DTEND:20261126T143000Z", line))
    assert [entry.uid for entry in report.entries] == ["one"]
    assert report.refused == ()


def test_what_was_left_out_is_told() -> None:
    report = read(event("DTSTART:20261126T130000Z", "DURATION:PT1H", "PRIORITY:urgent"))
    assert report.repaired == (), "an appointment has no priority; nobody asks"
    report = read(task("PRIORITY:urgent", "garbage"))
    assert [note.why for note in report.repaired] == [
        "Line 6 is no property and was left out.",
        'PRIORITY "urgent" was left out.',
    ]


def test_a_parameter_with_a_quote_too_many_does_not_lose_its_property() -> None:
    lines = (
        'DTSTART;X="y:z":20261126T130000Z',
        'LOCATION;LANGUAGE="en:Room 1',
        'CLASS;X="a:b":PUBLIC',
    )
    report = read(event(*lines))
    entry = report.entries[0]
    assert isinstance(entry, Appointment)
    assert (entry.start, entry.location) == (utc(2026, 11, 26, 13), "Room 1")


def test_an_entry_without_uid_gets_the_same_at_each_import() -> None:
    nameless = GOOD.replace("UID:good\r\n", "")
    first, second = (
        read(nameless),
        read(nameless.replace("END:VEVENT", "DTSTAMP:20270101T000000Z\r\nEND:VEVENT")),
    )
    assert first.entries[0].uid == second.entries[0].uid
    assert "no UID" in first.repaired[0].why


def test_two_entries_with_one_uid_are_told() -> None:
    later = GOOD.replace("Good", "Later")
    report = read(GOOD, later)
    assert [entry.summary for entry in report.entries] == ["Later"]
    assert [(refusal.line, refusal.what) for refusal in report.refused] == [(2, "Good")]
    assert "same UID as the entry in line 8" in report.refused[0].why


def test_of_two_entries_with_one_uid_the_higher_sequence_stays() -> None:
    newer = GOOD.replace("Good", "Newer").replace("END:VEVENT", "SEQUENCE:2\r\nEND:VEVENT")
    report = read(newer, GOOD)
    assert [entry.summary for entry in report.entries] == ["Newer"]
    assert report.refused[0].what == "Good"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no BEGIN:VCALENDAR"),
        (b"\0\xff\xfe" * 400, "no BEGIN:VCALENDAR"),
        (b"<!DOCTYPE html><html><body>Log in</body></html>", "web page"),
        (b" " * (LARGEST_FILE + 1), "50 MB"),
    ],
)
def test_what_is_no_calendar_is_told_once(data: bytes, why: str) -> None:
    report = read_calendar(data, HOME, NOW)
    assert report.entries == ()
    assert [refusal.line for refusal in report.refused] == [None]
    assert why in report.refused[0].why


def test_an_empty_calendar_has_nothing_to_tell() -> None:
    assert read().refused == read().entries == ()


def test_the_moved_occurrence_of_a_real_series() -> None:
    report = read_calendar((FILES / "moved-occurrence.ics").read_bytes(), HOME, NOW)
    series, moved, single = report.entries
    assert isinstance(series, Appointment)
    assert isinstance(moved, Appointment)
    assert series.recurrence is not None
    assert series.zone == "US/Central"
    assert series.recurrence.exceptions == (
        utc(2017, 6, 29, 14),
        utc(2017, 7, 6, 14),
        utc(2017, 7, 13, 14),
        utc(2017, 7, 20, 14),
        utc(2017, 8, 3, 14),
    )
    assert (moved.series, moved.recurrence_id) == (series.uid, utc(2017, 6, 29, 14))
    assert moved.uid == f"{series.uid}/20170629T140000Z"
    assert moved.start == utc(2017, 7, 3, 14)
    assert single.uid != series.uid


def test_all_kinds_of_times_in_a_real_file() -> None:
    report = read_calendar((FILES / "kinds-of-times.ics").read_bytes(), HOME, NOW)
    starts = [(entry.start, entry.all_day) for entry in report.entries]
    assert starts == [
        (utc(2002, 10, 28, 9, 20).replace(second=30), False),
        (utc(2002, 10, 28, 1, 20).replace(second=30), False),
        (utc(2002, 10, 28, 6, 20).replace(second=30), False),
        (utc(2002, 10, 28), True),
        (utc(2002, 10, 28), True),
    ]


def test_the_exception_of_a_real_series_is_one_of_its_occurrences() -> None:
    report = read_calendar((FILES / "exdate.ics").read_bytes(), HOME, NOW)
    series = report.entries[0]
    assert isinstance(series, Appointment)
    assert series.recurrence is not None
    assert series.zone == "Australia/Brisbane"
    span = Interval(series.start, series.start + timedelta(days=60))
    happens = starts(series.recurrence, series.start, series.zone, span)
    without = replace(series.recurrence, exceptions=())
    assert set(starts(without, series.start, series.zone, span)) - set(happens) == set(
        series.recurrence.exceptions
    )
    assert series.recurrence.exceptions


def test_outlooks_own_zone_in_a_real_file() -> None:
    report = read_calendar((FILES / "rules-of-its-own.ics").read_bytes(), HOME, NOW)
    assert report.entries[0].start == utc(2015, 7, 3, 8)
    assert [note.why for note in report.repaired] == [
        "It has no UID; it got one made from its content."
    ]


def test_a_zone_that_exists_nowhere_in_a_real_file() -> None:
    report = read_calendar((FILES / "custom-zone.ics").read_bytes(), HOME, NOW)
    offsets = [
        utc(2024, 3, 3, 8) - report.entries[0].start,
        utc(2024, 8, 3, 8) - report.entries[1].start,
    ]
    assert offsets == [timedelta(hours=12), timedelta(hours=10)]


def test_a_real_file_that_was_cut_off_gives_all_but_its_last_entry() -> None:
    report = read_calendar((FILES / "cut-off.ics").read_bytes(), HOME, NOW)
    assert len(report.entries) == 41
    assert [refusal.line for refusal in report.refused] == [213]


@pytest.mark.parametrize("folder", ["ical4j-valid", "ical4j-invalid", "calcard"])
def test_no_file_stops_an_import_and_twice_is_once(folder: str) -> None:
    files = sorted(shared("data", "ics", folder).glob("*.ics"))
    assert files
    for file in files:
        report = read_calendar(file.read_bytes(), HOME, NOW)
        once = merge_import(Calendar(), report)
        again = merge_import(once.calendar, report)
        assert once.added == len(report.entries), file.name
        assert again.calendar is once.calendar, file.name
        assert (again.added, again.updated) == (0, 0), file.name
        for refusal in (*report.refused, *report.repaired):
            assert refusal.what, file.name
            assert refusal.why.endswith((".", ")")) or ":" in refusal.why, file.name


def test_nearly_everything_in_the_valid_files_is_taken() -> None:
    reports = [
        read_calendar(file.read_bytes(), HOME, NOW)
        for file in shared("data", "ics", "ical4j-valid").glob("*.ics")
    ]
    taken = sum(len(report.entries) for report in reports)
    refused = [r for report in reports for r in report.refused if "Only appointments" not in r.why]
    assert taken > 3400
    assert len(refused) <= 15, refused


PIECES = st.sampled_from(
    [
        "BEGIN:VEVENT",
        "END:VEVENT",
        "BEGIN:VTODO",
        "END:VTODO",
        "BEGIN:VCALENDAR",
        "END:VCALENDAR",
        "BEGIN:VTIMEZONE",
        "END:VTIMEZONE",
        "BEGIN:VALARM",
        "UID:a",
        "DTSTART;TZID=Mine:20260101T100000",
        "DTSTART:00010101T000000",
        "DTSTART;VALUE=PERIOD:20260101T100000Z/PT1H",
        "DTEND;VALUE=DATE:20260102",
        "RRULE:FREQ=DAILY;COUNT=3",
        "RDATE;VALUE=PERIOD:20260101T100000Z/PT1H",
        "EXDATE;TZID=Mine:,",
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20260101T100000Z",
        "DURATION:-P1D",
        "X-FLEXDAY-KIND:HABIT",
        "X-FLEXDAY-WEEKDAYS:[9]",
        "X-FLEXDAY-ZONE:../x",
        "X-FLEXDAY-TRAVEL-BEFORE:{",
        "TZID:Mine",
        "CATEGORIES:a,\\,b",
        "PERCENT-COMPLETE:900",
        "RELATED-TO;RELTYPE=DEPENDS-ON:a",
        ";:=",
    ]
)


@given(st.lists(PIECES | st.text(max_size=8), max_size=25))
@settings(max_examples=150, deadline=None)
def test_no_text_stops_an_import(pieces: list[str]) -> None:
    data = "\r\n".join(pieces).encode("utf-8", "surrogatepass")
    report = read_calendar(data, HOME, NOW)
    merge_import(Calendar(), report)


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_no_bytes_stop_an_import(data: bytes) -> None:
    read_calendar(data, HOME, NOW)
    read_calendar(calendar(event("SUMMARY:")).replace(b"Planning", data), HOME, NOW)
