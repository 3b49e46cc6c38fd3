"""The calendar as an .ics file that other programs read, and that comes back as it was."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from planner.domain.calendar import Calendar
from planner.domain.clock import local_time
from planner.domain.ids import Uid
from planner.exchange.ics_entries import block_lines, event_lines, habit_lines, task_lines
from planner.exchange.ics_moments import is_local
from planner.exchange.ics_relations import AnEvent, moved_occurrences
from planner.exchange.ics_timezone import vtimezone
from planner.exchange.ics_writing import calendar_text, utc_text

RULES_UNTIL = 2037
"""Many programs count seconds in 32 bits; the rules of the last year go on anyway."""


def calendar_ics(calendar: Calendar, now: datetime) -> bytes:
    """UTF-8 with CRLF. `now` is the DTSTAMP; the same calendar gives the same bytes."""
    lines = (*_zones(calendar, now), *_entries(calendar, now))
    return calendar_text(lines).encode()


def _entries(calendar: Calendar, now: datetime) -> Iterator[str]:
    stamp = utc_text(now)
    yield from _events(calendar, stamp)
    zone = calendar.settings.zone
    today = local_time(now, zone).date()
    for _, habit in sorted(calendar.habits.items()):
        yield from habit_lines(habit, stamp, today, zone)
    for _, task in sorted(calendar.tasks.items()):
        yield from task_lines(task, stamp)
    for _, block in sorted(calendar.planned_blocks.items()):
        entry = calendar.find(block.entry)
        yield from block_lines(block, getattr(entry, "summary", ""), stamp)


def _events(calendar: Calendar, stamp: str) -> Iterator[str]:
    events: dict[Uid, AnEvent] = dict(calendar.appointments.items())
    events.update(calendar.personal_blocks.items())
    moved = moved_occurrences(events.values())
    for uid, event in sorted(events.items()):
        series = events.get(event.series) if event.series else None
        yield from event_lines(event, stamp, series=series, moved=moved.get(uid, ()))


def _zones(calendar: Calendar, now: datetime) -> Iterator[str]:
    last = max(RULES_UNTIL, now.year + 10)
    for zone, first in sorted(_first_years(calendar, now).items()):
        yield from vtimezone(zone, first, last)


def _first_years(calendar: Calendar, now: datetime) -> Mapping[str, int]:
    """The zones that have to be told, each from the year before its first use."""
    years: dict[str, int] = {}
    for event in calendar.events():
        if is_local(event):
            years[event.zone] = min(years.get(event.zone, 9999), event.start.year - 1)
    zone = calendar.settings.zone
    if calendar.habits and zone != "UTC":
        years[zone] = min(years.get(zone, 9999), now.year - 1)
    return years
