"""What is written like a time and is none is told, not dropped in silence."""

import pytest

from tests.exchange.quick_add.reading import understood

NO_TIMES = (
    # the line, what in it is no time
    ("doctor wed 25-14", "25-14"),
    ("doctor wed 12-26", "12-26"),
    ("meeting wed 12:75", "12:75"),
    ("Reunião quarta 14:00-25:00", "14:00-25:00"),
    ("Standup 25:00", "25:00"),
    ("call mom 15pm", "15pm"),
    ("Call at 25:99", "25:99"),
)


@pytest.mark.parametrize(("line", "said"), NO_TIMES)
def test_a_time_that_is_none_stays_in_the_title_and_is_told(line: str, said: str) -> None:
    found = understood(line)
    assert (found["kind"], found["title"]) == ("task", line)
    assert found["warnings"] == [f"{said} is not understood as a time"]


def test_the_day_beside_a_time_that_is_none_is_kept() -> None:
    found = understood("doctor wed at 25:00")
    assert (found["title"], found["date"]) == ("doctor at 25:00", "2026-11-25")
    assert found["warnings"] == ["25:00 is not understood as a time"]


NUMBERS = (
    # a sentence per line: why nothing is told of its numbers
    "Read pages 25-40 by fri",  # pages are counted
    "Read 12-75",  # neither a day nor a meeting is near
    "Ticket 75",  # a number alone may be anything
    "Psalm 119:105",  # no time has three digits of hours
    "doctor wed 12-14",  # these are hours
    "flight wed 22:00-06:00",  # these too
)


@pytest.mark.parametrize("line", NUMBERS)
def test_other_numbers_are_left_alone(line: str) -> None:
    assert "warnings" not in understood(line)
