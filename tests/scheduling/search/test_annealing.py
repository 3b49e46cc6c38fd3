"""The walk keeps its promises, whatever it takes off the board and puts back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import Job, Plan, Problem, Weights
from planner.scheduling.problem.rules import violations
from planner.scheduling.search.annealing import HOT, Annealing
from tests.scheduling.boards import board_of, decoded, position_of
from tests.scheduling.problems import at, week
from tests.scheduling.search.test_solve import crowded, problems


def annealed(problem: Problem, placements: int, seed: int = 0) -> Plan:
    board = board_of(problem)
    start = position_of(board, decoded(problem))
    return board.in_minutes(Annealing(board, start, seed).run(placements, 1).placed)


@settings(max_examples=80, deadline=None)
@given(problems(), st.integers(0, 9))
def test_what_comes_back_is_valid_and_never_dearer(problem: Problem, seed: int) -> None:
    plan = annealed(problem, 150, seed)
    assert violations(problem, plan) == []
    assert evaluate(problem, plan).total <= evaluate(problem, decoded(problem)).total


def test_the_same_seed_walks_the_same_way() -> None:
    assert annealed(crowded(), 400, 3) == annealed(crowded(), 400, 3)


def test_the_budget_is_a_count_of_placements() -> None:
    board = board_of(crowded())
    walk = Annealing(board, position_of(board, decoded(crowded())), 0)
    walk.run(300, 1)
    assert 300 <= walk.placements < 300 + len(board.jobs) + 1


def test_a_plan_that_can_be_no_better_is_left_alone() -> None:
    problem = week(Job(1, 60), Job(2, 120, release=at(2, 9)))
    board = board_of(problem)
    walk = Annealing(board, position_of(board, decoded(problem)), 0)
    before = walk.placements
    walk.run(None, 10_000)
    assert walk.placements == before


def test_work_that_an_order_put_in_the_way_makes_way() -> None:
    jobs = Job(1, 120, due=at(0, 11)), Job(2, 60)
    meeting = (at(0, 11), at(0, 12))
    problem = week(*jobs, busy=(meeting,))
    assert evaluate(problem, annealed(problem, 300)).soft_late == 0


def test_a_lunch_moves_within_its_window_where_that_keeps_work_whole() -> None:
    """11:45 is where it would go by itself; later it leaves four hours in one piece."""
    window = at(0, 11.75), at(0, 14.25)
    lunch = Job(
        2,
        45,
        weight=8,
        due=window[1],
        hard=True,
        minimum_chunk=45,
        maximum_chunk=45,
        splittable=False,
        allowed=(window,),
        counts=False,
    )
    problem = week(Job(1, 240, due=at(0, 17)), lunch)
    plan = annealed(problem, 400)
    assert len(plan[1]) == 1
    assert plan[2][0][0] >= at(0, 13)


@pytest.mark.parametrize(("due", "is_hot"), [(None, False), (at(0, 17), True)])
def test_only_what_is_missed_makes_the_walk_hot(due: int | None, is_hot: bool) -> None:
    """Not that a plan costs as much as a missed deadline because all of it is dear."""
    jobs = (Job(1, 480, weight=8, due=due), Job(2, 480, weight=8, due=due))
    problem = week(*jobs, evenings=False, weights=Weights(hard_late=1000))
    board = board_of(problem)
    walk = Annealing(board, position_of(board, decoded(problem)), 0)
    assert (walk._heat(0) > HOT) is is_hot
