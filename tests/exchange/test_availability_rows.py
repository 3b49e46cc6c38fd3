"""Offers as the rows that people read."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from planner.domain.interval import Interval
from planner.exchange.availability import formatted
from planner.exchange.availability_rows import (
    busy_intervals,
    days_told,
    free_intervals,
    offset_text,
)
from tests.exchange.ics_text import utc
from tests.exchange.sheets import lines, sheet


def test_the_own_zone_is_not_said_twice() -> None:
    assert lines(sheet("Europe/Lisbon"))[0] == "Mon 23 Nov  15:00–16:00 WET (UTC+0)"


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        ("America/Sao_Paulo", "12:00–13:00 UTC−3"),
        ("UTC", "15:00–16:00 UTC+0"),
        ("America/New_York", "10:00–11:00 EST (UTC−5)"),
        ("Asia/Kathmandu", "20:45–21:45 UTC+5:45"),
    ],
)
def test_the_offset_is_always_shown(zone: str, shown: str) -> None:
    assert lines(sheet(zone))[0] == f"Mon 23 Nov  {shown} · 15:00–16:00 WET (UTC+0)"


def test_another_day_in_the_own_zone_is_named() -> None:
    found = lines(sheet("Pacific/Auckland", offers=[(utc(2026, 11, 23, 15), 60)]))
    assert found == ["Tue 24 Nov  04:00–05:00 NZDT (UTC+13) · Mon 15:00–16:00 WET (UTC+0)"]


def test_an_offer_over_a_change_of_clocks_has_both_offsets() -> None:
    found = lines(sheet("Europe/Lisbon", offers=[(utc(2026, 10, 25, 0), 120)]))
    assert found == ["Sun 25 Oct  01:00 WEST (UTC+1)–02:00 WET (UTC+0)"]


@pytest.mark.parametrize(
    ("days", "title"),
    [
        ((utc(2026, 11, 24, 9),), "24 Nov"),
        ((utc(2026, 11, 30, 9), utc(2026, 12, 4, 9)), "30 Nov–4 Dec"),
        ((utc(2026, 12, 28, 9), utc(2027, 1, 1, 9)), "28 Dec 2026–1 Jan 2027"),
        ((), "23–30 Nov"),
    ],
)
def test_the_title_has_the_days(days: tuple[datetime, ...], title: str) -> None:
    made = sheet(offers=[(day, 60) for day in days])
    assert formatted(made, "text").startswith(f"Times that work for me, {title} (at least 30 min)")


def test_a_year_that_is_not_this_one_is_said() -> None:
    late = replace(sheet(), made_at=sheet().made_at - timedelta(days=365))
    assert "23–25 Nov 2026" in formatted(late, "text")


def test_without_times_the_days_are_those_that_were_asked_for() -> None:
    """The span ends at four on Monday morning: its last day is the Sunday."""
    empty = replace(sheet(offers=()), day_boundary=time(4))
    assert formatted(empty, "text").startswith("Times that work for me, 23–29 Nov (")


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "UTC+0"), (330, "UTC+5:30"), (-180, "UTC−3"), (-570, "UTC−9:30"), (840, "UTC+14")],
)
def test_an_offset_has_minutes_where_there_are_some(minutes: int, text: str) -> None:
    assert offset_text(timedelta(minutes=minutes)) == text


def test_times_that_touch_are_one_and_the_rest_of_the_hours_is_busy() -> None:
    start = utc(2026, 11, 24, 9)
    made = sheet(offers=[(start, 60), (start + timedelta(hours=1), 30)])
    made = replace(made, hours=(Interval(start, start + timedelta(hours=8)),))
    end = start + timedelta(minutes=90)
    assert free_intervals(made) == (Interval(start, end),)
    assert busy_intervals(made) == (Interval(end, start + timedelta(hours=8)),)


def test_the_days_are_those_of_the_recipient() -> None:
    late = [(utc(2026, 11, 23, 20), 60), (utc(2026, 11, 24, 20), 60)]
    assert days_told(sheet(offers=late)) == (date(2026, 11, 24), date(2026, 11, 25))
    assert days_told(sheet("UTC", offers=late)) == (date(2026, 11, 23), date(2026, 11, 24))


def test_a_time_of_many_days_has_dates_at_both_ends() -> None:
    (row,) = lines(sheet("Europe/Lisbon", offers=[(utc(2026, 11, 24, 9), 9 * 24 * 60)]))
    assert row == "Tue 24 Nov  09:00–Thu 3 Dec 09:00 WET (UTC+0)"
