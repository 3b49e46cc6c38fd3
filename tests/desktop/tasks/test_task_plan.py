"""What the accepted plan says about tasks, at noon of a Monday."""

from datetime import timedelta

import pytest

from planner.desktop.tasks.task_plan import TaskPlan, at_risk, task_plan
from planner.domain.blocks import BlockState
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.tasks import TaskStatus
from tests.domain.examples import HOUR, MONDAY, block, calendar, hours, task

NOON = MONDAY + 12 * HOUR
T = Uid("t")


def plan(*entries: object) -> TaskPlan:
    return task_plan(calendar(*entries), NOON)  # type: ignore[arg-type]


def test_blocks_are_ahead_until_they_are_over() -> None:
    found = plan(task(), block("a", 9, 10), block("b", 11, 13), block("c", 14, 15))
    assert found.ahead[T] == (hours(11, 13), hours(14, 15))
    assert found.open == {T: HOUR}, "four hours less the three that are planned"


@pytest.mark.parametrize(
    ("due", "late", "risky"),
    [(17, None, False), (15.5, None, True), (14, timedelta(hours=1), True)],
)
def test_work_that_ends_within_an_hour_of_its_date_is_at_risk(
    due: float, late: timedelta | None, risky: bool
) -> None:
    entry = task(due_date=MONDAY + due * HOUR, remaining=HOUR)
    found = plan(entry, block("a", 14, 15))
    assert found.late.get(T) == late
    assert found.spare(entry) == (due - 15) * HOUR
    assert found.is_at_risk(entry) is risky
    assert at_risk(found) == (frozenset({T}) if risky else frozenset())


def test_work_with_a_date_that_is_not_wholly_planned_is_late_by_nobody_knows_what() -> None:
    found = plan(task(due_date=MONDAY + 40 * HOUR), block("a", 14, 15))
    assert found.late == {T: None}


def test_what_is_overdue_is_late_without_a_plan() -> None:
    assert plan(task(due_date=NOON)).late == {T: None}
    assert plan(task(due_date=NOON + HOUR)).late == {}


def test_without_a_date_or_a_plan_there_is_nothing_to_spare() -> None:
    assert plan(task(), block("a", 14, 15)).spare(task()) is None
    dated = task(due_date=MONDAY + 40 * HOUR)
    assert plan(dated).spare(dated) is None


def test_what_is_done_is_never_at_risk() -> None:
    done = task(due_date=MONDAY, status=TaskStatus.COMPLETED, remaining=timedelta())
    assert at_risk(plan(done)) == frozenset()


@pytest.mark.parametrize(
    ("state", "start", "passed"),
    [
        (BlockState.ACCEPTED, 9, True),
        (BlockState.PINNED, 9, True),
        (BlockState.DONE, 9, False),
        (BlockState.MISSED, 9, False),
        (BlockState.ACCEPTED, -15, False),
        (BlockState.ACCEPTED, 11.5, False),
    ],
)
def test_of_what_passed_today_somebody_has_to_say_what_became_of_it(
    state: BlockState, start: float, passed: bool
) -> None:
    found = plan(task(), block("a", start, start + 1, state))
    assert found.passed == (frozenset({T}) if passed else frozenset())


def test_days_end_at_the_persons_own_boundary() -> None:
    found = plan(task(), block("a", 25, 27), block("b", 33, 34))
    assert found.today == MONDAY.date()
    assert found.left_on(task(), found.today) == 2 * HOUR
    assert found.left_on(task(), found.today + timedelta(days=1)) == HOUR
    assert Interval(MONDAY, NOON) not in found.ahead[T]


def test_work_without_any_time_for_it_is_unplanned() -> None:
    assert plan(task()).is_unplanned
    assert not plan(task(), block("a", 14, 15)).is_unplanned
    assert not plan(task(status=TaskStatus.COMPLETED, remaining=timedelta())).is_unplanned
    assert not plan().is_unplanned
