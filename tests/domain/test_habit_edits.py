"""What a user does to single occurrences of a habit, in the week of Monday 23 November 2026."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.entries import Habit
from planner.domain.errors import RefusedEdit, UnknownEntry
from planner.domain.habit_edits import next_occurrence, skip, snooze
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import habit_windows
from planner.domain.settings import Settings
from tests.domain.examples import GYM, LISBON, at, block, calendar

LUNCH = Habit(
    uid=Uid("lunch"),
    summary="Lunch",
    duration=timedelta(minutes=45),
    window_start=time(11, 45),
    window_end=time(15, 15),
)
MONDAY, TUESDAY, WEDNESDAY, THURSDAY = (date(2026, 11, day) for day in (23, 24, 25, 26))
NOW = at("2026-11-23T06:00")
ACCEPTED, PINNED = BlockState.ACCEPTED, BlockState.PINNED


def week(*blocks: PlannedBlock, habit: Habit = LUNCH) -> Calendar:
    return replace(calendar(habit, *blocks), settings=Settings(zone=LISBON))


def lunch(day: int, state: BlockState = ACCEPTED, start: float = 12.5) -> PlannedBlock:
    return block(f"lunch{day}", 24 * day + start, 24 * day + start + 0.75, state, "lunch")


def gym(*days: int) -> Calendar:
    """Planned at seven on these days."""
    blocks = (block(f"gym{d}", 24 * d + 7, 24 * d + 8, entry="gym") for d in days)
    return week(*blocks, habit=GYM)


def times(one: Calendar) -> dict[Uid, tuple[datetime, BlockState]]:
    return {uid: (found.start, found.state) for uid, found in one.planned_blocks.items()}


def test_skipping_takes_out_that_day_and_its_block_alone() -> None:
    before = week(lunch(0), lunch(1), lunch(2))
    after = skip(before, LUNCH.uid, TUESDAY)
    assert after.habits[LUNCH.uid].skipped == (TUESDAY,)
    assert set(after.planned_blocks) == {"lunch0", "lunch2"}


@given(st.sets(st.integers(0, 13)), st.integers(0, 13))
def test_skipping_never_changes_another_day(planned: set[int], skipped: int) -> None:
    before = week(*(lunch(day) for day in planned))
    day = MONDAY + timedelta(days=skipped)
    last = MONDAY + timedelta(days=13)
    if day.weekday() > 4 and skipped not in planned:
        with pytest.raises(RefusedEdit, match="does not happen"):
            skip(before, LUNCH.uid, day)
        return
    after = skip(before, LUNCH.uid, day)
    kept = {uid: at for uid, at in times(before).items() if uid != f"lunch{skipped}"}
    assert times(after) == kept
    windows = habit_windows(before.habits[LUNCH.uid], LISBON, MONDAY, last)
    left = habit_windows(after.habits[LUNCH.uid], LISBON, MONDAY, last)
    assert left == tuple(pair for pair in windows if pair[0] != day)


REFUSED = {
    "a day that is skipped already": (LUNCH.uid, TUESDAY, "already left out on Tue 24 Nov 2026"),
    "a day without it": (LUNCH.uid, date(2026, 11, 28), "does not happen on Sat 28 Nov 2026"),
    "one that has begun": (LUNCH.uid, WEDNESDAY, "already begun on Wed 25 Nov 2026"),
    "a day that was not chosen for it": (GYM.uid, TUESDAY, "that week it is on Mon 23 Nov"),
}


@pytest.mark.parametrize(("uid", "day", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_skipped_is_refused_in_words(uid: Uid, day: date, words: str) -> None:
    if uid == GYM.uid:
        one = gym(0)
    else:
        habit = replace(LUNCH, skipped=(TUESDAY,))
        one = week(lunch(2, BlockState.STARTED), habit=habit)
    with pytest.raises(RefusedEdit, match=words):
        skip(one, uid, day)


def test_there_is_no_habit_of_that_name() -> None:
    with pytest.raises(UnknownEntry, match='no habit "tea"'):
        skip(week(), Uid("tea"), TUESDAY)


def test_a_day_that_the_planner_has_not_chosen_yet_can_be_skipped() -> None:
    assert skip(gym(), GYM.uid, TUESDAY).habits[GYM.uid].skipped == (TUESDAY,)


def test_snoozing_pins_the_block_later_in_its_window() -> None:
    after = snooze(week(lunch(0), lunch(1)), LUNCH.uid, MONDAY, at("2026-11-23T14:00"), NOW)
    assert times(after) == {
        "lunch0": (at("2026-11-23T14:00"), PINNED),
        "lunch1": (at("2026-11-24T12:30"), ACCEPTED),
    }
    assert after.habits[LUNCH.uid] == LUNCH


def test_snoozing_what_was_not_planned_plans_it() -> None:
    after = snooze(week(), LUNCH.uid, MONDAY, at("2026-11-23T14:00"), NOW)
    (planned,) = after.planned_blocks.values()
    assert planned.interval == Interval(at("2026-11-23T14:00"), at("2026-11-23T14:45"))
    assert planned.state is PINNED


def test_a_habit_some_times_a_week_goes_to_another_day() -> None:
    after = snooze(gym(0, 2, 4), GYM.uid, MONDAY, at("2026-11-24T07:30"), NOW)
    assert times(after)[Uid("gym0")] == (at("2026-11-24T07:30"), PINNED)
    assert after.habits[GYM.uid].put_off == (MONDAY,)
    assert not after.habits[GYM.uid].skipped
    back = snooze(after, GYM.uid, TUESDAY, at("2026-11-23T07:00"), NOW)
    assert back.habits[GYM.uid].put_off == (TUESDAY,)


NO_PLACES = {
    "outside the window": (LUNCH, "2026-11-23T15:00", "happens from 11:45 to 15:15"),
    "on another day": (LUNCH, "2026-11-24T12:00", "happens on its own day"),
    "in another week": (GYM, "2026-11-30T07:00", "cannot be put off"),
    "on a day that has it": (GYM, "2026-11-25T07:00", "cannot be put off"),
    "in the past": (LUNCH, "2026-11-22T12:00", "past"),
}


@pytest.mark.parametrize(("habit", "start", "words"), NO_PLACES.values(), ids=NO_PLACES.keys())
def test_it_is_not_put_off(habit: Habit, start: str, words: str) -> None:
    one = gym(0, 2, 4) if habit is GYM else week(lunch(0))
    with pytest.raises(RefusedEdit, match=words):
        snooze(one, habit.uid, MONDAY, at(start), NOW)


NEXT = {
    "unplanned, it is the first day with it": (week(), MONDAY),
    "planned, it is that day": (week(lunch(0)), MONDAY),
    "a day without a plan comes before a planned one": (week(lunch(2)), MONDAY),
    "what is done is over": (week(lunch(0, BlockState.DONE)), TUESDAY),
    "a skipped day has none": (week(habit=replace(LUNCH, skipped=(MONDAY,))), TUESDAY),
    "some times a week, it is a chosen day": (gym(2, 4), WEDNESDAY),
    "some times a week and unplanned, any": (gym(), MONDAY),
}


@pytest.mark.parametrize(("one", "day"), NEXT.values(), ids=NEXT.keys())
def test_the_next_occurrence(one: Calendar, day: date) -> None:
    (uid,) = one.habits
    assert next_occurrence(one, uid, NOW) == day


def test_an_endless_pause_has_no_next_occurrence() -> None:
    days = tuple(MONDAY + timedelta(days=ahead) for ahead in range(70))
    with pytest.raises(RefusedEdit, match="next 60 days"):
        next_occurrence(week(habit=replace(LUNCH, skipped=days)), LUNCH.uid, NOW)
