"""Lengths of time as programs and people write them."""

from datetime import timedelta

import pytest

from planner.domain.errors import InvalidValue
from planner.exchange.lengths import read_length


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("PT1H30M", 90),
        ("pt90m", 90),
        ("P1W", 7 * 24 * 60),
        ("P1DT2H", 26 * 60),
        ("PT90S", 1.5),
        ("1:30", 90),
        ("1:30:59", 90),
        ("100:05", 6005),
        ("1.5h", 90),
        ("1,25 horas", 75),
        ("2 hours", 120),
        ("45 mins.", 45),
        ("1 hour 30 minutes", 90),
        ("1h30", 90),
        (" 90 ", 90),
    ],
)
def test_lengths_are_read_as_they_are_written(text: str, minutes: float) -> None:
    assert read_length(text) == timedelta(minutes=minutes)


@pytest.mark.parametrize("text", ["", "P", "PT", "1:60", "soon", "h", "9" * 60, "1h" * 30])
def test_what_is_no_length_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        read_length(text)
