"""What no change may do to a calendar, wherever it comes from."""

from collections.abc import Collection, Iterable

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import ENTRY_TABLES, MAPPINGS, Calendar, Member
from planner.domain.changes import Change, Stored
from planner.domain.dependencies import check_dependencies
from planner.domain.entries import Note
from planner.domain.errors import RefusedEdit
from planner.domain.hours import HoursProfile
from planner.domain.ids import Uid
from planner.domain.references import about
from planner.domain.sentence import Sentence
from planner.domain.settings import Settings
from planner.domain.tasks import Task, TimeEntry

_TYPES: dict[str, type] = {**MAPPINGS, "hours": HoursProfile, "settings": Settings}

ADVICE = Sentence("It may have been removed by another program in the meantime.")


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
                raise RefusedEdit(
                    "{title} is about {quoted}. {advice}",
                    title=_title(change.after),
                    quoted=_quoted(uid),
                    advice=ADVICE,
                )
        _check_entry(after, change.after)
    if removed:
        _check_nothing_refers(after, {uid for uid in removed if after.find(uid) is None})
    if collections:
        for member in after.members():
            _check_collection(after, member)


def _check_entry(after: Calendar, entry: Stored) -> None:
    if isinstance(entry, Member):
        _check_collection(after, entry)
    if isinstance(entry, PlannedBlock):
        _check_block(after, entry)
    elif isinstance(entry, Task) and entry.depends_on:
        check_dependencies(entry, after.tasks)


def _check_place(after: Calendar, table: str, uid: Uid, entry: Stored) -> None:
    kind = _TYPES.get(table)
    if kind is None or type(entry) is not kind:
        raise RefusedEdit(
            "{title} does not belong among the {table}.", title=_title(entry), table=table
        )
    if table not in MAPPINGS:
        return
    if not uid or getattr(entry, "uid", None) != uid:
        raise RefusedEdit("{title} is kept under a uid that is not its own.", title=_title(entry))
    if table not in ENTRY_TABLES:
        return
    if any(uid in getattr(after, other) for other in ENTRY_TABLES if other != table):
        raise RefusedEdit("There is already another entry {quoted}.", quoted=_quoted(uid))


def _new_references(change: Change) -> set[Uid]:
    """Time entries outlive their task; what was said about one that was there stays."""
    return _references(change.after) - _references(change.before)


def _references(entry: Stored | None) -> set[Uid]:
    if isinstance(entry, Note):
        return set(entry.links)
    return {entry.task} if isinstance(entry, TimeEntry) else set()


def _check_collection(after: Calendar, member: Member) -> None:
    if member.collection is not None and member.collection not in after.collections:
        quoted = _quoted(member.collection)
        raise RefusedEdit(
            "{title} is in a calendar {quoted} that is not there. {advice}",
            title=_title(member),
            quoted=quoted,
            advice=ADVICE,
        )


def _check_block(after: Calendar, block: PlannedBlock) -> None:
    if block.entry not in after.tasks and block.entry not in after.habits:
        raise RefusedEdit(
            "There is no task or habit {quoted} to plan. {advice}",
            quoted=_quoted(block.entry),
            advice=ADVICE,
        )


def _check_nothing_refers(after: Calendar, removed: Collection[Uid]) -> None:
    tables = (after.planned_blocks, after.tasks, after.notes)
    for uid in removed:
        if any(about(entries, uid) for entries in tables):
            raise RefusedEdit(
                "{quoted} cannot be removed, for another entry is about it. Another program may "
                "have added that in the meantime.",
                quoted=_quoted(uid),
            )


def _title(entry: Stored | Member) -> str:
    named = getattr(entry, "summary", "") or getattr(entry, "name", "")
    return _quoted(str(named or getattr(entry, "uid", "This value")))


def _quoted(text: str) -> str:
    return f'"{text}"'
