"""Words about time and lists, as fields read them."""

from datetime import timedelta

import pytest

from planner.desktop.fields.field import (
    Reading,
    optional_duration,
    parsed_due,
    parsed_optional_length,
    parsed_start,
    words,
)
from planner.domain.default import default_calendar
from planner.domain.errors import InvalidValue
from tests.desktop.weeks import NOW, ZONE
from tests.domain.examples import at

READING = Reading(default_calendar(ZONE), NOW, ZONE)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("friday", at("2026-11-27T17:30")),
        ("fri 17:00", at("2026-11-27T17:00")),
        ("2026-12-01", at("2026-12-01T17:30")),
        ("  ", None),
    ],
)
def test_a_due_date_is_read_as_quick_add_reads_it(text: str, moment: object) -> None:
    assert parsed_due(text, READING) == moment


@pytest.mark.parametrize("text", ["soon", "friday evening with Ana", "2026-02-30", "#tag", "90m"])
def test_what_is_no_due_date_is_refused_with_examples(text: str) -> None:
    with pytest.raises(InvalidValue, match="is not a time; write friday"):
        parsed_due(text, READING)


def test_a_start_needs_a_time() -> None:
    assert parsed_start("fri 17:00", READING) == at("2026-11-27T17:00")
    for text in ("", "fri", "fri 17:00 with Ana", "25:00"):
        with pytest.raises(InvalidValue, match="is not a time; write fri 17:00"):
            parsed_start(text, READING)


def test_an_optional_length_may_be_empty_both_ways() -> None:
    assert parsed_optional_length(" ") == timedelta()
    assert parsed_optional_length("90m") == timedelta(minutes=90)
    assert optional_duration(None) == optional_duration(timedelta()) == ""
    assert optional_duration(timedelta(minutes=90)) == "1 h 30"


@pytest.mark.parametrize(
    ("text", "found"), [("", ()), (" , ,", ()), ("a, b,a ,  c d", ("a", "b", "c d"))]
)
def test_words_stand_between_commas_each_once(text: str, found: tuple[str, ...]) -> None:
    assert words(text) == found
