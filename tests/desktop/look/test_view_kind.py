from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from planner.desktop.look.view_kind import (
    Days,
    ViewKind,
    days_shown,
    kind_named,
    turned,
    view_title,
)

WEDNESDAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("kind", "days"),
    [
        (ViewKind.DAY, Days(WEDNESDAY, 1)),
        (ViewKind.FOUR_DAYS, Days(WEDNESDAY, 4)),
        (ViewKind.WORK_WEEK, Days(date(2026, 11, 23), 5)),
        (ViewKind.WEEK, Days(date(2026, 11, 23), 7)),
        (ViewKind.MONTH, Days(date(2026, 10, 26), 42)),
        (ViewKind.AGENDA, Days(date(2026, 11, 23), 7)),
    ],
)
def test_each_view_has_its_days(kind: ViewKind, days: Days) -> None:
    assert days_shown(kind, WEDNESDAY) == days


@given(st.sampled_from(list(ViewKind)), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_page_follows_the_other_without_a_gap(kind: ViewKind, day: date) -> None:
    here, there = days_shown(kind, day), days_shown(kind, turned(kind, day, 1))

    assert here.first < there.first
    assert (there.first - here.last).days <= (3 if kind is ViewKind.WORK_WEEK else 1)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_month_shows_all_of_its_days_in_whole_weeks(day: date) -> None:
    days = days_shown(ViewKind.MONTH, day)

    assert days.first.weekday() == 0
    assert days.count in (28, 35, 42)
    assert days.first <= day.replace(day=1)
    assert days.last >= day


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (ViewKind.DAY, "Wednesday 25 November 2026"),
        (ViewKind.FOUR_DAYS, "25 – 28 November 2026"),
        (ViewKind.WORK_WEEK, "23 – 27 November 2026"),
        (ViewKind.MONTH, "November 2026"),
        (ViewKind.AGENDA, "23 – 29 November 2026"),
    ],
)
def test_the_title_names_the_days(kind: ViewKind, title: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    try:
        assert view_title(kind, WEDNESDAY) == title
    finally:
        QLocale.setDefault(before)


def test_what_is_not_a_view_any_more_is_the_week() -> None:
    assert kind_named("month") is ViewKind.MONTH
    assert kind_named("fortnight") is ViewKind.WEEK


@pytest.mark.parametrize(
    ("kind", "day", "most", "days"),
    [
        # a week of seven in two pages, the first one day longer
        (ViewKind.WEEK, WEDNESDAY, 6, Days(date(2026, 11, 23), 4, 0, 2)),
        (ViewKind.WEEK, date(2026, 11, 27), 4, Days(date(2026, 11, 27), 3, 1, 2)),
        (ViewKind.WEEK, WEDNESDAY, 3, Days(date(2026, 11, 23), 3, 0, 3)),
        (ViewKind.WEEK, date(2026, 11, 29), 1, Days(date(2026, 11, 29), 1, 6, 7)),
        (ViewKind.WORK_WEEK, WEDNESDAY, 4, Days(date(2026, 11, 23), 3, 0, 2)),
        # a day of the weekend is not in the work week: its end is
        (ViewKind.WORK_WEEK, date(2026, 11, 28), 4, Days(date(2026, 11, 26), 2, 1, 2)),
        (ViewKind.FOUR_DAYS, WEDNESDAY, 3, Days(WEDNESDAY, 3)),
        (ViewKind.DAY, WEDNESDAY, 1, Days(WEDNESDAY, 1)),
        # these have no days side by side that would have to be read
        (ViewKind.MONTH, WEDNESDAY, 1, Days(date(2026, 10, 26), 42)),
        (ViewKind.AGENDA, WEDNESDAY, 1, Days(date(2026, 11, 23), 7)),
    ],
)
def test_days_that_have_no_room_side_by_side_are_on_the_next_page(
    kind: ViewKind, day: date, most: int, days: Days
) -> None:
    assert days_shown(kind, day, most) == days


@given(
    st.sampled_from([ViewKind.WEEK, ViewKind.WORK_WEEK, ViewKind.FOUR_DAYS]),
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.integers(1, 7),
)
def test_pages_follow_each_other_without_a_gap_and_lead_back(
    kind: ViewKind, day: date, most: int
) -> None:
    here = days_shown(kind, day, most)
    there = days_shown(kind, turned(kind, day, 1, most), most)
    weekend = 2 if kind is ViewKind.WORK_WEEK and here.page == here.pages - 1 else 0
    assert (there.first - here.last).days == 1 + weekend
    assert days_shown(kind, turned(kind, there.first, -1, most), most) == here


@given(
    st.sampled_from([ViewKind.WEEK, ViewKind.WORK_WEEK]),
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.integers(1, 7),
    st.integers(-9, 9),
)
def test_many_pages_are_as_one_after_the_other(
    kind: ViewKind, day: date, most: int, pages: int
) -> None:
    one_by_one = day
    for _ in range(abs(pages)):
        one_by_one = turned(kind, one_by_one, 1 if pages > 0 else -1, most)
    at_once = turned(kind, day, pages, most)
    assert days_shown(kind, at_once, most) == days_shown(kind, one_by_one, most)
