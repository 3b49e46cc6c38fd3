"""Where an instant lies on days side by side, and back."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.desktop.week.geometry import WeekGeometry
from planner.domain.clock import instant
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
    ("day", "days", "hours"),
    [(SPRING, 1, 23), (AUTUMN, 1, 25), (PLAIN, 1, 24), (SPRING, 7, 24), (AUTUMN, 4, 25)],
    ids=str,
)
def test_the_hours_are_written_as_often_as_they_happen(day: date, days: int, hours: int) -> None:
    geometry = WeekGeometry(day, LISBON, left=60, right=760, hour_height=48, columns=days)

    assert geometry.height == hours * 48
    assert len(list(geometry.hours())) == hours - 1


def test_no_part_of_an_item_lies_where_its_day_is_empty() -> None:
    geometry = week(date(2026, 10, 19))
    until_two = Interval(utc(date(2026, 10, 24), 0), utc(date(2026, 10, 24), 1))

    (span,) = geometry.spans(until_two)

    assert (span.top, span.bottom) == (48, 96)


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
