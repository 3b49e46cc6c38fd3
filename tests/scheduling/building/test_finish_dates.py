"""When tasks are likely to be done."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.calendar import Calendar
from planner.domain.hours import HoursProfile
from planner.domain.ids import Uid
from planner.domain.message import english
from planner.domain.tasks import Task, TaskStatus
from planner.scheduling.building.finish_dates import (
    FinishDates,
    FinishForecast,
    finish_message,
    quantile,
    ratios,
)
from planner.scheduling.building.lateness import work_ahead
from tests.scheduling.weeks import (
    LISBON,
    MONDAY,
    NOW,
    at,
    meeting,
    planned,
    random_week,
    span,
    task,
    week,
)

HOUR = timedelta(hours=1)
REVIEW = Uid("review")
RATIOS = st.lists(st.floats(0.1, 6), min_size=10, max_size=40)


def finished(ratio: float, number: int = 0, **fields: object) -> Task:
    """A task of an hour that took `ratio` hours."""
    done = {"status": TaskStatus.COMPLETED, "remaining": timedelta(), "actual": ratio * HOUR}
    return replace(task(f"done{number}"), **{**done, **fields})


def experienced(calendar: Calendar, found: Sequence[float]) -> Calendar:
    done = (finished(ratio, number) for number, ratio in enumerate(found))
    return replace(calendar, tasks={**calendar.tasks, **{each.uid: each for each in done}})


def dates(calendar: Calendar, uid: Uid = REVIEW, now: datetime = NOW) -> FinishDates | None:
    return FinishForecast(calendar, now).of(calendar.tasks[uid])


def both(calendar: Calendar, uid: Uid = REVIEW) -> tuple[datetime | None, datetime | None]:
    found = dates(calendar, uid)
    assert found is not None
    return found.p50, found.p80


def said(calendar: Calendar, uid: Uid = REVIEW) -> str | None:
    message = finish_message(FinishForecast(calendar, NOW), calendar.tasks[uid])
    return None if message is None else english(message, LISBON, NOW)


ONCE, MIXED = (1.0,) * 10, (0.5, 0.5, 1.0, 1.0, 1.0, 1.5, 1.5, 2.0, 3.0, 3.0)


@pytest.fixture
def review() -> Calendar:
    """Four hours, planned on Monday and Tuesday morning."""
    return planned(
        week(task("review", 240)),
        ("review", span(0, "09:00", "11:00")),
        ("review", span(1, "09:00", "11:00")),
    )


def test_estimates_that_held_give_the_planned_end(review: Calendar) -> None:
    assert both(experienced(review, ONCE)) == (at(1, "11:00"), at(1, "11:00"))


def test_what_takes_longer_goes_on_in_free_core_time(review: Calendar) -> None:
    assert both(experienced(review, MIXED)) == (at(1, "11:00"), at(1, "15:00"))


def test_what_takes_less_ends_within_its_blocks(review: Calendar) -> None:
    assert both(experienced(review, [0.5] * 10)) == (at(0, "11:00"), at(0, "11:00"))


def test_the_time_of_others_is_not_free(review: Calendar) -> None:
    calendar = planned(
        replace(review, tasks={**review.tasks, Uid("tests"): task("tests", 60)}),
        *((b.entry, b.interval) for b in review.planned_blocks.values()),
        ("tests", span(1, "11:00", "12:00")),
        ("lunch", span(1, "12:30", "13:15")),
    )
    call = meeting("call", span(1, "13:15", "17:00"))
    calendar = replace(calendar, appointments={call.uid: call})
    assert both(experienced(calendar, [2.0] * 10))[0] == at(2, "12:00")


def test_a_running_block_counts_whole_as_its_work_is_not_recorded_yet(review: Calendar) -> None:
    found = dates(experienced(review, ONCE), now=at(0, "10:00"))
    assert found is not None
    assert found.p50 == at(1, "11:00")


def test_unplanned_work_waits_for_its_release_and_for_what_it_depends_on(review: Calendar) -> None:
    late = task("late", 60, release_date=at(2, "10:00"))
    waiting = task("waiting", 60, depends_on=(REVIEW,))
    calendar = replace(review, tasks={**review.tasks, late.uid: late, waiting.uid: waiting})
    calendar = experienced(calendar, ONCE)
    assert both(calendar, late.uid)[0] == at(2, "11:00")
    assert both(calendar, waiting.uid)[0] == at(1, "12:00")


def test_under_ten_samples_it_does_not_know_yet(review: Calendar) -> None:
    calendar = experienced(review, ONCE[:9])
    assert dates(calendar) is None
    assert said(calendar) == (
        "Not known yet when it is likely done: 9 of 10 finished tasks say what they took"
    )


def test_the_line_names_days(review: Calendar) -> None:
    slow = experienced(review, [1.0] * 7 + [4.0] * 3)
    assert said(slow) == "Likely Tue 24 Nov, by Wed 25 Nov at the latest (P80)"


def test_what_is_done_has_no_likely_end(review: Calendar) -> None:
    assert said(experienced(review, ONCE), Uid("done0")) is None


def test_without_hours_it_is_not_likely_at_all() -> None:
    calendar = experienced(replace(week(task("review")), hours=HoursProfile()), ONCE)
    assert said(calendar) == "Not likely to be done within a year"


SAMPLES = {
    "a finished task with both": (finished(2), (2.0,)),
    "one that was estimated anew counts as first estimated": (
        finished(2, estimate=2 * HOUR, first_estimate=HOUR),
        (2.0,),
    ),
    "an hour that nobody estimated is no sample": (finished(2, estimate_assumed=True), ()),
    "nor is one whose time nobody knows": (finished(2, actual=None), ()),
    "nor one that took no time": (finished(0), ()),
    "nor one that was called off": (finished(2, status=TaskStatus.CANCELLED), ()),
    "a clock that ran all night is cut": (finished(12), (4.0,)),
    "a task that was done already too": (finished(0.01), (0.25,)),
}


@pytest.mark.parametrize(("done", "found"), SAMPLES.values(), ids=SAMPLES.keys())
def test_what_is_a_sample(done: Task, found: tuple[float, ...]) -> None:
    assert ratios(week(done)) == found


@given(RATIOS, st.integers(1, 100))
def test_a_quantile_is_the_least_sample_that_so_many_do_not_exceed(
    found: list[float], percent: int
) -> None:
    ordered = sorted(found)
    value = quantile(ordered, percent)
    assert 100 * sum(each <= value for each in ordered) >= percent * len(ordered)
    assert 100 * sum(each < value for each in ordered) < percent * len(ordered)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), RATIOS, st.integers(0, 80))
def test_p80_is_not_before_p50_and_p50_not_before_now(
    seed: int, found: list[float], hours: int
) -> None:
    calendar = experienced(random_week(seed, MONDAY), found)
    now = NOW + hours * HOUR
    for each in calendar.tasks.values():
        finish = FinishForecast(calendar, now).of(each)
        if finish is not None and finish.p50 is not None and finish.p80 is not None:
            assert now <= finish.p50 <= finish.p80


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_where_all_estimates_held_every_planned_task_ends_as_planned(seed: int) -> None:
    calendar = experienced(random_week(seed, MONDAY), ONCE)
    now = at(0, "08:00")
    ahead = work_ahead(calendar, now)
    for each in calendar.tasks.values():
        blocks = ahead.get(each.uid, ())
        whole = sum((block.length for block in blocks), timedelta())
        if each.is_open and whole == each.remaining:
            assert both_at(calendar, each, now) == (blocks[-1].end, blocks[-1].end)


def both_at(
    calendar: Calendar, each: Task, now: datetime
) -> tuple[datetime | None, datetime | None]:
    found = FinishForecast(calendar, now).of(each)
    assert found is not None
    return found.p50, found.p80


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), RATIOS)
def test_slower_work_never_ends_sooner(seed: int, found: list[float]) -> None:
    before = random_week(seed, MONDAY)
    usual, slower = experienced(before, found), experienced(before, [2 * each for each in found])
    for uid in before.tasks:
        fast, slow = both(usual, uid), both(slower, uid)
        assert all(
            two is None or (one is not None and one <= two)
            for one, two in zip(fast, slow, strict=True)
        )


def test_more_work_keeps_within_the_caps_of_days_and_weeks() -> None:
    """Sixteen hours from Monday on: the day's cap allows five, the week's twelve."""
    calendar = week(task("review", 960), day_cap=5 * HOUR, week_cap=12 * HOUR)
    calendar = experienced(replace(calendar, habits={}), ONCE)
    assert both(calendar)[0] == at(7, "13:00")


def test_planned_work_uses_the_caps_up() -> None:
    calendar = planned(
        week(task("review", 120), task("tests", 240), day_cap=5 * HOUR),
        ("tests", span(0, "10:00", "14:00")),
    )
    calendar = experienced(replace(calendar, habits={}), ONCE)
    assert both(calendar)[0] == at(1, "10:00")


def test_unplanned_work_that_is_due_sooner_goes_first() -> None:
    tasks = [task("review", 60, due_date=at(2, "12:00")), task("other", 120)]
    calendar = experienced(replace(week(*tasks), habits={}), ONCE)
    sooner = task("sooner", 180, due_date=at(1, "12:00"))
    crowded = replace(calendar, tasks={**calendar.tasks, sooner.uid: sooner})
    assert both(calendar)[0] == at(0, "10:00")
    assert both(crowded)[0] == at(0, "13:00")
    assert both(crowded, Uid("other"))[0] == at(0, "15:00")
