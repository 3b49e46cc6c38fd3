"""What a user does to notes."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time

from planner.domain.calendar import Calendar
from planner.domain.clock import day_of, instant
from planner.domain.edits import add, replace_entry
from planner.domain.entries import Note
from planner.domain.errors import InvalidValue, UnknownEntry
from planner.domain.ids import Uid
from planner.domain.references import about

NOON = time(12)


def write_note(
    calendar: Calendar, uid: Uid, text: str, at: datetime, links: Iterable[Uid] = ()
) -> Calendar:
    """A new note about other entries, or about the day of `at`."""
    links = tuple(dict.fromkeys(links))
    for link in links:
        if calendar.find(link) is None:
            raise UnknownEntry(f'There is no entry "{link}" to write a note to.')
    return add(calendar, Note(uid=uid, text=_written(text), at=at, links=links))


def rewrite_note(calendar: Calendar, uid: Uid, text: str) -> Calendar:
    """Keeps its time and what it is about."""
    note = calendar.notes.get(uid)
    if note is None:
        raise UnknownEntry(f'There is no note "{uid}".')
    return replace_entry(calendar, replace(note, text=_written(text)))


def notes_to(calendar: Calendar, uids: Iterable[Uid]) -> tuple[Note, ...]:
    """About any of these entries, the newest first."""
    found = {note.uid: note for uid in uids for note in about(calendar.notes, uid)}
    return _newest_first(found.values())


def notes_of_day(calendar: Calendar, day: date, zone: str) -> tuple[Note, ...]:
    """Those about the day itself, the newest first."""
    boundary = calendar.settings.day_boundary
    found = [
        note
        for note in calendar.notes.values()
        if not note.links and day_of(note.at, zone, boundary) == day
    ]
    return _newest_first(found)


def note_time(day: date, now: datetime, calendar: Calendar, zone: str) -> datetime:
    """When a note about the day is dated: now for today, else noon."""
    if day_of(now, zone, calendar.settings.day_boundary) == day:
        return now
    return instant(day, NOON, zone)


def _newest_first(notes: Iterable[Note]) -> tuple[Note, ...]:
    return tuple(sorted(notes, key=lambda note: (note.at, note.uid), reverse=True))


def _written(text: str) -> str:
    if not text.strip():
        raise InvalidValue("A note needs some text.")
    return text.strip()
