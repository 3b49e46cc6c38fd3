"""Imported entries in a calendar that may hold them already."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, TypeVar

from planner.domain.calendar import Calendar, Entry
from planner.domain.collection_edits import within
from planner.domain.entries import Event, Habit, Note
from planner.domain.ids import Uid
from planner.domain.sentence import Sentence
from planner.domain.sources import with_sources
from planner.domain.tables import table_for, with_entries
from planner.domain.tasks import Task
from planner.domain.values import dataclass
from planner.exchange.ics_entries import own_task_lines
from planner.exchange.ics_forms import in_forms
from planner.exchange.ics_relations import (
    AnEvent,
    moved_occurrences,
    with_known_dependencies,
    without_occurrences,
)
from planner.exchange.ics_task_alarms import as_read, unmarked
from planner.exchange.report import ImportReport
from planner.exchange.source import source_of, without_source
from planner.exchange.versions import age

AnEntry = TypeVar("AnEntry", bound=Entry)
Work = TypeVar("Work", Task, Habit)

SHARED = tuple(field.name for field in fields(Event))


class Fate(StrEnum):
    """What becomes of an imported entry."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "unchanged"
    OLDER = "older"
    EDITED = "edited"
    """It is the version that was imported before, and was changed here since."""


WHY_LEFT = {
    Fate.OLDER: Sentence("It is older than what is here, which stays."),
    Fate.EDITED: Sentence(
        "It is the version that was imported before; what was changed here since stays."
    ),
}


class Arrival(NamedTuple):
    """An imported entry as the calendar would hold it."""

    entry: Entry
    fate: Fate


@dataclass(frozen=True, slots=True)
class MergedImport:
    """The calendar with an import in it, and what became of each entry. `lost` are tasks that do
    not wait for all that their file says, with why.
    """

    calendar: Calendar
    arrivals: tuple[Arrival, ...] = ()
    lost: tuple[tuple[Task, Sentence], ...] = ()

    @property
    def added(self) -> int:
        return self._count(Fate.NEW)

    @property
    def updated(self) -> int:
        return self._count(Fate.CHANGED)

    @property
    def unchanged(self) -> int:
        return len(self.arrivals) - self.added - self.updated

    @property
    def left(self) -> tuple[Arrival, ...]:
        """Those that differ from what is here and yet change nothing; WHY_LEFT says why."""
        return tuple(arrival for arrival in self.arrivals if arrival.fate in WHY_LEFT)

    def _count(self, fate: Fate) -> int:
        return sum(arrival.fate is fate for arrival in self.arrivals)


def merge_import(calendar: Calendar, report: ImportReport) -> MergedImport:
    """An entry whose uid is there is replaced if it differs and is newer (SEQUENCE, then when it
    was revised), or if nothing says which of the two is.

    The same import twice changes nothing.
    """
    fitted = tuple(_fitted(calendar, report))
    entries, lost = with_known_dependencies(fitted, calendar.tasks)
    entries = tuple(_with_known_links(calendar, entries))
    arrivals = tuple(Arrival(entry, _fate(calendar.find(entry.uid), entry)) for entry in entries)
    news = [entry for entry, fate in arrivals if fate in (Fate.NEW, Fate.CHANGED)]
    merged = with_entries(calendar, news)
    merged = with_entries(merged, _series_of(merged, report))
    merged = _with_sources(merged, report) if news else merged
    return MergedImport(merged, arrivals, lost)


def _with_known_links(calendar: Calendar, entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """Notes are about entries that are there."""
    came = {entry.uid for entry in entries}
    for entry in entries:
        if isinstance(entry, Note) and entry.links:
            links = tuple(uid for uid in entry.links if uid in came or calendar.find(uid))
            yield replace(entry, links=links)
        else:
            yield entry


def _with_sources(calendar: Calendar, report: ImportReport) -> Calendar:
    sources = with_sources(calendar.settings.sources, report.sources)
    if sources is calendar.settings.sources:
        return calendar
    return replace(calendar, settings=replace(calendar.settings, sources=sources))


def _fate(before: Entry | None, entry: Entry) -> Fate:
    if before is None:
        return Fate.NEW
    if _says_the_same(before, entry):
        return Fate.CHANGED if _tells_its_form(before, entry) else Fate.SAME
    if isinstance(before, Task) and _says_the_same(_with_its_alarms(before), entry):
        return Fate.CHANGED
    source = source_of(entry)
    if source is not None and source == source_of(before):
        return Fate.EDITED
    return Fate.OLDER if age(entry, before) < 0 else Fate.CHANGED


def _says_the_same(before: Entry, entry: Entry) -> bool:
    """Some programs write the hour of the download as that of the last change."""
    if entry == before:
        return True
    if isinstance(before, Event | Task | Note) and isinstance(entry, Event | Task | Note):
        return _bare(entry) == _bare(before)
    return False


def _tells_its_form(before: Entry, entry: Entry) -> bool:
    """Of what was imported before forms were kept; another form than the known one is no news."""
    return not getattr(before, "forms", "") and bool(getattr(entry, "forms", ""))


def _with_its_alarms(task: Task) -> Task:
    """Of what was imported before tasks had reminders."""
    return as_read(task, in_forms(task, own_task_lines(task)))


def _bare(entry: Event | Task | Note) -> Event | Task | Note:
    kept = unmarked(without_source(entry.foreign))
    bare = replace(entry, foreign=kept, forms="")
    return bare if isinstance(bare, Note) else replace(bare, revised=None)


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
            task, before = _with_free_uid(calendar, entry), calendar.tasks.get(entry.uid)
            yield _fitted_task(_as_kept(task, before), before)
        elif isinstance(entry, Habit):
            yield _as_kept(_with_free_uid(calendar, entry), calendar.habits.get(entry.uid))
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
    event = event if uid == event.uid else replace(event, uid=uid)
    event = without_occurrences(event, moved.get(uid, set()))
    before = calendar.find(uid)
    kept = before or calendar.find(event.series or uid)
    event = within(event, kept.collection) if isinstance(kept, AnEvent) else event
    if not isinstance(before, AnEvent):
        return _with_free_uid(calendar, event)
    if event == before:
        return event
    shared = {name: getattr(event, name) for name in SHARED}
    for name in ("travel_before", "travel_after"):
        shared[name] = shared[name] or getattr(before, name)
    if shared["reminders"] is None:
        shared["reminders"] = before.reminders
    # What the calendar holds as a personal block stays one, whatever a foreign file calls it.
    kind = event if type(event) is type(before) else before
    return replace(kind, **shared)


def _as_kept(work: Work, before: Work | None) -> Work:
    """In which calendar it is, its reader says; when to be reminded, where the file does not."""
    if before is None:
        return work
    work = within(work, before.collection)
    if work.reminders is not None or before.reminders is None:
        return work
    return replace(work, reminders=before.reminders)


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
