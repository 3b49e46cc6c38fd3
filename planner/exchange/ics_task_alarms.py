"""Reminders of tasks as alarms, both ways: counted from DUE (RELATED=END) or DTSTART, or at a time.

A date without a time is meant from its first minute there (RFC 5545, 3.8.6.3), while a task here is
due at its end.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from planner.domain.entries import LONGEST_REMINDER
from planner.domain.tasks import Anchor, Task, TaskReminder
from planner.exchange.ics_kept import name_of
from planner.exchange.ics_properties import OWN
from planner.exchange.ics_valarm import (
    BEGIN,
    NO_REMINDER,
    Read,
    Trigger,
    alarm_lines,
    read_alarms,
    without_said,
)
from planner.exchange.ics_values import Properties
from planner.exchange.ics_writing import duration_value, utc_text

NO_TIME, ONE_DAY = timedelta(), timedelta(days=1)
MARKS = {f"{OWN}ALARMS:READ": NO_TIME, f"{OWN}ALARMS:READ-OF-DAY": ONE_DAY}
"""Among the kept lines of a task whose alarms became its reminders, with how long after the first
minute of its date it is due. Alarms of a task that was imported before tasks had reminders are
given back whatever it says.
"""

Reminders = tuple[TaskReminder, ...] | None


def task_with_reminders(
    task: Task, properties: Properties, lines: Iterable[str], *, own: bool = False
) -> Task:
    """Of the alarms among its kept lines. `lines` are all of its component, `own` is as of an
    event.
    """
    if properties.own("REMINDERS") == "NONE":
        return replace(task, reminders=())
    return as_read(task, lines, own=own)


def as_read(task: Task, lines: Iterable[str], *, own: bool = False) -> Task:
    """With reminders for those of its kept alarms that were not read yet."""
    is_read = task.reminders is not None or not MARKS.keys().isdisjoint(task.foreign)
    if is_read or BEGIN not in task.foreign:
        return task
    day = _day_of_due(lines)
    found = _read(task.foreign, day)
    if found is None:
        return task
    task = replace(task, reminders=found)
    kept = _without_ours(task, day) if own else task.foreign
    if _read(kept, day):
        kept = (*kept, next(mark for mark, of_day in MARKS.items() if of_day == day))
    return replace(task, foreign=kept)


def with_task_alarms(kept: Iterable[str], task: Task, lines: Iterable[str]) -> Iterator[str]:
    """As of an event. `lines` are the others that are written for it."""
    kept, day = list(kept), _day_of_due(lines)
    was_day = next((MARKS[line] for line in kept if line in MARKS), None)
    kept = [line for line in kept if line not in MARKS]
    if was_day is None and task.reminders is None:
        yield from kept
        return
    was_day = day if was_day is None else was_day
    if was_day == day and task.reminders == _read(kept, day):
        yield from kept
        return
    if task.reminders == ():
        yield NO_REMINDER
    yield from without_said(kept, _reading(was_day))
    for reminder in task.reminders or ():
        yield from alarm_lines(task.summary, _trigger(reminder, day))


def unmarked(lines: Iterable[str]) -> tuple[str, ...]:
    """What was kept of the file itself."""
    return tuple(line for line in lines if line not in MARKS)


def _day_of_due(lines: Iterable[str]) -> timedelta:
    """How long after the beginning of its date it is due here; nothing where that is a time."""
    dues = (line.partition(":")[2].strip() for line in lines if name_of(line) == "DUE")
    return ONE_DAY if any(len(value) == len("20261127") for value in dues) else NO_TIME


def _read(lines: Iterable[str], day: timedelta) -> Reminders:
    found = sorted(read_alarms(lines, _reading(day)), key=lambda each: each.order)
    return tuple(found) or None


def _reading(day: timedelta) -> Read[TaskReminder]:
    def read(trigger: Trigger) -> TaskReminder | None:
        if trigger.after is None:
            return TaskReminder(at=trigger.at)
        before = day - trigger.after if trigger.of_end else -trigger.after
        if not NO_TIME <= before <= LONGEST_REMINDER:
            return None
        return TaskReminder(before, Anchor.DUE if trigger.of_end else Anchor.START)

    return read


def _trigger(reminder: TaskReminder, day: timedelta) -> str:
    if reminder.at is not None:
        return f"TRIGGER;VALUE=DATE-TIME:{utc_text(reminder.at)}"
    before = reminder.before or NO_TIME
    if reminder.of is Anchor.DUE:
        return f"TRIGGER;RELATED=END:{duration_value(day - before)}"
    return f"TRIGGER:{duration_value(-before)}"


def _without_ours(task: Task, day: timedelta) -> tuple[str, ...]:
    ours = [alarm_lines(task.summary, _trigger(each, day)) for each in task.reminders or ()]
    return tuple(without_said(task.foreign, _reading(day), gone=ours.__contains__))
