"""Days in words."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from planner.exchange.quick_add.days import later, months_later, read_count, read_day
from tests.exchange.quick_add.reading import ZONE, understood, words_of


@pytest.mark.parametrize("day", ["Friday", "Saturday", "Sunday"])
def test_the_end_of_the_week_is_never_past(day: str) -> None:
    now = datetime.strptime(f"{day} 2026 47", "%A %G %V").replace(tzinfo=ZoneInfo(ZONE))
    due = understood("Bug by end of week", now)["due"]
    assert due == ("2026-11-20" if day == "Friday" else "2026-11-27")


MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day", "last"),
    [
        ("today", MONDAY, 1),
        ("tomorrow", date(2026, 11, 24), 1),
        ("depois de amanhã", date(2026, 11, 25), 3),
        ("wed", date(2026, 11, 25), 1),
        ("mon", date(2026, 11, 30), 1),
        ("this monday", MONDAY, 2),
        ("next monday", date(2026, 11, 30), 2),
        ("next wed", date(2026, 12, 2), 2),
        ("next week wed", date(2026, 12, 2), 3),
        ("in 2 days", date(2026, 11, 25), 3),
        ("in a week", date(2026, 11, 30), 3),
        ("daqui a uma semana", date(2026, 11, 30), 4),
        ("in 3 months", date(2027, 2, 23), 3),
        ("in 2 hours", None, 0),
        ("in 100001 days", None, 0),
        ("in 300 years", None, 0),
        ("wed 25/11", date(2026, 11, 25), 2),
        ("wed 26/11", date(2026, 11, 25), 1),
    ],
)
def test_a_day(text: str, day: date | None, last: int) -> None:
    found = read_day(words_of(text), 0)
    assert (found.value.day, found.last) == (day, last) if found else day is None


@pytest.mark.parametrize(
    ("text", "first", "day"),
    [
        ("this week", None, date(2026, 11, 27)),
        ("next week", date(2026, 11, 30), date(2026, 12, 4)),
        ("next month", date(2026, 12, 1), date(2026, 12, 31)),
        ("end of month", None, date(2026, 11, 30)),
        ("end of year", None, date(2026, 12, 31)),
    ],
)
def test_a_period_begins_where_it_lies_ahead_and_ends(
    text: str, first: date | None, day: date
) -> None:
    found = read_day(words_of(text), 0)
    assert found is not None
    assert (found.value.first, found.value.day) == (first, day)
    assert found.value.ends


def test_a_weekday_within_a_title_is_a_part_of_it() -> None:
    line = words_of("Rever segunda versão")
    within = read_day(line, 1)
    introduced = read_day(line, 1, due=True)
    assert within is not None
    assert introduced is not None
    assert within.doubt > introduced.doubt


@pytest.mark.parametrize(
    ("count", "unit", "day"),
    [
        (1, "weeks", date(2026, 2, 7)),
        (1, "months", date(2026, 2, 28)),
        (4, "years", date(2030, 1, 31)),
        (10**8, "days", None),
        (2093, "months", None),
        (10**8, "months", None),
    ],
)
def test_so_much_later(count: int, unit: str, day: date | None) -> None:
    assert later(date(2026, 1, 31), count, unit) == day


def test_a_month_later_is_its_last_day_where_it_is_shorter() -> None:
    assert months_later(date(2027, 12, 31), 2) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("word", "count"),
    [("7", 7), ("three", 3), ("três", 3), ("1234567890", None), ("²", None), ("x", None)],
)
def test_a_count_in_digits_or_as_a_word(word: str, count: int | None) -> None:
    found = read_count(words_of(word), 0)
    assert (found.value if found else None) == count
