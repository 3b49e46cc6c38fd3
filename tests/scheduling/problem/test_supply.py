"""How much work a stretch of time can hold at most."""

from dataclasses import replace

from planner.scheduling.problem.problem import DAY, Fixed, Job, Problem, Window
from planner.scheduling.problem.supply import Supply
from tests.scheduling.problems import at, week

NINE_TO_FIVE = 8 * 60


def holds(problem: Problem, start: int, *ends: int) -> list[int]:
    return Supply(problem).minutes(start, ends)


def test_it_counts_free_time_between_the_start_and_each_end() -> None:
    problem = week(evenings=False, busy=((at(0, 12), at(0, 13)),))
    ends = at(0, 9), at(0, 12.5), at(0, 17), at(1, 10)
    assert holds(problem, at(0, 10), *ends) == [0, 120, 360, 420]


def test_a_day_and_a_week_hold_no_more_whole_steps_than_their_caps() -> None:
    problem = week(evenings=False, day_cap=300, week_cap=1000)
    assert holds(problem, 0, at(0, 17), at(1, 17), at(6, 17)) == [300, 600, 990]


def test_fixed_work_uses_the_caps_up_and_a_cap_that_it_breaks_leaves_nothing() -> None:
    busy = (at(0, 9), at(0, 15))
    problem = week(evenings=False, busy=(busy,), fixed=(Fixed(*busy),))
    assert holds(replace(problem, day_cap=400), 0, at(0, 17)) == [30]
    assert holds(replace(problem, day_cap=300), 0, at(0, 17)) == [0]


def test_a_habit_that_must_be_takes_its_time_from_its_window_on() -> None:
    lunch = Job(
        1, 60, due=at(0, 14), hard=True, splittable=False, allowed=((at(0, 12), at(0, 14)),)
    )
    problem = week(lunch, evenings=False)
    assert holds(problem, at(0, 9), at(0, 12), at(0, 14), at(0, 17)) == [180, 240, 420]


def test_a_habit_with_room_outside_the_hours_takes_nothing() -> None:
    lunch = Job(
        1, 60, due=at(0, 19), hard=True, splittable=False, allowed=((at(0, 16), at(0, 19)),)
    )
    assert holds(week(lunch, evenings=False), 0, at(0, 17)) == [NINE_TO_FIVE]


def test_caps_do_not_count_where_a_piece_may_run_past_the_end_of_its_day() -> None:
    night = Window(DAY - 60, DAY + 120)
    problem = Problem(horizon=7 * DAY, grid=15, windows=(night,), busy=(), jobs=(), day_cap=60)
    assert holds(problem, 0, DAY, 2 * DAY) == [60, 180]


def test_time_is_narrowed_to_what_is_free_inside() -> None:
    supply = Supply(week(evenings=False))
    assert supply.inside(at(0, 17), at(1, 12)) == (at(1, 9), at(1, 12))
    assert supply.inside(at(0, 10) + 1, at(0, 20)) == (at(0, 10) + 15, at(0, 17))
    assert supply.inside(at(0, 18), at(0, 20)) == (at(0, 18), at(0, 20))
