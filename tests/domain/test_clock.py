"""Wall-clock time against instants."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.clock import (
    clock_span,
    day_of,
    day_span,
    instant,
    is_skipped,
    local_time,
    monday_of,
    time_before,
    wall_instant,
    week_span,
    zone_named,
)
from planner.domain.errors import InvalidValue
from tests.domain.examples import LISBON, at

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
"""In Lisbon 01:00 jumps to 02:00, and 02:00 falls back to 01:00."""

zones = st.sampled_from(
    ["UTC", LISBON, "Asia/Kolkata", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Kathmandu"]
)
days = st.dates(date(2000, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize("name", ["Lisbon", "", "Romance Standard Time", "../etc/passwd", "\0"])
def test_an_unknown_zone_is_refused_with_an_example(name: str) -> None:
    with pytest.raises(InvalidValue, match="write one such as Europe/Lisbon"):
        zone_named(name)


def test_a_skipped_time_is_the_end_of_the_gap() -> None:
    assert instant(SPRING, time(1, 30), LISBON) == at("2026-03-29T01:00")
    assert instant(SPRING, time(1), LISBON) == at("2026-03-29T01:00")


@pytest.mark.parametrize(
    ("wall", "utc", "skipped"),
    [
        ("2026-03-29T01:30", "2026-03-29T01:30", True),
        ("2026-03-29T00:59", "2026-03-29T00:59", False),
        ("2026-03-29T02:00", "2026-03-29T01:00", False),
        ("2026-10-25T01:30", "2026-10-25T00:30", False),
    ],
)
def test_an_entrys_time_that_is_skipped_counts_from_before_the_gap(
    wall: str, utc: str, skipped: bool
) -> None:
    """RFC 5545, 3.3.5; a doubled time is its first run."""
    assert wall_instant(datetime.fromisoformat(wall), LISBON) == at(utc)
    assert is_skipped(datetime.fromisoformat(wall), LISBON) is skipped


@pytest.mark.parametrize(
    ("moment", "hours", "before"),
    [
        ("2026-03-29T08:00", 24, "2026-03-28T09:00"),
        ("2026-03-29T08:00", 23, "2026-03-28T09:00"),
        ("2026-10-26T09:00", 48, "2026-10-24T08:00"),
        ("2026-10-25T09:00", 25, "2026-10-24T07:00"),
        ("2026-03-30T00:30", 24, "2026-03-29T01:30"),
    ],
)
def test_whole_days_before_are_by_the_clock(moment: str, hours: int, before: str) -> None:
    """RFC 5545, 3.3.6; what is left over, and less than a day, is exact."""
    assert time_before(at(moment), timedelta(hours=hours), LISBON) == at(before)


def test_the_half_hour_gap_of_lord_howe_ends_after_half_an_hour() -> None:
    end = instant(date(2026, 10, 4), time(2, 10), "Australia/Lord_Howe")
    assert local_time(end, "Australia/Lord_Howe").time() == time(2, 30)


def test_midnight_that_dst_skips_is_one_o_clock() -> None:
    start = instant(date(2018, 11, 4), time(0), "America/Sao_Paulo")
    assert local_time(start, "America/Sao_Paulo").time() == time(1)


def test_a_doubled_time_is_its_first_run() -> None:
    assert instant(AUTUMN, time(1, 30), LISBON) == at("2026-10-25T00:30")


def test_the_fold_of_the_given_time_makes_no_difference() -> None:
    second = instant(AUTUMN, time(1, 30, fold=1), LISBON)
    assert second == instant(AUTUMN, time(1, 30), LISBON)


@given(days, st.times(), zones)
def test_a_wall_time_that_exists_comes_back(day: date, clock: time, zone: str) -> None:
    local = local_time(instant(day, clock, zone), zone).replace(tzinfo=None)
    wanted = datetime.combine(day, clock)
    assert local == wanted or wanted < local <= wanted + timedelta(hours=1)


@given(days, st.tuples(st.times(), st.times()), zones)
def test_later_wall_times_of_a_day_are_not_earlier_instants(
    day: date, clocks: tuple[time, time], zone: str
) -> None:
    earlier, later = sorted(clocks)
    assert instant(day, earlier, zone) <= instant(day, later, zone)


@pytest.mark.parametrize(
    ("day", "start", "end", "length", "why"),
    [
        (date(2026, 11, 23), time(9), time(17), 8 * 60, "an ordinary day"),
        (date(2026, 11, 23), time(22), time(3), 5 * 60, "past midnight"),
        (date(2026, 11, 23), time(9), time(9), 24 * 60, "around the clock"),
        (SPRING, time(0, 30), time(2, 30), 60, "over the gap: shortened"),
        (SPRING, time(1, 30), time(3), 60, "from inside the gap: from its end"),
        (AUTUMN, time(0, 30), time(2, 30), 180, "over the doubled hour: both runs"),
        (AUTUMN, time(1), time(2), 60, "the doubled hour: once"),
        (AUTUMN, time(1, 15), time(1, 45), 30, "inside the doubled hour: once"),
        (AUTUMN, time(1, 30), time(3), 150, "from inside the doubled hour: all that follows"),
    ],
)
def test_hours_of_a_day(day: date, start: time, end: time, length: int, why: str) -> None:
    span = clock_span(day, start, end, LISBON)
    assert span is not None, why
    assert span.length == timedelta(minutes=length), why


def test_hours_inside_the_gap_are_gone() -> None:
    assert clock_span(SPRING, time(1), time(2), LISBON) is None


def test_a_night_belongs_to_the_day_before_until_the_boundary() -> None:
    assert day_of(at("2026-11-24T03:59"), LISBON, time(4)) == date(2026, 11, 23)
    assert day_of(at("2026-11-24T04:00"), LISBON, time(4)) == date(2026, 11, 24)


def test_the_day_is_that_of_the_zone_for_positive_and_negative_offsets() -> None:
    moment = at("2026-11-23T20:00")
    assert day_of(moment, "Asia/Kolkata") == date(2026, 11, 24)
    assert day_of(moment, "America/Sao_Paulo") == date(2026, 11, 23)
    assert day_of(at("2026-11-24T01:00"), "America/Sao_Paulo") == date(2026, 11, 23)


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 28), 24), (SPRING, 23), (AUTUMN, 25)])
def test_days_have_23_24_or_25_hours(day: date, hours: int) -> None:
    assert day_span(day, LISBON).length == timedelta(hours=hours)


def test_with_a_boundary_at_four_the_long_day_is_the_one_before() -> None:
    saturday = AUTUMN - timedelta(days=1)
    assert day_span(saturday, LISBON, time(4)).length == timedelta(hours=25)
    assert day_span(AUTUMN, LISBON, time(4)).length == timedelta(hours=24)


@given(days, zones, st.sampled_from([time(0), time(4)]))
def test_every_instant_of_a_day_belongs_to_it(day: date, zone: str, boundary: time) -> None:
    span = day_span(day, zone, boundary)
    assert day_of(span.start, zone, boundary) == day
    assert day_of(span.end - timedelta(microseconds=1), zone, boundary) == day
    assert span.end == day_span(day + timedelta(days=1), zone, boundary).start


def test_a_week_begins_on_monday_and_may_be_an_hour_short() -> None:
    monday = monday_of(SPRING)
    assert monday == date(2026, 3, 23)
    assert week_span(monday, LISBON).length == timedelta(days=7, hours=-1)
