"""What a user does to entries: functions from a calendar to a calendar.

All of them raise PlannerError kin, and only with a sentence that the user can act on.
"""

from dataclasses import replace

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar, Entry
from planner.domain.dependencies import check_dependencies
from planner.domain.entries import Event, Habit, Note
from planner.domain.errors import RefusedEdit, UnknownEntry
from planner.domain.hours import HoursProfile
from planner.domain.ids import Uid
from planner.domain.recurrence import parsed
from planner.domain.settings import Settings
from planner.domain.tables import table_for, table_of, with_entries, without_entries
from planner.domain.tasks import Task


def add(calendar: Calendar, entry: Entry) -> Calendar:
    """A new entry of any kind."""
    if calendar.find(entry.uid) is not None:
        raise RefusedEdit(f'There is already an entry "{entry.uid}".')
    _check(calendar, entry)
    return with_entries(calendar, [entry])


def replace_entry(calendar: Calendar, entry: Entry) -> Calendar:
    """The entry as it is now, in place of the one with its uid, which must be of the same kind."""
    if table_of(calendar, entry.uid) != table_for(entry):
        raise RefusedEdit(f'The entry "{entry.uid}" is of another kind, which cannot change.')
    _check(calendar, entry)
    return with_entries(calendar, [entry])


def _check(calendar: Calendar, entry: Entry) -> None:
    if isinstance(entry, Task):
        check_dependencies(entry, calendar.tasks)
    elif isinstance(entry, Event) and entry.recurrence is not None:
        parsed(entry.recurrence.rule, entry.start, entry.zone)
    elif isinstance(entry, PlannedBlock) and not isinstance(
        calendar.find(entry.entry), Task | Habit
    ):
        raise UnknownEntry(f'There is no task or habit "{entry.entry}" to plan.')


def remove(calendar: Calendar, uid: Uid) -> Calendar:
    """Also removes its planned blocks, moved occurrences and what refers to it.

    Time entries stay: the work happened.
    """
    table_of(calendar, uid)
    gone = {uid, *(event.uid for event in calendar.events() if event.series == uid)}
    gone |= {block.uid for block in calendar.planned_blocks.values() if block.entry == uid}
    freed = [
        replace(task, depends_on=tuple(other for other in task.depends_on if other != uid))
        for task in calendar.tasks.values()
        if uid in task.depends_on
    ]
    return without_entries(with_entries(calendar, [*freed, *_unlinked(calendar, gone)]), gone)


def _unlinked(calendar: Calendar, gone: set[Uid]) -> list[Note]:
    return [
        replace(note, links=tuple(link for link in note.links if link not in gone))
        for note in calendar.notes.values()
        if not gone.isdisjoint(note.links)
    ]


def set_hours(calendar: Calendar, hours: HoursProfile) -> Calendar:
    return replace(calendar, hours=hours)


def set_settings(calendar: Calendar, settings: Settings) -> Calendar:
    return replace(calendar, settings=settings)
