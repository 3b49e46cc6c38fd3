"""Alarms of a file (RFC 5545, 3.6.6) that can be said here: those that show or sound.

Others, such as e-mails, stay among the lines that the export gives back; so do all of them as they
were written, as long as nobody changes the reminders.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple, TypeVar

from planner.exchange.ics_kept import utc_moment
from planner.exchange.ics_properties import OWN
from planner.exchange.ics_writing import escaped

T = TypeVar("T")

BEGIN, END = "BEGIN:VALARM", "END:VALARM"
NO_REMINDER = f"{OWN}REMINDERS:NONE"
SAID = ("DISPLAY", "AUDIO")
_LENGTH = re.compile(
    r"([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?"
)
UNITS = ("weeks", "days", "hours", "minutes", "seconds")


class Trigger(NamedTuple):
    """So long `after` the start or the end, or `at` an instant (RFC 5545, 3.8.6.3)."""

    after: timedelta | None
    of_end: bool = False
    at: datetime | None = None


Read = Callable[[Trigger], T | None]
"""The reminder that says the same; None where there is none."""


def read_alarms(lines: Iterable[str], read: Read[T]) -> set[T]:
    found = {_reminder(alarm, read) for alarm, _ in parts(lines) if alarm}
    return {each for each in found if each is not None}


def without_said(
    kept: Iterable[str], read: Read[T], gone: Callable[[Sequence[str]], bool] = bool
) -> Iterator[str]:
    """The lines without those alarms that are reminders, or those of them that are to go."""
    for alarm, line in parts(kept):
        if not alarm:
            yield line
        elif _reminder(alarm, read) is None or not gone(alarm):
            yield from alarm


def alarm_lines(summary: str, trigger: str) -> list[str]:
    """With this TRIGGER."""
    return [BEGIN, "ACTION:DISPLAY", f"DESCRIPTION:{escaped(summary)}", trigger, END]


def parts(lines: Iterable[str]) -> Iterator[tuple[list[str], str]]:
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


def _reminder(alarm: Iterable[str], read: Read[T]) -> T | None:
    values = {name.partition(";")[0].upper(): (name, value) for name, value in map(_named, alarm)}
    action, trigger = values.get("ACTION", ("", ""))[1], values.get("TRIGGER", ("", ""))
    found = _trigger(trigger[0].upper(), trigger[1].strip().upper())
    is_said = action.strip().upper() in SAID and found is not None
    return read(found) if is_said and found is not None else None


def _trigger(name: str, value: str) -> Trigger | None:
    at = utc_moment(value) if value.endswith("Z") else None
    if at is not None:
        return Trigger(None, at=at)
    after = _length(value)
    return None if after is None else Trigger(after, "RELATED=END" in name)


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
