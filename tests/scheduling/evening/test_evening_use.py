"""What a plan puts into flexible hours, and what it misses."""

from planner.scheduling.building.build import build
from planner.scheduling.evening.evening_use import (
    by_week,
    flexible_days,
    missed_minutes,
    parts_in,
    spent,
)
from planner.scheduling.problem.problem import Job
from tests.scheduling.problems import at as minute
from tests.scheduling.problems import week as problem_of
from tests.scheduling.weeks import MONDAY, NOW, at, planned, span, task, week


def test_only_the_flexible_part_of_each_day_counts() -> None:
    problem = problem_of(Job(1, 240))
    plan = {1: ((minute(0, 16), minute(0, 17)), (minute(2, 19), minute(2, 20.5)))}
    assert flexible_days(problem, plan) == {2: 90}


def test_weeks_are_the_sums_of_their_days() -> None:
    assert by_week({0: 30, 6: 60, 7: 90}) == {0: 90, 1: 90}


def test_parts_lie_in_both() -> None:
    assert parts_in([[(0, 10)], [(20, 30)]], [(5, 25)]) == [(5, 10), (20, 25)]


def test_what_was_worked_in_evenings_is_spent() -> None:
    calendar = planned(week(task("review", 120)), ("review", span(0, "19:00", "21:00")))
    now = at(2, "09:00")
    assert spent(build(calendar, now), calendar, now) == {0: 120}
    assert spent(build(calendar, NOW), calendar, NOW) == {}


def test_work_beyond_its_deadline_or_without_a_place_is_missed() -> None:
    planning = build(week(task("review", 120, deadline=at(0, "10:00"))), NOW)
    (job,) = (job for job in planning.problem.jobs if job.allowed is None)
    start = planning.axis.ceil(NOW)
    assert missed_minutes(planning.problem, {job.id: ((start, start + 120),)}) == 60
    assert missed_minutes(planning.problem, {}) == 120
    assert planning.axis.first_day == MONDAY
