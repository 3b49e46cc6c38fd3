"""Calendars of many documents, and a calendar file that holds one."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment, PersonalBlock
from planner.domain.ids import Uid
from planner.domain.tasks import Task

START = datetime(2020, 1, 6, 9, tzinfo=UTC)
HALF_HOUR = timedelta(minutes=30)


def calendar_of(count: int) -> Calendar:
    """Two fifths appointments, a fifth each personal blocks, tasks and planned blocks."""
    return Calendar(
        appointments={a.uid: a for a in _appointments(count * 2 // 5)},
        personal_blocks={p.uid: p for p in _personal_blocks(count // 5)},
        tasks={t.uid: t for t in _tasks(count // 5)},
        planned_blocks={b.uid: b for b in _planned_blocks(count - count * 2 // 5 - count // 5 * 2)},
    )


def _uid(kind: str, number: int) -> Uid:
    return Uid(f"{kind}-{number:08}-0123-4567-89ab-cdef01234567")


def _appointments(count: int) -> Iterator[Appointment]:
    for number in range(count):
        start = START + number * HALF_HOUR
        yield Appointment(
            uid=_uid("a", number),
            summary=f"Meeting {number} about the interface",
            start=start,
            end=start + HALF_HOUR,
            zone="Europe/Lisbon",
            location="https://meet.example.org/room",
            description="Agenda: what was done, what is next, what is in the way.",
        )


def _personal_blocks(count: int) -> Iterator[PersonalBlock]:
    for number in range(count):
        start = START + number * HALF_HOUR
        yield PersonalBlock(
            uid=_uid("p", number),
            summary=f"Own time {number}",
            start=start,
            end=start + HALF_HOUR,
            zone="Europe/Lisbon",
            travel_before=timedelta(minutes=20),
        )


def _tasks(count: int) -> Iterator[Task]:
    for number in range(count):
        yield Task(
            uid=_uid("t", number),
            summary=f"API-{number} answer with the right status",
            due_date=START + number * HALF_HOUR,
            project="API",
        )


def _planned_blocks(count: int) -> Iterator[PlannedBlock]:
    for number in range(count):
        start = START + number * HALF_HOUR
        uid, task = _uid("b", number), _uid("t", number)
        yield PlannedBlock(uid=uid, entry=task, start=start, end=start + HALF_HOUR)
