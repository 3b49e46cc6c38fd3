"""Lengths of time as people write them."""

import pytest

from planner.exchange.quick_add.lengths import length_of, read_estimate, read_length, read_travel
from planner.exchange.quick_add.line import BOUNDARY, SURE
from tests.exchange.quick_add.reading import words_of


@pytest.mark.parametrize(
    ("word", "minutes"),
    [
        ("3h", 180),
        ("45m", 45),
        ("90min", 90),
        ("1h30", 90),
        ("1h30m", 90),
        ("1.5h", 90),
        ("1,25h", 75),
        ("0.1h", 6),
        ("2hrs", 120),
        ("0m", None),
        ("0h", None),
        ("0h0", None),
        ("m", None),
        ("3", None),
        ("1h300", None),
        ("1.5m", None),
        ("-3h", None),
    ],
)
def test_one_word(word: str, minutes: int | None) -> None:
    assert length_of(word) == minutes


@pytest.mark.parametrize(
    ("text", "minutes", "last"),
    [
        ("2 hours", 120, 2),
        ("two hours", 120, 2),
        ("2 hours and 15 minutes", 135, 5),
        ("2h 15m", 135, 2),
        ("2h 90m", 120, 1),
        ("90m 15m", 90, 1),
        ("uma hora e meia", 90, 4),
        ("meia hora", 30, 2),
        ("~3h", 180, 1),
        ("0 hours", None, 0),
        ("2 pages", None, 0),
    ],
)
def test_several_words(text: str, minutes: int | None, last: int) -> None:
    found = read_length(words_of(text), 0)
    assert (found.value, found.last) == (minutes, last) if found else minutes is None


def test_a_length_within_a_title_is_less_sure_than_one_that_is_introduced() -> None:
    line = words_of("review 30m then for 45m")
    bare, introduced = read_estimate(line, 1), read_estimate(line, 3)
    assert bare is not None
    assert introduced is not None
    assert (bare.value, bare.doubt) == (30, BOUNDARY)
    assert (introduced.value, introduced.doubt) == (45, SURE)


@pytest.mark.parametrize(
    ("text", "minutes", "last"),
    [("+20m", 20, 1), ("+ 1h30", 90, 2), ("+billing", None, 0), ("20m", None, 0), ("+", None, 0)],
)
def test_travel_has_a_sign(text: str, minutes: int | None, last: int) -> None:
    found = read_travel(words_of(text), 0)
    assert (found.value, found.last) == (minutes, last) if found else minutes is None
