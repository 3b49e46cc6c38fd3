"""What no change may do to a calendar, wherever it comes from."""

from collections.abc import Collection, Iterable

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import ENTRY_TABLES, MAPPINGS, Calendar
from planner.domain.changes import Change, Stored
from planner.domain.dependencies import check_dependencies
from planner.domain.entries import Event, Note
from planner.domain.errors import RefusedEdit
from planner.domain.hours import HoursProfile
from planner.domain.ids import Uid
from planner.domain.references import about
from planner.domain.settings import Settings
from planner.domain.tasks import Task, TimeEntry

_TYPES: dict[str, type] = {**MAPPINGS, "hours": HoursProfile, "settings": Settings}

ADVICE = "It may have been removed by another program in the meantime."


def check_changes(after: Calendar, wanted: Iterable[Change]) -> None:
    """`after` is the calendar with the changes in it. Raises RefusedEdit for an entry in the wrong
    place, a uid that two entries have, and a reference to nothing. The cost is that of the changes.
    """
    removed: set[Uid] = set()
    collections: set[Uid] = set()
    for change in wanted:
        if change.after is None:
            (collections if change.table == "collections" else removed).add(change.uid)
            continue
        _check_place(after, change.table, change.uid, change.after)
        for uid in _new_references(change):
            if after.find(uid) is None:
                raise RefusedEdit(f"{_title(change.after)} is about {_quoted(uid)}. {ADVICE}")
        _check_entry(after, change.after)
    if removed:
        _check_nothing_refers(after, {uid for uid in removed if after.find(uid) is None})
    if collections:
        for event in after.events():
            _check_collection(after, event)


def _check_entry(after: Calendar, entry: Stored) -> None:
    if isinstance(entry, Event):
        _check_collection(after, entry)
    elif isinstance(entry, PlannedBlock):
        _check_block(after, entry)
    elif isinstance(entry, Task) and entry.depends_on:
        check_dependencies(entry, after.tasks)


def _check_place(after: Calendar, table: str, uid: Uid, entry: Stored) -> None:
    kind = _TYPES.get(table)
    if kind is None or type(entry) is not kind:
        raise RefusedEdit(f"{_title(entry)} does not belong among the {table}.")
    if table not in MAPPINGS:
        return
    if not uid or getattr(entry, "uid", None) != uid:
        raise RefusedEdit(f"{_title(entry)} is kept under a uid that is not its own.")
    if table not in ENTRY_TABLES:
        return
    if any(uid in getattr(after, other) for other in ENTRY_TABLES if other != table):
        raise RefusedEdit(f"There is already another entry {_quoted(uid)}.")


def _new_references(change: Change) -> set[Uid]:
    """Time entries outlive their task; what was said about one that was there stays."""
    return _references(change.after) - _references(change.before)


def _references(entry: Stored | None) -> set[Uid]:
    if isinstance(entry, Note):
        return set(entry.links)
    return {entry.task} if isinstance(entry, TimeEntry) else set()


def _check_collection(after: Calendar, event: Event) -> None:
    if event.collection is not None and event.collection not in after.collections:
        quoted = _quoted(event.collection)
        raise RefusedEdit(f"{_title(event)} is in a calendar {quoted} that is not there. {ADVICE}")


def _check_block(after: Calendar, block: PlannedBlock) -> None:
    if block.entry not in after.tasks and block.entry not in after.habits:
        raise RefusedEdit(f"There is no task or habit {_quoted(block.entry)} to plan. {ADVICE}")


def _check_nothing_refers(after: Calendar, removed: Collection[Uid]) -> None:
    tables = (after.planned_blocks, after.tasks, after.notes)
    for uid in removed:
        if any(about(entries, uid) for entries in tables):
            raise RefusedEdit(
                f"{_quoted(uid)} cannot be removed, for another entry is about it. Another program "
                "may have added that in the meantime."
            )


def _title(entry: Stored | Event) -> str:
    named = getattr(entry, "summary", "") or getattr(entry, "name", "")
    return _quoted(str(named or getattr(entry, "uid", "This value")))


def _quoted(text: str) -> str:
    return f'"{text}"'
