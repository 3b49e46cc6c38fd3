from hypothesis import given, settings
from hypothesis import strategies as st

from planner.scheduling.problem.problem import DAY, Job, Problem, Window
from planner.scheduling.search.position import Position
from tests.scheduling.boards import board_of, decoded, position_of
from tests.scheduling.problems import at, week
from tests.scheduling.search.test_solve import problems


def seen(position: Position) -> tuple[object, ...]:
    bounds = position.day_left, position.week_left, position.opens, position.closes
    return position.taken, position.counted, bounds, position.placed, position.cost


@settings(max_examples=120, deadline=None)
@given(problems(), st.data())
def test_lifting_jobs_leaves_a_board_that_never_had_them(
    problem: Problem, data: st.DataObject
) -> None:
    plan, board = decoded(problem), board_of(problem)
    lifted = data.draw(st.sets(st.sampled_from(sorted(plan))))
    position = position_of(board, plan)
    position.lift(sorted(lifted))
    expected = Position.empty(board)
    for number, job in board.jobs.items():
        if number not in lifted:
            blocks = board.in_slots(plan[number])
            expected.place(job, blocks, board.cost(job, blocks))
    assert seen(position) == seen(expected)


def test_a_copy_does_not_follow() -> None:
    board = board_of(week(Job(1, 60)))
    position = Position.empty(board)
    copy = position.copy()
    position.place(board.jobs[1], [(36, 40)], 0)
    assert seen(copy) == seen(Position.empty(board))


def test_work_past_midnight_asks_rest_of_the_day_after_only() -> None:
    """22:00 to 02:00 belongs to the day it began in."""
    hours = (Window(at(0, 22), at(1, 2)), Window(at(1, 9), at(1, 17)))
    jobs = Job(1, 240, maximum_chunk=240, splittable=False), Job(2, 60)
    problem = Problem(horizon=7 * DAY, grid=15, windows=hours, busy=(), jobs=jobs, rest=660)
    board = board_of(problem)
    position = Position.empty(board)
    position.place(board.jobs[1], board.in_slots([(at(0, 22), at(1, 2))]), 0)
    late, early = board.in_slots([(at(1, 13), at(1, 14)), (at(1, 12), at(1, 13))])
    assert position.admits(board.jobs[2], *late)
    assert not position.admits(board.jobs[2], *early)
    position.lift([1])
    assert position.admits(board.jobs[2], *early)
