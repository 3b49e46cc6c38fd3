import pytest
from hypothesis import given, settings

from planner.scheduling.problem.problem import Job, Problem
from planner.scheduling.problem.rules import violations
from tests.bench.edf import earliest_due_date
from tests.scheduling.problems import at, week
from tests.scheduling.search.test_solve import problems


@settings(max_examples=60, deadline=None)
@given(problems())
def test_its_plans_break_no_hard_rule(problem: Problem) -> None:
    assert violations(problem, earliest_due_date(problem)) == []


def test_what_is_due_first_is_worked_first() -> None:
    plan = earliest_due_date(week(Job(1, 60, due=at(1, 17)), Job(2, 60, due=at(0, 17)), Job(3, 60)))
    assert plan == {
        2: ((at(0, 9), at(0, 10)),),
        1: ((at(0, 10), at(0, 11)),),
        3: ((at(0, 11), at(0, 12)),),
    }


@pytest.mark.parametrize(
    ("due", "end"),
    [
        pytest.param(at(1, 17), at(1, 11), id="core time is enough"),
        pytest.param(at(1, 9), at(0, 21), id="only the evening meets the due date"),
    ],
)
def test_an_evening_is_worked_only_where_core_time_is_late(due: int, end: int) -> None:
    plan = earliest_due_date(week(Job(1, 600, due=due, maximum_chunk=480), rest=0))
    assert plan[1][-1][1] == end
