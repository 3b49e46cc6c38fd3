"""When one is reminded of an entry, as a field of it."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP

from planner.desktop.fields.field import Editable, Field, Reading, Shape, parsed_start
from planner.desktop.look.formats import dated_moment
from planner.domain.entries import Appointment, Habit, PersonalBlock
from planner.domain.reminder_text import (
    parsed_reminders,
    parsed_task_reminders,
    reminders_text,
    task_reminders_text,
)
from planner.domain.tasks import Task

USUAL = (
    ("", QT_TRANSLATE_NOOP("Entry", "as usual")),
    ("none", QT_TRANSLATE_NOOP("Entry", "none")),
)
BEFORE = (
    ("5m", QT_TRANSLATE_NOOP("Entry", "5 min before")),
    ("10m", QT_TRANSLATE_NOOP("Entry", "10 min before")),
    ("15m", QT_TRANSLATE_NOOP("Entry", "15 min before")),
    ("30m", QT_TRANSLATE_NOOP("Entry", "30 min before")),
    ("1h", QT_TRANSLATE_NOOP("Entry", "1 hour before")),
    ("1d", QT_TRANSLATE_NOOP("Entry", "1 day before")),
)
REMINDERS = (*USUAL, ("start", QT_TRANSLATE_NOOP("Entry", "at the start")), *BEFORE)
"""As they are written, of which several may be: "10m, 1d"."""

OF_TASK = (*USUAL, ("due", QT_TRANSLATE_NOOP("Entry", "when it is due")), *BEFORE[3:])
"""Also a time, "fri 15:00", and "2h before start"."""


def _event(entry: Editable) -> Appointment | PersonalBlock | Habit:
    assert isinstance(entry, Appointment | PersonalBlock | Habit)
    return entry


def _text(entry: Editable, _reading: Reading) -> str:
    return reminders_text(_event(entry).reminders)


def _read(entry: Editable, text: str, _reading: Reading) -> Editable:
    return replace(_event(entry), reminders=parsed_reminders(text))


def _task_text(entry: Editable, reading: Reading) -> str:
    assert isinstance(entry, Task)
    return task_reminders_text(entry.reminders, partial(dated_moment, zone=reading.zone))


def _read_of_task(entry: Editable, text: str, reading: Reading) -> Editable:
    assert isinstance(entry, Task)
    read = partial(parsed_start, reading=reading)
    return replace(entry, reminders=parsed_task_reminders(text, read))


NAME = QT_TRANSLATE_NOOP("Entry", "Reminder")
REMINDER = Field("reminders", NAME, _text, _read, Shape.OFFER, REMINDERS, plans=False)
TASK_REMINDER = Field(
    "reminders", NAME, _task_text, _read_of_task, Shape.OFFER, OF_TASK, plans=False
)
