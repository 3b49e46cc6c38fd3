"""Where in time an entry is."""

from datetime import timedelta

from planner.desktop.finding.places import place_of
from planner.domain.entries import Note
from planner.domain.ids import Uid
from tests.domain.examples import GYM, MONDAY, at, block, calendar, meeting, series, task

NOW = at("2026-11-25T12:00")
T = Uid("t")


def test_what_repeats_is_at_its_next_time_else_at_its_last() -> None:
    daily = series("FREQ=DAILY", "2026-11-01T10:00")
    over = series("FREQ=DAILY;COUNT=3", "2026-11-01T10:00")
    assert place_of(calendar(daily), Uid("s"), NOW).at == at("2026-11-26T10:00")
    assert place_of(calendar(over), Uid("s"), NOW).at == at("2026-11-03T10:00")


def test_a_task_is_at_its_next_block_else_at_its_last() -> None:
    past, ahead = block("a", 33, 34), block("b", 81, 82)
    whole = calendar(task(), past, ahead)
    assert place_of(whole, T, NOW).at == ahead.start
    assert place_of(whole, T, NOW).uids == {past.uid, ahead.uid}
    assert place_of(calendar(task(), past), T, NOW).at == past.start


def test_what_is_not_planned_has_no_time() -> None:
    whole = calendar(task(), GYM)
    assert place_of(whole, T, NOW).at is None
    assert place_of(whole, GYM.uid, NOW).at is None
    assert place_of(whole, Uid("gone"), NOW).at is None


def test_a_note_is_where_its_entry_is_else_at_its_own_time() -> None:
    about = Note(uid=Uid("n"), text="x", at=MONDAY, links=(Uid("m"),))
    alone = Note(uid=Uid("o"), text="x", at=MONDAY + timedelta(hours=9))
    whole = calendar(meeting(), about, alone)
    assert place_of(whole, Uid("n"), NOW).at == at("2026-11-24T10:00")
    assert place_of(whole, Uid("o"), NOW).at == alone.at
