"""The independent referee on the same problems: it accepts the plans and counts the same total."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.scheduling.decoding.repair import repair
from planner.scheduling.problem.problem import UNBOUNDED, Problem, Solution
from planner.scheduling.search.solve import solve
from tests.referee import Referee
from tests.scheduling.examples import examples
from tests.scheduling.problems import at
from tests.scheduling.strategies import CHANGING, plain_problems, problems
from tests.shared_data import shared

OPTIONS: list[dict[str, Any]] = [
    {},
    {"load": 1.4},
    {"grid": 5},
    {"tight": (0.6, 0.6)},
    {"evening": False, "load": 1.1},
    {"habits": False, "deps": False},
]


@pytest.fixture(scope="module")
def referee() -> Referee:
    return Referee(shared("judges", "instances.py"))


def assert_accepted(referee: Referee, problem: Problem, solution: Solution) -> None:
    assert referee.violations(problem, solution.blocks) == []
    assert referee.score(problem, solution.blocks)["total"] == solution.total


def solutions(problem: Problem) -> Iterator[Solution]:
    yield solve(problem, budget=0)
    yield solve(problem, budget=6)
    yield repair(problem)


@examples(60)
@given(problem=plain_problems())
def test_plans_are_valid_and_cost_what_they_say(referee: Referee, problem: Problem) -> None:
    for solution in solutions(problem):
        assert_accepted(referee, problem, solution)


@examples(15)
@given(
    weeks=st.integers(1, 2),
    count=st.integers(1, 25),
    options=st.sampled_from(OPTIONS),
    seed=st.integers(0, 10**6),
)
def test_plans_of_its_own_weeks_are_valid_and_cost_what_they_say(
    referee: Referee, weeks: int, count: int, options: dict[str, Any], seed: int
) -> None:
    asked = referee.realistic(weeks, count, seed=seed, **options)
    planned = solve(asked, budget=4)
    assert_accepted(referee, asked, planned)
    more = (*asked.busy, (at(1, 10), at(1, 12)))
    moved = replace(asked, busy=more, previous=planned.blocks)
    assert_accepted(referee, moved, repair(moved))


@examples(30)
@given(problem=problems(CHANGING, with_fixed=False))
def test_weeks_of_a_clock_change_keep_the_rules_that_ask_for_no_days(
    referee: Referee, problem: Problem
) -> None:
    """It knows no day of 23 hours; caps and rest are checked elsewhere."""
    plan = solve(problem, budget=4).blocks
    plain = replace(
        problem, day_starts=(), clock_zeros=(), day_cap=UNBOUNDED, week_cap=UNBOUNDED, rest=0
    )
    assert referee.violations(plain, plan) == []
