"""More events than a late opening reads, and one of them that cannot be read."""

from datetime import timedelta
from pathlib import Path

from msgspec import Raw

from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.domain.recurrence import Recurrence
from planner.domain.uid_map import UidMap
from planner.store.compaction import compact
from planner.store.paths import CalendarPaths
from planner.store.snapshot import read_snapshot, write_snapshot
from tests.store.samples import NOW, opened

LATER = "appointment-40"
"""It does not happen in the week of `NOW`."""


def appointment(number: int) -> Appointment:
    start = NOW + timedelta(hours=7 * number)
    return Appointment(
        uid=Uid(f"appointment-{number}"),
        summary=f"Meeting {number}",
        start=start,
        end=start + timedelta(minutes=45),
        zone="Europe/Lisbon",
        recurrence=Recurrence(rule="FREQ=WEEKLY") if number % 100 == 1 else None,
    )


def many(count: int) -> Calendar:
    appointments = {one.uid: one for one in map(appointment, range(count))}
    return Calendar(appointments=UidMap(appointments))


def compacted(folder: Path) -> None:
    with opened(folder) as file:
        compact(file._storage, CalendarPaths(folder))


def break_entry(folder: Path, before: bytes, after: bytes) -> None:
    """In a file whose checksum is right all the same."""
    path = CalendarPaths(folder).snapshot
    tables, head = read_snapshot(path)
    stored = bytes(tables["appointments"][LATER])
    assert before in stored
    tables["appointments"][LATER] = Raw(stored.replace(before, after))
    write_snapshot(path, tables, head.sequence, head.fields)
