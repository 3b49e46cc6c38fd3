from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import Problem
from planner.scheduling.problem.rules import violations
from planner.scheduling.search.construction import Construction
from planner.scheduling.search.insertion import Inserter
from tests.scheduling.boards import board_of
from tests.scheduling.search.test_solve import crowded, problems


@settings(max_examples=60, deadline=None)
@given(problems(), st.integers(0, 99))
def test_a_plan_from_nothing_is_valid_and_knows_its_cost(problem: Problem, seed: int) -> None:
    board, random = board_of(problem), Random(seed)
    position = Construction(board, Inserter(board, random), random).position()
    plan = board.in_minutes(position.placed)
    assert violations(problem, plan) == []
    assert position.cost == evaluate(problem, plan).total


def test_one_seed_after_another_makes_other_plans() -> None:
    board = board_of(crowded())
    costs = {
        Construction(board, Inserter(board, random), random).position().cost
        for random in map(Random, range(8))
    }
    assert len(costs) > 1
