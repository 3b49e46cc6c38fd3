"""week, agenda, ledger: what the window shows, as text."""

import json
from argparse import Namespace
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from planner.cli.session import Session
from planner.cli.text import day_text, times_text
from planner.cli.values import parsed_week
from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.clock import day_of, day_span, local_time
from planner.domain.entries import PersonalBlock
from planner.domain.errors import InvalidValue
from planner.domain.interval import Interval
from planner.domain.message import duration_text
from planner.domain.occurrences import occurrences

MARKS = {BlockState.PINNED: " (pinned)", BlockState.DONE: " (done)", BlockState.MISSED: " (missed)"}


class Row(NamedTuple):
    """One line of a day."""

    span: Interval
    kind: str
    title: str
    all_day: bool


def week_verb(session: Session, arguments: Namespace) -> None:
    monday = parsed_week(arguments.week, session.now, session.zone)
    _, number, _ = monday.isocalendar()
    sunday = monday + timedelta(days=6)
    heading = f"Week {number}, {monday.day} {monday:%b} – {sunday.day} {sunday:%b} {sunday.year}"
    _days(session, heading, [monday + timedelta(days=offset) for offset in range(7)])


def agenda_verb(session: Session, arguments: Namespace) -> None:
    if not 1 <= arguments.days <= 366:
        raise InvalidValue("An agenda has between 1 and 366 days.")
    first = day_of(session.now, session.zone)
    days = [first + timedelta(days=offset) for offset in range(arguments.days)]
    _days(session, f"Agenda from {day_text(first)}", days)


def ledger_verb(session: Session, arguments: Namespace) -> None:
    from planner.domain.clock import week_span  # noqa: PLC0415
    from planner.scheduling.ledger import ledger  # noqa: PLC0415 (the planner; other views do without)

    calendar, settings = session.calendar, session.calendar.settings
    monday = parsed_week(arguments.week, session.now, session.zone)
    found = ledger(calendar, week_span(monday, settings.zone, settings.day_boundary), session.now)
    if session.as_json:
        import msgspec  # noqa: PLC0415

        session.show(json.dumps(msgspec.to_builtins(found), ensure_ascii=False, indent=1))
        return
    lines = [
        f"Week      {duration_text(found.worked_or_planned)} of {duration_text(found.target)}",
        f"Evenings  {duration_text(found.evening)}",
        *(f"Gave      {times}" for times in _given(found.gave, session.zone)),
        f"Owes      {duration_text(found.owes)}",
        f"Repaid    {duration_text(found.repaid)}",
    ]
    if found.tightest is not None:
        uid, slack = found.tightest
        lines.append(f"Tightest  {calendar.tasks[uid].summary}, slack {duration_text(slack)}")
    session.show("\n".join(lines))


def _given(spans: tuple[Interval, ...], zone: str) -> list[str]:
    return [f"{local_time(s.start, zone):%a} {times_text(s, zone)}" for s in spans]


def _days(session: Session, heading: str, days: list[date]) -> None:
    calendar, zone = session.calendar, session.zone
    boundary = calendar.settings.day_boundary
    rows = {day: rows_of(calendar, day_span(day, zone, boundary), zone) for day in days}
    if session.as_json:
        session.show(json.dumps({str(d): [_json(r) for r in rows[d]] for d in days}, indent=1))
        return
    lines = [f"{heading} ({zone})"]
    for day in days:
        if rows[day]:
            lines += ["", _day_heading(day, rows[day])]
            lines += [f"  {_when(row, zone):13} {row.kind:11} {row.title}" for row in rows[day]]
    if len(lines) == 1:
        lines.append('Nothing here yet. Try: planner-cli add "doctor wed 12-14 +20m"')
    session.show("\n".join(lines))


def _day_heading(day: date, rows: list[Row]) -> str:
    work = sum((row.span.length for row in rows if row.kind == "work"), timedelta())
    return day_text(day) + (f"  ({duration_text(work)} of work)" if work else "")


def _when(row: Row, zone: str) -> str:
    return "all day" if row.all_day else times_text(row.span, zone)


def _json(row: Row) -> dict[str, object]:
    times = {"start": _utc(row.span.start), "end": _utc(row.span.end)}
    return {"kind": row.kind, "title": row.title, "all_day": row.all_day} | times


def _utc(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def rows_of(calendar: Calendar, span: Interval, zone: str) -> list[Row]:
    """All that happens in the span, in order of time; all-day entries first."""
    rows = [*_event_rows(calendar, span, zone), *_block_rows(calendar, span)]
    return sorted(rows, key=lambda row: (not row.all_day, row.span, row.title))


def _event_rows(calendar: Calendar, span: Interval, zone: str) -> Iterator[Row]:
    for found in occurrences(calendar, span):
        event = found.event
        kind = "personal" if isinstance(event, PersonalBlock) else "appointment"
        travel = ""
        if event.travel_before or event.travel_after:
            travel = f", with travel {times_text(found.busy, zone)}"
        yield Row(found.interval, kind, event.summary + travel, event.all_day)


def _block_rows(calendar: Calendar, span: Interval) -> Iterator[Row]:
    for block in calendar.planned_blocks.values():
        if block.interval.overlaps(span):
            entry = calendar.find(block.entry)
            kind = "habit" if block.entry in calendar.habits else "work"
            title = getattr(entry, "summary", block.entry)
            yield Row(block.interval, kind, title + MARKS.get(block.state, ""), all_day=False)
