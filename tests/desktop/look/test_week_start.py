"""The weekday with which the shown weeks begin."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.desktop.look.view_kind import Days, ViewKind, counted_day, days_shown, turned
from planner.desktop.look.week_start import (
    CHOICES,
    MONDAY,
    SUNDAY,
    begin_weeks_with,
    week_of,
    weekday_at,
)

WEDNESDAY = date(2026, 11, 25)


@pytest.fixture(autouse=True)
def monday_afterwards() -> Iterator[None]:
    yield
    begin_weeks_with(MONDAY)


def test_weeks_begin_with_monday_until_another_day_is_chosen() -> None:
    assert week_of(WEDNESDAY) == date(2026, 11, 23)
    begin_weeks_with(SUNDAY)
    assert week_of(WEDNESDAY) == date(2026, 11, 22)
    assert week_of(date(2026, 11, 22)) == date(2026, 11, 22)
    begin_weeks_with(3)
    assert week_of(WEDNESDAY) == date(2026, 11, 23)


@given(st.sampled_from(CHOICES), st.dates(date(1970, 1, 1), date(2100, 1, 1)))
def test_a_week_holds_its_day_and_names_its_columns(weekday: int, day: date) -> None:
    begin_weeks_with(weekday)
    first = week_of(day)
    assert first <= day < first + timedelta(days=7)
    assert [(first + timedelta(days=n)).weekday() for n in range(7)] == [
        weekday_at(n) for n in range(7)
    ]


def test_the_views_follow() -> None:
    begin_weeks_with(SUNDAY)
    saturday, sunday = date(2026, 11, 28), date(2026, 11, 29)
    assert days_shown(ViewKind.WEEK, saturday) == Days(date(2026, 11, 22), 7)
    assert days_shown(ViewKind.WORK_WEEK, saturday) == Days(date(2026, 11, 23), 5)
    assert days_shown(ViewKind.WORK_WEEK, sunday) == Days(date(2026, 11, 30), 5)
    assert days_shown(ViewKind.MONTH, saturday) == Days(date(2026, 11, 1), 35)
    assert turned(ViewKind.WEEK, saturday, 1) == sunday
    assert turned(ViewKind.WORK_WEEK, saturday, 1) == date(2026, 11, 30)


def test_a_week_has_the_number_of_its_middle() -> None:
    begin_weeks_with(SUNDAY)
    sunday = date(2026, 11, 29)
    assert counted_day(ViewKind.WEEK, sunday).isocalendar().week == 49
    assert counted_day(ViewKind.DAY, sunday).isocalendar().week == 48
