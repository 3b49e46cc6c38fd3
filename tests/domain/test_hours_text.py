"""Hours as people write them."""

from datetime import time

import pytest

from planner.domain.errors import InvalidValue
from planner.domain.hours import HoursKind, HoursSpan
from planner.domain.hours_text import parsed_spans, spans_text

CORE = HoursSpan(time(9), time(17, 30))
EVENING = HoursSpan(time(19), time(22, 30), HoursKind.FLEXIBLE)


@pytest.mark.parametrize(
    "text",
    [
        "09:00–17:30, 19:00–22:30 flexible",
        "09:00-17:30 19:00-22:30f",
        "9:00 to 17:30,19:00 - 22:30 FLEXIBLE",
        "09:00-17:30 core, 19h-22h30 flexible",
    ],
)
def test_commas_spaces_and_dashes_of_every_kind(text: str) -> None:
    assert parsed_spans(text) == (CORE, EVENING)


def test_what_is_written_is_read_back() -> None:
    assert parsed_spans(spans_text((CORE, EVENING))) == (CORE, EVENING)


def test_bare_hours_and_hours_past_midnight() -> None:
    assert parsed_spans("9-17") == (HoursSpan(time(9), time(17)),)
    assert parsed_spans("22-2") == (HoursSpan(time(22), time(2)),)
    assert parsed_spans("20:00-01:00f") == (HoursSpan(time(20), time(1), HoursKind.FLEXIBLE),)


@pytest.mark.parametrize("text", ["", " ", "none", "Never", "–"])
def test_a_day_without_work(text: str) -> None:
    assert parsed_spans(text) == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("9-5", "ends before it starts"),
        ("25:00-26:00", '"25:00-26:00" is not a span'),
        ("nine to five", '"nine to five" is not a span'),
        ("09:00", '"09:00" is not a span'),
        ("09:00-17:30, morning", '"morning" is not a span'),
        ("9-17 sometimes", '"sometimes" is not a span'),
    ],
)
def test_what_is_not_understood_is_named(text: str, named: str) -> None:
    with pytest.raises(InvalidValue, match=named):
        parsed_spans(text)
