"""RANGE=THISANDFUTURE: an occurrence that stands for the rest of its series (RFC 5545, 3.2.13)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from planner.domain.calendar import Entry
from planner.domain.errors import PlannerError, RefusedEdit
from planner.domain.ids import Uid
from planner.domain.recurrence import Recurrence
from planner.domain.series import moved_series
from planner.domain.splitting import Split, split
from planner.exchange.ics_relations import AnEvent, happens

REST_OF_SERIES = Recurrence(rule="RANGE=THISANDFUTURE")
"""Marks such an occurrence as long as its series is not known."""

FOR_ONE = "It stands for all later ones too; it was taken for one only"

Notes = list[tuple[AnEvent, str]]


def single(event: AnEvent) -> AnEvent:
    """Without that mark."""
    return replace(event, recurrence=None) if event.recurrence == REST_OF_SERIES else event


def with_rests(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], Notes]:
    """Series that such occurrences change are split there; and what could not be, with why."""
    entries = tuple(entries)
    known = {entry.uid: entry for entry in entries if isinstance(entry, AnEvent)}
    notes: Notes = []
    for uid, changes in _changes(known.values()).items():
        series = known.get(uid)
        if series is None or series.recurrence in (None, REST_OF_SERIES):
            notes += (
                (change, f"{FOR_ONE}, for its series is not in the file.") for change in changes
            )
            known |= {change.uid: single(change) for change in changes}
            continue
        others = {e.uid: e for e in known.values() if e.series == uid and e not in changes}
        for change in changes:
            del known[change.uid]
        known |= _split_up(series, changes, others, notes)
    kept = [
        known.pop(entry.uid) if isinstance(entry, AnEvent) else entry
        for entry in entries
        if entry.uid in known or not isinstance(entry, AnEvent)
    ]
    return (*kept, *known.values()), notes


def _changes(events: Iterable[AnEvent]) -> dict[Uid, list[AnEvent]]:
    """By series, in the order in which they apply."""
    found: dict[Uid, list[AnEvent]] = defaultdict(list)
    for event in events:
        if event.recurrence == REST_OF_SERIES and event.series is not None:
            found[event.series].append(event)
    return {uid: sorted(changes, key=_original) for uid, changes in found.items()}


def _original(event: AnEvent) -> datetime:
    return event.recurrence_id or event.start


def _split_up(
    series: AnEvent, changes: Sequence[AnEvent], others: dict[Uid, AnEvent], notes: Notes
) -> dict[Uid, AnEvent]:
    """The parts of a series by uid, with what was moved out of each."""
    moved = dict(others)
    parts: list[tuple[AnEvent, AnEvent | None]] = [(series, None)]
    for change in changes:
        rest, before = parts[-1]
        if _original(change) == rest.start:
            parts[-1] = rest, change
            continue
        try:
            first, later, gone_over = _split(rest, _original(change), moved.values())
        except PlannerError as error:
            moved |= _for_one(rest, change, error, notes)
            continue
        moved |= {event.uid: event for event in gone_over}
        first = replace(first, sequence=rest.sequence)
        parts[-1:] = [(first, before), (replace(later, sequence=change.sequence), change)]
    for part, change_of_it in parts:
        moved |= _changed(part, change_of_it, list(moved.values()), notes)
    return moved


def _split(rest: AnEvent, at: datetime, others: Iterable[AnEvent]) -> Split:
    if not happens(rest, at):
        raise RefusedEdit("its series does not happen then.")
    return split(rest, at, others)


def _for_one(
    series: AnEvent, change: AnEvent, why: PlannerError, notes: Notes
) -> dict[Uid, AnEvent]:
    notes.append((change, f"{FOR_ONE}: {why}"))
    return {change.uid: replace(change, series=series.uid, recurrence=None)}


def _changed(
    part: AnEvent, change: AnEvent | None, others: list[AnEvent], notes: Notes
) -> dict[Uid, AnEvent]:
    """The part as the occurrence that stands for it says; itself if none does."""
    if change is None:
        return {part.uid: part}
    after = replace(
        change,
        uid=part.uid,
        recurrence=part.recurrence,
        series=None,
        recurrence_id=None,
        continues=part.continues,
    )
    own = [other for other in others if other.series == part.uid]
    try:
        return {event.uid: event for event in moved_series(part, after, own)}
    except PlannerError as error:
        return {part.uid: part} | _for_one(part, change, error, notes)
