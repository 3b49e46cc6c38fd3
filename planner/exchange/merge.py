"""Imported entries in a calendar that may hold them already."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import datetime
from typing import NamedTuple, TypeVar

from planner.domain.calendar import Calendar, Entry
from planner.domain.entries import Event
from planner.domain.ids import Uid
from planner.domain.tables import table_for, with_entries
from planner.domain.tasks import Task
from planner.exchange.ics_relations import (
    AnEvent,
    moved_occurrences,
    with_known_dependencies,
    without_occurrences,
)
from planner.exchange.report import ImportReport

AnEntry = TypeVar("AnEntry", bound=Entry)

SHARED = tuple(field.name for field in fields(Event))


class MergedImport(NamedTuple):
    """The calendar with an import in it, and how many entries that changed."""

    calendar: Calendar
    added: int
    updated: int
    unchanged: int


def merge_import(calendar: Calendar, report: ImportReport) -> MergedImport:
    """An entry whose uid is there is replaced if it differs and is not older (SEQUENCE).

    The same import twice changes nothing.
    """
    fitted = tuple(_fitted(calendar, report))
    entries, _ = with_known_dependencies(fitted, calendar.tasks)
    added = [entry for entry in entries if calendar.find(entry.uid) is None]
    updated = [entry for entry in entries if _is_news(calendar.find(entry.uid), entry)]
    merged = with_entries(calendar, (*added, *updated))
    merged = with_entries(merged, _series_of(merged, report))
    unchanged = len(entries) - len(added) - len(updated)
    return MergedImport(merged, len(added), len(updated), unchanged)


def _is_news(before: Entry | None, entry: Entry) -> bool:
    if before is None or before == entry:
        return False
    return _sequence(entry) >= _sequence(before)


def _sequence(entry: Entry) -> int:
    return getattr(entry, "sequence", 0)


def _series_of(calendar: Calendar, report: ImportReport) -> Iterator[Entry]:
    """Series that the file does not hold, but occurrences that were moved out of them."""
    for uid, starts in moved_occurrences(report.entries).items():
        series = calendar.find(uid)
        if isinstance(series, AnEvent):
            yield without_occurrences(series, starts)


def _fitted(calendar: Calendar, report: ImportReport) -> Iterator[Entry]:
    """The entries with what the calendar knows about them and no file says."""
    moved = moved_occurrences(calendar.events())
    places = _overrides(calendar)
    for entry in report.entries:
        if isinstance(entry, AnEvent):
            yield _fitted_event(calendar, entry, moved, places)
        elif isinstance(entry, Task):
            yield _fitted_task(_with_free_uid(calendar, entry), calendar.tasks.get(entry.uid))
        else:
            yield _with_free_uid(calendar, entry)


def _overrides(calendar: Calendar) -> dict[tuple[Uid | None, datetime | None], Uid]:
    """The uids of moved occurrences; a calendar may call them otherwise than an import does."""
    return {(e.series, e.recurrence_id): e.uid for e in calendar.events() if e.series}


def _fitted_event(
    calendar: Calendar,
    event: AnEvent,
    moved: Mapping[Uid, set[datetime]],
    overrides: Mapping[tuple[Uid | None, datetime | None], Uid],
) -> AnEvent:
    uid = overrides.get((event.series, event.recurrence_id), event.uid)
    event = without_occurrences(replace(event, uid=uid), moved.get(uid, set()))
    before = calendar.find(uid)
    if not isinstance(before, AnEvent):
        return _with_free_uid(calendar, event)
    shared = {name: getattr(event, name) for name in SHARED}
    for name in ("travel_before", "travel_after"):
        shared[name] = shared[name] or getattr(before, name)
    # What the calendar holds as a personal block stays one, whatever a foreign file calls it.
    kind = event if type(event) is type(before) else before
    return replace(kind, **shared)


def _fitted_task(task: Task, before: Task | None) -> Task:
    """A file that gives no estimate, or the known one, says nothing about work already done."""
    if before is None or before.status is not task.status:
        return task
    if task.estimate_assumed:
        return replace(
            task,
            estimate=before.estimate,
            remaining=before.remaining,
            estimate_assumed=before.estimate_assumed,
        )
    untouched = task.estimate == before.estimate and task.remaining == task.estimate
    return replace(task, remaining=before.remaining) if untouched else task


def _with_free_uid(calendar: Calendar, entry: AnEntry) -> AnEntry:
    """A uid means one entry only, also where a file uses it for another kind."""
    before = calendar.find(entry.uid)
    if before is None or type(before) is type(entry):
        return entry
    return replace(entry, uid=Uid(f"{entry.uid}/{table_for(entry)}"))
