"""Reminders as alarms of a file, and back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.exchange.ics_export import calendar_ics
from planner.exchange.ics_import import merge_import, read_calendar
from tests.exchange.ics_text import HOME, NOW, event, read

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
TIMES = ("DTSTART:20261126T130000Z", "DTEND:20261126T143000Z")
WHOLE_DAY = ("DTSTART;VALUE=DATE:20261126",)
MAIL = ("BEGIN:VALARM", "ACTION:EMAIL", "TRIGGER:-PT1H", "SUMMARY:x", "END:VALARM")
RICH = ("BEGIN:VALARM", "X-WR-ALARMUID:7", "ACTION:DISPLAY", "TRIGGER:-PT15M", "END:VALARM")


def alarm(trigger: str, action: str = "DISPLAY") -> tuple[str, ...]:
    return ("BEGIN:VALARM", f"ACTION:{action}", trigger, "DESCRIPTION:Soon", "END:VALARM")


def imported(*lines: str) -> Appointment:
    return calendar(*lines).appointments[Uid("one")]


def calendar(*lines: str) -> Calendar:
    return merge_import(Calendar(), read(event(*lines))).calendar


def exported(event: Appointment) -> str:
    return calendar_ics(with_entries(Calendar(), [event]), NOW).decode().replace("\r\n ", "")


def came_back(event: Appointment) -> Appointment:
    data = calendar_ics(with_entries(Calendar(), [event]), NOW)
    report = read_calendar(data, HOME, NOW)
    return merge_import(Calendar(), report).calendar.appointments[Uid("one")]


@pytest.mark.parametrize(
    ("trigger", "reminders"),
    [
        ("TRIGGER:-PT15M", (15 * MINUTE,)),
        ("TRIGGER;RELATED=START:-P1D", (DAY,)),
        ("TRIGGER;VALUE=DURATION:-P1DT2H", (DAY + 2 * HOUR,)),
        ("TRIGGER:PT0S", (0 * MINUTE,)),
        ("TRIGGER:-P1W", (7 * DAY,)),
        ("TRIGGER;RELATED=END:-PT15M", None),
        ("TRIGGER;VALUE=DATE-TIME:20261126T120000Z", None),
        ("TRIGGER:PT15M", None),
        ("TRIGGER:-P60D", None),
        ("TRIGGER:-P", None),
    ],
)
def test_a_time_before_the_start_is_a_reminder(
    trigger: str, reminders: tuple[timedelta, ...] | None
) -> None:
    assert imported(*TIMES, *alarm(trigger)).reminders == reminders


def test_a_sound_is_one_too_and_a_mail_is_none() -> None:
    assert imported(*TIMES, *alarm("TRIGGER:-PT5M", "AUDIO"), *MAIL).reminders == (5 * MINUTE,)
    assert imported(*TIMES, *MAIL).reminders is None


def test_as_long_as_nobody_changes_them_the_alarms_are_given_back_as_they_were() -> None:
    found = imported(*TIMES, *RICH, *MAIL)
    text = exported(found)
    assert "\r\n".join((*RICH, *MAIL)) in text
    assert text.count("BEGIN:VALARM") == 2


def test_other_reminders_replace_what_was_said_and_leave_the_rest() -> None:
    found = replace(imported(*TIMES, *RICH, *MAIL), reminders=(HOUR, DAY))
    text = exported(found)
    assert "X-WR-ALARMUID" not in text
    assert "ACTION:EMAIL" in text
    assert [line for line in text.splitlines() if line.startswith("TRIGGER")] == [
        "TRIGGER:-PT1H",
        "TRIGGER:-PT1H",
        "TRIGGER:-PT24H",
    ]
    assert came_back(found).reminders == (HOUR, DAY)


def test_none_at_all_comes_back_as_none_at_all() -> None:
    found = replace(imported(*TIMES, *RICH), reminders=())
    assert "VALARM" not in exported(found)
    assert came_back(found).reminders == ()
    assert came_back(replace(found, reminders=None)).reminders is None


def test_travel_comes_before_the_start_and_a_whole_day_begins_in_the_morning() -> None:
    travelling = replace(imported(*TIMES), travel_before=20 * MINUTE, reminders=(10 * MINUTE,))
    assert "TRIGGER:-PT30M" in exported(travelling)
    assert came_back(travelling).reminders == (10 * MINUTE,)
    whole = replace(imported(*WHOLE_DAY), reminders=(0 * MINUTE, DAY))
    assert "TRIGGER:PT9H" in exported(whole)
    assert "TRIGGER:-PT15H" in exported(whole)
    assert came_back(whole).reminders == (0 * MINUTE, DAY)


def test_a_later_file_without_alarms_leaves_the_reminders_set_here() -> None:
    first = calendar(*TIMES)
    mine = with_entries(first, [replace(first.appointments[Uid("one")], reminders=(HOUR,))])
    later = read(event(*TIMES, "SEQUENCE:3", "LOCATION:Room 2"))
    merged = merge_import(mine, later).calendar.appointments[Uid("one")]
    assert (merged.location, merged.reminders) == ("Room 2", (HOUR,))
