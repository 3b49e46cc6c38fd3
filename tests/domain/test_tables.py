"""New calendars from old ones, by table."""

import pytest

from planner.domain.errors import UnknownEntry
from planner.domain.ids import Uid
from planner.domain.tables import table_of, with_entries, without_entries
from tests.domain.examples import block, calendar, meeting, task


def test_each_uid_has_a_table() -> None:
    assert table_of(calendar(meeting(), task()), Uid("t")) == "tasks"
    with pytest.raises(UnknownEntry, match='no entry "x"'):
        table_of(calendar(), Uid("x"))


def test_what_is_not_touched_is_shared() -> None:
    before = calendar(meeting(), task())
    after = with_entries(before, [task(summary="Other")])
    assert after.tasks is not before.tasks
    assert after.appointments is before.appointments
    assert before.tasks[Uid("t")].summary == "T"


def test_without_a_difference_it_is_the_same_calendar() -> None:
    before = calendar(meeting(), task())
    assert with_entries(before, [task(), meeting()]) is before
    assert without_entries(before, [Uid("x")]) is before


def test_entries_of_several_kinds_go_at_once() -> None:
    before = calendar(meeting(), task(), block("b", 9, 10))
    assert without_entries(before, [Uid("m"), Uid("b"), Uid("b")]) == calendar(task())
