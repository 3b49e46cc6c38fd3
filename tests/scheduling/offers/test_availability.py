"""Free times for others."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from planner.domain.block_edits import pin
from planner.domain.calendar import Calendar
from planner.domain.entries import Transparency
from planner.domain.errors import InvalidValue, PlannerError
from planner.domain.hours import HoursKind, HoursProfile, HoursSpan
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.tasks import Task
from planner.scheduling.building.build import build
from planner.scheduling.offers.availability import (
    AvailabilityOptions,
    Offer,
    as_proposed,
    availability,
    free_slots,
    free_times,
    next_working_days,
)
from planner.scheduling.offers.bookings import Bookings
from planner.scheduling.offers.slots import Tier
from planner.scheduling.search.solve import solve
from tests.scheduling.offers.test_bookings import booked_in, missed
from tests.scheduling.weeks import (
    AUTUMN,
    LISBON,
    MONDAY,
    NOW,
    at,
    doctor,
    meeting,
    planned,
    pressing_week,
    random_week,
    span,
    task,
    week,
    with_doctor,
)

KOLKATA = "Asia/Kolkata"
PLAIN = AvailabilityOptions(recipient_zone=KOLKATA, notice=timedelta(), buffer=timedelta())
WEDNESDAY = span(2, "00:00", "23:59")


def offered(calendar: Calendar, options: AvailabilityOptions = PLAIN) -> list[Interval]:
    return [offer.interval for offer in free_times(calendar, WEDNESDAY, options, NOW)]


def no_lunch(calendar: Calendar) -> Calendar:
    return replace(calendar, habits={})


def test_an_empty_day_offers_its_hours() -> None:
    offers = free_times(no_lunch(week()), WEDNESDAY, PLAIN, NOW)
    assert [(offer.interval, offer.kind) for offer in offers] == [
        (span(2, "09:00", "17:30"), HoursKind.CORE),
        (span(2, "19:00", "22:30"), HoursKind.FLEXIBLE),
    ]


def test_flexible_hours_only_when_asked_for() -> None:
    assert offered(no_lunch(week()), replace(PLAIN, flexible=False)) == [span(2, "09:00", "17:30")]


def test_a_visit_is_busy_with_its_travel() -> None:
    free = offered(no_lunch(with_doctor(week())))
    assert free[:2] == [span(2, "09:00", "11:30"), span(2, "14:30", "17:30")]


def test_a_buffer_stays_free_on_both_sides() -> None:
    options = replace(PLAIN, buffer=timedelta(minutes=20))
    visit = replace(doctor(travel=0), start=at(2, "12:00"), end=at(2, "13:00"))
    free = offered(no_lunch(with_doctor(week(), visit)), options)
    assert free[:2] == [span(2, "09:00", "11:30"), span(2, "13:30", "17:30")]


def test_transparent_entries_are_free() -> None:
    visit = replace(doctor(), transparency=Transparency.TRANSPARENT)
    assert offered(no_lunch(with_doctor(week(), visit)))[0] == span(2, "09:00", "17:30")


def test_lunch_reserves_its_time() -> None:
    assert offered(week())[:2] == [span(2, "09:00", "12:30"), span(2, "13:15", "17:30")]


def test_lunch_that_an_appointment_displaces_reserves_another_time() -> None:
    calendar = planned(week(), ("lunch", span(2, "12:30", "13:15")))
    call = meeting("call", span(2, "12:00", "13:00"))
    calendar = replace(calendar, appointments={call.uid: call})
    assert offered(calendar)[:2] == [span(2, "09:00", "12:00"), span(2, "13:45", "17:30")]


def test_lunch_is_free_when_asked_for() -> None:
    assert offered(week(), replace(PLAIN, habits_busy=False))[0] == span(2, "09:00", "17:30")


def test_planned_blocks_can_move_pinned_ones_not() -> None:
    calendar = no_lunch(planned(week(task("review")), ("review", span(2, "09:00", "10:00"))))
    (block,) = calendar.planned_blocks
    assert offered(calendar)[0] == span(2, "09:00", "17:30")
    assert offered(calendar, replace(PLAIN, planned_blocks_busy=True))[0].start == at(2, "10:00")
    assert offered(pin(calendar, block))[0].start == at(2, "10:00")


PROPOSED = replace(PLAIN, proposed_work_busy=True)


def test_work_that_is_not_accepted_is_busy_where_a_plan_made_now_puts_it() -> None:
    calendar = no_lunch(week(task("review", deadline=at(2, "10:00"), release_date=at(2, "08:00"))))
    assert offered(calendar, replace(PLAIN, planned_blocks_busy=True))[0].start == at(2, "10:00")
    free = no_lunch(week(task("review", release_date=at(2, "08:00"))))
    assert offered(free, replace(PLAIN, planned_blocks_busy=True))[0].start == at(2, "09:00")
    assert offered(free, PROPOSED)[0].start == at(2, "10:00")


def test_a_proposal_that_is_given_counts_in_place_of_that_plan() -> None:
    calendar = no_lunch(week(task("review", release_date=at(2, "08:00"))))
    shown = planned(calendar, ("review", span(2, "11:00", "12:00")))
    slots = free_slots(calendar, WEDNESDAY, PROPOSED, NOW, shown)
    assert [slot.interval for slot in slots[:2]] == [
        span(2, "09:00", "11:00"),
        span(2, "12:00", "17:30"),
    ]
    assert free_slots(calendar, WEDNESDAY, PLAIN, NOW, shown) == free_slots(
        calendar, WEDNESDAY, PLAIN, NOW
    )


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 4))]
)
def test_accepting_the_plan_frees_nothing_of_what_it_kept_busy(seed: int) -> None:
    """Nor takes any more: the offers stay as they are, also for who sees accepted work as busy."""
    accepted = random_week(seed, MONDAY)
    calendar = replace(accepted, planned_blocks={}, tasks=without_deadlines(accepted))
    days = Interval(NOW, NOW + timedelta(days=5))
    offers = free_times(calendar, days, PROPOSED, NOW)
    assert offers != free_times(calendar, days, PLAIN, NOW)
    assert offers == free_times(calendar, days, PROPOSED, NOW)
    after = as_proposed(calendar, NOW)
    assert free_times(after, days, PROPOSED, NOW) == offers
    assert free_times(after, days, replace(PLAIN, planned_blocks_busy=True), NOW) == offers


def without_deadlines(calendar: Calendar) -> dict[Uid, Task]:
    """So that all that is free is safe."""
    return {uid: replace(task, deadline=None) for uid, task in calendar.tasks.items()}


def test_nothing_before_the_notice() -> None:
    options = replace(PLAIN, notice=timedelta(hours=4))
    offers = free_times(no_lunch(week()), span(0, "00:00", "23:59"), options, NOW)
    assert offers[0].interval.start == at(0, "13:00")


def test_nothing_in_the_past() -> None:
    past = Interval(NOW - timedelta(days=7), NOW)
    assert free_times(week(), past, PLAIN, NOW) == ()


@pytest.mark.parametrize("zone", [LISBON, KOLKATA, "Asia/Kathmandu"])
def test_times_begin_on_steps_of_ones_own_clock(zone: str) -> None:
    calendar = no_lunch(week(zone=zone))
    options = replace(PLAIN, rounding=timedelta(hours=1), recipient_zone="America/New_York")
    day = Interval(at(2, "00:00", zone=zone), at(3, "00:00", zone=zone))
    offers = free_times(calendar, day, options, at(0, "09:00", zone=zone))
    assert offers[0].interval == Interval(at(2, "09:00", zone=zone), at(2, "17:00", zone=zone))


def test_short_times_are_left_out() -> None:
    calendar = no_lunch(week())
    meetings = [meeting("a", span(2, "09:30", "12:00")), meeting("b", span(2, "12:15", "17:30"))]
    calendar = replace(calendar, appointments={m.uid: m for m in meetings})
    assert offered(calendar) == [span(2, "09:00", "09:30"), span(2, "19:00", "22:30")]


def test_only_what_keeps_hard_deadlines_is_offered() -> None:
    calendar = no_lunch(week(task("review", 600, deadline=at(1, "17:30"))))
    calendar = replace(calendar, hours=replace(calendar.hours, weekdays=core_only(calendar)))
    day = span(0, "00:00", "23:59")
    offers = [offer.interval for offer in free_times(calendar, day, PLAIN, NOW)]
    assert offers == [span(0, "09:00", "15:30")]  # Tuesday holds two pieces of 4 h with a pause


def core_only(calendar: Calendar) -> tuple[tuple[object, ...], ...]:
    return tuple(day[:1] for day in calendar.hours.weekdays)


def test_what_would_break_a_deadline_is_possible_and_apart() -> None:
    calendar = no_lunch(week(task("review", 600, deadline=at(1, "17:30"))))
    calendar = replace(calendar, hours=replace(calendar.hours, weekdays=core_only(calendar)))
    days = span(0, "00:00", "23:59"), span(2, "00:00", "23:59")
    options = replace(PLAIN, tier=Tier.POSSIBLE)
    monday, wednesday = (free_slots(calendar, day, options, NOW) for day in days)
    assert [(slot.interval, slot.tier) for slot in monday] == [
        (span(0, "09:00", "17:30"), Tier.POSSIBLE)
    ]
    assert wednesday == ()


def test_hours_that_touch_are_booked_as_one() -> None:
    """Each half of Monday alone leaves enough time; the plan uses the first."""
    hours = HoursSpan(time(9), time(13)), HoursSpan(time(13), time(17), HoursKind.FLEXIBLE)
    calendar = no_lunch(week(task("review", 240, deadline=at(0, "17:00"))))
    calendar = replace(calendar, hours=HoursProfile((hours,) * 7))
    offers = free_times(calendar, span(0, "00:00", "23:59"), PLAIN, NOW)
    assert offers == (Offer(span(0, "13:00", "17:00"), HoursKind.FLEXIBLE),)


def test_of_at_most_so_many_the_cheapest_are_offered_in_order_of_time() -> None:
    calendar = planned(week(task("review", 60)), ("review", span(2, "09:00", "10:00")))
    slots = free_slots(calendar, WEDNESDAY, PLAIN, NOW)
    assert slots[0].cost.total > 0
    assert free_slots(calendar, WEDNESDAY, replace(PLAIN, most=2), NOW) == slots[1:]


@pytest.mark.parametrize("seed", range(10))
def test_every_safe_slot_that_is_booked_keeps_every_deadline(seed: int) -> None:
    """Booked in a copy and planned anew, as an appointment with its buffers."""
    calendar = pressing_week(seed)
    days = Interval(NOW, NOW + timedelta(days=5))
    before = build(calendar, NOW).problem
    plan = solve(before, budget=200).blocks
    slots = free_slots(calendar, days, PLAIN, NOW)
    assert slots
    for slot in slots if not missed(before, plan) else ():
        problem = build(booked_in(calendar, slot.interval), NOW).problem
        plans = (solve(problem, budget=budget).blocks for budget in (0, 200, None))
        assert any(not missed(problem, plan) for plan in plans)


@pytest.mark.parametrize("seed", range(4))
def test_a_time_is_in_one_tier_only(seed: int) -> None:
    calendar, days = pressing_week(seed), Interval(NOW, NOW + timedelta(days=5))
    bookings = Bookings(calendar, NOW)
    for tier in Tier:
        for slot in free_slots(calendar, days, replace(PLAIN, tier=tier), NOW):
            assert slot.tier is tier
            assert bool(bookings.booked(slot.interval).broken) == (tier is Tier.POSSIBLE)


def test_a_deadline_that_is_missed_anyway_forbids_nothing() -> None:
    calendar = no_lunch(week(task("hopeless", 6000, deadline=at(0, "12:00"))))
    assert offered(calendar)[0] == span(2, "09:00", "17:30")


def test_the_sheet_holds_times_only() -> None:
    secret = replace(doctor(), summary="Secret", location="Secret", description="Secret")
    sheet = availability(with_doctor(week(), secret), WEDNESDAY, PLAIN, NOW)
    assert "Secret" not in repr(sheet)
    assert (sheet.own_zone, sheet.recipient_zone, sheet.made_at) == (LISBON, KOLKATA, NOW)


def test_the_same_free_time_gives_the_same_sheet() -> None:
    other = replace(doctor(), uid=doctor().uid, summary="Board meeting", owes=False)
    sheets = [
        availability(with_doctor(week(), v), WEDNESDAY, PLAIN, NOW) for v in (doctor(), other)
    ]
    assert sheets[0] == sheets[1]


@pytest.mark.parametrize("seed", range(6))
def test_offers_are_free_ordered_and_rounded(seed: int) -> None:
    calendar = random_week(seed, AUTUMN)
    now = at(0, "08:00", monday=AUTUMN)
    whole = Interval(now, now + timedelta(days=7))
    options = AvailabilityOptions(recipient_zone=KOLKATA)
    offers = [offer.interval for offer in free_times(calendar, whole, options, now)]
    assert offers == sorted(offers)
    for interval in offers:
        assert interval.length >= options.minimum
        assert interval.start >= now + options.notice
        assert (interval.start.minute % 15, interval.end.minute % 15) == (0, 0)
        busy = [event.interval for event in calendar.appointments.values()]
        assert not any(interval.overlaps(b.padded(options.buffer, options.buffer)) for b in busy)


def test_the_next_working_days_skip_the_weekend() -> None:
    friday = at(4, "09:00")
    assert next_working_days(week(), friday).end.date() == MONDAY + timedelta(days=11)


@pytest.mark.parametrize(
    "wrong",
    [
        {"recipient_zone": "Nowhere"},
        {"minimum": timedelta()},
        {"buffer": -timedelta(minutes=1)},
        {"most": 0},
    ],
)
def test_wrong_options_are_refused_in_words(wrong: dict[str, object]) -> None:
    with pytest.raises(PlannerError):
        replace(PLAIN, **wrong)


@pytest.mark.parametrize("year", [1, 1969, 2201, 9999])
def test_years_that_cannot_be_planned_are_refused_in_words(year: int) -> None:
    moment = datetime(year, 6, 1, tzinfo=UTC)
    far = Interval(moment, moment + timedelta(days=7))
    for span_asked, now in ((far, NOW), (WEDNESDAY, moment)):
        with pytest.raises(InvalidValue, match="outside the years 1970–2200"):
            availability(week(), span_asked, PLAIN, now)
    with pytest.raises(InvalidValue, match="outside the years 1970–2200"):
        next_working_days(week(), moment)
