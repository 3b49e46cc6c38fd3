"""Which proposals the automatic mode accepts by itself."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.edits import add
from planner.domain.ids import Uid
from planner.domain.tables import with_entries, without_entries
from planner.scheduling.building.proposal import LateTask, Variant, VariantKind
from planner.scheduling.proposing.automatic import moves_nothing
from tests.domain.examples import MONDAY, block, calendar, task


def variant(after: Calendar, *late: LateTask) -> Variant:
    sums = timedelta(), (), 0, MONDAY.date()
    return Variant(VariantKind.PLAN, after, (), (), late, late, {}, {}, {}, *sums)


@pytest.fixture
def before() -> Calendar:
    return calendar(task(), block("a", 9, 10))


def test_what_only_adds_moves_nothing(before: Calendar) -> None:
    assert moves_nothing(before, variant(add(before, block("b", 11, 12))))


def test_a_block_that_moves_or_goes_is_asked_about(before: Calendar) -> None:
    moved = with_entries(before, [replace(block("a", 9, 10), start=MONDAY + timedelta(hours=8))])
    assert not moves_nothing(before, variant(moved))
    assert not moves_nothing(before, variant(without_entries(before, [Uid("a")])))


def test_a_block_with_another_name_at_the_same_time_has_not_moved(before: Calendar) -> None:
    other = add(without_entries(before, [Uid("a")]), block("b", 9, 10))
    assert moves_nothing(before, variant(other))


def test_what_was_missed_is_not_in_the_way() -> None:
    before = calendar(task(), block("a", 9, 10, BlockState.MISSED))
    assert moves_nothing(before, variant(without_entries(before, [Uid("a")])))


def test_what_becomes_late_is_asked_about(before: Calendar) -> None:
    late = LateTask(Uid("t"), "T", MONDAY, hard=True, finish=None, missing=timedelta(hours=1))
    assert not moves_nothing(before, variant(before, late))
