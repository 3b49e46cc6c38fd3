"""What a user does to entries."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.calendar import ENTRY_TABLES, Calendar
from planner.domain.edits import (
    add,
    move_event,
    remove,
    replace_entry,
    resize_event,
    set_hours,
    set_settings,
)
from planner.domain.entries import Note
from planner.domain.errors import InvalidValue, PlannerError, RefusedEdit, UnknownEntry
from planner.domain.hours import HoursProfile, HoursSpan
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import occurrences
from planner.domain.settings import Settings
from planner.domain.tasks import Task, TimeEntry
from tests.domain.examples import (
    HOUR,
    MONDAY,
    at,
    block,
    calendar,
    hours,
    meeting,
    series,
    task,
    visit,
)

WEEK = Interval(MONDAY, MONDAY + timedelta(days=7))
T, M, S = Uid("t"), Uid("m"), Uid("s")


def test_a_new_entry_is_added() -> None:
    assert calendar(task(), visit()).find(T) == task()


def test_a_uid_exists_once_also_among_other_kinds() -> None:
    with pytest.raises(RefusedEdit, match='already an entry "t"'):
        add(calendar(task()), meeting("t"))


def test_a_dependency_in_a_circle_is_refused_by_name() -> None:
    two = calendar(task("a"), task("b", depends_on=(Uid("a"),)))
    with pytest.raises(RefusedEdit, match='"A" → "B" → "A"'):
        replace_entry(two, task("a", depends_on=(Uid("b"),)))


def test_a_rule_that_cannot_be_followed_is_refused() -> None:
    with pytest.raises(InvalidValue, match="The rule"):
        add(calendar(), series("FREQ=NEVER", "2026-11-24T10:00"))


def test_a_block_of_nothing_is_refused() -> None:
    with pytest.raises(UnknownEntry, match="no task or habit"):
        add(calendar(meeting()), block("b", 9, 10, entry="m"))


def test_an_entry_is_replaced_by_one_of_its_kind_only() -> None:
    one = calendar(task())
    assert replace_entry(one, task(summary="New")).tasks[T].summary == "New"
    with pytest.raises(RefusedEdit, match="another kind"):
        replace_entry(one, meeting("t"))
    with pytest.raises(UnknownEntry):
        replace_entry(one, task("x"))


def test_a_removed_task_leaves_nothing_that_refers_to_it_but_the_work_done() -> None:
    worked = TimeEntry(uid=Uid("w"), task=T, start=MONDAY, end=MONDAY + HOUR)
    note = Note(uid=Uid("n"), text="x", at=MONDAY, links=(T, M))
    everything = calendar(
        task(), task("after", depends_on=(T,)), meeting(), block("b", 9, 10), note, worked
    )
    left = remove(everything, T)
    assert set(left.tasks) == {"after"}
    assert left.tasks[Uid("after")].depends_on == ()
    assert not left.planned_blocks
    assert left.notes[Uid("n")].links == (M,)
    assert left.time_entries == everything.time_entries


def test_a_removed_series_takes_its_moved_occurrences_along() -> None:
    daily = calendar(series("FREQ=DAILY", "2026-11-23T10:00"), meeting())
    moved = move_event(daily, S, at("2026-11-25T15:00"), occurrence=at("2026-11-25T10:00"))
    assert set(remove(moved, S).appointments) == {"m"}


def test_what_does_not_exist_cannot_be_removed_or_moved() -> None:
    with pytest.raises(UnknownEntry, match='no entry "x"'):
        remove(calendar(), Uid("x"))
    with pytest.raises(UnknownEntry, match="no appointment or personal block"):
        move_event(calendar(task()), T, MONDAY)


def test_a_moved_appointment_keeps_its_length_and_counts_the_change() -> None:
    moved = move_event(calendar(meeting()), M, MONDAY).appointments[M]
    assert moved.interval == hours(0, 1)
    assert moved.sequence == 1


def test_moving_to_the_same_place_is_no_change() -> None:
    one = calendar(meeting())
    assert move_event(one, M, meeting().start) is one


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(InvalidValue, match="ends before it starts"):
        resize_event(calendar(meeting()), M, MONDAY, MONDAY - HOUR)


def test_a_resized_appointment_has_its_new_times() -> None:
    resized = resize_event(calendar(visit()), Uid("v"), MONDAY, MONDAY + 3 * HOUR)
    assert resized.personal_blocks[Uid("v")].interval == hours(0, 3)


def test_an_occurrence_moves_alone() -> None:
    daily = calendar(series("FREQ=DAILY", "2026-11-23T10:00"))
    original = at("2026-11-25T10:00")
    moved = move_event(daily, S, at("2026-11-25T15:00"), occurrence=original)
    found = occurrences(moved, WEEK)
    assert [each.interval.start.hour for each in found] == [10, 10, 15, 10, 10, 10, 10]
    alone = found[2].event
    assert (alone.series, alone.recurrence_id, alone.recurrence) == (S, original, None)


def test_what_is_no_occurrence_cannot_be_moved_alone() -> None:
    daily = calendar(series("FREQ=DAILY", "2026-11-23T10:00"), meeting())
    with pytest.raises(RefusedEdit, match="does not happen on 2026-11-25 at 11:00"):
        move_event(daily, S, MONDAY, occurrence=at("2026-11-25T11:00"))
    with pytest.raises(RefusedEdit, match="does not happen"):
        move_event(daily, M, MONDAY, occurrence=MONDAY)


def test_hours_and_settings_are_set() -> None:
    profile = HoursProfile(((HoursSpan(time(9), time(17)),),) * 7)
    one = calendar(task())
    assert set_hours(one, profile).hours == profile
    assert set_settings(one, Settings(zone="Asia/Tokyo")).settings.zone == "Asia/Tokyo"
    assert set_hours(one, profile).tasks is one.tasks


names = st.sampled_from(["a", "b", "c", "d"])
starts = st.integers(0, 160).map(lambda hour: MONDAY + hour * HOUR)
edits = st.lists(
    st.one_of(
        st.tuples(st.just("task"), names, st.sets(names, max_size=2)),
        st.tuples(st.just("meeting"), names, starts),
        st.tuples(st.just("move"), names, starts),
        st.tuples(st.just("block"), names, names),
        st.tuples(st.just("remove"), names, st.none()),
    ),
    max_size=25,
)


def edited(one: Calendar, verb: str, uid: str, what: object) -> Calendar:
    match verb:
        case "task":
            assert isinstance(what, set)
            wanted = task(uid, depends_on=tuple(sorted(what)))
            change = replace_entry if Uid(uid) in one.tasks else add
            return change(one, wanted)
        case "meeting":
            assert isinstance(what, datetime)
            return add(one, replace(meeting(uid), start=what, end=what + HOUR))
        case "move":
            assert isinstance(what, datetime)
            return move_event(one, Uid(uid), what)
        case "block":
            return add(one, block(f"block-{uid}", 9, 10, entry=str(what)))
    return remove(one, Uid(uid))


@given(edits)
def test_no_row_of_edits_leaves_a_calendar_that_contradicts_itself(
    row: list[tuple[str, str, object]],
) -> None:
    one = Calendar()
    for edit in row:
        before = {table: dict(getattr(one, table)) for table in ENTRY_TABLES}
        try:
            after = edited(one, *edit)
        except PlannerError as error:
            assert str(error).endswith(".")  # noqa: PT017
            after = one
        assert {table: getattr(one, table) for table in ENTRY_TABLES} == before
        one = after
    uids = [uid for table in ENTRY_TABLES for uid in getattr(one, table)]
    assert len(uids) == len(set(uids))
    assert all(found.entry in one.tasks for found in one.planned_blocks.values())
    assert all(set(found.depends_on) <= set(one.tasks) for found in one.tasks.values())
    assert len(in_order(one.tasks)) == len(one.tasks)


def in_order(tasks: Mapping[Uid, Task]) -> list[Uid]:
    """All tasks that a circle does not keep from ever starting."""
    done: list[Uid] = []
    while ready := [
        t.uid for t in tasks.values() if t.uid not in done and {*t.depends_on} <= {*done}
    ]:
        done += ready
    return done


def test_a_task_keeps_what_was_estimated_first() -> None:
    one = calendar(task())
    more = replace_entry(one, replace(one.tasks[Uid("t")], estimate=6 * HOUR))
    assert more.tasks[Uid("t")].original_estimate == 4 * HOUR
    most = replace_entry(more, replace(more.tasks[Uid("t")], estimate=8 * HOUR))
    assert most.tasks[Uid("t")].original_estimate == 4 * HOUR


def test_an_assumed_estimate_was_none() -> None:
    one = calendar(task(estimate_assumed=True))
    given = replace(one.tasks[Uid("t")], estimate=6 * HOUR, estimate_assumed=False)
    assert replace_entry(one, given).tasks[Uid("t")].original_estimate == 6 * HOUR
