"""What the entries of one file have to do with each other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from planner.domain.calendar import Entry
from planner.domain.dependencies import check_dependencies
from planner.domain.entries import Appointment, Event, PersonalBlock
from planner.domain.errors import PlannerError
from planner.domain.ids import Uid
from planner.domain.tasks import Task

AnEvent = Appointment | PersonalBlock


def with_exceptions(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Occurrences that were moved out do not happen in their series any more."""
    entries = tuple(entries)
    moved = moved_occurrences(entries)
    return tuple(
        without_occurrences(entry, moved[entry.uid])
        if isinstance(entry, AnEvent) and entry.uid in moved
        else entry
        for entry in entries
    )


def moved_occurrences(entries: Iterable[object]) -> Mapping[Uid, set[datetime]]:
    """The original starts, by the uid of the series."""
    moved: dict[Uid, set[datetime]] = defaultdict(set)
    for entry in entries:
        if isinstance(entry, Event) and entry.series and entry.recurrence_id:
            moved[entry.series].add(entry.recurrence_id)
    return moved


def without_occurrences(event: AnEvent, starts: set[datetime]) -> AnEvent:
    """With these starts excepted; itself if they were, or if it does not repeat."""
    recurrence = event.recurrence
    if recurrence is None or starts <= set(recurrence.exceptions):
        return event
    exceptions = tuple(starts | set(recurrence.exceptions))
    return replace(event, recurrence=replace(recurrence, exceptions=exceptions))


def with_known_dependencies(
    entries: Iterable[Entry], known: Mapping[Uid, Task]
) -> tuple[tuple[Entry, ...], tuple[tuple[Task, str], ...]]:
    """Without dependencies on nothing and in circles; and the tasks that lost theirs, with why."""
    entries = tuple(entries)
    tasks = dict(known) | {entry.uid: entry for entry in entries if isinstance(entry, Task)}
    lost: list[tuple[Task, str]] = []
    for task in [entry for entry in entries if isinstance(entry, Task) and entry.depends_on]:
        kept = tuple(uid for uid in task.depends_on if uid in tasks)
        if kept != task.depends_on:
            lost.append((task, "It depends on tasks that are not there."))
        tasks[task.uid] = replace(task, depends_on=kept)
        try:
            check_dependencies(tasks[task.uid], tasks)
        except PlannerError as error:
            lost.append((task, f"It depends on nothing now. {error}"))
            tasks[task.uid] = replace(task, depends_on=())
    changed = (tasks[e.uid] if isinstance(e, Task) else e for e in entries)
    return tuple(changed), tuple(lost)
