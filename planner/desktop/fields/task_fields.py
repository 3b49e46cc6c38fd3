"""The fields of a task."""

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP

from planner.desktop.fields.field import (
    Editable,
    Field,
    Reading,
    Shape,
    optional_duration,
    parsed_due,
    parsed_start,
    words,
)
from planner.desktop.fields.field_kinds import (
    SUMMARY,
    check_field,
    choice_field,
    length_field,
    text_field,
    words_field,
)
from planner.desktop.fields.reminder_fields import TASK_REMINDER
from planner.desktop.look.formats import dated_moment, duration
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.tasks import PartOfDay, Priority, Task
from planner.domain.written import parsed_clock, parsed_length

PRIORITIES = (
    ("low", QT_TRANSLATE_NOOP("Entry", "low")),
    ("normal", QT_TRANSLATE_NOOP("Entry", "normal")),
    ("high", QT_TRANSLATE_NOOP("Entry", "high")),
    ("urgent", QT_TRANSLATE_NOOP("Entry", "urgent")),
)


def _with_estimate(entry: Editable, text: str, _reading: Reading) -> Editable:
    """What was worked stays worked."""
    assert isinstance(entry, Task)
    estimate = parsed_length(text)
    remaining = max(timedelta(), entry.remaining + estimate - entry.estimate)
    return replace(entry, estimate=estimate, remaining=remaining, estimate_assumed=False)


def _with_remaining(entry: Editable, text: str, _reading: Reading) -> Editable:
    assert isinstance(entry, Task)
    return replace(entry, remaining=parsed_length(text))


def _with_release(entry: Editable, text: str, reading: Reading) -> Editable:
    """A day alone is meant from its first minute."""
    assert isinstance(entry, Task)
    if not text.strip():
        return replace(entry, release_date=None)
    try:
        release = parsed_start(text, reading)
    except InvalidValue:
        release = parsed_start(f"{text} 00:00", reading)
    return replace(entry, release_date=release)


def _with_due(entry: Editable, text: str, reading: Reading) -> Editable:
    assert isinstance(entry, Task)
    return replace(entry, due_date=parsed_due(text, reading))


def _with_deadline(entry: Editable, text: str, reading: Reading) -> Editable:
    assert isinstance(entry, Task)
    return replace(entry, deadline=parsed_due(text, reading))


def _with_preferred(entry: Editable, text: str, _reading: Reading) -> Editable:
    assert isinstance(entry, Task)
    if not text.strip():
        return replace(entry, preferred=None)
    start, dash, end = text.replace("–", "-").partition("-")
    if not dash:
        raise InvalidValue(
            '"{text}" is no part of a day; write 09:00-12:00, or nothing.', text=text
        )
    return replace(entry, preferred=PartOfDay(parsed_clock(start), parsed_clock(end)))


def _with_before(entry: Editable, text: str, reading: Reading) -> Editable:
    """By their titles, or the first words of them."""
    assert isinstance(entry, Task)
    found = tuple(_task_called(title, entry, reading).uid for title in words(text))
    return replace(entry, depends_on=tuple(dict.fromkeys(found)))


def _task_called(title: str, entry: Task, reading: Reading) -> Task:
    """Of those with the same title, the one that it waits for already, else an open one."""
    wanted = title.casefold()
    tasks = sorted(
        (task for task in reading.calendar.tasks.values() if task.uid != entry.uid),
        key=lambda task: (task.uid not in entry.depends_on, not task.is_open, task.uid),
    )
    same = [task for task in tasks if _title(task).casefold() == wanted]
    begun = [task for task in tasks if _title(task).casefold().startswith(wanted)]
    if not same and len({task.summary for task in begun}) > 1:
        raise InvalidValue(
            'Several tasks begin with "{title}"; write more of the title.', title=title
        )
    if not same and not begun:
        raise InvalidValue('There is no other task "{title}".', title=title)
    return (same or begun)[0]


def _title(task: Task) -> str:
    """A comma would end it."""
    return task.summary.replace(",", " ").strip()


def _with_took(entry: Editable, text: str, _reading: Reading) -> Editable:
    assert isinstance(entry, Task)
    return replace(entry, actual=parsed_length(text) if text.strip() else None)


def _length_text(name: str, entry: Editable) -> str:
    return duration(getattr(entry, name))


def _moment_text(moment: datetime | None, reading: Reading) -> str:
    return dated_moment(moment, reading.zone) if moment else ""


def _before_text(entry: Editable, reading: Reading) -> str:
    uids: tuple[Uid, ...] = getattr(entry, "depends_on", ())
    return ", ".join(_title(reading.calendar.tasks[uid]) for uid in uids)


def _preferred_text(entry: Editable, _reading: Reading) -> str:
    part = getattr(entry, "preferred", None)
    return f"{part.start:%H:%M}–{part.end:%H:%M}" if part else ""


TASK = (
    SUMMARY,
    Field(
        "estimate",
        QT_TRANSLATE_NOOP("Entry", "Estimate"),
        lambda entry, _: _length_text("estimate", entry),
        _with_estimate,
    ),
    Field(
        "remaining",
        QT_TRANSLATE_NOOP("Entry", "Remaining"),
        lambda entry, _: _length_text("remaining", entry),
        _with_remaining,
    ),
    Field(
        "due",
        QT_TRANSLATE_NOOP("Entry", "Due"),
        lambda entry, reading: _moment_text(getattr(entry, "due_date", None), reading),
        _with_due,
    ),
    Field(
        "deadline",
        QT_TRANSLATE_NOOP("Entry", "Deadline"),
        lambda entry, reading: _moment_text(getattr(entry, "deadline", None), reading),
        _with_deadline,
    ),
    Field(
        "release",
        QT_TRANSLATE_NOOP("Entry", "Not before"),
        lambda entry, reading: _moment_text(getattr(entry, "release_date", None), reading),
        _with_release,
    ),
    TASK_REMINDER,
    choice_field("priority", QT_TRANSLATE_NOOP("Entry", "Priority"), PRIORITIES, Priority),
    check_field("splittable", QT_TRANSLATE_NOOP("Entry", "In several pieces")),
    length_field("minimum_chunk", QT_TRANSLATE_NOOP("Entry", "Shortest piece")),
    length_field("maximum_chunk", QT_TRANSLATE_NOOP("Entry", "Longest piece")),
    Field("depends", QT_TRANSLATE_NOOP("Entry", "Waits for"), _before_text, _with_before),
    Field(
        "preferred", QT_TRANSLATE_NOOP("Entry", "Part of the day"), _preferred_text, _with_preferred
    ),
    text_field("project", QT_TRANSLATE_NOOP("Entry", "Project")),
    words_field("categories", QT_TRANSLATE_NOOP("Entry", "Categories")),
    words_field("contexts", QT_TRANSLATE_NOOP("Entry", "Contexts")),
    text_field("assigned_by", QT_TRANSLATE_NOOP("Entry", "Assigned by")),
    text_field("tracker_key", QT_TRANSLATE_NOOP("Entry", "Key in a tracker")),
    text_field("description", QT_TRANSLATE_NOOP("Entry", "Description"), Shape.TEXT),
)
TOOK = Field(
    "took",
    QT_TRANSLATE_NOOP("Entry", "Time it took"),
    lambda entry, _: optional_duration(getattr(entry, "actual", None)),
    _with_took,
)
