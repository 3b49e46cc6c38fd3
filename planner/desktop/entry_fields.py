"""The fields of an entry as text, and back."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP

from planner.desktop.formats import dated_moment, duration
from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment, Habit, PersonalBlock
from planner.domain.errors import InvalidValue
from planner.domain.ids import new_uid
from planner.domain.tasks import Priority, Task, TaskStatus
from planner.domain.values import dataclass
from planner.domain.written import parsed_clock, parsed_length
from planner.exchange.quick_add import load_words, parse, to_entry

Editable = Task | Appointment | PersonalBlock | Habit


@dataclass(frozen=True, slots=True)
class Reading:
    """What words about time are read against."""

    calendar: Calendar
    now: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class Field:
    """`read` gives the entry with the field as written; it raises InvalidValue in words."""

    name: str
    label: str
    text: Callable[[Editable, str], str]
    read: Callable[[Editable, str, Reading], Editable]


def fields_of(entry: Editable) -> tuple[Field, ...]:
    if isinstance(entry, Task):
        return (*_TASK, _TOOK) if entry.status is TaskStatus.COMPLETED else _TASK
    return _HABIT if isinstance(entry, Habit) else _EVENT


def parsed_due(text: str, reading: Reading) -> datetime | None:
    """As quick add reads it: a day without a time ends with its hours."""
    if not text.strip():
        return None
    quick = parse(f"x 1h due {text}", reading.now, reading.zone, load_words())
    entry = to_entry(quick, new_uid(), reading.calendar, reading.now)
    if not isinstance(entry, Task) or entry.due is None or quick.title.strip() != "x":
        raise InvalidValue(f'"{text}" is not a time; write friday, fri 17:00 or 2026-12-01.')
    return entry.due


def parsed_start(text: str, reading: Reading) -> datetime:
    quick = parse(f"x {text}", reading.now, reading.zone, load_words())
    if quick.start is None or quick.title.strip() != "x":
        raise InvalidValue(f'"{text}" is not a time; write fri 17:00 or 2026-12-01 17:00.')
    return quick.start


def _with_summary(entry: Editable, text: str, _reading: Reading) -> Editable:
    if not text.strip():
        raise InvalidValue("An entry needs a title.")
    return replace(entry, summary=text.strip())


def _with_estimate(entry: Editable, text: str, _reading: Reading) -> Editable:
    """What was worked stays worked."""
    assert isinstance(entry, Task)
    estimate = parsed_length(text)
    remaining = max(timedelta(), entry.remaining + estimate - entry.estimate)
    return replace(entry, estimate=estimate, remaining=remaining, estimate_assumed=False)


def _with_due(entry: Editable, text: str, reading: Reading) -> Editable:
    """A deadline stays one."""
    assert isinstance(entry, Task)
    due = parsed_due(text, reading)
    if entry.deadline is not None:
        return replace(entry, deadline=due)
    return replace(entry, due_date=due)


def _with_priority(entry: Editable, text: str, _reading: Reading) -> Editable:
    assert isinstance(entry, Task)
    try:
        return replace(entry, priority=Priority(text.strip().lower()))
    except ValueError:
        raise InvalidValue("A priority is low, normal, high or urgent.") from None


def _with_start(entry: Editable, text: str, reading: Reading) -> Editable:
    assert isinstance(entry, Appointment | PersonalBlock)
    start = parsed_start(text, reading)
    return replace(entry, start=start, end=start + (entry.end - entry.start))


def _with_length(entry: Editable, text: str, _reading: Reading) -> Editable:
    if isinstance(entry, Habit):
        return replace(entry, duration=parsed_length(text))
    assert isinstance(entry, Appointment | PersonalBlock)
    return replace(entry, end=entry.start + parsed_length(text))


def _with_travel(entry: Editable, text: str, _reading: Reading) -> Editable:
    assert isinstance(entry, Appointment | PersonalBlock)
    travel = parsed_length(text) if text.strip() else timedelta()
    return replace(entry, travel_before=travel, travel_after=travel)


def _with_took(entry: Editable, text: str, _reading: Reading) -> Editable:
    assert isinstance(entry, Task)
    return replace(entry, actual=parsed_length(text) if text.strip() else None)


def _with_window(entry: Editable, text: str, _reading: Reading) -> Editable:
    assert isinstance(entry, Habit)
    start, dash, end = text.replace("–", "-").partition("-")
    if not dash:
        raise InvalidValue(f'"{text}" are not hours of a day; write 07:00-09:00.')
    return replace(entry, window_start=parsed_clock(start), window_end=parsed_clock(end))


def _with_ideal(entry: Editable, text: str, _reading: Reading) -> Editable:
    assert isinstance(entry, Habit)
    return replace(entry, ideal=parsed_clock(text) if text.strip() else None)


def _with_times(entry: Editable, text: str, _reading: Reading) -> Editable:
    assert isinstance(entry, Habit)
    if not text.strip():
        return replace(entry, times_per_week=None)
    if not re.fullmatch(r"[1-7]", text.strip()):
        raise InvalidValue(f'"{text}" is not how often a week; write a number up to 7, or nothing.')
    return replace(entry, times_per_week=int(text))


def _took_text(entry: Editable, _zone: str) -> str:
    return duration(entry.actual) if isinstance(entry, Task) and entry.actual is not None else ""


def _window_text(entry: Editable, _zone: str) -> str:
    if not isinstance(entry, Habit):
        return ""
    return f"{entry.window_start:%H:%M}–{entry.window_end:%H:%M}"


def _ideal_text(entry: Editable, _zone: str) -> str:
    return f"{entry.ideal:%H:%M}" if isinstance(entry, Habit) and entry.ideal else ""


def _times_text(entry: Editable, _zone: str) -> str:
    return str(entry.times_per_week or "") if isinstance(entry, Habit) else ""


def _due_text(entry: Editable, zone: str) -> str:
    return dated_moment(entry.due, zone) if isinstance(entry, Task) and entry.due else ""


def _length_text(entry: Editable, _zone: str) -> str:
    if isinstance(entry, Habit):
        return duration(entry.duration)
    return "" if isinstance(entry, Task) else duration(entry.end - entry.start)


def _start_text(entry: Editable, zone: str) -> str:
    return "" if isinstance(entry, Task | Habit) else dated_moment(entry.start, zone)


def _travel_text(entry: Editable, _zone: str) -> str:
    if isinstance(entry, Task | Habit) or not entry.travel_before:
        return ""
    return duration(entry.travel_before)


def _estimate_text(entry: Editable, _zone: str) -> str:
    return duration(entry.estimate) if isinstance(entry, Task) else ""


def _priority_text(entry: Editable, _zone: str) -> str:
    return entry.priority.value if isinstance(entry, Task) else ""


_SUMMARY = Field(
    "summary", QT_TRANSLATE_NOOP("Entry", "Title"), lambda entry, _: entry.summary, _with_summary
)
_TASK = (
    _SUMMARY,
    Field("estimate", QT_TRANSLATE_NOOP("Entry", "Estimate"), _estimate_text, _with_estimate),
    Field("due", QT_TRANSLATE_NOOP("Entry", "Due"), _due_text, _with_due),
    Field("priority", QT_TRANSLATE_NOOP("Entry", "Priority"), _priority_text, _with_priority),
)
_EVENT = (
    _SUMMARY,
    Field("start", QT_TRANSLATE_NOOP("Entry", "Starts"), _start_text, _with_start),
    Field("length", QT_TRANSLATE_NOOP("Entry", "Length"), _length_text, _with_length),
    Field("travel", QT_TRANSLATE_NOOP("Entry", "Travel each way"), _travel_text, _with_travel),
)
_TOOK = Field("took", QT_TRANSLATE_NOOP("Entry", "Time it took"), _took_text, _with_took)
_HABIT = (
    _SUMMARY,
    Field("length", QT_TRANSLATE_NOOP("Entry", "Length"), _length_text, _with_length),
    Field("window", QT_TRANSLATE_NOOP("Entry", "Between"), _window_text, _with_window),
    Field("ideal", QT_TRANSLATE_NOOP("Entry", "Best at"), _ideal_text, _with_ideal),
    Field("times", QT_TRANSLATE_NOOP("Entry", "Times a week"), _times_text, _with_times),
)
