"""Blocks that the user drops elsewhere."""

from datetime import timedelta

import pytest

from planner.domain.block_edits import move_block
from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.message import english
from planner.scheduling.proposing.propose import propose_change
from tests.scheduling.weeks import LISBON, NOW, at, doctor, planned, span, task, week, with_doctor

TUESDAY = span(1, "13:15", "17:15")


@pytest.fixture
def before() -> Calendar:
    calendar = week(task("review", 240 + 90), task("tests", 120))
    return planned(
        calendar,
        ("review", TUESDAY),
        ("review", span(2, "09:00", "10:30")),
        ("tests", span(4, "09:00", "11:00")),
    )


def first_of(calendar: Calendar, entry: str) -> PlannedBlock:
    blocks = (b for b in calendar.planned_blocks.values() if b.entry == entry)
    return min(blocks, key=lambda block: block.start)


@pytest.mark.parametrize("pinned", [True, False])
class TestPastTheEndOfTheHours:
    def test_the_dropped_block_stays_whole_and_the_note_says_so(
        self, before: Calendar, pinned: bool
    ) -> None:
        block = first_of(before, "review")
        after = move_block(before, block.uid, at(4, "14:00"), pin=pinned)
        for variant in propose_change(before, after, NOW, "x").variants:
            kept = variant.calendar.planned_blocks[block.uid]
            assert (kept.interval, kept.state) == (span(4, "14:00", "18:00"), BlockState.PINNED)
            assert [english(note, LISBON, NOW) for note in variant.notes] == [
                "Fri 17:30 is the end of the hours; Review is pinned at Fri 14:00"
            ]

    def test_the_blocks_that_were_not_touched_stay(self, before: Calendar, pinned: bool) -> None:
        block = first_of(before, "review")
        after = move_block(before, block.uid, at(4, "14:00"), pin=pinned)
        (variant,) = propose_change(before, after, NOW, "x").variants
        assert variant.moves == ()
        others = set(before.planned_blocks) - {block.uid}
        for uid in others:
            assert variant.calendar.planned_blocks[uid] == before.planned_blocks[uid]

    def test_a_place_wholly_outside_the_hours_is_told(self, before: Calendar, pinned: bool) -> None:
        block = first_of(before, "review")
        after = move_block(before, block.uid, at(4, "04:00"), pin=pinned)
        (variant,) = propose_change(before, after, NOW, "x").variants
        assert "Fri 04:00 is outside the hours; Review is pinned there" in [
            english(note, LISBON, NOW) for note in variant.notes
        ]


def test_inside_the_hours_nothing_is_pinned_or_told(before: Calendar) -> None:
    block = first_of(before, "review")
    after = move_block(before, block.uid, at(4, "13:15"), pin=False)
    (variant,) = propose_change(before, after, NOW, "x").variants
    assert variant.calendar is after
    assert variant.notes == ()


def test_what_cannot_stay_where_it_was_dropped_moves_from_its_accepted_place() -> None:
    calendar = with_doctor(week(task("review", 90)), doctor(2))
    accepted_place = span(1, "13:15", "14:45")
    before = planned(calendar, ("review", accepted_place))
    after = move_block(before, first_of(before, "review").uid, at(2, "12:00"), pin=False)
    for variant in propose_change(before, after, NOW, "x").variants:
        (move,) = variant.moves
        assert move.before == (accepted_place,)


def test_a_block_dropped_in_an_evening_needs_no_note(before: Calendar) -> None:
    block = first_of(before, "tests")
    after = move_block(before, block.uid, at(3, "19:00"), pin=False)
    (variant,) = propose_change(before, after, NOW, "x").variants
    assert variant.notes == ()
    assert variant.evening == timedelta(hours=2)
