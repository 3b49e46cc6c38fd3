from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.scheduling.problem.orders import in_order
from planner.scheduling.problem.problem import Job, Problem, Window
from planner.scheduling.problem.rules import violations
from planner.scheduling.search.insertion import Inserter
from planner.scheduling.search.position import Position
from tests.scheduling.boards import board_of
from tests.scheduling.problems import at, week
from tests.scheduling.search.test_solve import problems


def placed(
    problem: Problem, order: list[int], **where: int
) -> dict[int, tuple[tuple[int, int], ...]]:
    board = board_of(problem)
    inserter, position = Inserter(board, Random(1)), Position.empty(board)
    for number in order:
        cost, blocks = inserter.best(position, board.jobs[number], **where)
        position.place(board.jobs[number], blocks, cost)
    return dict(board.in_minutes(position.placed))


@settings(max_examples=120, deadline=None)
@given(problems(), st.randoms(use_true_random=False))
def test_jobs_inserted_in_any_order_make_a_valid_plan(problem: Problem, chance: Random) -> None:
    jobs = {job.id: job for job in problem.jobs}
    order = sorted(jobs)
    chance.shuffle(order)
    assert violations(problem, placed(problem, in_order(order, jobs))) == []


def test_a_job_goes_where_it_costs_least() -> None:
    job = Job(1, 60, due=at(0, 9), preferred=(840, 900))
    assert placed(week(job), [1]) == {1: ((at(0, 9), at(0, 10)),)}


def test_a_job_waits_for_the_time_of_day_it_likes_where_that_is_cheaper() -> None:
    assert placed(week(Job(1, 60, preferred=(840, 900))), [1]) == {1: ((at(0, 14), at(0, 15)),)}


def test_one_piece_later_is_better_than_many_now() -> None:
    busy = tuple((at(0, hour), at(0, hour + 0.5)) for hour in range(9, 17))
    found = placed(week(Job(1, 240), busy=busy), [1])
    assert found == {1: ((at(1, 9), at(1, 13)),)}


def test_what_is_due_takes_the_evening_only_as_far_as_it_must() -> None:
    hours = (Window(at(0, 9), at(0, 11)), Window(at(0, 19), at(0, 22), 1000))
    problem = week(Job(1, 180, due=at(0, 23), hard=True), windows=hours)
    found = placed(problem, [1])
    assert sum(end - start for start, end in found[1] if start >= at(0, 19)) == 60


def test_an_earliest_slot_and_a_barred_one_are_kept() -> None:
    assert placed(week(Job(1, 60)), [1], earliest=40) == {1: ((at(0, 10), at(0, 11)),)}
    barred = 1 << 36
    assert placed(week(Job(1, 60)), [1], barred=barred) == {1: ((at(0, 9.25), at(0, 10.25)),)}


def test_what_waits_for_unfinished_work_stays_open() -> None:
    problem = week(Job(1, 6000), Job(2, 60, predecessors=(1,)))
    assert placed(problem, [1, 2])[2] == ()


def test_work_stays_where_it_was_planned() -> None:
    was = ((at(2, 13), at(2, 14)),)
    assert placed(week(Job(1, 60), previous={1: was}), [1]) == {1: was}


def test_what_was_planned_is_completed_around_it() -> None:
    was = ((at(0, 13), at(0, 14)),)
    found = placed(week(Job(1, 120), previous={1: was}), [1])
    assert was[0] in found[1]
    assert sum(end - start for start, end in found[1]) == 120


def test_a_little_outside_the_preferred_hours_is_better_than_one_more_piece() -> None:
    """Two hours of a morning that ends at 10:45 for this work: 15 minutes are worth it."""
    job = Job(1, 120, preferred=(540, 645), minimum_chunk=30, maximum_chunk=120)
    assert placed(week(job), [1]) == {1: ((at(0, 9), at(0, 11)),)}
    twice = Job(1, 240, preferred=(540, 645), minimum_chunk=30, maximum_chunk=120)
    assert len(placed(week(twice), [1])[1]) == 2


def test_work_ends_where_cheap_time_ends_rather_than_beginning_with_dear_time() -> None:
    """Four hours in one piece: one of them before nine is enough."""
    hours = (
        Window(at(0, 7), at(0, 9), 1000),
        Window(at(0, 9), at(0, 12)),
        Window(at(0, 12), at(0, 14), 1000),
    )
    job = Job(1, 240, due=at(0, 14), maximum_chunk=240, splittable=False)
    assert placed(week(job, windows=hours), [1]) == {1: ((at(0, 8), at(0, 12)),)}


def test_pieces_are_balanced_where_the_longest_first_leave_a_rest_that_fits_nowhere() -> None:
    """Five hours first would leave four in one piece, or three and one that is too short."""
    hours = Window(at(0, 9), at(0, 14)), Window(at(1, 9), at(1, 12)), Window(at(2, 9), at(2, 12))
    job = Job(1, 540, minimum_chunk=180, maximum_chunk=300, due=at(2, 12))
    found = placed(week(job, windows=hours), [1])
    assert [end - start for start, end in found[1]] == [180, 180, 180]


def test_a_job_is_placed_to_end_where_preferred_time_ends() -> None:
    """Two of three hours are in the morning it likes; from eight on only one would be."""
    hours = (Window(at(0, 7), at(0, 13)),)
    job = Job(1, 180, preferred=(600, 720), maximum_chunk=180, splittable=False, weight=1)
    assert placed(week(job, windows=hours), [1]) == {1: ((at(0, 9), at(0, 12)),)}
