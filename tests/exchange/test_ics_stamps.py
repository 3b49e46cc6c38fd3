"""DTSTAMP says when an entry was last revised."""

from dataclasses import replace
from datetime import datetime, timedelta

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.exchange.ics_export import calendar_ics
from planner.exchange.ics_import import merge_import, read_calendar
from tests.exchange.ics_text import HOME, NOW, event, read, utc

STAMP = "DTSTAMP:20261101T120000Z"
TIMES = ("DTSTART:20261126T130000Z", "DTEND:20261126T143000Z")
LATER = NOW + timedelta(days=1)


def imported(*lines: str) -> Calendar:
    return merge_import(Calendar(), read(event(*lines))).calendar


def stamps(calendar: Calendar, now: datetime = NOW) -> list[str]:
    text = calendar_ics(calendar, now).decode()
    return [line for line in text.split("\r\n") if line.startswith("DTSTAMP")]


def test_it_is_that_of_the_file_until_the_entry_is_changed_here() -> None:
    before = imported(STAMP, *TIMES)
    assert stamps(before) == [STAMP]
    changed = replace(before.appointments[Uid("one")], description="New")
    after = with_entries(before, [changed])
    assert stamps(after) == ["DTSTAMP:20261123T090000Z"]
    assert stamps(with_entries(after, before.appointments.values())) == [STAMP]


def test_an_entry_of_our_own_is_stamped_when_it_goes_out() -> None:
    own = imported(*TIMES)
    assert stamps(own) == ["DTSTAMP:20261123T090000Z"]
    again = merge_import(Calendar(), read_calendar(calendar_ics(own, NOW), HOME, NOW)).calendar
    assert again == own
    assert stamps(again, LATER) == ["DTSTAMP:20261124T090000Z"]


def test_it_outlives_our_own_export() -> None:
    before = imported(STAMP, *TIMES)
    again = merge_import(Calendar(), read_calendar(calendar_ics(before, LATER), HOME, NOW)).calendar
    assert again == before
    assert again.appointments[Uid("one")].revised == utc(2026, 11, 1, 12)


def test_the_hour_of_a_later_download_is_no_news() -> None:
    before = imported(STAMP, *TIMES)
    later = read(event("DTSTAMP:20261122T120000Z", *TIMES))
    assert merge_import(before, later).calendar is before


def test_what_is_no_time_is_not_given_back() -> None:
    assert stamps(imported("DTSTAMP:yesterday", *TIMES)) == ["DTSTAMP:20261123T090000Z"]
