"""VJOURNAL as notes, and notes as VJOURNAL."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.calendar import Calendar
from planner.domain.entries import Note
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.exchange.ics_export import calendar_ics
from planner.exchange.ics_import import merge_import, read_calendar
from planner.exchange.source import without_source
from tests.exchange.foreign_entries import common
from tests.exchange.ics_text import HOME, NOW, event, read, utc
from tests.exchange.test_given_back import check_given_back, whole

DAY = "DTSTART;VALUE=DATE:20261120"
TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.just("\n"), min_size=1)


def journal(*lines: str, uid: str = "one") -> str:
    return "\r\n".join(("BEGIN:VJOURNAL", f"UID:{uid}", *lines, "END:VJOURNAL", ""))


def imported(*components: str) -> Calendar:
    return merge_import(Calendar(), read(*components)).calendar


def test_a_journal_entry_is_a_note_of_its_day() -> None:
    text = ("SUMMARY:Stand-up", "DESCRIPTION:We agreed\\non all", "DESCRIPTION:Nearly all")
    note = imported(journal(DAY, *text, "CATEGORIES:Work")).notes[Uid("one")]
    assert note.text == "Stand-up\n\nWe agreed\non all\n\nNearly all"
    assert note.at == utc(2026, 11, 20, 12)
    assert without_source(note.foreign) == ("CATEGORIES:Work",)


@pytest.mark.parametrize(
    ("lines", "at"),
    [
        (("DTSTART:20261120T083000Z", "CREATED:20261119T080000Z"), utc(2026, 11, 20, 8, 30)),
        (("DTSTART;TZID=Asia/Tokyo:20261120T083000",), utc(2026, 11, 19, 23, 30)),
        (("CREATED:20261119T080000Z", "DTSTAMP:20261121T080000Z"), utc(2026, 11, 19, 8)),
        (("DTSTAMP:20261121T080000Z",), utc(2026, 11, 21, 8)),
    ],
)
def test_it_is_dated_as_it_says(lines: tuple[str, ...], at: object) -> None:
    assert imported(journal("SUMMARY:A", *lines)).notes[Uid("one")].at == at


@pytest.mark.parametrize(
    ("lines", "why"), [((DAY,), "without text"), (("SUMMARY:A",), "of no day")]
)
def test_what_says_nothing_or_no_day_is_refused(lines: tuple[str, ...], why: str) -> None:
    report = read(journal(*lines))
    assert report.entries == ()
    assert why in report.refused[0].why


def test_it_is_about_the_entries_that_are_there() -> None:
    meeting = event("DTSTART:20261120T100000Z", "DTEND:20261120T110000Z", uid="meeting")
    lines = ("RELATED-TO:meeting", "RELATED-TO;RELTYPE=SIBLING:gone", "SUMMARY:A", DAY)
    once = imported(meeting, journal(*lines))
    assert once.notes[Uid("one")].links == ("meeting",)
    later = merge_import(imported(meeting), read(journal(*lines))).calendar
    assert later.notes[Uid("one")].links == ("meeting",)
    again = read_calendar(calendar_ics(once, NOW), HOME, NOW)
    assert merge_import(Calendar(), again).calendar == once
    assert merge_import(once, read(meeting, journal(*lines))).calendar is once


@given(
    common(), st.sampled_from((DAY, "DTSTART:20261120T083000Z", "DTSTART;TZID=UTC:20261120T083000"))
)
@settings(deadline=None, max_examples=100)
def test_a_journal_entry_is_given_back(lines: list[str], day: str) -> None:
    check_given_back(whole("VJOURNAL", ["UID:one", day, *lines]))


def test_a_note_that_was_rewritten_here_says_what_it_says_here() -> None:
    before = imported(journal(DAY, "SUMMARY:Old", "DESCRIPTION:Older", "COLOR:red"))
    after = with_entries(before, [replace(before.notes[Uid("one")], text="New")])
    text = calendar_ics(after, NOW).decode()
    assert "DESCRIPTION:New" in text
    assert "Old" not in text.replace("X-SOURCE", "")
    for line in (DAY, "COLOR:red"):
        assert line in text


@given(TEXTS)
@settings(deadline=None, max_examples=50)
def test_our_own_notes_come_back_as_they_were(text: str) -> None:
    note = Note(uid=Uid("n"), text=text.strip() or "A", at=utc(2026, 11, 20, 8))
    before = with_entries(Calendar(), [note])
    again = read_calendar(calendar_ics(before, NOW), "Asia/Tokyo", NOW)
    assert merge_import(Calendar(), again).calendar == before


def test_times_of_others_are_no_appointments() -> None:
    report = read("BEGIN:VFREEBUSY\r\nUID:a\r\nEND:VFREEBUSY\r\n")
    assert "when somebody is busy" in report.refused[0].why
