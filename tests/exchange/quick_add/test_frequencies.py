"""So often a week."""

import pytest

from planner.exchange.quick_add.frequencies import impossible_frequency, read_frequency
from tests.exchange.quick_add.reading import words_of


@pytest.mark.parametrize(
    ("text", "times", "last"),
    [
        ("3x a week", 3, 3),
        ("3×/week", 3, 1),
        ("twice a week", 2, 3),
        ("once a week", 1, 3),
        ("three times a week", 3, 4),
        ("três vezes por semana", 3, 4),
        ("7x a week", 7, 3),
    ],
)
def test_it_is_counted_in_digits_or_in_words(text: str, times: int, last: int) -> None:
    line = words_of(text)
    found = read_frequency(line, 0)
    assert found is not None
    assert (found.value.times, found.value.weekdays, found.last) == (times, (), last)
    assert impossible_frequency(line, 0) is None


@pytest.mark.parametrize("text", ["3x", "3x a day", "3 a week", "x a week", "12345x a week"])
def test_what_counts_something_else_is_none(text: str) -> None:
    assert read_frequency(words_of(text), 0) is None
    assert impossible_frequency(words_of(text), 0) is None


def test_the_days_that_may_be_chosen_can_be_said() -> None:
    found = read_frequency(words_of("2x a week on mon wed fri"), 0)
    assert found is not None
    assert (found.value.times, found.value.weekdays, found.last) == (2, (0, 2, 4), 7)


@pytest.mark.parametrize(
    ("text", "told"), [("8x a week", "at most 7 a week"), ("0x a week", "at least once a week")]
)
def test_more_than_a_week_has_days_is_told(text: str, told: str) -> None:
    line = words_of(text)
    assert read_frequency(line, 0) is None
    found = impossible_frequency(line, 0)
    assert found is not None
    assert found.value == told
