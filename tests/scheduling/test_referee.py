"""The planner before the independent referee: validity, the exact total, quality, repair."""

from dataclasses import replace
from typing import Any

import pytest

from planner.scheduling.decoding.repair import repair
from planner.scheduling.problem.objective import Score, evaluate
from planner.scheduling.problem.problem import Problem, Solution
from planner.scheduling.problem.rules import violations
from planner.scheduling.search.solve import solve
from tests.referee import Referee
from tests.shared_data import shared

TIGHT = {"tight": (0.6, 0.6)}


@pytest.fixture(scope="module")
def referee() -> Referee:
    return Referee(shared("judges", "instances.py"))


def assert_accepted(referee: Referee, problem: Problem, solution: Solution) -> None:
    score = referee.score(problem, solution.blocks)
    ours = evaluate(problem, solution.blocks)
    assert referee.violations(problem, solution.blocks) == []
    assert violations(problem, solution.blocks) == []
    assert solution.total == score["total"]
    assert {name: getattr(ours, name) for name in Score.__slots__} | {"total": ours.total} == score


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("options", [{}, TIGHT, {"load": 1.3}, {"grid": 5}], ids=str)
def test_plans_of_ordinary_tight_and_overloaded_weeks_are_accepted(
    referee: Referee, seed: int, options: dict[str, Any]
) -> None:
    problem = referee.realistic(2, 30, seed=seed, **options)
    assert_accepted(referee, problem, solve(problem, budget=20))


def test_a_year_of_2000_tasks_is_accepted(referee: Referee) -> None:
    problem = referee.realistic(52, 2000)
    assert_accepted(referee, problem, solve(problem, budget=0))


@pytest.mark.parametrize("seed", range(4))
def test_mended_plans_are_accepted(referee: Referee, seed: int) -> None:
    problem = referee.realistic(2, 50, seed=seed)
    planned = replace(problem, previous=solve(problem, budget=0).blocks)
    for index in range(0, len(problem.busy), 5):
        start, end = problem.busy[index]
        busy = [*problem.busy]
        busy[index] = (start + 60, end + 60)
        moved = replace(planned, busy=tuple(busy))
        assert_accepted(referee, moved, repair(moved))


@pytest.mark.parametrize("seed", range(4))
def test_an_unchanged_problem_keeps_its_plan(referee: Referee, seed: int) -> None:
    problem = referee.realistic(2, 50, seed=seed, load=1.1)
    plan = solve(problem, budget=0).blocks
    assert repair(replace(problem, previous=plan)).blocks == plan


def test_the_tardiness_tables_of_40_are_within_two_percent_without_a_search(
    referee: Referee,
) -> None:
    planned = best = 0
    for p, w, d, optimum in referee.module.load_orlib(shared("data", "wt"), 40)[::5]:
        problem = referee.ours(referee.module.wt_problem(p, w, d))
        solution = solve(problem, budget=0)
        assert referee.score(problem, solution.blocks)["total"] == solution.total
        planned, best = planned + solution.total, best + optimum
    assert planned <= 1.02 * best


def test_the_tardiness_tables_of_40_are_solved_with_the_default_search(referee: Referee) -> None:
    planned = best = 0
    for p, w, d, optimum in referee.module.load_orlib(shared("data", "wt"), 40)[7::25]:
        problem = referee.ours(referee.module.wt_problem(p, w, d))
        solution = solve(problem)
        assert_accepted(referee, problem, solution)
        planned, best = planned + solution.total, best + optimum
    assert planned <= 1.0005 * best
