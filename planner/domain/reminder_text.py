"""When one is reminded of an entry: counted from where, and as it is written."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from planner.domain.entries import Event, Habit
from planner.domain.errors import InvalidValue
from planner.domain.message import duration_text
from planner.domain.tasks import Anchor, TaskReminder
from planner.domain.written import parsed_length

NO_TIME, ONE_DAY = timedelta(), timedelta(days=1)
MORNING = timedelta(hours=9)
"""After the midnight with which a whole day begins."""

AT_START, AT_DUE, NONE, USUAL = "start", "due", "none", ""
_OF_START = re.compile(r"(.*?\S)\s+(?:before\s+)?(?:the\s+|its\s+)?start", re.IGNORECASE)
_DAYS = re.compile(r"(\d{1,2})\s*(?:d|days?)", re.IGNORECASE)


def counted_from(event: Event | Habit) -> timedelta:
    """After its start: when one has to leave for it, of a whole day its morning."""
    if isinstance(event, Habit):
        return NO_TIME
    return MORNING if event.all_day else -event.travel_before


def parsed_reminders(text: str) -> tuple[timedelta, ...] | None:
    """ "10m", "1h30, 1d", "start"; "none" is no reminder, nothing the usual one."""
    parts = _parts(text)
    return None if parts is None else tuple(_parsed(part) for part in parts)


def parsed_task_reminders(
    text: str, moment: Callable[[str], datetime]
) -> tuple[TaskReminder, ...] | None:
    """ "1d", "due" and "2h before start"; anything else is a time, which `moment` reads."""
    parts = _parts(text)
    return None if parts is None else tuple(_of_task(part, moment) for part in parts)


def _parts(text: str) -> list[str] | None:
    word = text.strip().casefold()
    if word in (USUAL, "default", "usual"):
        return None
    return [] if word == NONE else [part.strip() for part in text.split(",")]


def _of_task(text: str, moment: Callable[[str], datetime]) -> TaskReminder:
    if text.casefold() in (AT_DUE, "at due", "0"):
        return TaskReminder(NO_TIME)
    if text.casefold() in (AT_START, "at start"):
        return TaskReminder(NO_TIME, Anchor.START)
    begin = _OF_START.fullmatch(text)
    try:
        if begin:
            return TaskReminder(_length(begin[1]), Anchor.START)
        return TaskReminder(_length(text.casefold().removesuffix("before").strip()))
    except InvalidValue:
        return TaskReminder(at=_moment(text, moment))


def _moment(text: str, moment: Callable[[str], datetime]) -> datetime:
    try:
        if text:
            return moment(text)
    except InvalidValue:
        pass
    raise InvalidValue(
        '"{text}" is no reminder of a task; write 1d, 2h, due, 30m before start, fri 15:00, '
        "several with commas, none, or nothing for the usual one.",
        text=text,
    )


def _length(text: str) -> timedelta:
    days = _DAYS.fullmatch(text)
    return int(days[1]) * ONE_DAY if days else parsed_length(text)


def _parsed(text: str) -> timedelta:
    if text.casefold() in (AT_START, "at start", "0"):
        return NO_TIME
    try:
        return _length(text)
    except InvalidValue:
        raise InvalidValue(
            '"{text}" is no reminder; write 10m, 1h30, 1d, start, several with commas, none, or '
            "nothing for the usual one.",
            text=text,
        ) from None


def reminders_text(reminders: tuple[timedelta, ...] | None) -> str:
    """As it is read back."""
    if reminders is None:
        return USUAL
    return ", ".join(map(_text, reminders)) or NONE


def task_reminders_text(
    reminders: tuple[TaskReminder, ...] | None, moment_text: Callable[[datetime], str]
) -> str:
    if reminders is None:
        return USUAL
    return ", ".join(_task_text(each, moment_text) for each in reminders) or NONE


def _task_text(reminder: TaskReminder, moment_text: Callable[[datetime], str]) -> str:
    if reminder.at is not None:
        return moment_text(reminder.at)
    if not reminder.before:
        return AT_DUE if reminder.of is Anchor.DUE else AT_START
    text = _text(reminder.before)
    return text if reminder.of is Anchor.DUE else f"{text} before {AT_START}"


def _text(length: timedelta) -> str:
    minutes = round(length / timedelta(minutes=1))
    hours, rest = divmod(minutes, 60)
    if not minutes:
        return AT_START
    if not minutes % (24 * 60):
        return f"{minutes // (24 * 60)}d"
    if not hours:
        return f"{rest}m"
    return f"{hours}h{rest:02}" if rest else f"{hours}h"


def reminder_words(length: timedelta) -> str:
    """ "10 min before", "1 day before", "at the start"."""
    days = length // ONE_DAY
    if not length:
        return "at the start"
    if length == days * ONE_DAY:
        return "1 day before" if days == 1 else f"{days} days before"
    return f"{duration_text(length)} before"


def task_reminder_words(reminder: TaskReminder, moment_text: Callable[[datetime], str]) -> str:
    """ "1 day before it is due", "when it is due", "2 h before its start", "Fri 27 Nov 15:00"."""
    if reminder.before is None:
        return "" if reminder.at is None else moment_text(reminder.at)
    is_due = reminder.of is Anchor.DUE
    if not reminder.before:
        return "when it is due" if is_due else "at its start"
    return f"{reminder_words(reminder.before)} {'it is due' if is_due else 'its start'}"
