"""Changes to one occurrence of a series, to it and all later ones, or to all of them."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import datetime, timedelta
from enum import StrEnum

from planner.domain.calendar import Calendar
from planner.domain.clock import local_time, wall_instant
from planner.domain.edits import add, found_event, moved_out_of, remove, replace_entry
from planner.domain.errors import RefusedEdit, UnknownEntry
from planner.domain.ids import Uid
from planner.domain.interval import Interval, as_utc
from planner.domain.occurrences import event_occurrences
from planner.domain.series import AnEvent, detached, moved_series, wall_time
from planner.domain.splitting import ended, split
from planner.domain.tables import with_entries

OF_ITS_PLACE = {"uid", "start", "end", "series", "recurrence_id", "continues", "sequence"}
"""Fields that say which event it is and when; the others are changed as they are."""

Change = Callable[[AnEvent], AnEvent]
"""From an occurrence as it is shown to how it should be."""


class Scope(StrEnum):
    """What is meant besides the occurrence itself."""

    THIS = "this"
    FOLLOWING = "following"
    ALL = "all"


def edit_occurrence(
    calendar: Calendar, uid: Uid, start: datetime, scope: Scope, change: Change
) -> Calendar:
    """`uid` is the series, or an event that was moved out of one; `start` is when the occurrence
    begins now. What a change does to its time it does to the others on their days.

    Raises RefusedEdit and UnknownEntry.
    """
    series, shown = _shown(calendar, uid, start)
    if series is None:
        return replace_entry(calendar, _newer(shown, change(shown)))
    if scope is Scope.THIS:
        return _edit_this(calendar, series, shown, change)
    original = shown.recurrence_id or shown.start
    if scope is Scope.FOLLOWING and original > _first(series):
        calendar, series = _split(calendar, series, original)
    view = _as_series(shown, series)
    return _edit_all(calendar, series, view, change(view))


def occurrence_at(calendar: Calendar, uid: Uid, start: datetime) -> AnEvent:
    """As `edit_occurrence` has it: at its own time, but with the rule of its series.

    Raises RefusedEdit and UnknownEntry.
    """
    series, shown = _shown(calendar, uid, start)
    return shown if series is None else replace(shown, recurrence=series.recurrence)


def edit_series(calendar: Calendar, uid: Uid, change: Change) -> Calendar:
    """All of it, seen at its first occurrence; an event that does not repeat as it is."""
    event = found_event(calendar, uid)
    if event.recurrence is None:
        return replace_entry(calendar, change(event))
    return _edit_all(calendar, event, event, change(event))


def remove_occurrence(calendar: Calendar, uid: Uid, start: datetime, scope: Scope) -> Calendar:
    """As `edit_occurrence`; nothing is left of what is meant."""
    series, shown = _shown(calendar, uid, start)
    if series is None or scope is Scope.ALL:
        return remove(calendar, uid if series is None else series.uid)
    original = shown.recurrence_id or shown.start
    if scope is Scope.THIS:
        return _without(calendar, series, shown, original)
    if original <= _first(series):
        return remove(calendar, series.uid)
    later = {
        other.uid
        for other in moved_out_of(calendar, series.uid)
        if other.recurrence_id is not None and other.recurrence_id >= original
    }
    shorter = with_entries(calendar, [ended(series, original)])
    for gone in later:
        shorter = remove(shorter, gone)
    return shorter


def _shown(calendar: Calendar, uid: Uid, start: datetime) -> tuple[AnEvent | None, AnEvent]:
    """The series, if there is one, and the occurrence as an event of its own."""
    event, start = found_event(calendar, uid), as_utc(start)
    if event.series is not None:
        series = calendar.find(event.series)
        return (series if isinstance(series, AnEvent) else None), event
    if event.recurrence is None:
        return None, event
    moved = (other for other in moved_out_of(calendar, event.uid) if other.start == start)
    found = next(moved, None)
    return event, found or detached(event, start)[1]


def _edit_this(calendar: Calendar, series: AnEvent, shown: AnEvent, change: Change) -> Calendar:
    changed = change(shown)
    if changed.recurrence is not None:
        raise RefusedEdit(
            'One occurrence of "{summary}" cannot have a rule of its own.', summary=series.summary
        )
    if calendar.find(shown.uid) is not None:
        return replace_entry(calendar, _newer(shown, changed))
    rest, _ = detached(series, shown.start)
    return add(with_entries(calendar, [rest]), changed)


def _newer(before: AnEvent, changed: AnEvent) -> AnEvent:
    return replace(changed, sequence=before.sequence + 1)


def _split(calendar: Calendar, series: AnEvent, at: datetime) -> tuple[Calendar, AnEvent]:
    parts = split(series, at, moved_out_of(calendar, series.uid))
    calendar = add(with_entries(calendar, [parts.first]), parts.rest)
    return with_entries(calendar, parts.moved), parts.rest


def _first(series: AnEvent) -> datetime:
    """Nothing of it happens before that."""
    recurrence = series.recurrence
    dates = recurrence.dates if recurrence else ()
    return min(series.start, *dates) if dates else series.start


def _as_series(shown: AnEvent, series: AnEvent) -> AnEvent:
    """What a change to more than this one is made to."""
    return replace(
        shown,
        uid=series.uid,
        recurrence=series.recurrence,
        series=None,
        recurrence_id=None,
        continues=series.continues,
    )


def _edit_all(calendar: Calendar, series: AnEvent, view: AnEvent, changed: AnEvent) -> Calendar:
    """Also what was moved out of it, where that still is as the series was."""
    differences = {
        field.name: getattr(changed, field.name)
        for field in fields(changed)
        if field.name not in OF_ITS_PLACE
        and getattr(changed, field.name) != getattr(view, field.name)
    }
    after = _moved_alike(series, view, replace(changed, zone=view.zone))
    after = replace(after, **differences, sequence=series.sequence + 1)
    others = moved_out_of(calendar, series.uid)
    entries = {entry.uid: entry for entry in (*others, *moved_series(series, after, others))}
    rule_apart = {name: value for name, value in differences.items() if name != "recurrence"}
    for other in others:
        entries[other.uid] = _changed_alike(entries[other.uid], series, rule_apart)
    main = entries.pop(series.uid)
    return with_entries(replace_entry(calendar, main), entries.values())


def _changed_alike(other: AnEvent, series: AnEvent, changes: dict[str, object]) -> AnEvent:
    same = {
        name: value
        for name, value in changes.items()
        if getattr(other, name) == getattr(series, name)
    }
    return replace(other, **same) if same else other  # type: ignore[arg-type]


def _moved_alike(series: AnEvent, view: AnEvent, changed: AnEvent) -> AnEvent:
    """The series with its first occurrence moved and resized on the wall clock as this one was."""
    by, longer = _wall_change(view, changed, "start"), _wall_change(view, changed, "end")
    if not by and not longer:
        return series
    start = wall_instant(wall_time(series.start, series.zone) + by, series.zone)
    if series.all_day:
        end = wall_instant(wall_time(series.end, series.zone) + longer, series.zone)
        return replace(series, start=start, end=end)
    more = (changed.end - changed.start) - (view.end - view.start)
    days = None if more else series.nominal_days
    return replace(
        series, start=start, end=start + (series.end - series.start) + more, nominal_days=days
    )


def _wall_change(view: AnEvent, changed: AnEvent, name: str) -> timedelta:
    before, after = (wall_time(getattr(each, name), view.zone) for each in (view, changed))
    return after - before


def _without(calendar: Calendar, series: AnEvent, shown: AnEvent, original: datetime) -> Calendar:
    """What was moved out is an exception of its series already."""
    if calendar.find(shown.uid) is not None:
        return remove(calendar, shown.uid)
    return with_entries(calendar, [detached(series, original)[0]])


def occurrence_on(calendar: Calendar, uid: Uid, within: Interval) -> datetime:
    """When the only occurrence of a series begins that begins `within`. Raises UnknownEntry."""
    event = found_event(calendar, uid)
    spans = [found.interval for found in event_occurrences(event, within)]
    spans += [other.interval for other in moved_out_of(calendar, event.uid)]
    starts = sorted({span.start for span in spans if span.start in within})
    if len(starts) == 1:
        return starts[0]
    day = f"{local_time(within.start, event.zone):%Y-%m-%d}"
    if starts:
        raise UnknownEntry(
            '"{summary}" happens {starts} times on {day}; give its time.',
            summary=event.summary,
            starts=len(starts),
            day=day,
        )
    raise UnknownEntry('"{summary}" does not happen on {day}.', summary=event.summary, day=day)
