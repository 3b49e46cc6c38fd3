"""Repeating, as a rule (RFC 5545, 3.3.10)."""

import pytest

from planner.exchange.quick_add.repeats import Repeat, read_repeat
from tests.exchange.quick_add.reading import words_of


@pytest.mark.parametrize(
    ("text", "rule", "last"),
    [
        ("every day", "FREQ=DAILY", 2),
        ("daily", "FREQ=DAILY", 1),
        ("every tue", "FREQ=WEEKLY;BYDAY=TU", 2),
        ("every tue and thu", "FREQ=WEEKLY;BYDAY=TU,TH", 4),
        ("todas as terças", "FREQ=WEEKLY;BYDAY=TU", 3),
        ("every 2 weeks", "FREQ=WEEKLY;INTERVAL=2", 3),
        ("every other week", "FREQ=WEEKLY;INTERVAL=2", 3),
        ("every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", 2),
        ("every month", "FREQ=MONTHLY", 2),
        ("mondays", "FREQ=WEEKLY;BYDAY=MO", 1),
    ],
)
def test_what_repeats(text: str, rule: str, last: int) -> None:
    found = read_repeat(words_of(text), 0)
    assert found is not None
    assert (found.value.rule, found.last) == (rule, last)


@pytest.mark.parametrize("text", ["everything", "every bug", "every 0 weeks", "every 5000 weeks"])
def test_what_does_not(text: str) -> None:
    assert read_repeat(words_of(text), 0) is None


def test_the_months_first_such_day() -> None:
    assert Repeat("MONTHLY", weekdays=(0,), place=1).rule == "FREQ=MONTHLY;BYDAY=1MO"
    assert Repeat("MONTHLY", weekdays=(4,), place=-1).rule == "FREQ=MONTHLY;BYDAY=-1FR"


def test_its_language_is_known() -> None:
    portuguese, english = (read_repeat(words_of(t), 0) for t in ("todos os dias", "every day"))
    assert portuguese is not None
    assert english is not None
    assert (portuguese.portuguese, english.portuguese) == (True, False)
