from typing import Any

from planner.scheduling.decoding.decoder import Decoder
from planner.scheduling.problem.problem import DAY, Fixed, Job, Problem, Span, Weights, Window
from tests.scheduling.problems import at, week


def placed(*jobs: Job, **fields: Any) -> list[list[Span]]:
    """Where the jobs go when they are placed in the given order."""
    decoder = Decoder(week(*jobs, **fields))
    state = decoder.decode([job.id for job in decoder.work])
    assert state is not None
    blocks = {job: [(start, end) for start, end, _ in state.placed[job]] for job in state.placed}
    return [blocks[job.id] for job in jobs]


def test_work_goes_into_core_time_as_early_as_it_can() -> None:
    assert placed(Job(1, 60), Job(2, 60)) == [[(at(0, 9), at(0, 10))], [(at(0, 10), at(0, 11))]]


def test_work_waits_for_its_release_and_its_predecessors() -> None:
    first, second = Job(1, 60, release=at(0, 11)), Job(2, 60, predecessors=(1,))
    assert placed(first, second) == [[(at(0, 11), at(0, 12))], [(at(0, 12), at(0, 13))]]


def test_nothing_follows_work_that_found_no_place() -> None:
    too_long = Job(1, 600, splittable=False)
    assert placed(too_long, Job(2, 60, predecessors=(1,))) == [[], []]


def test_an_evening_is_used_when_a_deadline_needs_it_and_only_as_far_as_needed() -> None:
    job = Job(1, 540, due=at(0, 23), hard=True, maximum_chunk=480)
    blocks = placed(job)[0]
    assert blocks[-1] == (at(0, 19), at(0, 20))
    assert sum(end - start for start, end in blocks) == 540


def test_without_a_due_date_work_waits_for_the_next_day_instead() -> None:
    assert placed(Job(1, 540, maximum_chunk=480))[0][-1] == (at(1, 9), at(1, 10))


def test_one_piece_later_beats_two_pieces_now() -> None:
    busy = ((at(0, 10), at(0, 14)),)
    assert placed(Job(1, 120, maximum_chunk=120), busy=busy) == [[(at(0, 14), at(0, 16))]]


def test_preferred_hours_are_worth_waiting_for() -> None:
    assert placed(Job(1, 60, preferred=(780, 1020))) == [[(at(0, 13), at(0, 14))]]


def test_a_rest_too_short_to_plan_is_never_left_behind() -> None:
    busy = ((at(0, 10), at(0, 11)),)
    blocks = placed(Job(1, 75, maximum_chunk=60), busy=busy, evenings=False)[0]
    assert all(end - start >= 30 for start, end in blocks)
    assert sum(end - start for start, end in blocks) == 75


def test_pieces_of_one_job_keep_a_pause() -> None:
    blocks = placed(Job(1, 120, maximum_chunk=60), pause=20)[0]
    assert blocks == [(at(0, 9), at(0, 10)), (at(0, 10.5), at(0, 11.5))]


def test_a_piece_may_run_from_core_into_an_evening_that_touches_it() -> None:
    windows = (Window(at(0, 15), at(0, 17)), Window(at(0, 17), at(0, 22), 1000))
    job = Job(1, 240, splittable=False)
    touching = Problem(horizon=DAY, grid=15, windows=windows, busy=(), jobs=(job,))
    state = Decoder(touching).decode([1])
    assert state is not None
    assert list(state.placed[1]) == [(at(0, 15), at(0, 19), 120_000)]


def test_a_full_day_sends_work_to_the_next() -> None:
    assert placed(Job(1, 60), Job(2, 60), day_cap=60)[1] == [(at(1, 9), at(1, 10))]


def test_a_cap_off_the_grid_is_kept_on_the_grid() -> None:
    blocks = placed(Job(1, 240), day_cap=100)[0]
    assert all(end - start <= 90 and not end % 15 for start, end in blocks)


def test_late_fixed_work_delays_the_next_morning() -> None:
    fixed = Fixed(at(0, 22), at(0, 23.5))
    job = Job(1, 60, release=at(1, 0))
    busy = ((fixed.start, fixed.end),)
    assert placed(job, fixed=(fixed,), busy=busy) == [[(at(1, 10.5), at(1, 11.5))]]


def test_work_of_the_evening_before_the_origin_delays_the_first_morning() -> None:
    assert placed(Job(1, 60), fixed=(Fixed(-180, -60),)) == [[(at(0, 10), at(0, 11))]]


def test_habits_come_first_and_keep_out_of_each_others_way() -> None:
    noon = ((at(0, 12), at(0, 14)),)
    habits = [Job(k, 60, allowed=noon, counts=False) for k in (1, 2)]
    one, other, (work,) = placed(*habits, Job(3, 300, maximum_chunk=300, splittable=False))
    assert sorted([*one, *other]) == [(at(0, 12), at(0, 13)), (at(0, 13), at(0, 14))]
    assert work == (at(1, 9), at(1, 14))


def test_a_habit_moves_inside_its_window_for_an_appointment() -> None:
    habit = Job(1, 45, allowed=((at(0, 12), at(0, 14)),), counts=False)
    assert placed(habit, busy=((at(0, 12), at(0, 13)),)) == [[(at(0, 13), at(0, 13.75))]]
    assert placed(habit, busy=((at(0, 11), at(0, 15)),)) == [[]]


def test_a_job_stays_where_it_was_rather_than_move_for_a_little() -> None:
    previous = {1: ((at(0, 13), at(0, 14)),)}
    weights = Weights(early=0)
    assert placed(Job(1, 60), previous=previous, weights=weights) == [[(at(0, 13), at(0, 14))]]


def test_work_that_grew_keeps_its_place_and_gets_more() -> None:
    previous = {1: ((at(0, 13), at(0, 14)),)}
    blocks = placed(Job(1, 120), previous=previous, weights=Weights(early=0, fragment=0))[0]
    assert (at(0, 13), at(0, 14)) in blocks
    assert sum(end - start for start, end in blocks) == 120
