from dataclasses import replace

import pytest

from planner.domain.errors import InvalidValue
from planner.scheduling.problem.problem import DAY, Job, Problem, Window
from planner.scheduling.problem.problem_size import TEN_YEARS, check_size
from tests.scheduling.problems import week

EMPTY = week()
QUARTERS = {"minimum_chunk": 15, "maximum_chunk": 15}
SPANS = ((0, 60),) * 2000
DAYS = tuple(Window(day * DAY, day * DAY + 480) for day in range(3600))


def jobs(count: int, **fields: object) -> tuple[Job, ...]:
    return tuple(replace(Job(number, 60), **fields) for number in range(count))


@pytest.mark.parametrize(
    "problem",
    [
        pytest.param(EMPTY, id="nothing"),
        pytest.param(replace(EMPTY, windows=DAYS, jobs=jobs(2000)), id="ten years, 2,000 tasks"),
        pytest.param(replace(EMPTY, jobs=jobs(20_000)), id="20,000 tasks in a week"),
        pytest.param(week(Job(1, 1000 * 60)), id="a task of 1,000 hours"),
    ],
)
def test_what_anybody_may_want_to_plan_is_accepted(problem: Problem) -> None:
    check_size(problem)


@pytest.mark.parametrize(
    ("problem", "named"),
    [
        (replace(EMPTY, horizon=TEN_YEARS + 1), "horizon"),
        (replace(EMPTY, windows=DAYS * 10, jobs=jobs(2000)), "tasks .* windows and busy"),
        (week(*jobs(2001, allowed=())), "tasks.allowed has 2001"),
        (week(*jobs(1, allowed=((0, 60),) * 50_001)), "tasks.allowed has 50001"),
        (week(*jobs(1, predecessors=tuple(range(1, 50_002)))), "tasks.deps has 50001"),
        (replace(EMPTY, previous=dict.fromkeys(range(26), SPANS)), "previous has 52000"),
        (week(Job(1, 1000 * 60, **QUARTERS)), r"tasks\[0\].p may take 4000"),
        (week(*jobs(400, processing=60_000)), r"tasks\[\d+\].p may take"),
    ],
)
def test_what_would_take_for_ever_is_refused_by_its_field(problem: Problem, named: str) -> None:
    with pytest.raises(InvalidValue, match=named):
        check_size(problem)
