"""The days that a rule picks, against the calendar of the standard library."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from planner.domain.bounded_rule import parsed
from planner.domain.rule import Rule
from planner.domain.rule_days import days_of_month, days_of_year, is_picked, limits_days
from tests.domain.examples import at


def rule(text: str) -> Rule:
    return parsed(text, at("2026-11-24T10:00"), "UTC").rule


def days(year: int) -> Iterator[date]:
    first = date(year, 1, 1)
    return (first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days))


def picked(text: str, year: int) -> list[date]:
    return [date.fromordinal(day) for day in days_of_year(rule(text), year)]


@pytest.mark.parametrize("year", [2004, 2009, 2015, 2021, 2024, 2026])
def test_a_number_of_a_week_is_that_of_iso_8601(year: int) -> None:
    """3.3.10: week one has at least four days in its year; with weeks from Monday it is ISO's."""
    every_day = "BYDAY=MO,TU,WE,TH,FR,SA,SU"
    for number in (1, 20, 52, 53):
        wanted = [day for day in days(year) if day.isocalendar().week == number]
        assert picked(f"FREQ=YEARLY;BYWEEKNO={number};{every_day}", year) == wanted
    weeks = {y: date(y, 12, 28).isocalendar().week for y in (year - 1, year, year + 1)}
    last = [d for d in days(year) if d.isocalendar().week == weeks[d.isocalendar().year]]
    assert picked(f"FREQ=YEARLY;BYWEEKNO=-1;{every_day}", year) == last


def test_with_weeks_from_sunday_the_numbers_move() -> None:
    """1 January 2027 is a Friday: its week is the last of 2026, and a Sunday begins the next."""
    mondays = "FREQ=YEARLY;BYWEEKNO=1;BYDAY=SU"
    assert picked(mondays, 2027) == [date(2027, 1, 10)]
    assert picked(f"{mondays};WKST=SU", 2027) == [date(2027, 1, 3)]


@pytest.mark.parametrize("year", [2024, 2026])
def test_a_day_of_the_year_is_counted_from_either_end(year: int) -> None:
    ends = [date(year, 1, 1), date(year, 12, 31)]
    assert picked("FREQ=YEARLY;BYYEARDAY=1,-1", year) == ends
    length = len(list(days(year)))
    assert picked("FREQ=YEARLY;BYYEARDAY=366", year) == ends[1:] * (length == 366)
    assert picked("FREQ=YEARLY;BYYEARDAY=-366", year) == ends[:1] * (length == 366)


@pytest.mark.parametrize("year", [2024, 2026])
def test_a_day_of_the_month_is_counted_from_either_end(year: int) -> None:
    for month in range(1, 13):
        length = monthrange(year, month)[1]
        first = date(year, month, 1).toordinal()
        found = days_of_month(rule("FREQ=MONTHLY;BYMONTHDAY=31,-1,-31,1"), year, month)
        assert found == [first, first + length - 1]
        assert days_of_month(rule("FREQ=MONTHLY;BYMONTHDAY=30"), year, month) == (
            [first + 29] if length >= 30 else []
        )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("FREQ=YEARLY;BYDAY=1MO", [date(2026, 1, 5)]),
        ("FREQ=YEARLY;BYDAY=-1TH", [date(2026, 12, 31)]),
        ("FREQ=YEARLY;BYDAY=53TH", [date(2026, 12, 31)]),
        ("FREQ=YEARLY;BYDAY=53MO", []),
        ("FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU", [date(2026, 3, 29), date(2026, 10, 25)]),
        ("FREQ=YEARLY;BYMONTH=2;BYDAY=5SU", []),
        ("FREQ=YEARLY;BYMONTHDAY=13;BYDAY=FR", [date(2026, m, 13) for m in (2, 3, 11)]),
        ("FREQ=YEARLY;BYMONTH=2;BYYEARDAY=32,90", [date(2026, 2, 1)]),
    ],
)
def test_an_ordinal_counts_in_the_year_or_in_the_months_that_are_named(
    text: str, wanted: list[date]
) -> None:
    assert picked(text, 2026) == wanted


def test_an_ordinal_says_nothing_in_a_weekly_rule() -> None:
    assert is_picked(rule("FREQ=WEEKLY;BYDAY=5TU"), date(2026, 11, 3))


def test_a_month_that_is_not_named_has_none() -> None:
    assert days_of_month(rule("FREQ=YEARLY;BYMONTH=3"), 2026, 4) == []


def test_a_rule_that_says_nothing_about_days_picks_all() -> None:
    daily = rule("FREQ=DAILY")
    assert not limits_days(daily)
    assert len(days_of_year(daily, 2024)) == 366


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY;BYDAY=MO,FR",
        "FREQ=DAILY;BYMONTH=2,6;BYMONTHDAY=-1,15",
        "FREQ=YEARLY;BYWEEKNO=1,-1,30;BYDAY=MO,SU",
        "FREQ=YEARLY;BYYEARDAY=1,100,-1;BYDAY=TH",
        "FREQ=MONTHLY;BYDAY=2TU,-1FR",
    ],
)
def test_a_year_holds_the_days_that_are_picked_one_by_one(text: str) -> None:
    asked = rule(text)
    assert limits_days(asked)
    for year in (2024, 2026):
        assert picked(text, year) == [day for day in days(year) if is_picked(asked, day)]
