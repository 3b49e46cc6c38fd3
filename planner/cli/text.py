"""Entries as lines for a terminal, on the wall clock of the user's zone."""

from dataclasses import fields
from datetime import date, datetime, time, timedelta

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar, Entry
from planner.domain.clock import local_time
from planner.domain.entries import Event, Habit, Note, PersonalBlock
from planner.domain.interval import Interval
from planner.domain.message import duration_text
from planner.domain.tasks import Task, TaskStatus, TimeEntry

DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def day_text(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b}"


def moment_text(moment: datetime, zone: str) -> str:
    """ "Wed 25 Nov 12:00"."""
    local = local_time(moment, zone)
    return f"{day_text(local.date())} {local:%H:%M}"


def times_text(span: Interval, zone: str) -> str:
    """ "12:00–14:00"; an end on a later day names it."""
    start, end = local_time(span.start, zone), local_time(span.end, zone)
    last = "" if end.date() == start.date() or end.time() == time(0) else f"{end:%a} "
    return f"{start:%H:%M}–{last}{end:%H:%M}"


def span_text(span: Interval, zone: str) -> str:
    """ "Wed 25 Nov 12:00–14:00"."""
    return f"{day_text(local_time(span.start, zone).date())} {times_text(span, zone)}"


def short_span(span: Interval, zone: str) -> str:
    """ "Wed 12:00–14:00"."""
    return f"{local_time(span.start, zone):%a} {times_text(span, zone)}"


def entry_line(entry: Entry, calendar: Calendar, zone: str) -> str:
    """One line: kind, title, time, and the beginning of the uid."""
    return f"{entry.uid[:8]:8}  {_described(entry, calendar, zone)}"


def _described(entry: Entry, calendar: Calendar, zone: str) -> str:
    match entry:
        case PlannedBlock():
            title = getattr(calendar.find(entry.entry), "summary", entry.entry)
            return f"planned      {span_text(entry.interval, zone)}  {title} ({entry.state})"
        case Event():
            kind = "personal   " if isinstance(entry, PersonalBlock) else "appointment"
            return f"{kind}  {event_times(entry, zone)}  {entry.summary}"
        case Habit():
            days = ",".join(DAY_NAMES[day] for day in entry.weekdays)
            window = f"{entry.window_start:%H:%M}–{entry.window_end:%H:%M}"
            return f"habit        {days} {window}  {entry.summary}, {duration_text(entry.duration)}"
        case Task():
            return f"task         {task_text(entry, zone)}"
        case Note():
            return f"note         {moment_text(entry.at, zone)}  {entry.text.splitlines()[0][:70]}"
        case TimeEntry():
            return f"worked       {span_text(entry.interval, zone)}  {entry.task}"


def event_times(event: Event, zone: str) -> str:
    repeats = f" ({event.recurrence.rule})" if event.recurrence else ""
    if not event.all_day:
        return span_text(event.interval, zone) + repeats
    first = local_time(event.start, event.zone).date()
    last = (local_time(event.end, event.zone) - timedelta(minutes=1)).date()
    return f"{day_text(first)}{'' if first == last else f' – {day_text(last)}'}, all day{repeats}"


def task_text(task: Task, zone: str) -> str:
    """ "Review API, 1 h 30, due Fri 27 Nov 17:30"."""
    left = duration_text(task.remaining)
    parts = [task.summary, f"{left} (assumed)" if task.estimate_assumed else left]
    if task.deadline:
        parts.append(f"deadline {moment_text(task.deadline, zone)}")
    if task.due_date:
        parts.append(f"due {moment_text(task.due_date, zone)}")
    if task.release_date:
        parts.append(f"not before {moment_text(task.release_date, zone)}")
    if task.status is not TaskStatus.NEEDS_ACTION:
        parts.append(task.status.value)
    return ", ".join(parts)


def entry_lines(entry: Entry, calendar: Calendar, zone: str) -> list[str]:
    """Every field that says something, a line each; a task's planned blocks too."""
    lines = [f"{'uid':16} {entry.uid}"]
    for field in fields(entry):
        value = getattr(entry, field.name)
        if field.name != "uid" and value not in ("", (), None):
            lines.append(f"{field.name:16} {_value_text(value, zone)}")
    blocks = [block for block in calendar.planned_blocks.values() if block.entry == entry.uid]
    blocks.sort(key=lambda block: block.start)
    return lines + [f"{'planned':16} {span_text(b.interval, zone)} ({b.state})" for b in blocks]


def _value_text(value: object, zone: str) -> str:
    if isinstance(value, datetime):
        return moment_text(value, zone)
    if isinstance(value, timedelta):
        return duration_text(value)
    if isinstance(value, tuple):
        return ", ".join(_value_text(item, zone) for item in value)
    return str(getattr(value, "rule", value))
