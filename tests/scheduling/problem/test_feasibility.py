from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings

from planner.scheduling.problem.feasibility import Shortfall, certificate
from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import DAY, UNBOUNDED, Fixed, Job, Problem, Window
from planner.scheduling.search.solve import solve
from tests.scheduling.problems import at, week
from tests.scheduling.search.test_solve import problems


def test_nothing_is_short_when_all_deadlines_can_be_met() -> None:
    assert certificate(week(Job(1, 660, due=at(0, 22), hard=True))) is None


def test_the_shortfall_names_the_interval_the_jobs_and_what_they_lack() -> None:
    jobs = (
        Job(1, 600, due=at(1, 12), hard=True, release=at(0, 9)),
        Job(2, 300, due=at(1, 12), hard=True, release=at(0, 9)),
        Job(3, 60, due=at(4, 12), hard=True),
    )
    assert certificate(week(*jobs)) == Shortfall(at(0, 9), at(1, 12), 900, 840, (1, 2))


def test_the_shortest_of_several_is_told() -> None:
    long = Job(1, 6000, due=at(4, 22), hard=True)
    short = Job(2, 120, release=at(2, 9), due=at(2, 10), hard=True)
    assert certificate(week(long, short)).jobs == (2,)


def test_due_dates_count_only_when_asked_for() -> None:
    problem = week(Job(1, 120, due=at(0, 10)))
    assert certificate(problem) is None
    assert certificate(problem, hard_only=False).needed == 120


def test_appointments_and_habits_take_their_time() -> None:
    job = Job(1, 300, due=at(0, 17), hard=True, release=at(0, 9))
    lunch = Job(2, 60, due=at(0, 14), hard=True, allowed=((at(0, 12), at(0, 14)),), counts=False)
    busy = ((at(0, 9), at(0, 11)),)
    assert certificate(week(job, lunch, busy=busy)) is None
    longer = Job(1, 315, due=at(0, 17), hard=True, release=at(0, 9))
    assert certificate(week(longer, lunch, busy=busy)).available == 300


def test_a_habit_that_can_be_had_beside_the_hours_takes_nothing() -> None:
    job = Job(1, 480, due=at(0, 17), hard=True)
    run = Job(2, 60, due=at(0, 10), hard=True, allowed=((at(0, 7), at(0, 10)),))
    assert certificate(week(job, run)) is None


def test_caps_bound_what_a_day_and_a_week_can_hold() -> None:
    job = Job(1, 500, due=at(1, 22), hard=True)
    assert certificate(week(job, day_cap=250)).available == 480
    assert certificate(week(job, week_cap=400)).available == 390


def test_fixed_work_uses_the_caps_up() -> None:
    fixed = Fixed(at(0, 9), at(0, 11))
    problem = week(Job(1, 400, due=at(1, 22), hard=True), day_cap=240, fixed=(fixed,))
    assert certificate(problem).available == 360


def test_what_follows_makes_a_predecessor_urgent() -> None:
    first = Job(1, 300)
    second = Job(2, 300, due=at(0, 17), hard=True, predecessors=(1,))
    assert certificate(week(first, second)) == Shortfall(at(0, 9), at(0, 12), 300, 180, (1,))


def test_a_deadline_that_has_passed_is_a_shortfall() -> None:
    assert certificate(week(Job(1, 60, release=at(1, 9), due=at(0, 9), hard=True))).available == 0


@settings(max_examples=80, deadline=None)
@given(problems())
def test_a_shortfall_is_never_claimed_of_a_plan_that_meets_all_deadlines(problem: Problem) -> None:
    if certificate(problem) is not None:
        score = evaluate(problem, solve(problem, budget=0).blocks)
        assert score.hard_late or score.unplaced


def crowded_week(seed: int) -> Problem:
    """Three short days of half-hour steps, under caps, with dependencies and work that stays."""
    random = Random(seed)
    hours = [(at(day, 9), at(day, 12)) for day in range(3)]
    hours += [(at(day, 14), at(day, random.choice([15, 16]))) for day in range(3)]
    busy = [(at(day, 10), at(day, 10.5)) for day in range(3) if random.random() < 0.3]
    fixed = [Fixed(at(1, 9), at(1, 10))] if random.random() < 0.3 else []
    return Problem(
        horizon=7 * DAY,
        grid=30,
        windows=tuple(Window(*span) for span in sorted(hours)),
        busy=(*busy, *((work.start, work.end) for work in fixed)),
        fixed=tuple(fixed),
        jobs=tuple(crowded_job(random, number) for number in range(random.randrange(2, 5))),
        day_cap=random.choice([120, 170, 210, UNBOUNDED]),
        week_cap=random.choice([300, 420, UNBOUNDED]),
    )


def crowded_job(random: Random, number: int) -> Job:
    release, due = sorted(random.sample(range(18, 66), 2))
    release = random.choice([0, at(release // 24, release % 24)])
    return Job(
        number,
        30 * random.randrange(1, 7),
        release=release,
        due=at(due // 24, due % 24),
        hard=True,
        predecessors=(number - 1,) if number and random.random() < 0.25 else (),
    )


def test_a_shortfall_is_found_exactly_where_divisible_work_cannot_be_in_time() -> None:
    exact = pytest.importorskip("tests.scheduling.exact_fit")
    told = Counter[bool]()
    for seed in range(250):
        problem = crowded_week(seed)
        possible = exact.divisible_in_time(problem)
        assert (certificate(problem) is None) == possible, seed
        told[possible] += 1
    assert min(told.values()) > 40


def test_the_interval_begins_and_ends_with_time_to_work() -> None:
    problem = week(Job(1, 600, release=at(0, 3), due=at(1, 18), hard=True), evenings=False)
    found = certificate(week(Job(1, 1200, release=at(0, 3), due=at(1, 18), hard=True)))
    assert (found.start, found.end) == (at(0, 9), at(1, 17))
    assert certificate(problem) is None
