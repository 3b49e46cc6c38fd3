"""Free times as plain text."""

from dataclasses import replace

from planner.domain.interval import Interval
from planner.exchange.availability import formatted
from planner.scheduling.building.named_times import NamedTime
from tests.exchange.ics_text import utc
from tests.exchange.sheets import sheet


def test_the_text_has_the_recipients_day_and_both_zones() -> None:
    assert formatted(sheet(), "text") == (
        "Times that work for me, 23–25 Nov (at least 30 min)\n"
        "\n"
        "Mon 23 Nov  20:30–21:30 IST (UTC+5:30) · 15:00–16:00 WET (UTC+0)\n"
        "Tue 24 Nov  18:00–18:45 IST (UTC+5:30) · 12:30–13:15 WET (UTC+0)\n"
        "            23:00–00:00 IST (UTC+5:30) · 17:30–18:30 WET (UTC+0)\n"
        "Wed 25 Nov  23:30–Thu 01:30 IST (UTC+5:30) · 18:00–20:00 WET (UTC+0)\n"
    )


def test_remarks_stand_below_a_blank_line() -> None:
    named = NamedTime(Interval(utc(2026, 11, 24, 9), utc(2026, 11, 24, 10)), "", "Stand-up")
    text = formatted(replace(sheet("Europe/Lisbon"), named=(named,)), "text")
    assert text.endswith(
        "18:00–20:00 WET (UTC+0)\n\nTue 24 Nov 09:00–10:00 WET (UTC+0) · Stand-up\n"
    )
