"""What the entries of one file have to do with each other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta

from planner.domain.calendar import Entry
from planner.domain.clock import instant, local_time, wall_instant
from planner.domain.entries import Appointment, Event, PersonalBlock
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.recurrence import starts
from planner.domain.tasks import Task
from planner.exchange.circles import circle_text, circles
from planner.exchange.ics_uids import override_uid
from planner.exchange.ics_writing import escaped

AnEvent = Appointment | PersonalBlock
HALF_A_DAY = timedelta(hours=12)


def with_original_starts(entries: Iterable[Entry], home: str) -> tuple[Entry, ...]:
    """Moved occurrences under the starts that their series has.

    Some files name an occurrence of a whole day by a time, or one at a time by its day alone (then
    it stands at midnight in `home`).
    """
    entries = tuple(entries)
    series = {e.uid: e for e in entries if isinstance(e, AnEvent) and e.recurrence}
    return tuple(
        _named_as_in(series[entry.series], entry, home)
        if isinstance(entry, AnEvent) and entry.series in series
        else entry
        for entry in entries
    )


def _named_as_in(series: AnEvent, moved: AnEvent, home: str) -> AnEvent:
    if moved.recurrence_id is None:
        return moved
    named = local_time(moved.recurrence_id, home)
    if series.all_day:
        day = local_time(moved.recurrence_id + HALF_A_DAY, series.zone).date()
        original = instant(day, time(0), series.zone)
    elif named.time() == time(0) and not happens(series, moved.recurrence_id):
        clock = local_time(series.start, series.zone).time()
        original = wall_instant(datetime.combine(named.date(), clock), series.zone)
    else:
        return moved
    own_uid = moved.uid != override_uid(series.uid, moved.recurrence_id)
    uid = moved.uid if own_uid else override_uid(series.uid, original)
    return replace(moved, uid=uid, recurrence_id=original)


def happens(series: AnEvent, start: datetime) -> bool:
    within = Interval(start, start + timedelta.resolution)
    return bool(series.recurrence and starts(series.recurrence, series.start, series.zone, within))


def without_outdated(
    entries: Iterable[Entry],
) -> tuple[tuple[Entry, ...], tuple[tuple[AnEvent, str], ...]]:
    """Without moved occurrences that a later version of their series does not have any more; and
    those, with why.
    """
    entries = tuple(entries)
    series = {e.uid: e for e in entries if isinstance(e, AnEvent) and e.recurrence}
    gone = {
        entry.uid: entry
        for entry in entries
        if isinstance(entry, AnEvent) and entry.series in series
        if _is_outdated(series[entry.series], entry)
    }
    why = "A later version of its series does not have it any more; it was left out."
    kept = tuple(entry for entry in entries if entry.uid not in gone)
    return kept, tuple((entry, why) for entry in gone.values())


def _is_outdated(series: AnEvent, moved: AnEvent) -> bool:
    original = moved.recurrence_id
    return (
        original is not None and series.sequence > moved.sequence and not happens(series, original)
    )


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
    """Without dependencies on nothing and in circles, which are left to the export; and the tasks
    that lost theirs, with why.
    """
    entries = tuple(entries)
    tasks = dict(known) | {entry.uid: entry for entry in entries if isinstance(entry, Task)}
    waiting = [entry for entry in entries if isinstance(entry, Task) and entry.depends_on]
    lost: list[tuple[Task, str]] = []
    for task in waiting:
        kept = tuple(uid for uid in task.depends_on if uid in tasks)
        if kept != task.depends_on:
            lost.append((task, "It depends on tasks that are not there."))
            tasks[task.uid] = _waiting_for(task, kept)
    for uid, circle in circles([task.uid for task in waiting], tasks).items():
        lost.append((tasks[uid], f"It depends on nothing now. {circle_text(circle)}"))
        tasks[uid] = _waiting_for(tasks[uid], ())
    changed = (tasks[e.uid] if isinstance(e, Task) else e for e in entries)
    return tuple(changed), tuple(lost)


def _waiting_for(task: Task, kept: tuple[Uid, ...]) -> Task:
    lines = (
        f"RELATED-TO;RELTYPE=DEPENDS-ON:{escaped(uid)}"
        for uid in task.depends_on
        if uid not in kept
    )
    return replace(task, depends_on=kept, foreign=(*task.foreign, *lines))
