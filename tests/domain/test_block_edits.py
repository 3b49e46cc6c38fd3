"""What a user does to the plan."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.block_edits import (
    accept_blocks,
    complete_task,
    finish_block,
    move_block,
    pin,
    record_work,
    resize_block,
    start_block,
    unpin,
)
from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.entries import Habit
from planner.domain.errors import InvalidValue, PlannerError, RefusedEdit, UnknownEntry
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.tasks import TaskStatus
from tests.domain.examples import HOUR, MONDAY, block, calendar, hours, task

ACCEPTED, PINNED, STARTED = BlockState.ACCEPTED, BlockState.PINNED, BlockState.STARTED
DONE, MISSED = BlockState.DONE, BlockState.MISSED
T, B, NOON = Uid("t"), Uid("b"), MONDAY + 12 * HOUR


def planned(*blocks: PlannedBlock) -> Calendar:
    return calendar(task(), task("u"), *blocks)


def only(one: Calendar) -> PlannedBlock:
    (found,) = one.planned_blocks.values()
    return found


def spans(one: Calendar) -> set[tuple[Uid, Interval]]:
    return {(found.entry, found.interval) for found in one.planned_blocks.values()}


def test_a_plan_replaces_what_was_accepted_ahead() -> None:
    after = accept_blocks(planned(block("b", 14, 15)), [(T, hours(16, 17))], NOON)
    assert spans(after) == {(T, hours(16, 17))}


@pytest.mark.parametrize("state", [PINNED, STARTED, DONE, MISSED])
def test_a_plan_leaves_blocks_of_another_state(state: BlockState) -> None:
    one = planned(block("b", 14, 15, state))
    assert B in accept_blocks(one, [], NOON).planned_blocks


def test_a_plan_leaves_what_has_begun_and_takes_what_begins_now() -> None:
    one = planned(block("begun", 11, 13), block("b", 12, 13))
    assert set(accept_blocks(one, [], NOON).planned_blocks) == {"begun"}


def test_a_block_that_stays_where_it_is_keeps_its_uid() -> None:
    one = planned(block("b", 14, 15))
    assert accept_blocks(one, [(T, hours(14, 15))], NOON) is one


def test_the_same_plan_has_the_same_uids() -> None:
    blocks = [(T, hours(16, 17)), (Uid("u"), hours(14, 15))]
    one, other = (
        accept_blocks(planned(), blocks, NOON),
        accept_blocks(planned(), blocks[::-1], NOON),
    )
    assert one == other
    assert set(one.planned_blocks) == {"t@20261123T1600Z", "u@20261123T1400Z"}


def test_a_uid_that_a_moved_block_still_has_is_not_given_again() -> None:
    one = accept_blocks(planned(), [(T, hours(14, 15))], NOON)
    (uid,) = one.planned_blocks
    moved = move_block(one, uid, MONDAY + 20 * HOUR)
    assert spans(accept_blocks(moved, [(T, hours(14, 16))], NOON)) == {
        (T, hours(20, 21)),
        (T, hours(14, 16)),
    }


def test_a_plan_for_what_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownEntry, match='no task or habit "x"'):
        accept_blocks(planned(), [(Uid("x"), hours(14, 15))], NOON)


pieces = st.lists(
    st.tuples(st.sampled_from([T, Uid("u")]), st.integers(0, 23), st.integers(1, 3)), max_size=6
).map(lambda found: {(uid, hours(start, start + length)) for uid, start, length in found})
states = st.sampled_from(list(BlockState))
plans = st.lists(st.tuples(st.integers(0, 23), st.integers(1, 3), states), max_size=6).map(
    lambda found: planned(
        *(block(str(n), start, start + long, state) for n, (start, long, state) in enumerate(found))
    )
)


@given(plans, pieces)
def test_after_a_plan_exactly_its_blocks_are_accepted_ahead(
    before: Calendar, wanted: set[tuple[Uid, Interval]]
) -> None:
    after = accept_blocks(before, wanted, NOON)
    ahead = [b for b in after.planned_blocks.values() if b.state is ACCEPTED and b.start >= NOON]
    new = {pair for pair in wanted if pair[1].start >= NOON}
    assert {(b.entry, b.interval) for b in ahead} == new
    for uid, found in before.planned_blocks.items():
        if found.state is not ACCEPTED or found.start < NOON:
            assert after.planned_blocks[uid] == found
    assert accept_blocks(after, new, NOON) is after


def test_what_the_user_places_is_pinned() -> None:
    one = planned(block("b", 14, 15))
    moved = only(move_block(one, B, NOON))
    assert (moved.interval, moved.state) == (hours(12, 13), PINNED)
    assert only(move_block(one, B, NOON, pin=False)).state is ACCEPTED
    resized = only(resize_block(one, B, NOON, NOON + 3 * HOUR))
    assert (resized.interval, resized.state) == (hours(12, 15), PINNED)


def test_what_happened_stays_as_it_was_when_its_times_are_corrected() -> None:
    assert only(move_block(planned(block("b", 9, 10, DONE)), B, NOON)).state is DONE


def test_a_block_cannot_end_before_it_starts() -> None:
    with pytest.raises(InvalidValue):
        resize_block(planned(block("b", 14, 15)), B, NOON, NOON)


def test_pin_and_unpin() -> None:
    one = planned(block("b", 14, 15))
    pinned = pin(one, B)
    assert only(pinned).state is PINNED
    assert unpin(pinned, B) == one
    assert only(pin(start_block(one, B), B)).state is STARTED


@pytest.mark.parametrize("verb", [pin, unpin, start_block])
def test_what_is_over_stays_as_it_is(verb: Callable[[Calendar, Uid], Calendar]) -> None:
    with pytest.raises(RefusedEdit, match='The block of "T" is over: it is marked done'):
        verb(planned(block("b", 9, 10, DONE)), B)


def test_a_block_that_does_not_exist_cannot_be_moved() -> None:
    with pytest.raises(UnknownEntry, match='no planned block "x"'):
        move_block(planned(), Uid("x"), NOON)


def test_a_done_block_leaves_less_to_do() -> None:
    after = finish_block(planned(block("b", 9, 10)), B, DONE)
    assert only(after).state is DONE
    assert after.tasks[T].remaining == 3 * HOUR
    assert finish_block(after, B, DONE) is after
    with pytest.raises(RefusedEdit, match="already marked done"):
        finish_block(after, B, MISSED)


def test_a_missed_block_leaves_everything_to_do() -> None:
    after = finish_block(planned(block("b", 9, 10)), B, MISSED)
    assert after.tasks[T].remaining == 4 * HOUR
    assert finish_block(after, B, DONE).tasks[T].remaining == 3 * HOUR


def test_a_block_ends_as_done_or_missed_only() -> None:
    with pytest.raises(InvalidValue, match="done or as missed"):
        finish_block(planned(block("b", 9, 10)), B, PINNED)


def test_a_habit_that_was_done_needs_no_estimate() -> None:
    lunch = Habit(
        uid=Uid("h"), summary="Lunch", duration=HOUR, window_start=time(9), window_end=time(15)
    )
    one = calendar(lunch, block("b", 12, 13, entry="h"))
    assert only(finish_block(one, B, DONE)).state is DONE
    assert not record_work(one, B, HOUR, NOON, Uid("w")).time_entries


def test_work_that_was_done_partly_leaves_the_rest() -> None:
    after = record_work(planned(block("b", 9, 11)), B, HOUR / 2, NOON, Uid("w"))
    assert after.tasks[T].remaining == 3.5 * HOUR
    assert (only(after).interval, only(after).state) == (hours(9, 9.5), DONE)
    assert after.time_entries[Uid("w")].interval == hours(9, 9.5)


def test_work_never_ends_in_the_future() -> None:
    after = record_work(planned(block("b", 11, 14)), B, 2 * HOUR, NOON, Uid("w"))
    assert after.time_entries[Uid("w")].interval == hours(10, 12)


def test_no_work_is_a_missed_block() -> None:
    after = record_work(planned(block("b", 9, 11)), B, timedelta(), NOON, Uid("w"))
    assert only(after).state is MISSED
    assert not after.time_entries


def test_work_is_recorded_once_and_not_below_nothing() -> None:
    one = planned(block("b", 9, 11))
    with pytest.raises(InvalidValue, match="cannot be negative"):
        record_work(one, B, -HOUR, NOON, Uid("w"))
    after = record_work(one, B, 9 * HOUR, NOON, Uid("w"))
    assert after.tasks[T].remaining == timedelta()
    with pytest.raises(RefusedEdit, match="already marked done"):
        record_work(after, B, HOUR, NOON, Uid("x"))
    with pytest.raises(RefusedEdit, match='already an entry "u"'):
        record_work(one, B, HOUR, NOON, Uid("u"))


def test_a_completed_task_frees_what_was_planned_for_it() -> None:
    one = planned(
        block("past", 9, 10),
        block("now", 11, 13, STARTED),
        block("ahead", 14, 15),
        block("pinned", 16, 17, PINNED),
        block("missed", 7, 8, MISSED),
        block("other", 18, 19, entry="u"),
    )
    after = complete_task(one, T, NOON)
    finished = after.tasks[T]
    assert (finished.status, finished.completed_at) == (TaskStatus.COMPLETED, NOON)
    assert finished.remaining == timedelta()
    assert {uid: (found.state, found.interval) for uid, found in after.planned_blocks.items()} == {
        "past": (DONE, hours(9, 10)),
        "now": (DONE, hours(11, 12)),
        "missed": (MISSED, hours(7, 8)),
        "other": (ACCEPTED, hours(18, 19)),
    }
    assert complete_task(after, T, NOON) is after


def test_a_completed_task_took_what_its_done_blocks_hold() -> None:
    one = planned(
        block("past", 9, 10, DONE),
        block("b", 11, 13),
        block("u1", 9, 10, DONE, "u"),
        block("c", 14, 15),
    )
    assert complete_task(one, T, NOON).tasks[T].actual == 2 * HOUR


def test_a_time_entry_beside_its_block_counts_once() -> None:
    one = record_work(planned(block("b", 9, 11)), B, 1.5 * HOUR, NOON, Uid("e"))
    assert complete_task(one, T, NOON).tasks[T].actual == 1.5 * HOUR


def test_what_a_task_took_can_be_said_also_later() -> None:
    after = complete_task(planned(block("b", 9, 11)), T, NOON, 3 * HOUR)
    assert after.tasks[T].actual == 3 * HOUR
    assert complete_task(after, T, NOON, HOUR).tasks[T].actual == HOUR
    with pytest.raises(InvalidValue, match="negative"):
        complete_task(after, T, NOON, -HOUR)


def test_nobody_knows_what_a_task_without_blocks_took() -> None:
    assert complete_task(planned(), T, NOON).tasks[T].actual is None


def test_only_tasks_are_completed() -> None:
    with pytest.raises(UnknownEntry, match='no task "b"'):
        complete_task(planned(block("b", 9, 10)), B, NOON)


verbs = st.sampled_from(["pin", "unpin", "start", "done", "missed", "move", "work", "complete"])


@given(st.lists(st.tuples(verbs, st.sampled_from(["x", "y"])), max_size=12))
def test_no_row_of_edits_counts_work_twice(row: list[tuple[str, str]]) -> None:
    """What remains is the estimate without the blocks that are done, or nothing."""
    one = planned(block("x", 9, 10), block("y", 10, 12))
    for number, (verb, name) in enumerate(row):
        try:
            one = edited(one, verb, Uid(name), number)
        except PlannerError as error:
            assert str(error).endswith(".")  # noqa: PT017
    done = [found for found in one.planned_blocks.values() if found.state is DONE]
    left = 4 * HOUR - sum((found.interval.length for found in done), timedelta())
    is_complete = one.tasks[T].status is TaskStatus.COMPLETED
    assert one.tasks[T].remaining == (timedelta() if is_complete else left)


def edited(one: Calendar, verb: str, uid: Uid, number: int) -> Calendar:
    edits: dict[str, Callable[[], Calendar]] = {
        "pin": lambda: pin(one, uid),
        "unpin": lambda: unpin(one, uid),
        "start": lambda: start_block(one, uid),
        "done": lambda: finish_block(one, uid, DONE),
        "missed": lambda: finish_block(one, uid, MISSED),
        "move": lambda: move_block(one, uid, MONDAY + number * HOUR),
        "work": lambda: record_work(one, uid, HOUR / 2, MONDAY + 20 * HOUR, Uid(f"w{number}")),
        "complete": lambda: complete_task(one, T, NOON),
    }
    return edits[verb]()


def test_a_calendar_before_an_edit_is_as_it_was() -> None:
    one = planned(block("b", 14, 15))
    twin = replace(one, planned_blocks=dict(one.planned_blocks), tasks=dict(one.tasks))
    complete_task(one, T, NOON)
    accept_blocks(one, [], NOON)
    assert one == twin
