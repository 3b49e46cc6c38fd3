"""Documents and windows on a real file, on Monday 23 November 2026 at nine in Lisbon."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from planner.desktop.document.document import Document
from planner.domain.calendar import Calendar
from planner.domain.default import default_calendar
from planner.domain.edits import add
from planner.domain.ids import Uid
from planner.exchange.ics_import import merge_import, read_calendar
from planner.exchange.quick_add import load_words, parse, to_entry
from planner.scheduling.proposing.propose import propose_plan
from planner.store.calendar_file import CalendarFile

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ZONE = "Europe/Lisbon"
WORKING_WEEK = Path(__file__).parent.parent / "data" / "working_week.ics"
TASKS = (
    "Review API 90m by thu 12:00 !high",
    "Tests for export 50m by fri",
    "Billing N+1 3h30 by thu",
    "Rotate API keys 4h by fri",
    "Write migration 4h by 2026-12-01",
    "Runbook 2h45 by fri",
    "Search index 4h by 2026-12-02",
    "Cleanup flags 1h45",
)


def with_line(calendar: Calendar, line: str, uid: str) -> Calendar:
    """What quick add makes of the line."""
    quick = parse(line, NOW, ZONE, load_words())
    return add(calendar, to_entry(quick, Uid(uid), calendar, NOW))


@cache
def working_week() -> Calendar:
    """An imported week, eight tasks, and an accepted plan."""
    calendar = default_calendar(ZONE)
    report = read_calendar(WORKING_WEEK.read_bytes(), ZONE, NOW)
    calendar = merge_import(calendar, report).calendar
    for number, line in enumerate(TASKS):
        calendar = with_line(calendar, line, f"task-{number}")
    return propose_plan(calendar, NOW, budget=0).variants[0].calendar


def opened(folder: Path, calendar: Calendar, now: datetime = NOW) -> Document:
    """A document on a new file that holds the calendar."""
    return Document(CalendarFile.open(folder, lambda: calendar, at=now), lambda: now)
