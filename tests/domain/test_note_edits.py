"""What a user does to notes."""

from datetime import date

import pytest

from planner.domain.edits import remove
from planner.domain.errors import InvalidValue, UnknownEntry
from planner.domain.ids import Uid
from planner.domain.note_edits import (
    note_time,
    notes_of_day,
    notes_to,
    rewrite_note,
    write_note,
)
from tests.domain.examples import LISBON, MONDAY, at, calendar, task

N, T = Uid("n"), Uid("t")


def test_a_note_is_beside_its_entries() -> None:
    before = calendar(task())
    after = write_note(before, N, " Ask Marta \n", MONDAY, [T, T])
    assert notes_to(after, [T]) == (after.notes[N],)
    assert after.notes[N].text == "Ask Marta"
    assert after.notes[N].links == (T,)
    assert notes_of_day(after, date(2026, 11, 23), LISBON) == ()


def test_a_note_without_entries_is_beside_its_day() -> None:
    after = write_note(calendar(), N, "Quiet day", at("2026-11-24T02:00"))
    assert [note.uid for note in notes_of_day(after, date(2026, 11, 23), LISBON)] == [N], (
        "the day ends at four in the morning"
    )
    assert notes_of_day(after, date(2026, 11, 24), LISBON) == ()


def test_the_newest_note_comes_first() -> None:
    after = write_note(calendar(task()), N, "First", MONDAY, [T])
    after = write_note(after, Uid("later"), "Second", at("2026-11-25T09:00"), [T])
    assert [note.text for note in notes_to(after, [T])] == ["Second", "First"]


def test_a_note_about_today_is_dated_now_and_about_another_day_noon() -> None:
    now = at("2026-11-23T09:00")
    assert note_time(date(2026, 11, 23), now, calendar(), LISBON) == now
    assert note_time(date(2026, 11, 25), now, calendar(), LISBON) == at("2026-11-25T12:00")


def test_a_rewritten_note_keeps_its_time_and_its_entries() -> None:
    before = write_note(calendar(task()), N, "First", MONDAY, [T])
    after = rewrite_note(before, N, "Other")
    assert (after.notes[N].text, after.notes[N].at, after.notes[N].links) == ("Other", MONDAY, (T,))


def test_when_its_entry_goes_a_note_stays_with_its_day() -> None:
    before = write_note(calendar(task()), N, "First", at("2026-11-23T10:00"), [T])
    after = remove(before, T)
    assert [note.uid for note in notes_of_day(after, date(2026, 11, 23), LISBON)] == [N]


def test_what_cannot_be_written_is_told() -> None:
    with pytest.raises(InvalidValue, match="some text"):
        write_note(calendar(), N, " \n", MONDAY)
    with pytest.raises(UnknownEntry, match='no entry "gone"'):
        write_note(calendar(), N, "About nothing", MONDAY, [Uid("gone")])
    with pytest.raises(UnknownEntry, match='no note "n"'):
        rewrite_note(calendar(), N, "Other")
