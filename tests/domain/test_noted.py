"""What has notes."""

from datetime import date

from planner.domain.ids import Uid
from planner.domain.note_edits import write_note
from planner.domain.noted import noted_days, noted_entries
from tests.domain.examples import LISBON, MONDAY, at, calendar, task

N, T = Uid("n"), Uid("t")


def test_what_has_notes_is_known() -> None:
    after = write_note(calendar(task()), N, "Quiet day", at("2026-11-23T10:00"))
    after = write_note(after, Uid("o"), "Ask", MONDAY, [T])
    assert noted_entries(after) == {T}
    assert noted_days(after, LISBON) == {date(2026, 11, 23)}
