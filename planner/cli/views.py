"""week, agenda, ledger: what the window shows, as text."""

import json
from argparse import Namespace
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from planner.cli.hours import shown_spans
from planner.cli.session import Session
from planner.cli.text import MONTH_NAMES, Reader, day_text, times_text
from planner.cli.values import parsed_week
from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.clock import day_of, day_span, local_time
from planner.domain.entries import PersonalBlock, Status
from planner.domain.errors import InvalidValue
from planner.domain.interval import Interval
from planner.domain.message import duration_text
from planner.domain.occurrences import Occurrence, cut_series, occurrences
from planner.domain.recurrence import MOST_STARTS

MARKS = {BlockState.PINNED: " (pinned)", BlockState.DONE: " (done)", BlockState.MISSED: " (missed)"}


class Row(NamedTuple):
    """One line of a day."""

    span: Interval
    kind: str
    title: str
    all_day: bool
    uid: str


def week_verb(session: Session, arguments: Namespace) -> None:
    monday = parsed_week(arguments.week, session.now, session.zone)
    _, number, _ = monday.isocalendar()
    sunday = monday + timedelta(days=6)
    heading = f"Week {number}, {_date(monday)} – {_date(sunday)} {sunday.year}"
    _days(session, heading, [monday + timedelta(days=offset) for offset in range(7)])


def agenda_verb(session: Session, arguments: Namespace) -> None:
    if not 1 <= arguments.days <= 366:
        raise InvalidValue("An agenda has between 1 and 366 days.")
    first = day_of(session.now, session.zone)
    days = [first + timedelta(days=offset) for offset in range(arguments.days)]
    _days(session, f"Agenda from {day_text(first, session.reader)}", days)


def _date(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]}"


def ledger_verb(session: Session, arguments: Namespace) -> None:
    from planner.domain.clock import week_span  # noqa: PLC0415
    from planner.scheduling.building.ledger import ledger  # noqa: PLC0415 (the planner; other views do without)

    calendar, settings = session.calendar, session.calendar.settings
    monday = parsed_week(arguments.week, session.now, session.zone)
    found = ledger(calendar, week_span(monday, settings.zone, settings.day_boundary), session.now)
    if session.as_json:
        import msgspec  # noqa: PLC0415

        session.write(json.dumps(msgspec.to_builtins(found), ensure_ascii=False, indent=1))
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
    lines += [f"Overdue   {calendar.tasks[uid].summary}" for uid in found.overdue]
    session.show("\n".join(lines))


def _given(spans: tuple[Interval, ...], zone: str) -> list[str]:
    return [f"{local_time(s.start, zone):%a} {times_text(s, zone)}" for s in spans]


def _days(session: Session, heading: str, days: list[date]) -> None:
    calendar, zone = session.calendar, session.zone
    rows = {day: rows_of(calendar, day, zone) for day in days}
    if session.as_json:
        session.write(json.dumps({str(d): [_json(r) for r in rows[d]] for d in days}, indent=1))
        return
    lines = [f"{heading} ({zone})"]
    for day in days:
        if rows[day]:
            lines += ["", _day_heading(day, rows[day], session.reader)]
            lines += [
                f"  {_when(row, day, zone):13} {row.kind:11} {row.title}" for row in rows[day]
            ]
    if len(lines) == 1:
        lines += ["Nothing here yet.", *first_lines(calendar)]
    lines += [*_cut_lines(calendar, days, zone), *_hidden_lines(calendar)]
    session.show("\n".join(lines))


def _cut_lines(calendar: Calendar, days: list[date], zone: str) -> Iterator[str]:
    within = Interval(day_span(days[0], zone).start, day_span(days[-1], zone).end)
    for event in cut_series(calendar, within):
        yield f'"{event.summary}" happens more often than that: {MOST_STARTS:,} times are shown.'


def _hidden_lines(calendar: Calendar) -> Iterator[str]:
    hidden = [each.title for each in calendar.collections.values() if not each.shown]
    if hidden:
        yield f"Hidden: {', '.join(sorted(hidden))}."


def first_lines(calendar: Calendar) -> tuple[str, ...]:
    """What a newcomer has to know: which hours are planned in, and what to type."""
    if calendar.tasks or calendar.appointments or calendar.personal_blocks:
        return ()
    rest = duration_text(calendar.settings.minimum_rest)
    days = {shown_spans(spans) for spans in calendar.hours.weekdays[:5]}
    spans = days.pop() if len(days) == 1 else "as set"
    return (
        f"Hours: Monday to Friday {spans}, {rest} rest, {calendar.settings.zone}. "
        "Change them with: planner-cli hours",
        'Try: planner-cli add "doctor wed 12-14 +20m"',
    )


def _day_heading(day: date, rows: list[Row], reader: Reader) -> str:
    work = sum((row.span.length for row in rows if row.kind == "work"), timedelta())
    return day_text(day, reader) + (f"  ({duration_text(work)} of work)" if work else "")


def _line(row: Row, day: date, zone: str) -> str:
    return f"  {_when(row, day, zone):13} {row.kind:11} {row.title}"


def _when(row: Row, day: date, zone: str) -> str:
    return "all day" if row.all_day else times_text(row.span, zone, day)


def _json(row: Row) -> dict[str, object]:
    times = {"start": _utc(row.span.start), "end": _utc(row.span.end)}
    return {"kind": row.kind, "title": row.title, "uid": row.uid, "all_day": row.all_day} | times


def _utc(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def rows_of(calendar: Calendar, day: date, zone: str) -> list[Row]:
    """All that happens on the day, in order of time; all-day entries first.

    The day runs from one day boundary to the next; for all-day entries from midnight to midnight.
    """
    span = day_span(day, zone, calendar.settings.day_boundary)
    rows = [*_event_rows(calendar, span, day, zone), *_block_rows(calendar, span)]
    return sorted(rows, key=lambda row: (not row.all_day, row.span, row.title))


def _event_rows(calendar: Calendar, span: Interval, day: date, zone: str) -> Iterator[Row]:
    around = span.padded(timedelta(days=1), timedelta(days=1))
    for found in occurrences(calendar, around):
        event = found.event
        if event.status is Status.CANCELLED or not calendar.is_shown(event):
            continue
        if not _is_on(found, span, day):
            continue
        kind = "personal" if isinstance(event, PersonalBlock) else "appointment"
        travel = ""
        if event.travel_before or event.travel_after:
            travel = f", with travel {times_text(found.busy, zone)}"
        yield Row(found.interval, kind, event.summary + travel, event.all_day, event.uid)


def _is_on(found: Occurrence, span: Interval, day: date) -> bool:
    if found.event.all_day:
        return found.interval.overlaps(day_span(day, found.event.zone))
    return found.interval.overlaps(span)


def _block_rows(calendar: Calendar, span: Interval) -> Iterator[Row]:
    for block in calendar.planned_blocks.values():
        work = calendar.work_of(block.entry)
        if block.interval.overlaps(span) and calendar.is_shown(work):
            kind = "habit" if block.entry in calendar.habits else "work"
            title = (work.summary if work else block.entry) + MARKS.get(block.state, "")
            yield Row(block.interval, kind, title, all_day=False, uid=block.uid)
