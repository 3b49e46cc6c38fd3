from planner.scheduling.problem.bits import runs_of
from planner.scheduling.problem.problem import Job, Window
from tests.scheduling.boards import board_of
from tests.scheduling.problems import at, week


def test_tiers_open_ever_dearer_time_from_the_release_on() -> None:
    hours = (Window(at(0, 9), at(0, 12)), Window(at(0, 19), at(0, 20), 1000))
    job = board_of(week(Job(1, 60, release=at(0, 10)), windows=hours)).jobs[1]
    assert [list(runs_of(tier)) for tier in job.tiers] == [[(40, 48)], [(40, 48), (76, 80)]]


def test_a_habit_may_have_its_own_time_without_what_is_busy() -> None:
    habit = Job(1, 30, allowed=((at(0, 6), at(0, 8)),), counts=False)
    job = board_of(week(habit, busy=((at(0, 7), at(0, 7.25) - 5),))).jobs[1]
    assert list(runs_of(job.allowed)) == [(24, 28), (29, 32)]


def test_a_slot_costs_its_price_its_hour_and_the_wrong_part_of_the_day() -> None:
    hours = (Window(at(0, 9), at(0, 12)), Window(at(0, 19), at(0, 20), 1000))
    job = board_of(week(Job(1, 60, weight=4, preferred=(540, 600)), windows=hours)).jobs[1]
    costs = job.costs
    assert costs[37] - costs[36] == 4 * 15 * 9
    assert costs[41] - costs[40] == 4 * 15 * 10 + 300 * 15
    assert costs[77] - costs[76] == 4 * 15 * 19 + 300 * 15 + 1000 * 15


def test_a_block_may_end_where_cheap_or_preferred_time_ends() -> None:
    """Not before 17:00, where time ends anyway; before the hour that costs more it may."""
    hours = (Window(at(0, 9), at(0, 17)), Window(at(0, 17), at(0, 18), 1000))
    job = board_of(week(Job(1, 120, preferred=(540, 720)), windows=hours)).jobs[1]
    assert list(runs_of(job.right_aligned)) == [(40, 41), (60, 61)]
    job = board_of(week(Job(1, 120), windows=hours[:1])).jobs[1]
    assert job.right_aligned == 0


def test_successors_are_who_waits() -> None:
    jobs = board_of(week(Job(1, 60), Job(2, 60, predecessors=(1, 7)))).jobs
    assert jobs[1].successors == (2,)
    assert jobs[2].predecessors == (1,)


def test_nearly_preferred_is_what_costs_less_than_a_piece() -> None:
    """300 a minute: 50 minutes, three whole slots."""
    job = board_of(week(Job(1, 60, preferred=(540, 600)))).jobs[1]
    assert next(runs_of(job.preferred)) == (36, 40)
    assert next(runs_of(job.nearly_preferred)) == (33, 43)


def test_ideal_are_the_preferred_ones_of_the_cheapest_slots() -> None:
    hours = (Window(at(0, 9), at(0, 12)), Window(at(0, 12), at(0, 14), 1000))
    job = board_of(week(Job(1, 60, preferred=(660, 780)), windows=hours)).jobs[1]
    assert list(runs_of(job.ideal)) == [(44, 48)]
    job = board_of(week(Job(1, 60), windows=hours)).jobs[1]
    assert list(runs_of(job.ideal)) == [(36, 48)]


def test_being_early_is_told_apart_from_prices_and_preferences() -> None:
    hours = (Window(at(0, 9), at(0, 12)), Window(at(0, 19), at(0, 20), 1000))
    early = board_of(week(Job(1, 60, weight=4, preferred=(540, 600)), windows=hours)).jobs[1].early
    assert early[77] - early[76] == 4 * 15 * 19
