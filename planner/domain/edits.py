"""What a user does to entries: functions from a calendar to a calendar.

All of them raise PlannerError kin, and only with a sentence that the user can act on.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar, Entry, Member
from planner.domain.dependencies import check_dependencies
from planner.domain.entries import Appointment, Habit, Note, PersonalBlock
from planner.domain.errors import RefusedEdit, UnknownEntry
from planner.domain.floating import with_floating_in
from planner.domain.hours import HoursProfile
from planner.domain.ids import Uid
from planner.domain.recurrence import check_rules
from planner.domain.references import about
from planner.domain.series import AnEvent, detached, moved_series, resized
from planner.domain.settings import Settings
from planner.domain.tables import table_for, table_of, with_entries, without_entries
from planner.domain.tasks import Task


def add(calendar: Calendar, entry: Entry) -> Calendar:
    """A new entry of any kind."""
    if calendar.find(entry.uid) is not None:
        raise RefusedEdit('There is already an entry "{uid}".', uid=entry.uid)
    _check(calendar, entry)
    return with_entries(calendar, [entry])


def replace_entry(calendar: Calendar, entry: Entry) -> Calendar:
    """The entry as it is now, in place of the one with its uid, which must be of the same kind.

    A task keeps what was estimated first.
    """
    if table_of(calendar, entry.uid) != table_for(entry):
        raise RefusedEdit(
            'The entry "{uid}" is of another kind, which cannot change.', uid=entry.uid
        )
    _check(calendar, entry)
    if isinstance(entry, Task):
        entry = _with_first_estimate(calendar.tasks[entry.uid], entry)
    return with_entries(calendar, [entry])


def _with_first_estimate(before: Task, task: Task) -> Task:
    """An estimate that nobody gave is none."""
    changed = task.estimate != before.estimate and not before.estimate_assumed
    if not changed or task.first_estimate is not None:
        return task
    return replace(task, first_estimate=before.estimate)


def _check(calendar: Calendar, entry: Entry) -> None:
    if isinstance(entry, Member):
        check_collection(calendar, entry.collection)
    if isinstance(entry, Task):
        check_dependencies(entry, calendar.tasks)
    elif isinstance(entry, Appointment | PersonalBlock):
        if entry.recurrence is not None:
            check_rules(entry.recurrence, entry.start, entry.zone)
    elif isinstance(entry, PlannedBlock) and not isinstance(
        calendar.find(entry.entry), Task | Habit
    ):
        raise UnknownEntry('There is no task or habit "{entry}" to plan.', entry=entry.entry)


def check_collection(calendar: Calendar, uid: Uid | None) -> None:
    if uid is not None and uid not in calendar.collections:
        raise UnknownEntry('There is no calendar "{uid}".', uid=uid)


def remove(calendar: Calendar, uid: Uid) -> Calendar:
    """Also removes its planned blocks, moved occurrences and what refers to it.

    Time entries stay: the work happened.
    """
    table_of(calendar, uid)
    return remove_all(calendar, {uid})


def remove_all(calendar: Calendar, uids: Collection[Uid]) -> Calendar:
    """As `remove`, of several that are there."""
    gone, freed = {*uids}, dict[Uid, Task]()
    for uid in uids:
        gone |= {event.uid for event in moved_out_of(calendar, uid)}
        gone |= {block.uid for block in about(calendar.planned_blocks, uid)}
        freed |= {task.uid: task for task in about(calendar.tasks, uid)}
    freed_tasks = [
        replace(task, depends_on=tuple(other for other in task.depends_on if other not in uids))
        for task in freed.values()
    ]
    return without_entries(with_entries(calendar, [*freed_tasks, *_unlinked(calendar, gone)]), gone)


def _unlinked(calendar: Calendar, gone: set[Uid]) -> list[Note]:
    found = {note.uid: note for uid in gone for note in about(calendar.notes, uid)}
    return [
        replace(note, links=tuple(link for link in note.links if link not in gone))
        for note in found.values()
    ]


def moved_out_of(calendar: Calendar, series: Uid) -> list[AnEvent]:
    """The occurrences of the series that are events of their own."""
    return [*about(calendar.appointments, series), *about(calendar.personal_blocks, series)]


def move_event(
    calendar: Calendar, uid: Uid, start: datetime, *, occurrence: datetime | None = None
) -> Calendar:
    """Keeps its length. With `occurrence` (its start) only that one moves, out of its series."""
    event = found_event(calendar, uid)
    if occurrence is not None:
        calendar, event = _detach(calendar, event, occurrence)
    length = event.end - event.start
    return _put_event(calendar, event, start, start + length)


def resize_event(
    calendar: Calendar,
    uid: Uid,
    start: datetime,
    end: datetime,
    *,
    occurrence: datetime | None = None,
) -> Calendar:
    """Also moves it, if `start` is another. With `occurrence` as `move_event`."""
    event = found_event(calendar, uid)
    if occurrence is not None:
        calendar, event = _detach(calendar, event, occurrence)
    return _put_event(calendar, event, start, end)


def found_event(calendar: Calendar, uid: Uid) -> AnEvent:
    event = calendar.appointments.get(uid) or calendar.personal_blocks.get(uid)
    if event is None:
        raise UnknownEntry('There is no appointment or personal block "{uid}".', uid=uid)
    return event


def _detach(calendar: Calendar, event: AnEvent, start: datetime) -> tuple[Calendar, AnEvent]:
    series, alone = detached(event, start)
    return add(with_entries(calendar, [series]), alone), alone


def _put_event(calendar: Calendar, event: AnEvent, start: datetime, end: datetime) -> Calendar:
    if (start, end) == (event.start, event.end):
        return calendar
    moved = resized(event, start, end)
    others = moved_out_of(calendar, event.uid)
    return with_entries(calendar, moved_series(event, moved, others))


def set_hours(calendar: Calendar, hours: HoursProfile) -> Calendar:
    return replace(calendar, hours=hours)


def set_settings(calendar: Calendar, settings: Settings) -> Calendar:
    """One's own zone takes the events along that float."""
    after = replace(calendar, settings=settings)
    moved = settings.zone != calendar.settings.zone
    return with_floating_in(after, settings.zone) if moved else after
