from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.scheduling.problem import Problem
from planner.scheduling.ruin import Ruins
from tests.scheduling.boards import board_of, decoded, position_of
from tests.scheduling.test_solve import problems


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
        ruin = ruins.next(position, blocks)
        assert len(set(ruin.order)) == len(ruin.order) > 0
        assert set(ruin.earliest) <= set(ruin.order)
        for job in ruin.order:
            for waiting in board.jobs[job].successors:
                assert ruin.order.index(waiting) > ruin.order.index(job)
