from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.desktop.week.geometry import WeekGeometry, day_axis
from planner.domain.clock import day_span, instant
from planner.domain.interval import Interval

LISBON = "Europe/Lisbon"
PLAIN = date(2026, 11, 25)
SPRING = date(2026, 3, 29)
AUTUMN = date(2026, 10, 25)


def week(first: date = date(2026, 11, 23), zone: str = LISBON) -> WeekGeometry:
    return WeekGeometry(first, zone, left=60, right=760, hour_height=48)


def utc(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("why", "day", "moment", "minute"),
    [
        ("winter time is UTC", PLAIN, utc(PLAIN, 9, 30), 570),
        ("before the day it is its start", PLAIN, utc(PLAIN, 0) - timedelta(hours=1), 0),
        ("after the day it is its end", PLAIN, utc(PLAIN, 23) + timedelta(hours=2), 1440),
        ("before the gap", SPRING, utc(SPRING, 0, 30), 30),
        ("the gap from 1 to 2 takes no time", SPRING, utc(SPRING, 1), 120),
        ("nine is level with every day's nine", SPRING, utc(SPRING, 8), 540),
        ("before the doubled hour", AUTUMN, utc(AUTUMN, 0) - timedelta(minutes=30), 30),
        ("the first run takes half of the hour", AUTUMN, utc(AUTUMN, 0, 30), 75),
        ("the second run the other half", AUTUMN, utc(AUTUMN, 1, 30), 105),
        ("nine in autumn", AUTUMN, utc(AUTUMN, 9), 540),
    ],
)
def test_an_instant_lies_at_its_wall_time(
    why: str, day: date, moment: datetime, minute: float
) -> None:
    assert day_axis(day, LISBON).minute_of(moment) == pytest.approx(minute), why


def test_inside_the_skipped_hour_lies_the_end_of_the_gap() -> None:
    assert day_axis(SPRING, LISBON).moment_at(90) == utc(SPRING, 1)


def test_a_day_that_a_zone_skips_has_no_room_for_anything() -> None:
    samoa = date(2011, 12, 30)

    assert day_axis(samoa, "Pacific/Apia").pieces == ()


ZONES = ("Europe/Lisbon", "Australia/Lord_Howe", "America/Havana", "America/Sao_Paulo", "UTC")


@given(
    st.sampled_from(ZONES),
    st.dates(date(2010, 1, 1), date(2030, 1, 1)),
    st.integers(0, 25 * 3600),
)
def test_an_instant_comes_back_from_the_axis(zone: str, day: date, seconds: int) -> None:
    span = day_span(day, zone)
    moment = span.start + timedelta(seconds=seconds)
    axis = day_axis(day, zone)

    if moment in span:
        assert abs(axis.moment_at(axis.minute_of(moment)) - moment) <= timedelta(seconds=1)


@given(st.sampled_from(ZONES), st.sampled_from([PLAIN, SPRING, AUTUMN]), st.data())
def test_later_is_never_higher(zone: str, day: date, data: st.DataObject) -> None:
    span = day_span(day, zone)
    moments = st.integers(0, int(span.length.total_seconds()))
    earlier, later = sorted((data.draw(moments), data.draw(moments)))
    axis = day_axis(day, zone)

    assert axis.minute_of(span.start + timedelta(seconds=earlier)) <= axis.minute_of(
        span.start + timedelta(seconds=later)
    )


@given(st.integers(60, 759), st.integers(0, 24 * 48 - 1))
def test_a_point_comes_back_from_its_instant(x: int, y: int) -> None:
    geometry = week()
    moment = geometry.moment_at(x, y)
    column = geometry.column_at(x)

    assert geometry.column_of(moment) == column
    assert geometry.column_left(column) <= x < geometry.column_left(column + 1)
    assert geometry.y_of(geometry.axis(column).minute_of(moment)) == pytest.approx(y, abs=0.02)


def test_points_outside_are_taken_to_the_nearest_day() -> None:
    geometry = week()

    assert geometry.moment_at(-50, 0) == utc(date(2026, 11, 23), 0)
    assert geometry.moment_at(9999, 24 * 48) == utc(date(2026, 11, 30), 0)


def test_what_crosses_midnight_has_a_part_on_both_days() -> None:
    night = Interval(utc(PLAIN, 22), utc(PLAIN, 22) + timedelta(hours=5))

    first, second = week().spans(night)

    assert (first.column, first.top, first.bottom) == (2, 22 * 48, 24 * 48)
    assert (second.column, second.top, second.bottom) == (3, 0, 3 * 48)
    assert (first.starts_here, first.ends_here) == (True, False)
    assert (second.starts_here, second.ends_here) == (False, True)


def test_what_lies_in_another_week_has_no_part_in_this() -> None:
    later = utc(date(2026, 12, 1), 9)

    assert list(week().spans(Interval(later, later + timedelta(hours=1)))) == []


@pytest.mark.parametrize(("minute", "snapped"), [(2, 0), (3, 5), (57, 55), (58, 60)], ids=str)
def test_snapping_gives_the_nearest_time_on_the_grid(minute: int, snapped: int) -> None:
    nine = instant(PLAIN, datetime.min.time(), LISBON) + timedelta(hours=9)

    found = week().snapped(nine + timedelta(minutes=minute), timedelta(minutes=5))

    assert found == nine + timedelta(minutes=snapped)


def test_snapping_may_lead_to_midnight() -> None:
    late = utc(PLAIN, 23, 59)

    assert week().snapped(late, timedelta(minutes=5)) == utc(date(2026, 11, 26), 0)
