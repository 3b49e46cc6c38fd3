"""Days, weeks, times and lengths as a user types them."""

from datetime import UTC, date, datetime

import pytest

from planner.cli.values import parsed_day, parsed_moment, parsed_week
from planner.domain.errors import InvalidValue

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
LISBON = "Europe/Lisbon"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("mon", date(2026, 11, 23)),
        ("wed", date(2026, 11, 25)),
        ("Wednesday", date(2026, 11, 25)),
        ("sunday", date(2026, 11, 29)),
        ("today", date(2026, 11, 23)),
        ("tomorrow", date(2026, 11, 24)),
        ("2026-12-01", date(2026, 12, 1)),
    ],
)
def test_a_weekday_is_the_coming_one_and_today_counts(text: str, day: date) -> None:
    assert parsed_day(text, MONDAY, LISBON) == day


@pytest.mark.parametrize("text", ["", "we", "wedding", "soon", "2026-13-01"])
def test_what_is_no_day_is_refused_with_examples(text: str) -> None:
    with pytest.raises(InvalidValue, match="write wed, today"):
        parsed_day(text, MONDAY, LISBON)


@pytest.mark.parametrize(
    ("text", "monday"),
    [
        (None, date(2026, 11, 23)),
        ("this", date(2026, 11, 23)),
        ("next", date(2026, 11, 30)),
        ("2026-W48", date(2026, 11, 23)),
        ("2026-W01", date(2025, 12, 29)),
        ("2026-11-29", date(2026, 11, 23)),
    ],
)
def test_a_week_is_known_by_its_monday(text: str | None, monday: date) -> None:
    assert parsed_week(text, MONDAY, LISBON) == monday


@pytest.mark.parametrize("text", ["2026-W54", "W48", "later"])
def test_what_is_no_week_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        parsed_week(text, MONDAY, LISBON)


def test_a_moment_is_on_the_wall_clock_of_the_zone() -> None:
    assert parsed_moment("thu 10:00", MONDAY, "Asia/Kolkata") == datetime(
        2026, 11, 26, 4, 30, tzinfo=UTC
    )
    assert parsed_moment("2026-07-01T10:00", MONDAY, LISBON) == datetime(2026, 7, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize("text", ["", " ", "T", "soon", "25:00", "10:00 wed", "wed"])
def test_what_is_no_moment_is_refused_with_examples(text: str) -> None:
    with pytest.raises(InvalidValue):
        parsed_moment(text, MONDAY, LISBON)
