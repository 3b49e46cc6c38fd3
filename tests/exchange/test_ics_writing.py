from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.exchange.ics_lines import content_lines, unescaped
from planner.exchange.ics_writing import calendar_text, duration_value, escaped, folded

TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\n\t\\,;:"))


@given(TEXT)
def test_escaping_can_be_undone(text: str) -> None:
    assert unescaped(escaped(text)) == text


def test_control_characters_are_no_text() -> None:
    assert escaped("a\x00b\x07\r\nc\rd") == "ab\\nc\\nd"


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1))
def test_no_line_is_longer_than_75_octets_and_none_is_lost(text: str) -> None:
    line = f"SUMMARY:{text}"
    parts = folded(line).split("\r\n")
    assert all(len(part.encode()) <= 75 for part in parts)
    assert [read.text for read in content_lines(folded(line).encode())] == [line]


def test_a_calendar_has_crlf_everywhere() -> None:
    text = calendar_text(["X-LONG:" + "é" * 100])
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert text.endswith("\r\nEND:VCALENDAR\r\n")
    assert text.count("\n") == text.count("\r\n")


@pytest.mark.parametrize(
    ("length", "text"),
    [
        (timedelta(), "PT0S"),
        (timedelta(minutes=90), "PT1H30M"),
        (timedelta(days=2), "PT48H"),
        (timedelta(seconds=-61), "-PT1M1S"),
    ],
)
def test_durations(length: timedelta, text: str) -> None:
    assert duration_value(length) == text
