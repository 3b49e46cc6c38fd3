"""The hours in which a person is willing to work."""

import itertools
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.clock import local_time
from planner.domain.errors import InvalidValue
from planner.domain.hours import HoursKind, HoursProfile, HoursSpan, span_length
from tests.domain.examples import LISBON, at

WORK = HoursSpan(time(9), time(17, 30))
NIGHT = HoursSpan(time(22), time(3), HoursKind.FLEXIBLE)
MONDAY = date(2026, 11, 23)


def every_day(*spans: HoursSpan) -> HoursProfile:
    return HoursProfile(weekdays=(spans,) * 7)


def test_hours_need_seven_weekdays() -> None:
    with pytest.raises(InvalidValue, match="seven weekdays"):
        HoursProfile(weekdays=((WORK,),) * 5)


def test_overlapping_hours_of_a_day_are_refused_by_name() -> None:
    with pytest.raises(InvalidValue, match="09:00–17:30 and 17:00–19:00 overlap"):
        every_day(HoursSpan(time(17), time(19)), WORK)


def test_hours_that_end_when_they_begin_are_refused() -> None:
    with pytest.raises(InvalidValue, match="09:00–09:00 end when they begin"):
        HoursSpan(time(9), time(9))


def test_midnight_to_midnight_is_the_whole_day() -> None:
    (window,) = every_day(HoursSpan(time(0), time(0))).windows(MONDAY, MONDAY, LISBON)
    assert window.interval.length == timedelta(days=1)


def test_hours_that_touch_are_fine_and_come_in_order() -> None:
    profile = every_day(HoursSpan(time(17, 30), time(19)), WORK)
    assert [span.start for span in profile.spans_on(MONDAY)] == [time(9), time(17, 30)]


def test_hours_after_a_night_span_of_the_same_day_are_refused() -> None:
    with pytest.raises(InvalidValue, match="overlap"):
        every_day(NIGHT, HoursSpan(time(23), time(23, 30)))


def test_hours_22_to_03_end_on_the_next_day() -> None:
    (window,) = every_day(NIGHT).windows(MONDAY, MONDAY, LISBON)
    assert window.interval.start == at("2026-11-23T22:00")
    assert window.interval.end == at("2026-11-24T03:00")
    assert window.day == MONDAY
    assert span_length(NIGHT) == timedelta(hours=5)


def test_where_a_night_meets_the_next_morning_the_later_day_gives_way() -> None:
    profile = every_day(HoursSpan(time(2), time(5)), HoursSpan(time(22), time(3)))
    windows = list(profile.windows(MONDAY, MONDAY + timedelta(days=1), LISBON))
    assert windows[2].interval.start == at("2026-11-24T03:00")
    (first, _) = profile.windows(MONDAY + timedelta(days=1), MONDAY + timedelta(days=1), LISBON)
    assert first.interval == windows[2].interval


def test_hours_that_the_night_before_swallows_are_left_out() -> None:
    profile = every_day(HoursSpan(time(1), time(2)), HoursSpan(time(22), time(3)))
    tuesday = list(profile.windows(MONDAY + timedelta(days=1), MONDAY + timedelta(days=1), LISBON))
    assert [local_time(window.interval.start, LISBON).hour for window in tuesday] == [22]


def test_an_exception_replaces_its_whole_day_on_the_wall_calendar() -> None:
    """Also where the local date and the date in UTC differ."""
    free = MONDAY + timedelta(days=1)
    profile = HoursProfile(weekdays=((WORK,),) * 7, exceptions={free: ()})
    for zone in (LISBON, "Asia/Tokyo", "Pacific/Auckland", "Pacific/Honolulu"):
        windows = list(profile.windows(MONDAY, MONDAY + timedelta(days=2), zone))
        assert [window.day for window in windows] == [MONDAY, MONDAY + timedelta(days=2)]
        assert all(local_time(each.interval.start, zone).time() == time(9) for each in windows)


def test_an_evening_over_the_spring_night_is_an_hour_shorter() -> None:
    saturday = date(2026, 3, 28)
    (window,) = every_day(NIGHT).windows(saturday, saturday, LISBON)
    assert window.interval.length == timedelta(hours=4)


def test_a_window_inside_the_skipped_hour_is_left_out() -> None:
    sunday = date(2026, 3, 29)
    profile = every_day(HoursSpan(time(1), time(2)))
    assert list(profile.windows(sunday, sunday, LISBON)) == []


def test_a_window_in_the_doubled_hour_runs_once() -> None:
    sunday = date(2026, 10, 25)
    (window,) = every_day(HoursSpan(time(1), time(2))).windows(sunday, sunday, LISBON)
    assert window.interval.length == timedelta(hours=1)


clocks = st.integers(0, 95).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))


@given(
    st.lists(st.lists(st.tuples(clocks, clocks), max_size=2), min_size=7, max_size=7),
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    st.sampled_from([LISBON, "Australia/Lord_Howe", "Asia/Kolkata", "America/Sao_Paulo"]),
)
def test_windows_come_in_order_and_never_overlap(
    week: list[list[tuple[time, time]]], first: date, zone: str
) -> None:
    try:
        profile = HoursProfile(tuple(tuple(HoursSpan(*pair) for pair in day) for day in week))
    except InvalidValue:
        return
    windows = list(profile.windows(first, first + timedelta(days=9), zone))
    for earlier, later in itertools.pairwise(windows):
        assert earlier.interval.end <= later.interval.start
