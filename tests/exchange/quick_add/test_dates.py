"""Dates of the calendar, the coming one where no year is named; today is Monday 23 Nov 2026."""

from datetime import date

import pytest

from planner.exchange.quick_add.dates import checked, coming, impossible, read_date
from planner.exchange.quick_add.line import BOUNDARY, SURE, WEAK
from tests.exchange.quick_add.reading import words_of

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day", "last"),
    [
        ("2026-12-05", date(2026, 12, 5), 1),
        ("2026/12/5", date(2026, 12, 5), 1),
        ("2026-12/05", None, 0),
        ("5/12/2026", date(2026, 12, 5), 1),
        ("5.12.2026", date(2026, 12, 5), 1),
        ("5-12-26", date(2026, 12, 5), 1),
        ("1.12.26", None, 0),
        ("25/11", date(2026, 11, 25), 1),
        ("22/11", date(2027, 11, 22), 1),
        ("on 25/11", date(2026, 11, 25), 2),
        ("Dec 1", date(2026, 12, 1), 2),
        ("December 1st 2027", date(2027, 12, 1), 3),
        ("December the 1st", date(2026, 12, 1), 3),
        ("1 de dezembro de 2027", date(2027, 12, 1), 5),
        ("1 de dezembro de manhã", date(2026, 12, 1), 3),
        ("1st of December", date(2026, 12, 1), 3),
        ("29 Feb", date(2028, 2, 29), 2),
        ("30 Feb", None, 0),
        ("dia 22", date(2026, 12, 22), 2),
        ("the 23rd", date(2026, 11, 23), 2),
        ("3 Dec 10", None, 0),
        ("3 Dec 10 to 12", date(2026, 12, 3), 2),
        ("2300-01-01", None, 0),
        ("0000-00-00", None, 0),
    ],
)
def test_a_date(text: str, day: date | None, last: int) -> None:
    found = read_date(words_of(text), 0, due=False)
    assert (found.value, found.last) == (day, last) if found else day is None


def test_a_day_of_the_month_alone_has_to_be_introduced() -> None:
    line = words_of("15th")
    assert read_date(line, 0, due=False) is None
    found = read_date(line, 0, due=True)
    assert found is not None
    assert (found.value, found.doubt) == (date(2026, 12, 15), BOUNDARY)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [("25/11", BOUNDARY), ("1/2", WEAK), ("24/7", WEAK), ("on 1/2", SURE), ("25/11/2026", SURE)],
)
def test_two_numbers_may_be_a_fraction(text: str, doubt: int) -> None:
    line = words_of(text)
    found = read_date(line, 0, due=False)
    assert found is not None
    assert found.doubt == doubt


def test_a_page_is_no_date() -> None:
    found = read_date(words_of("page 10/12"), 1, due=False)
    assert found is not None
    assert found.doubt == WEAK


@pytest.mark.parametrize(
    ("text", "said", "last"),
    [
        ("2026-02-30", "2026-02-30", 1),
        ("31/4", "31/4", 1),
        ("30 February", "30 February", 2),
        ("31 de Abril", "31 de Abril", 3),
        ("April 31st", "April 31st", 2),
        ("32/4", None, 0),
        ("45 February", None, 0),
        ("28 February", None, 0),
        ("2026-02-28", None, 0),
    ],
)
def test_what_is_written_like_a_date_and_is_none(text: str, said: str | None, last: int) -> None:
    found = impossible(words_of(text), 0)
    assert (found.value, found.last) == (said, last) if found else said is None


def test_the_coming_one_may_be_years_away() -> None:
    assert coming(11, 23, TODAY) == TODAY
    assert coming(11, 22, TODAY) == date(2027, 11, 22)
    assert coming(2, 29, date(2096, 3, 1)) == date(2104, 2, 29)
    assert coming(2, 30, TODAY) is None
    assert coming(1, 1, date(2200, 6, 1)) is None


def test_only_years_that_are_planned_are_dates() -> None:
    assert checked(1970, 1, 1) == date(1970, 1, 1)
    assert checked(2200, 12, 31) == date(2200, 12, 31)
    assert checked(1969, 12, 31) is None
    assert checked(2201, 1, 1) is None
