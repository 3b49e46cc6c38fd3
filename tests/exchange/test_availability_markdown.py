"""Free times as a Markdown table."""

from dataclasses import replace

from planner.domain.interval import Interval
from planner.exchange.availability import formatted
from planner.scheduling.building.named_times import NamedTime
from tests.exchange.ics_text import utc
from tests.exchange.sheets import sheet


def test_markdown_is_a_table() -> None:
    found = formatted(sheet(), "markdown").splitlines()
    assert found[2:5] == [
        "| Day | Your time | My time |",
        "|---|---|---|",
        "| Mon 23 Nov | 20:30–21:30 IST (UTC+5:30) | 15:00–16:00 WET (UTC+0) |",
    ]
    assert formatted(sheet("Europe/Lisbon"), "markdown").splitlines()[2] == "| Day | Time |"


def test_nothing_in_a_title_is_taken_for_a_mark() -> None:
    named = NamedTime(Interval(utc(2026, 11, 24, 9), utc(2026, 11, 24, 10)), "", "*a* | [b](c) #1")
    text = formatted(replace(sheet("Europe/Lisbon"), named=(named,)), "markdown")
    assert r"\*a\* \| \[b\](c) \#1" in text
