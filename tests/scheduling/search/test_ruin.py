from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.scheduling.problem.problem import Job, Problem
from planner.scheduling.search.ruin import Ruins
from tests.scheduling.boards import board_of, decoded, position_of
from tests.scheduling.problems import at, week
from tests.scheduling.search.test_solve import problems


@settings(max_examples=60, deadline=None)
@given(problems(), st.integers(0, 99))
def test_whatever_waits_for_a_lifted_job_is_lifted_and_comes_after_it(
    problem: Problem, seed: int
) -> None:
    board = board_of(problem)
    position = position_of(board, decoded(problem))
    blocks = sorted((s, e, job) for job, spans in position.placed.items() for s, e in spans)
    ruins = Ruins(board, Random(seed))
    for _ in range(20):
        ruin = ruins.next(position, blocks, 0)
        assert len(set(ruin.order)) == len(ruin.order) > 0
        assert set(ruin.earliest) <= set(ruin.order)
        for job in ruin.order:
            for waiting in board.jobs[job].successors:
                assert ruin.order.index(waiting) > ruin.order.index(job)


def test_most_ejections_that_would_cost_too_much_are_passed_over() -> None:
    """Heavy work that is first does not make way for light work; without a bound it may."""
    jobs = Job(1, 60, weight=8), Job(2, 60, weight=1)
    problem = week(*jobs)
    board = board_of(problem)
    position = position_of(board, {1: ((at(0, 9), at(0, 10)),), 2: ((at(4, 16), at(4, 17)),)})
    blocks = sorted((s, e, job) for job, spans in position.placed.items() for s, e in spans)

    def ejections(room: float) -> int:
        ruins = Ruins(board, Random(1))
        drawn = [ruins.next(position, blocks, room) for _ in range(600)]
        return sum(ruin.order[:1] == [1] and ruin.earliest.get(1, 0) > 300 for ruin in drawn)

    assert ejections(0) < ejections(float("inf")) / 2
