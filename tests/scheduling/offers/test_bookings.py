"""What booking a time does to the plan."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from planner.domain.calendar import Calendar
from planner.domain.interval import Interval
from planner.scheduling.building.build import build
from planner.scheduling.offers.bookings import Bookings
from planner.scheduling.problem.problem import Plan, Problem
from planner.scheduling.problem.rules import violations
from planner.scheduling.problem.span_algebra import minutes_in
from planner.scheduling.search.solve import solve
from tests.referee import Referee
from tests.scheduling.weeks import (
    NOW,
    at,
    meeting,
    planned,
    pressing_week,
    span,
    task,
    week,
)
from tests.shared_data import shared

MINUTE = timedelta(minutes=1)


def missed(problem: Problem, plan: Plan) -> set[int]:
    """The jobs of tasks that are not done by their deadline."""
    return {
        job.id
        for job in problem.jobs
        if job.hard and job.allowed is None
        if minutes_in(plan.get(job.id, ())) < job.processing
        or (job.due is not None and plan[job.id][-1][1] > job.due)
    }


def random_time(random: Random) -> Interval:
    start = at(random.randrange(5), "09:00") + 15 * random.randrange(50) * MINUTE
    return Interval(start, start + random.choice([30, 60, 120, 240]) * MINUTE)


def test_time_that_the_plan_leaves_free_costs_nothing() -> None:
    calendar = planned(week(task("review", 60)), ("review", span(0, "09:00", "10:00")))
    bookings = Bookings(calendar, NOW)
    assert bookings.booked(span(0, "10:00", "12:00")) is bookings.base


def test_planned_work_makes_way() -> None:
    calendar = planned(week(task("review", 60)), ("review", span(0, "09:00", "10:00")))
    bookings = Bookings(calendar, NOW)
    booked = bookings.booked(span(0, "09:00", "10:00"))
    assert booked.broken == frozenset()
    assert booked.score.total > bookings.base.score.total


def test_chunks_can_break_a_deadline_that_the_sum_of_free_time_would_keep() -> None:
    calendar = week(task("report", 120, splittable=False, deadline=at(0, "13:00")))
    calendar = replace(calendar, habits={})
    bookings = Bookings(calendar, NOW)
    assert not bookings.is_safe(span(0, "10:30", "11:15"))
    assert bookings.is_safe(span(0, "11:00", "11:45"))


def test_rest_can_break_a_deadline_that_the_sum_of_free_time_would_keep() -> None:
    """Between a Monday evening until 22:00 and the deadline at 09:30 there is rest till 09:00."""
    late = replace(
        week(
            task("evening", 120, release_date=at(0, "19:30"), deadline=at(0, "22:30")),
            task("morning", 30, release_date=at(0, "22:00"), deadline=at(1, "09:30")),
        ),
        habits={},
    )
    bookings = Bookings(late, NOW)
    assert bookings.is_safe(span(0, "21:45", "22:30"))
    assert not bookings.is_safe(span(0, "19:30", "20:30"))


def test_a_deadline_that_is_missed_anyway_forbids_nothing() -> None:
    bookings = Bookings(week(task("hopeless", 6000, deadline=at(0, "12:00"))), NOW)
    assert bookings.is_safe(span(0, "09:00", "12:00"))


def test_a_deadline_that_can_be_kept_beside_a_hopeless_one_is_kept() -> None:
    calendar = week(
        task("hopeless", 6000, deadline=at(0, "12:00")),
        task("report", 120, splittable=False, deadline=at(0, "13:00")),
    )
    bookings = Bookings(replace(calendar, habits={}), NOW)
    assert not bookings.is_safe(span(0, "10:30", "11:15"))
    assert bookings.is_safe(span(0, "11:00", "11:45"))


def test_a_booking_has_the_buffers_of_a_meeting() -> None:
    calendar = week(task("report", 120, deadline=at(0, "11:00")), buffer_before=15 * MINUTE)
    bookings = Bookings(replace(calendar, habits={}), NOW)
    assert not bookings.is_safe(span(0, "11:00", "11:30"))
    assert bookings.is_safe(span(0, "11:15", "11:45"))


def test_a_time_beyond_the_plan_is_safe() -> None:
    bookings = Bookings(week(task("review", deadline=at(0, "12:00"))), NOW)
    assert bookings.is_safe(span(200, "09:00", "12:00"))


def test_gaps_are_what_the_plan_leaves_with_room_for_the_buffers() -> None:
    calendar = planned(week(task("review", 60)), ("review", span(0, "10:00", "11:00")))
    calendar = replace(calendar, settings=replace(calendar.settings, buffer_after=10 * MINUTE))
    gaps = Bookings(replace(calendar, habits={}), NOW).gaps(span(0, "09:00", "12:00"))
    assert gaps == [span(0, "09:00", "09:50"), span(0, "11:00", "12:00")]


@pytest.mark.parametrize("seed", range(12))
def test_every_plan_is_valid_and_breaks_no_more_than_it_says(seed: int) -> None:
    calendar, random = pressing_week(seed), Random(seed)
    bookings = Bookings(calendar, NOW)
    without = missed(bookings.planning.problem, bookings.base.plan)
    referee = Referee(shared("judges", "instances.py"))
    for _ in range(8):
        time = random_time(random)
        booked, problem = bookings.booked(time), bookings.with_booked(time)
        assert violations(problem, booked.plan) == []
        assert referee.violations(problem, booked.plan) == []
        assert booked.score.total == referee.score(problem, booked.plan)["total"]
        assert missed(problem, booked.plan) - without == booked.broken
        assert bookings.is_safe(time) == (not booked.broken)


@pytest.mark.parametrize("seed", range(8))
def test_a_safe_time_that_is_booked_keeps_what_is_kept_without_it(seed: int) -> None:
    calendar, random = pressing_week(seed), Random(seed)
    bookings = Bookings(calendar, NOW)
    if missed(bookings.planning.problem, bookings.base.plan):
        return
    for time in (random_time(random) for _ in range(8)):
        if bookings.is_safe(time):
            problem = build(booked_in(calendar, time), NOW).problem
            plans = (solve(problem, budget=budget).blocks for budget in (0, 200, None))
            assert any(not missed(problem, plan) for plan in plans)


def booked_in(calendar: Calendar, time: Interval) -> Calendar:
    call = meeting("booked", time)
    return replace(calendar, appointments={**calendar.appointments, call.uid: call})


def test_the_same_question_has_the_same_answer() -> None:
    calendar, time = pressing_week(3), span(1, "09:00", "11:00")
    first, second = (Bookings(calendar, NOW).booked(time) for _ in range(2))
    assert first == second
