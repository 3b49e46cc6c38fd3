"""How a file wrote what we know, given back; and what of it outlives an edit."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.domain.tasks import NO_TIME, Task, TaskStatus
from planner.exchange.ics_export import calendar_ics
from planner.exchange.ics_import import merge_import, read_calendar
from tests.exchange.ics_text import HOME, NOW, event, read, task

TIMES = ("DTSTART:20261126T130000Z", "DTEND:20261126T143000Z")
HOUR = timedelta(hours=1)
ENTRIES = ("BEGIN:VEVENT", "BEGIN:VTODO")


def imported(*components: str) -> Calendar:
    return merge_import(Calendar(), read(*components)).calendar


def edited(before: Calendar, **fields: Any) -> Calendar:
    entry = before.find(Uid("one"))
    assert isinstance(entry, Appointment | Task)
    return with_entries(before, [replace(entry, **fields)])


def lines(calendar: Calendar) -> list[str]:
    text = calendar_ics(calendar, NOW).decode().replace("\r\n ", "")
    return text.split("\r\n")


def said(calendar: Calendar, name: str) -> list[str]:
    """The lines of one property, of the entries."""
    every = lines(calendar)
    first = next(number for number, line in enumerate(every) if line in ENTRIES)
    return [line for line in every[first:] if line.startswith((f"{name}:", f"{name};"))]


@pytest.mark.parametrize(
    "line",
    [
        "STATUS:IN-PROCESS",
        "STATUS;X-A=1:in-process",
        "PRIORITY:4",
        "PRIORITY:0",
        "PRIORITY:9",
        "PERCENT-COMPLETE:0",
        "DUE;VALUE=DATE:20261127",
        "DUE;TZID=America/New_York:20261127T170000",
        "DUE:20261127T170000",
        "CATEGORIES;LANGUAGE=en:A,B",
        "SEQUENCE:0",
        "DESCRIPTION:",
        'SUMMARY;ALTREP="cid:part1":Review API',
    ],
)
def test_a_task_is_as_it_came(line: str) -> None:
    name = line.partition(":")[0].partition(";")[0]
    head = "" if name == "SUMMARY" else "SUMMARY:Review API\r\n"
    text = f"BEGIN:VTODO\r\nUID:one\r\n{head}{line}\r\nEND:VTODO\r\n"
    assert said(imported(text), name) == [line]


def test_what_the_file_does_not_say_is_not_said() -> None:
    plain = imported(event("DTSTART;VALUE=DATE:20261126"))
    for name in ("DTEND", "DURATION", "STATUS", "TRANSP", "LAST-MODIFIED"):
        assert said(plain, name) == []
    assert said(imported(task()), "ESTIMATED-DURATION") == []


def test_a_task_in_process_is_so_until_it_is_done_here() -> None:
    begun = imported(task("STATUS:IN-PROCESS", "ESTIMATED-DURATION:PT4H", "PERCENT-COMPLETE:25"))
    longer = edited(begun, remaining=2 * HOUR, summary="Another")
    assert said(longer, "STATUS") == ["STATUS:IN-PROCESS"]
    assert said(longer, "PERCENT-COMPLETE") == ["PERCENT-COMPLETE:50"]
    done = edited(begun, status=TaskStatus.COMPLETED, remaining=NO_TIME, completed_at=NOW)
    assert said(done, "STATUS") == ["STATUS:COMPLETED"]


def test_a_title_keeps_its_language_but_not_what_stood_for_the_old_one() -> None:
    lines = ('LOCATION;ALTREP="https://example.com/room";LANGUAGE=de;X-A=1:Raum',)
    before = imported(event(*TIMES, *lines))
    assert said(before, "LOCATION") == list(lines)
    assert said(edited(before, location="Saal"), "LOCATION") == ["LOCATION;LANGUAGE=de;X-A=1:Saal"]


def test_an_appointment_that_is_moved_stays_in_its_zones() -> None:
    flight = imported(
        event(
            "DTSTART;TZID=Europe/Lisbon:20261126T130000",
            "DTEND;TZID=Europe/Madrid:20261126T153000",
        )
    )
    one = flight.appointments[Uid("one")]
    later = edited(flight, start=one.start + HOUR, end=one.end + HOUR)
    assert said(later, "DTSTART") == ["DTSTART;TZID=Europe/Lisbon:20261126T140000"]
    assert said(later, "DTEND") == ["DTEND;TZID=Europe/Madrid:20261126T163000"]
    zones = [line for line in lines(later) if line.startswith("TZID:")]
    assert zones == ["TZID:Europe/Lisbon", "TZID:Europe/Madrid"]
    abroad = edited(flight, zone="Asia/Tokyo")
    assert said(abroad, "DTSTART") == ["DTSTART;TZID=Asia/Tokyo:20261126T220000"]


def test_a_length_stays_one() -> None:
    one_hour = imported(event("DTSTART:20261126T130000Z", "DURATION:PT60M"))
    longer = edited(one_hour, end=one_hour.appointments[Uid("one")].end + HOUR)
    assert said(longer, "DURATION") == ["DURATION:PT2H"]
    assert said(longer, "DTEND") == []


def test_a_series_that_began_before_the_years_kept_begins_when_it_began() -> None:
    birthday = imported(event("DTSTART;VALUE=DATE:19150609", "RRULE:FREQ=YEARLY"))
    assert birthday.appointments[Uid("one")].start.year == 1970
    assert said(birthday, "DTSTART") == ["DTSTART;VALUE=DATE:19150609"]
    once = edited(birthday, recurrence=None)
    assert said(once, "DTSTART")[0].endswith("19700609"), "which is what is here now"


def test_a_start_after_its_end_goes_out_as_it_came_or_mended() -> None:
    swapped = ("DTSTART:20261126T143000Z", "DTEND:20261126T130000Z")
    before = imported(event(*swapped))
    assert (*said(before, "DTSTART"), *said(before, "DTEND")) == swapped
    shorter = edited(before, end=before.appointments[Uid("one")].end - HOUR)
    assert said(shorter, "DTSTART") == ["DTSTART:20261126T130000Z"]
    assert said(shorter, "DTEND") == ["DTEND:20261126T133000Z"]


def test_exceptions_stay_when_an_occurrence_is_moved_here() -> None:
    dates = "EXDATE;TZID=Europe/Lisbon;X-A=1:20261127T100000,20261130T100000"
    start = "DTSTART;TZID=Europe/Lisbon:20261126T100000"
    series = event(start, "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=9", dates)
    moved = event("RECURRENCE-ID;TZID=Europe/Lisbon:20261201T100000", *TIMES)
    assert said(imported(series, moved), "EXDATE") == [dates]


def test_most_entries_of_a_file_share_the_text_of_their_forms() -> None:
    both = imported(event(*TIMES, "SEQUENCE:0"), event(*TIMES, "SEQUENCE:0", uid="two"))
    first, second = both.appointments.values()
    assert first.forms
    assert first.forms is second.forms


def test_what_we_would_write_ourselves_is_kept_nowhere() -> None:
    own = calendar_ics(imported(event(*TIMES, "STATUS:TENTATIVE", "TRANSP:OPAQUE")), NOW)
    again = read_calendar(own, HOME, NOW).entries[0]
    assert isinstance(again, Appointment)
    assert again.forms == ""


def test_a_file_of_an_older_version_brings_the_forms_of_entries_that_are_here() -> None:
    file = read(event(*TIMES, "SEQUENCE:0", "SUMMARY;LANGUAGE=de:Plan"))
    known = merge_import(Calendar(), file).calendar
    old = edited(known, forms="")
    assert merge_import(old, file).calendar == known
    assert merge_import(known, file).calendar is known
    changed = edited(known, summary="Changed here")
    assert merge_import(changed, file).calendar is changed


def test_a_file_cannot_bring_forms_that_end_the_export() -> None:
    hostile = event(*TIMES, "SUMMARY;LANGUAGE=@STATUS=:=x\x1e", 'CATEGORIES;X-A="@":=,@DTSTART')
    before = imported(hostile)
    again = read_calendar(calendar_ics(before, NOW), HOME, NOW)
    assert merge_import(Calendar(), again).calendar == before
