"""Lines as people type them, on Monday 23 November 2026 at nine in Lisbon."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from planner.exchange.quick_add import fields, load_words, parse
from planner.exchange.quick_add.line import Line, line_of

ZONE = "Europe/Lisbon"
NOW = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo(ZONE))
BEFORE_SUMMER = datetime(2027, 3, 26, 9, tzinfo=ZoneInfo(ZONE))
"""The Friday before the clocks go forward."""


def understood(line: str, now: datetime = NOW) -> dict[str, Any]:
    return fields(parse(line, now, ZONE, load_words()), ZONE)


def words_of(text: str, now: datetime = NOW) -> Line:
    return line_of(text, load_words(), now)
