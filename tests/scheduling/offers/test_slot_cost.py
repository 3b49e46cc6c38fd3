"""What a booked time costs."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.calendar import Calendar
from planner.domain.interval import Interval
from planner.domain.message import english
from planner.scheduling.offers.bookings import Bookings
from planner.scheduling.offers.slot_cost import SlotCost, slot_cost
from planner.scheduling.problem.objective import evaluate
from tests.scheduling.weeks import LISBON, NOW, at, planned, pressing_week, span, task, week

HOUR = timedelta(hours=1)


def cost(calendar: Calendar, time: Interval) -> SlotCost:
    bookings = Bookings(calendar, NOW)
    return slot_cost(bookings.planning, bookings.base, bookings.booked(time))


def words(calendar: Calendar, time: Interval) -> list[str]:
    return [english(word, LISBON, NOW) for word in cost(calendar, time).words]


def test_free_time_costs_nothing() -> None:
    assert cost(week(task("review")), span(3, "09:00", "12:00")) == SlotCost()


def test_a_broken_deadline_is_named_with_how_late() -> None:
    calendar = replace(week(task("review", 120, deadline=at(0, "11:00"))), habits={})
    told = words(calendar, span(0, "09:00", "11:00"))
    assert told[0] == "Review misses its deadline by 2 h 00"


def test_work_after_its_due_date_is_named_with_how_late() -> None:
    calendar = replace(week(task("review", 120, due_date=at(0, "11:00"))), habits={})
    told = words(calendar, span(0, "09:00", "09:30"))
    assert told[0] == "Review is 30 min later than due"


def test_evening_minutes_are_counted() -> None:
    calendar = week(task("review", 120, deadline=at(0, "22:30")), minimum_rest=HOUR)
    calendar = replace(calendar, habits={})
    found = cost(calendar, span(0, "09:00", "17:30"))
    assert found.evening == 2 * HOUR
    assert words(calendar, span(0, "09:00", "17:30"))[0] == "2 h 00 more in the evening"


def test_a_lunch_without_room_is_said() -> None:
    told = words(week(), span(2, "11:00", "15:30"))
    assert told == ["Lunch has no room on Wed 25 Nov"]


def test_work_without_a_place_is_said() -> None:
    spans = ((),) * 7
    calendar = week(task("review", 300))
    hours = replace(
        calendar.hours,
        weekdays=spans,
        exceptions={at(0, "12:00").date(): calendar.hours.weekdays[0][:1]},
    )
    told = words(replace(calendar, hours=hours, habits={}), span(0, "09:00", "16:30"))
    assert told[0] == "4 h 00 of Review find no place"


@pytest.mark.parametrize("seed", range(10))
def test_the_cost_is_the_difference_of_the_totals(seed: int) -> None:
    calendar = pressing_week(seed)
    bookings = Bookings(calendar, NOW)
    problem = bookings.planning.problem
    for day in range(4):
        booked = bookings.booked(span(day, "10:00", "15:00"))
        more = evaluate(problem, booked.plan).total - evaluate(problem, bookings.base.plan).total
        found = slot_cost(bookings.planning, bookings.base, booked)
        assert found.total == max(0, more)


def test_accepted_work_that_moves_is_counted() -> None:
    calendar = planned(week(task("review", 90)), ("review", span(2, "09:00", "10:30")))
    calendar = replace(calendar, habits={})
    assert words(calendar, span(2, "09:00", "10:30")) == ["1 h 30 of accepted work would move"]
