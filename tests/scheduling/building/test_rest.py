"""The rest between the last duty of a day and the first of the next."""

from dataclasses import replace
from datetime import date, timedelta

from planner.domain.calendar import Calendar
from planner.domain.interval import Interval
from planner.domain.message import english
from planner.scheduling.building.rest import duties, first_start_moved, rest_after, short_rests
from planner.scheduling.proposing.propose import propose_change, propose_evening
from tests.scheduling.weeks import (
    LISBON,
    MONDAY,
    NOW,
    at,
    doctor,
    meeting,
    planned,
    span,
    task,
    week,
    with_doctor,
)

TUESDAY = MONDAY + timedelta(days=1)
HOUR = timedelta(hours=1)


def with_meeting(calendar: Calendar, uid: str, interval: Interval) -> Calendar:
    found = meeting(uid, interval)
    return replace(calendar, appointments={**calendar.appointments, found.uid: found})


def of(calendar: Calendar) -> dict[date, timedelta]:
    return rest_after(duties(calendar, (MONDAY,)), NOW)


def test_the_rest_ends_with_the_next_days_appointment() -> None:
    calendar = planned(
        week(task("review", 120), task("tests", 60)),
        ("review", span(0, "20:30", "22:30")),
        ("tests", span(1, "14:00", "15:00")),
    )
    assert of(calendar) == {MONDAY: 15.5 * HOUR}
    assert of(with_meeting(calendar, "standup", span(1, "10:00", "10:15"))) == {MONDAY: 11.5 * HOUR}


def test_the_rest_begins_after_a_late_appointment() -> None:
    calendar = planned(week(task("tests", 60)), ("tests", span(1, "09:00", "10:00")))
    assert of(with_meeting(calendar, "call", span(0, "20:00", "22:00"))) == {MONDAY: 11 * HOUR}


def test_personal_time_is_no_duty() -> None:
    calendar = planned(week(task("tests", 60)), ("tests", span(2, "09:00", "10:00")))
    assert of(with_doctor(calendar, doctor(day=1))) == {}


def test_nights_that_are_over_are_left_out() -> None:
    calendar = planned(
        week(task("review", 120)),
        ("review", span(0, "09:00", "10:00")),
        ("review", span(1, "09:00", "10:00")),
    )
    assert rest_after(duties(calendar, (MONDAY,)), at(1, "09:30")) == {}


def test_the_day_starts_with_its_first_appointment() -> None:
    before = planned(week(task("tests", 60)), ("tests", span(1, "09:00", "10:00")))
    after = planned(before, ("tests", span(1, "14:00", "15:00")))
    before, after = (
        with_meeting(each, "standup", span(1, "10:00", "10:15")) for each in (before, after)
    )
    moved = first_start_moved(duties(before, (MONDAY,)), duties(after, (MONDAY,)), [TUESDAY])
    assert moved == {TUESDAY: (at(1, "09:00"), at(1, "10:00"))}


def test_the_shortest_rest_is_that_of_the_whole_week_that_changes() -> None:
    """Also of nights that the change does not touch."""
    calendar = planned(
        week(task("review", 60), task("tests", 120)),
        ("tests", span(0, "16:00", "17:00")),
        ("tests", span(1, "09:00", "10:00")),
        ("review", span(3, "09:00", "10:00")),
    )
    calendar = with_meeting(calendar, "standup", span(4, "14:00", "14:15"))
    thursday = MONDAY + timedelta(days=3)
    (variant,) = propose_evening(calendar, NOW, thursday).variants
    assert variant.rest_after == {MONDAY: 16 * HOUR, thursday: 18 * HOUR}
    assert variant.shortest_rest == 16 * HOUR


def test_work_in_the_evening_before_an_early_call_is_told_with_the_rest_left() -> None:
    calendar = planned(week(task("w1", 180)), ("w1", span(0, "13:00", "16:00")))
    calendar = with_meeting(calendar, "call", span(1, "06:00", "07:00"))
    (variant,) = propose_evening(calendar, NOW, MONDAY).variants
    assert variant.shortest_rest == 8 * HOUR
    assert [english(note, LISBON, NOW) for note in variant.notes] == [
        "Only 8 h 00 of rest after Mon 22:00, less than 11 h 00: the next day begins Tue 06:00"
    ]


def test_an_early_call_after_evening_work_is_told_when_it_is_added() -> None:
    before = planned(week(task("w1", 180)), ("w1", span(0, "19:00", "22:00")))
    after = with_meeting(before, "call", span(1, "06:00", "07:00"))
    (variant,) = propose_change(before, after, NOW, "x").variants
    assert variant.shortest_rest == 8 * HOUR
    assert len(variant.notes) == 1
    (known,) = propose_change(after, after, NOW, "x").variants
    assert known.notes == ()


def test_many_short_nights_are_summed_up() -> None:
    days = range(4)
    before = week(*(task(f"w{day}", 180) for day in days))
    for day in days:
        before = with_meeting(before, f"call{day}", span(day + 1, f"0{day + 5}:00", "09:30"))
    after = planned(before, *((f"w{day}", span(day, "19:00", "22:00")) for day in days))
    found = short_rests(duties(before, (MONDAY,)), duties(after, (MONDAY,)), 11 * HOUR, NOW)
    assert [english(note, LISBON, NOW) for note in found] == [
        "Only 7 h 00 of rest after Mon 22:00, less than 11 h 00: the next day begins Tue 05:00",
        "3 more nights have less than 11 h 00 of rest",
    ]
