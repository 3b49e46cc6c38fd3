"""Entries and proposals as plain values for `--json`: instants in UTC, lengths in ISO 8601."""

from datetime import datetime
from typing import Any

import msgspec

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Entry
from planner.domain.entries import Appointment, Habit, Note, PersonalBlock
from planner.domain.interval import Interval
from planner.domain.message import english
from planner.domain.tasks import Task, TimeEntry
from planner.scheduling.building.proposal import LateTask, Move, Variant

KINDS: dict[type, str] = {
    Appointment: "appointment",
    PersonalBlock: "personal",
    Habit: "habit",
    Task: "task",
    PlannedBlock: "block",
    Note: "note",
    TimeEntry: "time_entry",
}


def kind_of(entry: Entry) -> str:
    return KINDS[type(entry)]


def document(entry: Entry) -> dict[str, Any]:
    """All fields by name, `kind` first."""
    return {"kind": kind_of(entry)} | dict(msgspec.to_builtins(entry))


def span_document(span: Interval) -> dict[str, Any]:
    return dict(msgspec.to_builtins(span))


def variant_document(variant: Variant, zone: str, now: datetime) -> dict[str, Any]:
    """What a variant does and costs, without the calendar that it gives."""
    return {
        "kind": variant.kind.value,
        "moves": [_move(move, zone, now) for move in variant.moves],
        "late": [_late(task) for task in variant.late],
        "becomes_late": [_late(task) for task in variant.becomes_late],
        "unplaced": {uid: msgspec.to_builtins(left) for uid, left in variant.unplaced.items()},
        "shortest_rest": msgspec.to_builtins(variant.shortest_rest),
        "rest_after": msgspec.to_builtins(dict(variant.rest_after)),
        "evening": msgspec.to_builtins(variant.evening),
        "week": str(variant.week),
        "notes": [english(note, zone, now) for note in variant.notes],
        "blocks": [{"entry": uid, **span_document(span)} for uid, span in variant.blocks],
        "cost": variant.total,
    }


def _move(move: Move, zone: str, now: datetime) -> dict[str, Any]:
    return {
        "entry": move.entry,
        "summary": move.summary,
        "before": [span_document(span) for span in move.before],
        "after": [span_document(span) for span in move.after],
        "reason": english(move.reason, zone, now),
    }


def _late(task: LateTask) -> dict[str, Any]:
    return dict(msgspec.to_builtins(task))
