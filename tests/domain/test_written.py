"""Lengths, clock times and moments as people write them."""

from datetime import UTC, datetime, time, timedelta

import pytest

from planner.domain.errors import InvalidValue
from planner.domain.written import parsed_clock, parsed_instant, parsed_length


def test_a_moment_without_offset_is_wall_time() -> None:
    nine = datetime(2026, 7, 1, 8, tzinfo=UTC)
    assert parsed_instant("2026-07-01T09:00", "Europe/Lisbon") == nine
    assert parsed_instant("2026-07-01T09:00+01:00", "Asia/Kolkata") == nine


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("yesterday", "is not a time such as"),
        ("9999-12-31T23:59", "outside the years 1970 to 2200"),
        ("0001-01-01", "outside the years 1970 to 2200"),
    ],
)
def test_what_is_no_moment_is_refused(text: str, why: str) -> None:
    with pytest.raises(InvalidValue, match=why):
        parsed_instant(text, "Europe/Lisbon")


@pytest.mark.parametrize(
    ("text", "minutes"), [("45m", 45), ("2h", 120), ("1h30", 90), ("1h 30min", 90), ("90", 90)]
)
def test_lengths(text: str, minutes: int) -> None:
    assert parsed_length(text) == timedelta(minutes=minutes)


@pytest.mark.parametrize("text", ["", "-5m", "h", "long", "1.5h"])
def test_what_is_no_length_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue, match="length of time"):
        parsed_length(text)


@pytest.mark.parametrize(("text", "clock"), [("9:05", time(9, 5)), ("24:00", time(0))])
def test_clock(text: str, clock: time) -> None:
    assert parsed_clock(text) == clock


@pytest.mark.parametrize("text", ["24:01", "12", "12:60", "²:00", "-1:00"])
def test_no_clock(text: str) -> None:
    with pytest.raises(InvalidValue):
        parsed_clock(text)
