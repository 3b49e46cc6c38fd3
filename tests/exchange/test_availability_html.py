"""Free times as an HTML table."""

import re
from dataclasses import replace

from planner.domain.interval import Interval
from planner.exchange.availability import formatted
from planner.scheduling.building.named_times import NamedTime
from tests.exchange.ics_text import utc
from tests.exchange.sheets import OFFERS, sheet


def test_html_is_a_table_with_inline_style() -> None:
    found = formatted(sheet(), "html")
    assert found.count("<tr>") == len(OFFERS)
    assert "20:30–21:30 IST (UTC+5:30)</td>" in found
    assert "<style" not in found


def test_a_title_is_no_markup() -> None:
    named = NamedTime(Interval(utc(2026, 11, 24, 9), utc(2026, 11, 24, 10)), "", "<b>&amp;")
    text = formatted(replace(sheet(), named=(named,)), "html")
    assert "&lt;b&gt;&amp;amp;" in text
    assert "<b>" not in text


def test_the_day_stands_once() -> None:
    days = re.findall(r"<th [^>]*>([^<]*)</th>", formatted(sheet(), "html"))
    assert days == ["Mon 23 Nov", "Tue 24 Nov", "", "Wed 25 Nov"]
    assert formatted(sheet("Europe/Lisbon"), "html").count("<td") == len(OFFERS)
