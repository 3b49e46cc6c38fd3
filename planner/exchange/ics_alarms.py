"""Reminders of appointments, personal blocks and habits as alarms, both ways: counted from the
start.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from planner.domain.entries import LONGEST_REMINDER, Event, Habit
from planner.domain.reminder_text import counted_from
from planner.domain.series import AnEvent
from planner.exchange.ics_valarm import (
    BEGIN,
    NO_REMINDER,
    Trigger,
    alarm_lines,
    read_alarms,
    without_said,
)
from planner.exchange.ics_values import Properties
from planner.exchange.ics_writing import duration_value


def with_reminders(event: AnEvent, properties: Properties, *, own: bool = False) -> AnEvent:
    """Of the alarms among its kept lines; without any it has the usual reminder. Those that an
    export of our `own` wrote need not be kept.
    """
    if properties.own("REMINDERS") == "NONE":
        return replace(event, reminders=())
    found = read_reminders(event.foreign, event) if BEGIN in event.foreign else None
    if found is None:
        return event
    event = replace(event, reminders=found)
    return replace(event, foreign=_without_ours(event)) if own else event


def habit_with_reminders(habit: Habit, properties: Properties, nested: Sequence[str]) -> Habit:
    if properties.own("REMINDERS") == "NONE":
        return replace(habit, reminders=())
    return replace(habit, reminders=read_reminders(nested, habit))


def read_reminders(lines: Iterable[str], event: Event | Habit) -> tuple[timedelta, ...] | None:
    """None where no alarm can be said here."""

    def read(trigger: Trigger) -> timedelta | None:
        return _reminder(trigger, event)

    return tuple(sorted(read_alarms(lines, read))) or None


def with_alarms(kept: Iterable[str], event: Event) -> Iterator[str]:
    """The lines that the export gives back, with alarms for the reminders where they differ from
    what those lines say.
    """
    kept = list(kept)
    if event.reminders == read_reminders(kept, event):
        yield from kept
        return
    if event.reminders == ():
        yield NO_REMINDER
    yield from without_said(kept, lambda trigger: _reminder(trigger, event))
    yield from reminder_lines(event)


def reminder_lines(event: Event | Habit) -> Iterator[str]:
    """An alarm for each."""
    for reminder in event.reminders or ():
        yield from _alarm(event, reminder)


def _alarm(event: Event | Habit, reminder: timedelta) -> list[str]:
    trigger = f"TRIGGER:{duration_value(counted_from(event) - reminder)}"
    return alarm_lines(event.summary, trigger)


def _without_ours(event: Event) -> tuple[str, ...]:
    ours = [_alarm(event, reminder) for reminder in event.reminders or ()]
    kept = without_said(event.foreign, lambda t: _reminder(t, event), gone=ours.__contains__)
    return tuple(kept)


def _reminder(trigger: Trigger, event: Event | Habit) -> timedelta | None:
    """How long before; None for what is after it, or counted from its end."""
    if trigger.after is None or trigger.of_end:
        return None
    reminder = counted_from(event) - trigger.after
    return reminder if timedelta() <= reminder <= LONGEST_REMINDER else None
