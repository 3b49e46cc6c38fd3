from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.desktop.look.hours_text import alike, days_text, read_spans, shown_spans
from planner.domain.default import default_hours
from planner.domain.errors import InvalidValue
from planner.domain.hours import HoursKind, HoursSpan

CORE, FLEXIBLE = HoursKind.CORE, HoursKind.FLEXIBLE


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("09:00–17:30", (HoursSpan(time(9), time(17, 30)),)),
        ("9-17", (HoursSpan(time(9), time(17)),)),
        ("9h30 to 12, 19:00-22:30 flexible",
         (HoursSpan(time(9, 30), time(12)), HoursSpan(time(19), time(22, 30), FLEXIBLE))),
        ("22-2 f", (HoursSpan(time(22), time(2), FLEXIBLE),)),
        ("9-24", (HoursSpan(time(9), time(0)),)),
        ("", ()),
        ("none", ()),
    ],
)  # fmt: skip
def test_hours_are_read(text: str, spans: tuple[HoursSpan, ...]) -> None:
    assert read_spans(text) == spans


@pytest.mark.parametrize("text", ["nine to five", "9-25", "9:70-12", "9", "9-17 maybe"])
def test_what_is_no_hours_is_said_in_words(text: str) -> None:
    with pytest.raises(InvalidValue, match=r"span such as|no clock"):
        read_spans(text)


@given(st.lists(st.tuples(st.times(), st.times(), st.sampled_from(HoursKind)), max_size=3))
def test_what_is_written_reads_back(drawn: list[tuple[time, time, HoursKind]]) -> None:
    spans = tuple(
        HoursSpan(
            start.replace(second=0, microsecond=0), end.replace(second=0, microsecond=0), kind
        )
        for start, end, kind in drawn
        if (start.hour, start.minute) != (end.hour, end.minute)
    )
    assert read_spans(shown_spans(spans)) == spans


def test_days_with_the_same_hours_are_named_together() -> None:
    ((days, spans),) = alike(default_hours())
    assert days_text(days) == "Monday to Friday"
    assert shown_spans(spans) == "09:00–17:30, 19:00–22:30 flexible"


def test_days_that_do_not_follow_are_listed() -> None:
    assert days_text((0, 2)) == "Monday, Wednesday"
