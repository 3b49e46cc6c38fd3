"""Small changes keep every rule and all work, and say truly what they cost."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import Job, Plan, Problem
from planner.scheduling.problem.rules import violations
from planner.scheduling.search.position import Position
from planner.scheduling.search.shuffles import Shuffles
from tests.scheduling.boards import board_of, decoded, position_of
from tests.scheduling.problems import at, week
from tests.scheduling.search.test_solve import problems

ANY_COST = float("inf")


def blocks_of(position: Position) -> list[tuple[int, int, int]]:
    return sorted((s, e, job) for job, spans in position.placed.items() for s, e in spans)


def work(plan: Plan) -> dict[int, int]:
    return {job: sum(end - start for start, end in spans) for job, spans in plan.items()}


@settings(max_examples=80, deadline=None)
@given(problems(), st.integers(0, 99))
def test_a_walk_of_small_changes_stays_valid(problem: Problem, seed: int) -> None:
    board, start = board_of(problem), decoded(problem)
    position, shuffles = position_of(board, start), Shuffles(board, Random(seed))
    for _ in range(60):
        position = shuffles.tried(position, blocks_of(position), ANY_COST) or position
    plan = board.in_minutes(position.placed)
    assert violations(problem, plan) == []
    assert position.cost == evaluate(problem, plan).total
    assert work(plan) == work(start)


def polished(problem: Problem, plan: Plan) -> Plan:
    board = board_of(problem)
    position, shuffles = position_of(board, plan), Shuffles(board, Random(0))
    for _ in range(400):
        position = shuffles.tried(position, blocks_of(position), position.cost) or position
    return board.in_minutes(position.placed)


def test_a_block_slides_into_earlier_free_time() -> None:
    late, first = ((at(1, 9), at(1, 10)),), ((at(0, 9), at(0, 10)),)
    found = polished(week(Job(1, 60), Job(2, 60)), {1: first, 2: late})
    assert found == {1: first, 2: ((at(0, 10), at(0, 11)),)}


def test_neighbours_of_unequal_length_swap_where_the_heavier_gains() -> None:
    light, heavy = ((at(0, 9), at(0, 11)),), ((at(0, 11), at(0, 12)),)
    found = polished(week(Job(1, 120, weight=1), Job(2, 60, weight=8)), {1: light, 2: heavy})
    assert found == {2: ((at(0, 9), at(0, 10)),), 1: ((at(0, 10), at(0, 12)),)}


def test_blocks_of_two_days_swap_where_a_due_date_asks_for_it() -> None:
    jobs = Job(1, 60), Job(2, 60, due=at(0, 17))
    busy = ((at(0, 10), at(0, 17)), (at(1, 10), at(1, 17)))
    plan = {1: ((at(0, 9), at(0, 10)),), 2: ((at(1, 9), at(1, 10)),)}
    found = polished(week(*jobs, busy=busy, evenings=False), plan)
    assert found == {1: plan[2], 2: plan[1]}


def test_nothing_waits_behind_what_waits_for_it() -> None:
    jobs = Job(1, 60, weight=1), Job(2, 60, weight=8, predecessors=(1,))
    plan = {1: ((at(0, 9), at(0, 10)),), 2: ((at(0, 10), at(0, 11)),)}
    assert polished(week(*jobs), plan) == plan


def test_pieces_of_one_job_merge_and_what_is_between_makes_room() -> None:
    """Whether the others wait or come first: the job is in one piece."""
    pieces = (at(0, 9), at(0, 10)), (at(0, 12), at(0, 13))
    plan = {1: pieces, 2: ((at(0, 10), at(0, 12)),)}
    found = polished(week(Job(1, 120), Job(2, 120)), plan)
    assert found[1] in (((at(0, 9), at(0, 11)),), ((at(0, 11), at(0, 13)),))


def test_pieces_merge_over_a_gap() -> None:
    """On the day of the one or of the other."""
    plan = {1: ((at(0, 9), at(0, 10)), (at(2, 12), at(2, 13)))}
    ((start, end),) = polished(week(Job(1, 120)), plan)[1]
    assert start in (at(0, 9), at(2, 9))
    assert end - start == 120


def test_pieces_that_would_be_too_long_in_one_stay_apart() -> None:
    plan = {1: ((at(0, 9), at(0, 10)), (at(0, 10.25), at(0, 11.25)))}
    assert polished(week(Job(1, 120, maximum_chunk=60)), plan) == plan
