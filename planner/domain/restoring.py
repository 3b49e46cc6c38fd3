"""One entry as it was, in the calendar as it is."""

from dataclasses import replace

from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar, Entry, Member
from planner.domain.dependencies import check_dependencies
from planner.domain.entries import Appointment, Note, PersonalBlock
from planner.domain.errors import RefusedEdit, UnknownEntry
from planner.domain.ids import Uid
from planner.domain.tables import table_for, table_of, with_entries
from planner.domain.tasks import Task


def restored(calendar: Calendar, past: Calendar, uid: Uid) -> Calendar:
    """The entry as in `past`, with its moved occurrences; it no longer refers to what is gone.

    One that is gone brings its planned blocks back, but for those whose time others have now: an
    entry that is still there keeps its plan. Raises UnknownEntry if there was none then.
    """
    entry = past.find(uid)
    if entry is None:
        raise UnknownEntry('There was no entry "{uid}" then.', uid=uid)
    if calendar.find(uid) is not None and table_of(calendar, uid) != table_for(entry):
        raise RefusedEdit('The entry "{uid}" is of another kind now; remove it first.', uid=uid)
    moved: list[Entry] = [event for event in _events(past) if event.series == uid]
    blocks = _blocks(calendar, past, uid) if calendar.find(uid) is None else []
    back = [_referring(each, calendar) for each in (entry, *moved)]
    return with_entries(calendar, [*back, *blocks])


def _blocks(calendar: Calendar, past: Calendar, uid: Uid) -> list[PlannedBlock]:
    """What was done stays true; what was ahead comes back where the plan left its time free."""
    theirs = [block.interval for block in calendar.planned_blocks.values()]
    return [
        block
        for block in past.planned_blocks.values()
        if block.entry == uid
        and block.uid not in calendar.planned_blocks
        and (block.state is BlockState.DONE or not any(map(block.interval.overlaps, theirs)))
    ]


def _events(calendar: Calendar) -> list[Appointment | PersonalBlock]:
    return [*calendar.appointments.values(), *calendar.personal_blocks.values()]


def _referring(entry: Entry, calendar: Calendar) -> Entry:
    """Only to what is there."""
    if isinstance(entry, Member) and entry.collection not in (None, *calendar.collections):
        entry = replace(entry, collection=None)
    if isinstance(entry, Task):
        depends_on = tuple(other for other in entry.depends_on if other in calendar.tasks)
        task = replace(entry, depends_on=depends_on)
        check_dependencies(task, calendar.tasks)
        return task
    if isinstance(entry, Note):
        return replace(entry, links=tuple(u for u in entry.links if calendar.find(u) is not None))
    if isinstance(entry, PlannedBlock) and calendar.find(entry.entry) is None:
        raise UnknownEntry("What this block was for is gone; restore that first.")
    return entry
