"""Where in time an entry is, for whoever wants to see it."""

from datetime import datetime, timedelta

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.entries import Event, Habit, Note
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import event_occurrences
from planner.domain.tasks import Task, TimeEntry
from planner.domain.values import dataclass

REACHES = (timedelta(days=14), timedelta(days=370), timedelta(days=3660))


@dataclass(frozen=True, slots=True)
class Place:
    """`at` is None for what has no time yet; `uids` are what the week has of it."""

    at: datetime | None
    uids: frozenset[Uid]


def place_of(calendar: Calendar, uid: Uid, now: datetime) -> Place:
    """The next time of what happens often, else the last one."""
    entry = calendar.find(uid)
    if isinstance(entry, Event):
        return Place(_event_time(entry, now), frozenset({uid}))
    if isinstance(entry, PlannedBlock | TimeEntry):
        return Place(entry.start, frozenset({uid}))
    if isinstance(entry, Note):
        return _note_place(calendar, entry, now)
    if isinstance(entry, Task | Habit):
        return _planned_place(calendar, uid, now)
    return Place(None, frozenset())


def _note_place(calendar: Calendar, note: Note, now: datetime) -> Place:
    links = [link for link in note.links if calendar.find(link) is not None]
    if not links:
        return Place(note.at, frozenset())
    place = place_of(calendar, links[0], now)
    return Place(place.at or note.at, place.uids)


def _planned_place(calendar: Calendar, uid: Uid, now: datetime) -> Place:
    blocks = [block for block in calendar.planned_blocks.values() if block.entry == uid]
    ahead = sorted(block.start for block in blocks if block.end > now)
    past = sorted(block.start for block in blocks)
    at = ahead[0] if ahead else past[-1] if past else None
    return Place(at, frozenset(block.uid for block in blocks))


def _event_time(event: Event, now: datetime) -> datetime:
    if event.recurrence is None:
        return event.start
    for reach in REACHES:
        found = event_occurrences(event, Interval(now, now + reach))
        if found:
            return found[0].interval.start
    before = event_occurrences(event, Interval(max(event.start, now - REACHES[-1]), now))
    return before[-1].interval.start if before else event.start
