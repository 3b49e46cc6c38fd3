"""What has notes: only looked up, so that a first picture need not know how notes are changed."""

from datetime import date

from planner.domain.calendar import Calendar
from planner.domain.clock import day_of
from planner.domain.ids import Uid


def noted_entries(calendar: Calendar) -> frozenset[Uid]:
    """Those that have notes."""
    return frozenset(link for note in calendar.notes.values() for link in note.links)


def noted_days(calendar: Calendar, zone: str) -> frozenset[date]:
    """Those that have notes of their own."""
    boundary = calendar.settings.day_boundary
    return frozenset(
        day_of(note.at, zone, boundary) for note in calendar.notes.values() if not note.links
    )
