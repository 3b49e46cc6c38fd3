"""Times of day as they are written."""

import pytest

from planner.exchange.quick_add.clocks import Clock, Style, clock_of, read_clock
from tests.exchange.quick_add.reading import words_of

WRITTEN, HOURS, BARE = Style


@pytest.mark.parametrize(
    ("word", "minutes", "style"),
    [
        ("15:00", 900, WRITTEN),
        ("0:05", 5, WRITTEN),
        ("24:00", 1440, WRITTEN),
        ("3pm", 900, WRITTEN),
        ("12am", 0, WRITTEN),
        ("12pm", 720, WRITTEN),
        ("12:30a.m.", 30, WRITTEN),
        ("9.30pm", 1290, WRITTEN),
        ("15h", 900, HOURS),
        ("17h30", 1050, HOURS),
        ("9hrs", 540, HOURS),
        ("9", 540, BARE),
    ],
)
def test_one_word_is_a_time_and_says_how_surely(word: str, minutes: int, style: Style) -> None:
    found = clock_of(word)
    assert found is not None
    assert (found.minutes, found.style) == (minutes, style)


@pytest.mark.parametrize(
    "word", ["25:00", "24:01", "12:60", "13pm", "0am", "9.30", "123", "1:5", "", "pm", "9:00x", "٣"]
)
def test_what_is_no_time_is_none(word: str) -> None:
    assert clock_of(word) is None


def test_a_full_stop_counts_where_it_was_introduced() -> None:
    assert clock_of("9.30", dotted=True) == Clock(570)


@pytest.mark.parametrize(
    ("text", "minutes", "last"),
    [
        ("noon sharp", 720, 1),
        ("meio-dia", 720, 1),
        ("3 pm", 900, 2),
        ("3 p.m.", 900, 2),
        ("15 horas", 900, 2),
        ("9 e meia", 570, 3),
        ("9:30 e meia", 570, 1),
        ("9 o'clock", 540, 2),
    ],
)
def test_the_words_behind_a_time_belong_to_it(text: str, minutes: int, last: int) -> None:
    found = read_clock(words_of(text), 0)
    assert found is not None
    assert (found.value.minutes, found.last) == (minutes, last)
