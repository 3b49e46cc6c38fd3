"""Which days of a week a habit takes that happens some times a week."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.entries import Habit
from planner.domain.interval import Interval
from planner.scheduling.building.habit_days import (
    HabitDay,
    Taken,
    WeekChoice,
    choose_days,
    habit_day_of,
    unevenness,
)
from tests.domain.examples import GYM
from tests.scheduling.weeks import LISBON, MONDAY, span

WEEKDAYS = st.sets(st.integers(0, 6))


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def free(
    number: int, start: str = "07:00", end: str = "09:00", habit: Habit = GYM, *others: Interval
) -> HabitDay:
    window = span(number, "07:00", "09:00")
    room = (span(number, start, end),)
    return habit_day_of(habit, LISBON, (day(number), window), room, others)


def full(number: int) -> HabitDay:
    return habit_day_of(GYM, LISBON, (day(number), span(number, "07:00", "09:00")), ())


def blocks(*numbers: int) -> dict[date, Interval]:
    return {day(number): span(number, "07:00", "08:00") for number in numbers}


def chosen(choice: WeekChoice) -> list[int]:
    return [each.day.weekday() for each, _ in choice.chosen]


ALL = [free(number) for number in range(7)]
NOTHING = Taken({}, {})
CHOICES = {
    "days lie apart": (ALL, NOTHING, [0, 2, 4]),
    "accepted days are kept": (ALL, Taken({}, blocks(1, 2, 3)), [1, 2, 3]),
    "one accepted day is spread around": (ALL, Taken({}, blocks(3)), [0, 3, 5]),
    "what is done counts": (ALL[2:], Taken(blocks(0), {}), [2, 4]),
    "all done: nothing is wanted": (ALL[5:], Taken(blocks(0, 2, 4), {}), []),
    "only what has room": ([full(0), full(1), *ALL[2:]], NOTHING, [2, 4, 6]),
    "too little of the week is left": (ALL[5:], NOTHING, [5, 6]),
    "the day is over that was planned": (ALL[3:], Taken({}, blocks(4)), [3, 4, 6]),
}


@pytest.mark.parametrize(("days", "taken", "expected"), CHOICES.values(), ids=CHOICES.keys())
def test_the_choice(days: list[HabitDay], taken: Taken, expected: list[int]) -> None:
    assert chosen(choose_days(GYM, days, taken)) == expected


def test_among_equally_even_days_those_with_the_ideal_time_are_better() -> None:
    early = replace(GYM, ideal=time(7), times_per_week=1)
    days = [
        free(number, start, habit=early)
        for number, start in enumerate(("07:30", "07:30", "07:00", "07:15"))
    ]
    assert chosen(choose_days(early, days, NOTHING)) == [2]


def test_days_on_which_another_habit_would_have_to_give_way_are_avoided() -> None:
    once = replace(GYM, times_per_week=1)
    yoga = (span(0, "07:15", "08:45"), span(1, "07:45", "08:15"))
    days = [free(0, "07:00", "09:00", once, *yoga), free(1, "07:00", "09:00", once, *yoga), free(2)]
    assert chosen(choose_days(once, days, NOTHING)) == [2]


def test_a_skipped_day_is_one_less_in_its_week() -> None:
    habit = replace(GYM, skipped=(day(2), day(9)))
    days = [each for each in ALL if each.day != day(2)]
    assert len(chosen(choose_days(habit, days, NOTHING))) == 2


def test_an_accepted_day_without_room_moves_to_another() -> None:
    days = [full(2) if each.day == day(2) else each for each in ALL]
    choice = choose_days(GYM, days, Taken({}, blocks(0, 2, 4)))
    before = {each.day.weekday(): block for each, block in choice.chosen}
    assert set(before) - {0, 4} <= {1, 3, 5, 6}
    (moved,) = (block for block in before.values() if block)
    assert moved == span(2, "07:00", "08:00")
    assert choice.without_room == ()


def test_a_week_that_is_full_says_which_days_are_missing() -> None:
    days = [free(0), *(full(number) for number in range(1, 5))]
    choice = choose_days(GYM, days, Taken({}, blocks(0, 2)))
    assert chosen(choice) == [0]
    assert [each.day.weekday() for each in choice.without_room] == [2, 1]


@given(open_days=WEEKDAYS, staying=WEEKDAYS, movable=WEEKDAYS, times=st.integers(1, 7))
def test_never_more_than_wanted_and_never_fewer_than_fit(
    open_days: set[int], staying: set[int], movable: set[int], times: int
) -> None:
    habit = replace(GYM, times_per_week=times)
    days = [free(n) if n in open_days else full(n) for n in range(7)]
    taken = Taken(blocks(*staying), blocks(*movable - staying))
    choice = choose_days(habit, days, taken)
    found = set(chosen(choice))
    wanted = max(0, times - len(staying))
    assert len(found) == min(wanted, len(open_days - staying))
    assert found <= open_days - staying
    assert len(found) + len(choice.without_room) == min(wanted, 7 - len(staying))
    kept = movable & open_days - staying
    assert len(found & kept) == min(len(kept), wanted)
    moved = [block for _, block in choice.chosen if block]
    assert len(set(moved)) == len(moved)


@given(WEEKDAYS.filter(bool), st.integers(0, 6))
def test_evenness_does_not_depend_on_where_the_week_begins(days: set[int], by: int) -> None:
    shifted = {(number + by) % 7 for number in days}
    assert unevenness({day(n) for n in days}) == unevenness({day(n) for n in shifted})
