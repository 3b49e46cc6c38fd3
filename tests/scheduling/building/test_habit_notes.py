"""Lunch is never planned away without saying so."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.calendar import Calendar
from planner.domain.entries import Habit
from planner.domain.ids import Uid
from planner.domain.message import Message, english
from planner.domain.occurrences import habit_day
from planner.domain.recurrence import Recurrence
from planner.scheduling.building.proposal import Proposal, Variant
from planner.scheduling.proposing.propose import propose_change, propose_evening, propose_plan
from tests.domain.examples import GYM
from tests.scheduling.habits import with_habit
from tests.scheduling.weeks import (
    AUTUMN,
    LISBON,
    MONDAY,
    NOW,
    SPRING,
    at,
    doctor,
    meeting,
    planned,
    random_visit,
    random_week,
    span,
    task,
    week,
    with_doctor,
)

LUNCH = Uid("lunch")


def notes(variant: Variant, habit: str = "Lunch") -> list[str]:
    return [
        english(note, LISBON, NOW) for note in variant.notes if note.values.get("habit") == habit
    ]


def days_of(calendar: Calendar, habit: Habit, from_: datetime) -> set[date]:
    zone = calendar.settings.zone
    blocks = (b for b in calendar.planned_blocks.values() if b.entry == habit.uid)
    return {habit_day(habit, block.interval, zone) for block in blocks if block.start >= from_}


def is_told(variant: Variant, habit: Habit, day: date) -> bool:
    return any(
        note.values.get("habit") == habit.summary and day in _days(note) for note in variant.notes
    )


def _days(note: Message) -> Iterator[date]:
    """Those on which, it says, the habit is left out."""
    if "left out" not in note.template and "no room" not in note.template:
        return
    if "day" in note.values:
        day = note.values["day"]
        assert isinstance(day, date)
        yield day
        return
    first, last = note.values["first"], note.values["last"]
    assert isinstance(first, date)
    assert isinstance(last, date)
    yield from (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))


LUNCHES = [("lunch", span(day, "12:30", "13:15")) for day in range(5)]


@pytest.fixture
def lunches() -> Calendar:
    return planned(week(task("review", 120)), *LUNCHES)


def first(proposal: Proposal) -> Variant:
    return proposal.variants[0]


def test_a_lunch_without_room_is_told(lunches: Calendar) -> None:
    visit = replace(doctor(travel=0), start=at(2, "11:30"), end=at(2, "15:00"))
    variant = first(propose_change(lunches, with_doctor(lunches, visit), NOW, "Visit"))
    assert notes(variant) == ["Lunch has no room on Wed 25 Nov between Wed 11:45 and Wed 15:15"]


def test_a_lunch_that_leaves_its_ideal_time_is_told(lunches: Calendar) -> None:
    visit = replace(doctor(travel=0), start=at(2, "12:00"), end=at(2, "13:00"))
    variant = first(propose_change(lunches, with_doctor(lunches, visit), NOW, "Visit"))
    assert notes(variant) == ["Lunch is at Wed 13:00 instead of 12:30"]


def test_one_that_stays_away_from_it_is_no_news(lunches: Calendar) -> None:
    calendar = planned(lunches, ("lunch", span(2, "13:00", "13:45")))
    standup = meeting("standup", span(1, "09:00", "09:15"))
    after = replace(calendar, appointments={standup.uid: standup})
    assert notes(first(propose_change(calendar, after, NOW, "Standup"))) == []


def test_many_are_summed_up(lunches: Calendar) -> None:
    daily = Recurrence(rule="FREQ=DAILY;COUNT=5")
    visit = replace(doctor(0, 0), start=at(0, "11:30"), end=at(0, "15:00"), recurrence=daily)
    variant = first(propose_change(lunches, with_doctor(lunches, visit), NOW, "Course"))
    assert notes(variant) == ["Lunch is left out on 5 days from Mon 23 Nov to Fri 27 Nov"]


def test_a_plan_of_everything_tells_what_finds_no_place() -> None:
    visit = replace(doctor(travel=0), start=at(2, "11:30"), end=at(2, "15:00"))
    variant = first(propose_plan(with_doctor(week(), visit), NOW, budget=0))
    assert notes(variant) == ["Lunch has no room on Wed 25 Nov between Wed 11:45 and Wed 15:15"]


def test_that_it_is_too_late_for_lunch_today_is_no_news() -> None:
    assert notes(first(propose_plan(week(), at(0, "14:45"), budget=0))) == []


def test_a_habit_some_times_a_week_moves_to_another_day_in_one_move() -> None:
    calendar = planned(with_habit(week()), *(("gym", span(d, "07:00", "08:00")) for d in (1, 3, 5)))
    early = meeting("early", span(3, "06:30", "09:00"))
    after = replace(calendar, appointments={early.uid: early})
    variant = first(propose_change(calendar, after, NOW, "Early call"))
    (move,) = variant.moves
    assert (move.entry, move.before) == ("gym", (span(3, "07:00", "08:00"),))
    assert [interval.start for interval in move.after] == [at(2, "07:00")]
    assert len(days_of(variant.calendar, GYM, NOW)) == 3
    assert notes(variant, "Gym") == []


def test_a_week_without_room_for_all_its_times_is_told() -> None:
    gym = replace(GYM, weekdays=(1, 2, 3))
    calendar = with_habit(week(), gym)
    early = meeting("early", span(2, "06:30", "09:00"))
    calendar = replace(calendar, appointments={early.uid: early})
    variant = first(propose_plan(calendar, at(0, "12:00"), budget=0))
    assert notes(variant, "Gym") == [
        "Gym has no room on Wed 25 Nov between Wed 07:00 and Wed 09:00"
    ]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from([MONDAY, SPRING, AUTUMN]))
def test_no_accepted_variant_loses_a_lunch_without_a_note(seed: int, monday: date) -> None:
    before = random_week(seed, monday)
    now = at(seed % 3, "10:00", monday=monday)
    visit = random_visit(seed, monday)
    visit = replace(visit, end=max(visit.end, visit.start + timedelta(hours=seed % 6)))
    after = with_doctor(before, visit)
    lunch = before.habits[LUNCH]
    planned_days = days_of(before, lunch, now)
    proposals = [
        propose_change(before, after, now, "Visit"),
        propose_change(before, after, now, "Visit", tried=()),
        propose_evening(before, now),
        propose_plan(before, now, budget=0),
    ]
    for proposal in proposals:
        for variant in proposal.variants:
            lost = planned_days - days_of(variant.calendar, lunch, now)
            assert [day for day in sorted(lost) if not is_told(variant, lunch, day)] == []


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 7))
def test_the_planner_finds_as_many_days_as_are_wanted(seed: int, times: int) -> None:
    calendar = with_habit(random_week(seed, MONDAY), times_per_week=times)
    now = at(0, "06:00")
    variant = first(propose_plan(calendar, now, budget=0))
    days = days_of(variant.calendar, GYM, now)
    told = [note for note in notes(variant, "Gym") if "no room" in note or "left out" in note]
    for monday in (MONDAY, MONDAY + timedelta(days=7)):
        count = len([day for day in days if monday <= day < monday + timedelta(days=7)])
        assert count == times or (count < times and told)
    again = first(propose_plan(variant.calendar, now, budget=0))
    assert not again.moves
