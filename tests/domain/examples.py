"""Entries for tests, here and in the layers above."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar, Entry
from planner.domain.edits import add
from planner.domain.entries import Appointment, Habit, PersonalBlock
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.recurrence import Recurrence
from planner.domain.tasks import Task

HOUR = timedelta(hours=1)
LISBON = "Europe/Lisbon"
MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
"""In Lisbon too it is midnight."""

GYM = Habit(
    uid=Uid("gym"),
    summary="Gym",
    duration=timedelta(hours=1),
    window_start=time(7),
    window_end=time(9),
    weekdays=tuple(range(7)),
    times_per_week=3,
)


def at(text: str) -> datetime:
    """An instant, in UTC unless the text has an offset."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def hours(start: float, end: float) -> Interval:
    """Counted from Monday's midnight."""
    return Interval(MONDAY + start * HOUR, MONDAY + end * HOUR)


def meeting(uid: str = "m", start: str = "2026-11-24T10:00", **fields: Any) -> Appointment:
    """An hour long, unless `end` is given."""
    end = at(fields.pop("end")) if "end" in fields else at(start) + HOUR
    fields = {"summary": uid.title(), "zone": LISBON, **fields}
    return Appointment(uid=Uid(uid), start=at(start), end=end, **fields)


def series(rule: str, start: str, zone: str = LISBON, **fields: Any) -> Appointment:
    return meeting("s", start, zone=zone, recurrence=Recurrence(rule=rule), **fields)


def visit(uid: str = "v") -> PersonalBlock:
    start = at("2026-11-25T12:00")
    return PersonalBlock(
        uid=Uid(uid), summary="Doctor", start=start, end=start + 2 * HOUR, zone=LISBON
    )


def task(uid: str = "t", **fields: Any) -> Task:
    fields = {"summary": uid.title(), "estimate": 4 * HOUR, "remaining": 4 * HOUR, **fields}
    return Task(uid=Uid(uid), **fields)


def block(
    uid: str, start: float, end: float, state: BlockState = BlockState.ACCEPTED, entry: str = "t"
) -> PlannedBlock:
    span = hours(start, end)
    return PlannedBlock(uid=Uid(uid), entry=Uid(entry), start=span.start, end=span.end, state=state)


def calendar(*entries: Entry) -> Calendar:
    built = Calendar()
    for entry in entries:
        built = add(built, entry)
    return built
