"""The calendar as an .ics file that other programs read, and that comes back as it was."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import CalendarCollection
from planner.domain.clock import local_time
from planner.domain.ids import Uid
from planner.exchange.ics_calendars import calendar_lines, only_in
from planner.exchange.ics_entries import (
    block_lines,
    event_lines,
    habit_lines,
    note_lines,
    task_lines,
)
from planner.exchange.ics_relations import AnEvent, moved_occurrences
from planner.exchange.ics_series import EARLIEST_SERIES
from planner.exchange.ics_sources import source_lines
from planner.exchange.ics_timezone import vtimezone
from planner.exchange.ics_writing import calendar_text, utc_text
from planner.exchange.ics_zone_names import iana_name

RULES_UNTIL = 2037
"""Many programs count seconds in 32 bits; the rules of the last year go on anyway."""

_ZONED = re.compile(r"[^:]*;TZID=([^;:]+)[^:]*:(\d{4})\d{4}T", re.ASCII)


def calendar_ics(
    calendar: Calendar, now: datetime, only: CalendarCollection | None = None
) -> bytes:
    """UTF-8 with CRLF. `now` is the DTSTAMP; the same calendar gives the same bytes. `only` is one
    of its collections, whose entries and name are all that is given.
    """
    if only is not None:
        calendar = only_in(calendar, only)
    entries = tuple(_entries(calendar, now))
    head = (*source_lines(calendar), *calendar_lines(calendar, only))
    lines = (*head, *_zones(entries, now), *entries)
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
    for _, note in sorted(calendar.notes.items()):
        yield from note_lines(note, stamp)
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


def _zones(lines: Iterable[str], now: datetime) -> Iterator[str]:
    last = max(RULES_UNTIL, now.year + 10)
    for zone, first in sorted(_first_years(lines).items()):
        yield from vtimezone(zone, first, last)


def _first_years(lines: Iterable[str]) -> Mapping[str, int]:
    """The zones that have to be told, each from the year before its first use."""
    years: dict[str, int] = {}
    for line in lines:
        found = _ZONED.match(line) if ";TZID=" in line else None
        if found is not None and iana_name(found[1]) == found[1]:
            year = max(int(found[2]), EARLIEST_SERIES) - 1
            years[found[1]] = min(years.get(found[1], 9999), year)
    return years
