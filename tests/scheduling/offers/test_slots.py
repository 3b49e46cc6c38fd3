"""Free times as they are offered."""

from dataclasses import replace
from datetime import timedelta

from planner.domain.calendar import Calendar
from planner.domain.interval import Interval
from planner.scheduling.offers.bookings import Bookings
from planner.scheduling.offers.slot_cost import SlotCost
from planner.scheduling.offers.slots import Slot, Tier, cheapest, ranks, slots_in
from planner.scheduling.offers.steps import Steps
from tests.scheduling.weeks import LISBON, NOW, at, planned, span, task, week

MINUTE = timedelta(minutes=1)


def slots(calendar: Calendar, opening: Interval, tier: Tier = Tier.SAFE) -> list[Slot]:
    bookings = Bookings(calendar, NOW)
    steps = Steps(15 * MINUTE, LISBON)
    return list(slots_in([opening], bookings, tier, minimum=30 * MINUTE, steps=steps))


def pressed(start: str, deadline: str) -> Calendar:
    """Two hours on Monday that can only be done between these times."""
    work = task("report", 120, release_date=at(0, start), deadline=at(0, deadline))
    return replace(week(work), habits={})


def test_a_free_day_is_safe_whole() -> None:
    calendar = replace(week(), habits={})
    (slot,) = slots(calendar, span(2, "09:00", "17:30"))
    assert slot == Slot(span(2, "09:00", "17:30"), Tier.SAFE, SlotCost())


def test_the_end_is_safe_where_the_beginning_is_needed() -> None:
    (slot,) = slots(pressed("09:00", "11:00"), span(0, "09:00", "17:30"))
    assert slot.interval == span(0, "11:00", "17:30")


def test_the_beginning_is_safe_where_the_end_is_needed() -> None:
    (slot,) = slots(pressed("15:30", "17:30"), span(0, "09:00", "17:30"))
    assert slot.interval == span(0, "09:00", "15:30")


def test_a_gap_is_safe_where_both_ends_are_needed() -> None:
    calendar = pressed("09:00", "11:00")
    last = task("letter", 90, release_date=at(0, "16:00"), deadline=at(0, "17:30"))
    calendar = replace(calendar, tasks={**calendar.tasks, last.uid: last})
    (slot,) = slots(calendar, span(0, "09:00", "17:30"))
    assert slot.interval == span(0, "11:00", "16:00")


def test_nothing_shorter_than_asked_for_is_safe_or_possible() -> None:
    assert slots(week(), span(2, "09:05", "09:40")) == []
    assert slots(pressed("09:00", "11:00"), span(0, "09:00", "11:15")) == []


def test_an_opening_that_breaks_a_deadline_is_possible_and_says_which() -> None:
    (slot,) = slots(pressed("09:00", "11:00"), span(0, "09:00", "12:00"), Tier.POSSIBLE)
    assert slot.tier is Tier.POSSIBLE
    assert slot.cost.words[0].template == "{task} misses its deadline by {length}"
    assert slot.cost.words[0].values == {"task": "Report", "length": timedelta(hours=3)}


def test_a_safe_opening_is_not_called_possible() -> None:
    assert slots(week(), span(2, "09:00", "12:00"), Tier.POSSIBLE) == []


def test_the_cheapest_come_in_order_of_time() -> None:
    one, two, three = (
        Slot(span(day, "09:00", "10:00"), Tier.SAFE, SlotCost(total))
        for day, total in ((0, 20), (1, 30), (2, 10))
    )
    assert cheapest([three, two, one], 2) == (one, three)
    assert cheapest([three, two, one], None) == (one, two, three)
    assert ranks([one, two, three]) == [2, 3, 1]


def test_earlier_times_come_first_among_equals() -> None:
    first, second = (Slot(span(day, "09:00", "10:00"), Tier.SAFE, SlotCost()) for day in (0, 1))
    assert cheapest([second, first], 1) == (first,)


def test_planned_work_that_can_move_costs_its_move() -> None:
    calendar = planned(week(task("review", 60)), ("review", span(2, "09:00", "10:00")))
    (slot,) = slots(replace(calendar, habits={}), span(2, "09:00", "12:00"))
    assert slot.cost.total > 0
    assert [word.template for word in slot.cost.words] == ["{length} of accepted work would move"]
