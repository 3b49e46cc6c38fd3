"""What our own JSON export holds: all entries, also those that no other form has."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

import msgspec

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import ENTRY_TABLES, Entry
from planner.domain.calendar_collection import CalendarCollection
from planner.domain.errors import PlannerError
from planner.domain.tasks import TimeEntry
from planner.exchange.gathering import Row, gathered
from planner.exchange.report import ImportReport, Refusal, Refused, whole_file

FORM = "Flexday JSON"


def looks_like_ours(text: str) -> bool:
    return text.lstrip()[:1] == "{" and all(f'"{table}"' in text for table in ENTRY_TABLES)


def read_calendar_json(text: str) -> ImportReport:
    """Hours and settings are one's own already; they are left out, and that is told."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return whole_file("It is no JSON that can be read.", FORM)
    if not isinstance(whole, dict):
        return whole_file("It is no calendar of Flexday.", FORM)
    known = {uid for table in ("tasks", "habits") for uid in _table(whole, table)}
    report = gathered(_rows(whole), lambda pair, _: _entry(*pair, known), FORM)
    note = Refusal(None, "Hours and settings", "They were left out; only entries are imported.")
    collections = tuple(_collections(whole))
    return replace(report, repaired=(*report.repaired, note), collections=collections)


def _collections(whole: dict[str, Any]) -> Iterator[CalendarCollection]:
    """Those that can be read; entries of the others are in the default one."""
    for value in _table(whole, "collections").values():
        with suppress(msgspec.ValidationError, PlannerError):
            yield msgspec.convert(value, CalendarCollection, strict=True)


def _rows(whole: dict[str, Any]) -> Iterator[Row[tuple[str, Any]]]:
    for table in ENTRY_TABLES:
        for uid, value in _table(whole, table).items():
            named = value.get("summary") if isinstance(value, dict) else None
            yield Row(None, str(named or uid)[:80], (table, value))


def _table(whole: dict[str, Any], table: str) -> dict[str, Any]:
    values = whole.get(table)
    return values if isinstance(values, dict) else {}


def _entry(table: str, value: Any, known: set[str]) -> Entry:
    try:
        entry: Entry = msgspec.convert(value, ENTRY_TABLES[table], strict=True)
    except msgspec.ValidationError as error:
        raise Refused(f"It cannot be read: {error}.") from None
    work = {PlannedBlock: "entry", TimeEntry: "task"}.get(type(entry))
    if work is not None and getattr(entry, work) not in known:
        raise Refused("The task that it belongs to is not in the file.")
    return entry
