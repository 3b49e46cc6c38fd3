"""The hours of one day, also of days with 23 or 25 of them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.desktop.week.day_axis import DayAxis, day_axis, scale_of
from planner.domain.clock import day_span

LISBON = "Europe/Lisbon"
PLAIN = date(2026, 11, 25)
SPRING = date(2026, 3, 29)
AUTUMN = date(2026, 10, 25)


def utc(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("why", "day", "moment", "minute"),
    [
        ("winter time is UTC", PLAIN, utc(PLAIN, 9, 30), 570),
        ("before the day it is its start", PLAIN, utc(PLAIN, 0) - timedelta(hours=1), 0),
        ("after the day it is its end", PLAIN, utc(PLAIN, 23) + timedelta(hours=2), 1440),
        ("before the gap", SPRING, utc(SPRING, 0, 30), 30),
        ("the gap from 1 to 2 takes no time", SPRING, utc(SPRING, 1), 60),
        ("a day of 23 hours has nine an hour higher", SPRING, utc(SPRING, 8), 480),
        ("before the doubled hour", AUTUMN, utc(AUTUMN, 0) - timedelta(minutes=30), 30),
        ("the first run has its hour", AUTUMN, utc(AUTUMN, 0, 30), 90),
        ("the second run has its own", AUTUMN, utc(AUTUMN, 1, 30), 150),
        ("a day of 25 hours has nine an hour lower", AUTUMN, utc(AUTUMN, 9), 600),
    ],
)
def test_alone_a_day_has_the_hours_that_pass_in_it(
    why: str, day: date, moment: datetime, minute: float
) -> None:
    assert day_axis(day, LISBON).minute_of(moment) == pytest.approx(minute), why


def axis_in_week(day: date) -> DayAxis:
    monday = day - timedelta(days=day.weekday())
    return day_axis(day, LISBON, scale_of(monday, 7, LISBON))


SATURDAY_BEFORE_SPRING = date(2026, 3, 28)
SATURDAY_BEFORE_AUTUMN = date(2026, 10, 24)


@pytest.mark.parametrize(
    ("why", "day", "moment", "minute"),
    [
        ("after the gap it is as late as on every day", SPRING, utc(SPRING, 8), 540),
        ("on another day of that week too", SATURDAY_BEFORE_SPRING, utc(date(2026, 3, 28), 9), 540),
        ("after the doubled hour", AUTUMN, utc(AUTUMN, 9), 600),
        ("level with another day", SATURDAY_BEFORE_AUTUMN, utc(date(2026, 10, 24), 8), 600),
        ("before it too", SATURDAY_BEFORE_AUTUMN, utc(date(2026, 10, 24), 0), 60),
    ],
)
def test_in_a_week_nine_is_level_over_all_days(
    why: str, day: date, moment: datetime, minute: float
) -> None:
    assert axis_in_week(day).minute_of(moment) == pytest.approx(minute), why


def test_what_a_day_of_the_week_does_not_have_is_empty() -> None:
    assert list(axis_in_week(SPRING).empty()) == [(60, 120)]
    assert list(axis_in_week(AUTUMN).empty()) == []
    assert list(axis_in_week(SATURDAY_BEFORE_AUTUMN).empty()) == [(120, 180)]


def test_inside_an_empty_hour_lies_its_end() -> None:
    assert axis_in_week(SPRING).moment_at(90) == utc(SPRING, 1)
    assert axis_in_week(SATURDAY_BEFORE_AUTUMN).moment_at(150) == utc(date(2026, 10, 24), 1)


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
