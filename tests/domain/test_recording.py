"""Work whose time has passed is recorded: done, partly, or not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.errors import InvalidValue, UnknownEntry
from planner.domain.ids import Uid
from planner.domain.recording import record_blocks, unrecorded
from planner.domain.tables import with_entries
from planner.domain.tasks import Task

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
TASK = Uid("task")


def block(hours_ago: int, state: BlockState = BlockState.ACCEPTED) -> PlannedBlock:
    start = NOON - hours_ago * HOUR
    return PlannedBlock(
        uid=Uid(f"block-{hours_ago}"), entry=TASK, start=start, end=start + HOUR, state=state
    )


def calendar(*blocks: PlannedBlock) -> Calendar:
    task = Task(uid=TASK, summary="Write", estimate=10 * HOUR, remaining=10 * HOUR)
    return with_entries(Calendar(), [task, *blocks])


@pytest.mark.parametrize(
    ("found", "counts"),
    [
        (block(5), True),
        (block(5, BlockState.PINNED), True),
        (block(5, BlockState.STARTED), True),
        (block(5, BlockState.DONE), False),
        (block(5, BlockState.MISSED), False),
        (block(1), True),  # it ends now
        (replace(block(1), end=NOON + HOUR), False),  # it runs
        (block(-1), False),
    ],
)
def test_what_ended_and_is_neither_done_nor_missed_is_unrecorded(
    found: PlannedBlock, counts: bool
) -> None:
    assert bool(unrecorded(calendar(found), NOON)) == counts


def test_they_come_in_order_of_time() -> None:
    found = unrecorded(calendar(block(2), block(9), block(4)), NOON)
    assert [each.uid for each in found] == ["block-9", "block-4", "block-2"]


def test_done_partly_and_missed_leave_what_was_not_worked() -> None:
    blocks = block(9), block(7), block(5)
    worked = {Uid("block-9"): HOUR, Uid("block-7"): HOUR / 4, Uid("block-5"): timedelta()}
    after = record_blocks(calendar(*blocks), worked, NOON)
    states = [after.planned_blocks[each.uid].state for each in blocks]
    assert states == [BlockState.DONE, BlockState.DONE, BlockState.MISSED]
    assert after.tasks[TASK].remaining == 10 * HOUR - 1.25 * HOUR
    assert after.planned_blocks[Uid("block-7")].interval.length == HOUR / 4
    assert [entry.interval.length for entry in after.time_entries.values()] == [HOUR / 4]
    assert not unrecorded(after, NOON)


def test_what_is_not_said_stays_unrecorded() -> None:
    after = record_blocks(calendar(block(9), block(7)), {Uid("block-9"): HOUR}, NOON)
    assert [each.uid for each in unrecorded(after, NOON)] == ["block-7"]


@pytest.mark.parametrize("worked", [-HOUR, 2 * HOUR])
def test_a_block_holds_its_length_at_most(worked: timedelta) -> None:
    with pytest.raises(InvalidValue, match="length"):
        record_blocks(calendar(block(5)), {Uid("block-5"): worked}, NOON)


def test_a_block_that_has_not_passed_is_refused() -> None:
    with pytest.raises(InvalidValue, match="passed"):
        record_blocks(calendar(block(-1)), {Uid("block--1"): HOUR}, NOON)


def test_a_block_that_is_not_there_is_named() -> None:
    with pytest.raises(UnknownEntry, match="block-3"):
        record_blocks(calendar(), {Uid("block-3"): HOUR}, NOON)


@given(st.lists(st.integers(0, 60), min_size=1, max_size=6))
def test_what_remains_and_what_was_worked_are_all_the_work(minutes: list[int]) -> None:
    blocks = [block(2 * number + 1) for number in range(len(minutes))]
    worked = {each.uid: timedelta(minutes=m) for each, m in zip(blocks, minutes, strict=True)}
    after = record_blocks(calendar(*blocks), worked, NOON)
    assert after.tasks[TASK].remaining == 10 * HOUR - timedelta(minutes=sum(minutes))
    assert not unrecorded(after, NOON)
