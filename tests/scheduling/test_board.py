from hypothesis import given, settings

from planner.scheduling.objective import evaluate
from planner.scheduling.problem import Problem
from tests.scheduling.boards import board_of, decoded, position_of
from tests.scheduling.test_solve import problems


@settings(max_examples=80, deadline=None)
@given(problems())
def test_a_board_counts_the_same_cost_as_the_objective(problem: Problem) -> None:
    plan = decoded(problem)
    assert position_of(board_of(problem), plan).cost == evaluate(problem, plan).total


@settings(max_examples=40, deadline=None)
@given(problems())
def test_minutes_come_back_from_slots_as_they_went_in(problem: Problem) -> None:
    plan, board = decoded(problem), board_of(problem)
    assert board.in_minutes(position_of(board, plan).placed) == plan
