"""A line that says a day and nothing else."""

from datetime import date, datetime

from planner.domain.clock import local_time
from planner.exchange.quick_add.days import read_day
from planner.exchange.quick_add.line import line_of
from planner.exchange.quick_add.words import load_words


def day_named(text: str, now: datetime, zone: str) -> date | None:
    """ "fri", "sexta", "2026-12-01", "1 dec", "next week" (its Monday); None for anything else."""
    if not text.strip():
        return None
    line = line_of(text, load_words(), local_time(now, zone))
    read = read_day(line, 0)
    if read is None or read.last != len(line.tokens):
        return None
    return read.value.first or read.value.day
