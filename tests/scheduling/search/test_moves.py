"""What is drawn moves whole blocks, each once, and most of it is worth trying."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.scheduling.problem.problem import Job, Plan, Problem
from planner.scheduling.search.board import Board
from planner.scheduling.search.moves import Mover, Moves
from tests.scheduling.boards import board_of, decoded, position_of
from tests.scheduling.problems import at, week
from tests.scheduling.search.test_solve import problems

ANY_COST = float("inf")


def drawn(board: Board, plan: Plan, seed: int, room: float, tries: int) -> list[Moves]:
    position, mover = position_of(board, plan), Mover(board, Random(seed))
    blocks = sorted((s, e, job) for job, spans in position.placed.items() for s, e in spans)
    found = [mover.drawn(blocks, room) for _ in range(tries)]
    assert all(block in blocks for moves in found for block, _ in moves)
    return [moves for moves in found if moves]


@settings(max_examples=60, deadline=None)
@given(problems(), st.integers(0, 99))
def test_no_block_moves_twice(problem: Problem, seed: int) -> None:
    for moves in drawn(board_of(problem), decoded(problem), seed, ANY_COST, 60):
        assert len({block for block, _ in moves}) == len(moves)


def test_runs_as_long_as_each_other_trade_places() -> None:
    """Two hours of Monday with two jobs of one hour on Wednesday, in the same order."""
    busy = ((at(0, 11), at(0, 17.5)), (at(2, 11), at(2, 17.5)))
    jobs = Job(1, 120), Job(2, 60), Job(3, 60)
    plan = {
        1: ((at(0, 9), at(0, 11)),),
        2: ((at(2, 9), at(2, 10)),),
        3: ((at(2, 10), at(2, 11)),),
    }
    board = board_of(week(*jobs, busy=busy))
    traded = {(36, 44, 1): 228, (228, 232, 2): 36, (232, 236, 3): 40}
    assert traded in [dict(moves) for moves in drawn(board, plan, 0, ANY_COST, 200)]


def test_heavy_work_seldom_swaps_with_light_work_that_comes_later() -> None:
    jobs = Job(1, 60, weight=8), Job(2, 60, weight=1)
    plan = {1: ((at(0, 9), at(0, 10)),), 2: ((at(3, 9), at(3, 10)),)}
    swapped = {(36, 40, 1): 324, (324, 328, 2): 36}
    board = board_of(week(*jobs))
    assert swapped in [dict(moves) for moves in drawn(board, plan, 0, ANY_COST, 200)]
    assert swapped not in [dict(moves) for moves in drawn(board, plan, 0, 1000, 200)]


def test_what_is_late_may_swap_whatever_its_slots_cost() -> None:
    jobs = Job(1, 60, weight=8), Job(2, 60, weight=1, due=at(0, 12))
    plan = {1: ((at(0, 9), at(0, 10)),), 2: ((at(3, 9), at(3, 10)),)}
    swapped = {(36, 40, 1): 324, (324, 328, 2): 36}
    board = board_of(week(*jobs))
    assert swapped in [dict(moves) for moves in drawn(board, plan, 0, 1000, 200)]
