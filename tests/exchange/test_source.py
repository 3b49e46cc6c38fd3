"""What an entry was read from is kept with it, so that the same text again is no news."""

from planner.domain.ids import Uid
from planner.domain.tasks import Task
from planner.exchange.source import (
    MOST,
    OF_ICS,
    SOURCE,
    STAMP,
    calendar_key,
    source_digest,
    source_line,
    source_of,
    without_source,
)

LINES = ["UID:one", "SUMMARY:Planning", "DTSTAMP:20261123T090000Z"]


def entry(*foreign: str) -> Task:
    return Task(uid=Uid("t"), summary="T", foreign=foreign)


def test_the_hour_of_the_download_is_no_news() -> None:
    later = [*LINES[:2], "DTSTAMP:20261124T090000Z"]
    assert source_digest(later) == source_digest(LINES)
    assert source_digest(["SUMMARY:Other", *LINES]) != source_digest(LINES)


def test_the_same_text_of_another_calendar_is_the_same_text() -> None:
    here, there = (entry(source_digest(LINES, key)) for key in ("work", "home"))
    assert source_of(here) == source_of(there) == source_digest(LINES)
    assert (calendar_key(here), calendar_key(there)) == ("work", "home")


def test_what_has_no_calendar_has_no_key() -> None:
    assert calendar_key(entry(source_digest(LINES))) == ""
    assert calendar_key(entry()) == ""
    assert calendar_key(entry(source_line("TODO-TXT", "a;CALENDAR=b"))) == ""


def test_the_last_word_counts_and_a_stamp_is_none() -> None:
    first, second = source_line("CSV", "a"), source_line("CSV", "b")
    assert source_of(entry(first, second, f"{STAMP}:20261123T090000Z")) == second
    assert source_of(entry("X-OTHER:1", f"{STAMP}:1")) is None


def test_a_line_keeps_its_text_up_to_a_limit() -> None:
    assert source_line("CSV", "a,b;c\nd") == rf"{SOURCE}CSV:a\,b\;c\nd"
    assert len(source_line("CSV", "x" * (MOST + 9))) == len(f"{SOURCE}CSV:") + MOST


def test_an_entry_goes_out_without_it() -> None:
    lines = ("X-OTHER:1", f"{OF_ICS}:1234", source_line("CSV", "a"))
    assert without_source(lines) == ("X-OTHER:1",)
