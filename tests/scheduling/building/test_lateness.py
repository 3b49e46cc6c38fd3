"""Which tasks of a plan come late."""

from dataclasses import replace
from datetime import timedelta

from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.tasks import TaskStatus
from planner.scheduling.building.lateness import late_tasks, missing_work, work_ahead
from tests.scheduling.weeks import NOW, at, planned, span, task, week

HOUR = timedelta(hours=1)
REPORT = Uid("report")


def with_state(calendar: Calendar, state: BlockState) -> Calendar:
    blocks = {uid: replace(b, state=state) for uid, b in calendar.planned_blocks.items()}
    return replace(calendar, planned_blocks=blocks)


def report(due: str, *blocks: tuple[str, str]) -> Calendar:
    """An hour and more of work on Monday."""
    calendar = week(task("report", 120, deadline=at(0, due)))
    return planned(calendar, *(("report", span(0, start, end)) for start, end in blocks))


def test_work_that_ends_when_it_is_due_is_in_time() -> None:
    blocks = ("10:00", "11:00"), ("13:00", "14:00")
    assert late_tasks(report("14:00", *blocks), NOW, {}) == ()
    (late,) = late_tasks(report("13:59", *blocks), NOW, {})
    assert (late.entry, late.hard, late.finish) == (REPORT, True, at(0, "14:00"))


def test_work_that_is_expected_and_has_no_block_is_late_without_a_finish() -> None:
    calendar = report("14:00", ("10:00", "11:00"))
    assert late_tasks(calendar, NOW, {}) == ()
    (late,) = late_tasks(calendar, NOW, {REPORT: 2 * HOUR})
    assert (late.finish, late.missing) == (None, HOUR)


def test_the_most_pressing_comes_first_and_settled_tasks_are_not_late() -> None:
    tasks = [
        task("b", due_date=at(1, "12:00")),
        task("a", due_date=at(0, "12:00")),
        task("gone", due_date=at(0, "10:00"), status=TaskStatus.CANCELLED),
    ]
    expected = {entry.uid: HOUR for entry in tasks}
    assert [late.entry for late in late_tasks(week(*tasks), NOW, expected)] == ["a", "b"]


def test_what_is_over_done_or_missed_is_not_ahead() -> None:
    calendar = report("14:00", ("10:00", "11:00"), ("13:00", "14:00"))
    assert work_ahead(calendar, at(0, "11:00")) == {REPORT: (span(0, "13:00", "14:00"),)}
    for state in (BlockState.DONE, BlockState.MISSED):
        assert work_ahead(with_state(calendar, state), NOW) == {}


def test_pinned_work_is_no_place_for_what_is_left_to_plan() -> None:
    """What is expected counts only what may move: work that is pinned is taken off before."""
    calendar = report("14:00", ("10:00", "11:00"))
    assert missing_work(calendar, NOW, {REPORT: HOUR}) == {}
    pinned = with_state(calendar, BlockState.PINNED)
    assert missing_work(pinned, NOW, {REPORT: HOUR}) == {REPORT: HOUR}
