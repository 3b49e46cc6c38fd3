from hypothesis import given, settings

from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import Job, Problem, Window
from tests.scheduling.boards import board_of, decoded, position_of
from tests.scheduling.problems import at, week
from tests.scheduling.search.test_solve import problems


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


def test_a_day_opens_and_closes_with_what_work_may_have() -> None:
    """A night that work may run into belongs to the day before; a habit's time is not work's."""
    hours = (Window(at(0, 9), at(0, 17)), Window(at(1, 20), at(2, 2)))
    habit = Job(2, 30, allowed=((at(0, 6), at(0, 7)),), counts=False)
    board = board_of(week(Job(1, 60), habit, windows=hours))
    assert (board.opens[0], board.closes[0]) == (36, 68)
    assert (board.opens[1], board.closes[1]) == (176, 200)
