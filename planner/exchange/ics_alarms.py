"""Reminders as alarms (RFC 5545, 3.6.6), both ways.

What can be said here are alarms that show or sound at a time counted from the start. Others, such
as e-mails, stay among the lines that the export gives back; so do all of them as they were written,
as long as nobody changes the reminders.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from planner.domain.entries import LONGEST_REMINDER, Event
from planner.domain.reminder_text import counted_from
from planner.domain.series import AnEvent
from planner.exchange.ics_properties import OWN
from planner.exchange.ics_values import Properties
from planner.exchange.ics_writing import duration_value, escaped

BEGIN, END = "BEGIN:VALARM", "END:VALARM"
NO_REMINDER = f"{OWN}REMINDERS:NONE"
SAID = ("DISPLAY", "AUDIO")
_LENGTH = re.compile(
    r"([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?"
)
UNITS = ("weeks", "days", "hours", "minutes", "seconds")


def with_reminders(event: AnEvent, properties: Properties) -> AnEvent:
    """Of the alarms among its kept lines; without any it has the usual reminder."""
    if properties.own("REMINDERS") == "NONE":
        return replace(event, reminders=())
    found = read_reminders(event.foreign, event) if BEGIN in event.foreign else None
    return event if found is None else replace(event, reminders=found)


def read_reminders(lines: Iterable[str], event: Event) -> tuple[timedelta, ...] | None:
    """None where no alarm can be said here."""
    found = {_reminder(alarm, event) for alarm, _ in _parts(lines) if alarm} - {None}
    return tuple(sorted(each for each in found if each is not None)) or None


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
    for alarm, line in _parts(kept):
        if not alarm:
            yield line
        elif _reminder(alarm, event) is None:
            yield from alarm
    for reminder in event.reminders or ():
        yield from _alarm_lines(event, reminder)


def _alarm_lines(event: Event, reminder: timedelta) -> Iterator[str]:
    yield BEGIN
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{escaped(event.summary)}"
    yield f"TRIGGER:{duration_value(counted_from(event) - reminder)}"
    yield END


def _parts(lines: Iterable[str]) -> Iterator[tuple[list[str], str]]:
    """Each alarm with its borders, or a line outside of all."""
    alarm: list[str] = []
    for line in lines:
        if alarm or line == BEGIN:
            alarm.append(line)
            if line == END:
                yield alarm, ""
                alarm = []
        else:
            yield [], line
    if alarm:
        yield alarm, ""


def _reminder(alarm: Iterable[str], event: Event) -> timedelta | None:
    """How long before; None for an alarm that cannot be said."""
    values = {name.partition(";")[0].upper(): (name, value) for name, value in map(_named, alarm)}
    action, trigger = values.get("ACTION", ("", ""))[1], values.get("TRIGGER", ("", ""))
    if action.strip().upper() not in SAID or "RELATED=END" in trigger[0].upper():
        return None
    after = _length(trigger[1].strip().upper())
    reminder = None if after is None else counted_from(event) - after
    within = reminder is not None and timedelta() <= reminder <= LONGEST_REMINDER
    return reminder if within else None


def _named(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name, value


def _length(text: str) -> timedelta | None:
    found = _LENGTH.fullmatch(text)
    if not found or not any(found.groups()[1:]):
        return None
    numbers = (int(number or 0) for number in found.groups()[1:])
    length = timedelta(**dict(zip(UNITS, numbers, strict=True)))
    return -length if found[1] == "-" else length
