"""How long before an entry one is reminded of it: counted from where, and as it is written."""

import re
from datetime import timedelta

from planner.domain.entries import Event
from planner.domain.errors import InvalidValue
from planner.domain.message import duration_text
from planner.domain.written import parsed_length

NO_TIME, ONE_DAY = timedelta(), timedelta(days=1)
MORNING = timedelta(hours=9)
"""After the midnight with which a whole day begins."""

AT_START, NONE, USUAL = "start", "none", ""
_DAYS = re.compile(r"(\d{1,2})\s*(?:d|days?)", re.IGNORECASE)


def counted_from(event: Event) -> timedelta:
    """After its start: when one has to leave for it, of a whole day its morning."""
    return MORNING if event.all_day else -event.travel_before


def parsed_reminders(text: str) -> tuple[timedelta, ...] | None:
    """ "10m", "1h30, 1d", "start"; "none" is no reminder, nothing the usual one."""
    word = text.strip().casefold()
    if word in (USUAL, "default", "usual"):
        return None
    if word == NONE:
        return ()
    return tuple(_parsed(part.strip()) for part in text.split(","))


def _parsed(text: str) -> timedelta:
    if text.casefold() in (AT_START, "at start", "0"):
        return NO_TIME
    if days := _DAYS.fullmatch(text):
        return int(days[1]) * ONE_DAY
    try:
        return parsed_length(text)
    except InvalidValue:
        raise InvalidValue(
            f'"{text}" is no reminder; write 10m, 1h30, 1d, start, several with commas, none, '
            "or nothing for the usual one."
        ) from None


def reminders_text(reminders: tuple[timedelta, ...] | None) -> str:
    """As it is read back."""
    if reminders is None:
        return USUAL
    return ", ".join(map(_text, reminders)) or NONE


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
