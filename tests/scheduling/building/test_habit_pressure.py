"""Habits choose days on which work can do without the time."""

from dataclasses import replace
from datetime import date, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.scheduling.building.habit_pressure import HabitPressure, TightDate, habit_pressure
from planner.scheduling.proposing.propose import propose_plan
from tests.scheduling.habits import with_habit
from tests.scheduling.weeks import MONDAY, NOW, at, span, task, week

SWIM = {"window_start": time(12), "window_end": time(15), "times_per_week": 2}
HOUR = timedelta(hours=1)


def days_of_swim(calendar: Calendar) -> set[date]:
    variant = propose_plan(calendar, NOW, budget=0).variants[0]
    assert not [late for late in variant.late if late.hard]
    found = {i.start.date() for uid, i in variant.blocks if uid == "gym"}
    return {day for day in found if day < MONDAY + timedelta(days=7)}


def swimming(*tasks: object) -> Calendar:
    calendar = with_habit(week(*tasks), weekdays=(0, 1, 2, 3, 4), **SWIM)  # type: ignore[arg-type]
    return replace(calendar, habits={Uid("gym"): calendar.habits[Uid("gym")]})


def test_with_time_to_spare_days_lie_apart() -> None:
    assert days_of_swim(swimming(task("review", 60))) == {MONDAY, MONDAY + timedelta(days=3)}


def test_a_deadline_that_needs_all_of_two_days_keeps_them() -> None:
    urgent = task("urgent", 16 * 60 + 30, deadline=at(1, "17:30"))
    days = days_of_swim(swimming(urgent))
    assert days == {MONDAY + timedelta(days=2), MONDAY + timedelta(days=4)}


def test_only_time_in_core_hours_before_the_date_is_taken() -> None:
    core = (span(0, "09:00", "17:30"), span(1, "09:00", "17:30"))
    pressure = HabitPressure(core, (TightDate(at(1, "12:00"), True, HOUR),))
    places = {
        "before work": (span(0, "07:00", "09:00"), timedelta()),
        "in the evening": (span(0, "17:30", "20:00"), timedelta()),
        "after the date": (span(1, "12:00", "15:00"), timedelta()),
        "partly before it": (span(1, "10:30", "13:00"), HOUR / 2),
        "before it": (span(0, "10:00", "12:00"), HOUR),
    }
    for sentence, (place, lack) in places.items():
        assert pressure.lacking([place]) == (lack, timedelta()), sentence


def test_work_with_time_to_spare_presses_nobody() -> None:
    calendar = swimming(task("review", 60, due_date=at(4, "17:30")))
    assert habit_pressure(calendar, NOW, lambda window: (window,), ()).dates == ()


def test_no_work_presses_nobody() -> None:
    assert habit_pressure(swimming(), NOW, lambda window: (window,), ()).open_time == ()


hours_of_day = st.integers(0, 100)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(hours_of_day, st.integers(1, 5)), max_size=5), st.integers(-5, 5))
def test_taking_places_one_by_one_is_taking_them_together(
    given_places: list[tuple[int, int]], slack: int
) -> None:
    core = tuple(span(day, "09:00", "17:30") for day in range(5))
    date = TightDate(at(3, "12:00"), False, slack * HOUR)
    pressure = HabitPressure(core, (date,))
    places = [Interval(NOW + h * HOUR, NOW + (h + n) * HOUR) for h, n in given_places]
    one_by_one = pressure
    for place in places:
        one_by_one = one_by_one.after([place])
    assert one_by_one.dates == pressure.after(places).dates
    assert pressure.lacking(places) >= pressure.lacking(places[:1])


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.tuples(hours_of_day, st.integers(1, 5)), max_size=4),
    st.lists(st.tuples(hours_of_day, st.booleans(), st.integers(-5, 5)), max_size=6),
)
def test_what_lacks_is_what_the_dates_lose(
    given_places: list[tuple[int, int]], given_dates: list[tuple[int, bool, int]]
) -> None:
    core = tuple(span(day, "09:00", "17:30") for day in range(5))
    dates = (TightDate(NOW + h * HOUR, hard, n * HOUR) for h, hard, n in sorted(given_dates))
    pressure = HabitPressure(core, tuple(dates))
    places = [Interval(NOW + h * HOUR, NOW + (h + n) * HOUR) for h, n in given_places]
    lacks = {True: timedelta(), False: timedelta()}
    for before, after in zip(pressure.dates, pressure.after(places).dates, strict=True):
        lacks[before.hard] += max(timedelta(), -after.slack) - max(timedelta(), -before.slack)
    assert pressure.lacking(places) == (lacks[True], lacks[False])
