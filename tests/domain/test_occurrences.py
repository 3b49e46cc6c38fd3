"""When entries happen."""

import random
import time as stopwatch
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.calendar import Calendar
from planner.domain.clock import week_span
from planner.domain.entries import Appointment, Habit, Status
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import event_occurrences, habit_day, habit_windows, occurrences
from planner.domain.recurrence import Recurrence
from tests.domain.examples import (
    HOUR,
    LISBON,
    MONDAY,
    at,
    calendar,
    hours,
    meeting,
    series,
    visit,
)

WEEK = Interval(MONDAY, MONDAY + timedelta(days=7))


def test_what_overlaps_a_window_is_found_also_if_it_began_before() -> None:
    event = meeting()
    start = event.start
    assert event_occurrences(event, Interval(start + HOUR / 2, start + 2 * HOUR))
    assert not event_occurrences(event, Interval(start + HOUR, start + 2 * HOUR))
    assert not event_occurrences(event, Interval(start - HOUR, start))


def test_an_occurrence_that_began_before_the_window_is_found() -> None:
    nightly = series("FREQ=DAILY", "2026-11-20T22:00", end="2026-11-21T03:00")
    (found,) = event_occurrences(nightly, hours(1, 2))
    assert found.interval == hours(-2, 3)


def test_an_appointment_keeps_its_real_length_over_dst() -> None:
    nightly = series("FREQ=DAILY", "2026-03-20T23:00", end="2026-03-21T05:00")
    night = Interval(at("2026-03-28T22:00"), at("2026-03-29T12:00"))
    (found,) = event_occurrences(nightly, night)
    assert found.interval.length == 6 * HOUR


def test_an_all_day_occurrence_runs_from_midnight_to_midnight() -> None:
    daily = series(
        "FREQ=DAILY", "2026-10-20T00:00+01:00", end="2026-10-21T00:00+01:00", all_day=True
    )
    days = event_occurrences(daily, Interval(at("2026-10-23T23:00"), at("2026-10-27T00:00")))
    assert [found.interval.length / HOUR for found in days] == [24, 25, 24]


def test_travel_is_part_of_the_busy_time() -> None:
    event = meeting(travel_before=HOUR / 3, travel_after=HOUR / 2)
    (found,) = event_occurrences(event, WEEK)
    assert found.busy == Interval(event.start - HOUR / 3, event.end + HOUR / 2)


def test_occurrences_of_all_events_come_in_order() -> None:
    everything = calendar(visit(), meeting(), series("FREQ=DAILY", "2026-11-01T10:00"))
    found = occurrences(everything, WEEK)
    assert len(found) == 9
    assert [each.interval.start for each in found] == sorted(each.interval.start for each in found)


def test_a_cancelled_event_is_there_and_nobody_is_busy() -> None:
    (found,) = occurrences(calendar(meeting(status=Status.CANCELLED)), WEEK)
    assert not found.event.is_busy


def test_the_end_of_last_night_s_appointment_is_found() -> None:
    assert occurrences(calendar(meeting(start="2026-11-22T23:30")), WEEK)


def test_a_fortnight_long_event_is_found_in_its_second_week() -> None:
    holiday = meeting(start="2026-11-12T00:00", end="2026-11-26T00:00")
    assert occurrences(calendar(holiday), WEEK)


def test_another_calendar_has_other_occurrences() -> None:
    """The index belongs to a mapping, not to the last one that was asked for."""
    for number in range(20):
        one = calendar(meeting(f"m{number}"))
        assert [each.event.uid for each in occurrences(one, WEEK)] == [f"m{number}"]
        moved = meeting(f"m{number}", "2026-12-24T10:00")
        assert occurrences(replace(one, appointments={moved.uid: moved}), WEEK) == ()


@given(
    st.lists(st.tuples(st.integers(0, 500), st.integers(1, 100)), max_size=10),
    st.integers(0, 500),
    st.integers(1, 200),
)
def test_the_index_finds_what_a_look_at_everything_finds(
    spans: list[tuple[int, int]], start: int, length: int
) -> None:
    events = [
        Appointment(
            uid=Uid(str(number)),
            summary="",
            start=MONDAY + first * HOUR,
            end=MONDAY + (first + long) * HOUR,
            zone=LISBON,
        )
        for number, (first, long) in enumerate(spans)
    ]
    window = hours(start, start + length)
    expected = {event.uid for event in events if event.interval.overlaps(window)}
    assert {found.event.uid for found in occurrences(calendar(*events), window)} == expected


def decade() -> Calendar:
    """500 series and 20,000 single events over ten years."""
    chance = random.Random(1)
    first = at("2016-01-04T09:00")
    events = {}
    for number in range(20_500):
        start = first + timedelta(days=chance.randrange(3650), hours=chance.randrange(8))
        rule = None
        if number < 500:
            start -= timedelta(days=3650) * (start > at("2018-01-01T00:00"))
            rule = Recurrence(rule="FREQ=WEEKLY;BYDAY=" + chance.choice(["MO", "TU", "WE,FR"]))
        events[Uid(str(number))] = Appointment(
            uid=Uid(str(number)),
            summary="",
            start=start,
            end=start + HOUR,
            zone=LISBON,
            recurrence=rule,
        )
    return Calendar(appointments=events)


def test_another_week_of_ten_years_is_found_at_once() -> None:
    """About 8 ms on an idle machine; the bound only catches an expansion from the beginning."""
    full = decade()
    occurrences(full, week_span(date(2025, 11, 17), LISBON))
    begin = stopwatch.process_time()
    for week in range(5):
        monday = date(2025, 11, 24) + timedelta(weeks=week)
        assert len(occurrences(full, week_span(monday, LISBON))) > 500
    assert (stopwatch.process_time() - begin) / 5 < 0.05


def habit(start: time, end: time, *skipped: date) -> Habit:
    return Habit(
        uid=Uid("h"),
        summary="Tea",
        duration=timedelta(minutes=30),
        window_start=start,
        window_end=end,
        weekdays=(0, 2, 6),
        skipped=skipped,
    )


def test_a_habit_has_a_window_on_each_of_its_days() -> None:
    tea = habit(time(12), time(13))
    found = habit_windows(tea, LISBON, date(2026, 11, 23), date(2026, 11, 29))
    assert [day.day for day, _ in found] == [23, 25, 29]
    assert found[0][1] == hours(12, 13)


def test_a_skipped_day_has_none() -> None:
    tea = habit(time(12), time(13), date(2026, 11, 25))
    found = habit_windows(tea, LISBON, date(2026, 11, 23), date(2026, 11, 25))
    assert [day.day for day, _ in found] == [23]


def test_a_window_past_midnight_belongs_to_the_day_of_its_start() -> None:
    ((day, window),) = habit_windows(
        habit(time(23), time(1)), LISBON, date(2026, 11, 23), date(2026, 11, 23)
    )
    assert day == date(2026, 11, 23)
    assert window == hours(23, 25)


def test_a_window_that_dst_swallows_is_left_out() -> None:
    sunday = date(2026, 3, 29)
    assert habit_windows(habit(time(1), time(2)), LISBON, sunday, sunday) == ()


def test_a_day_from_which_it_was_put_off_has_no_window() -> None:
    tea = replace(habit(time(12), time(13)), put_off=(date(2026, 11, 25),))
    found = habit_windows(tea, LISBON, date(2026, 11, 23), date(2026, 11, 25))
    assert [day.day for day, _ in found] == [23]


@pytest.mark.parametrize(
    ("sentence", "start", "end", "day"),
    [
        ("inside its window", 23, 24, 23),
        ("after midnight, in the window of the night", 24.5, 25, 23),
        ("outside every window, on its own day", 40, 41, 24),
    ],
)
def test_a_block_belongs_to_a_day(sentence: str, start: float, end: float, day: int) -> None:
    late = habit(time(23), time(1))
    assert habit_day(late, hours(start, end), LISBON) == date(2026, 11, day), sentence
