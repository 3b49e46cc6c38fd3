"""Lengths, clock times and moments as people write them."""

import re
from datetime import UTC, date, datetime, time, timedelta

from planner.domain.clock import instant
from planner.domain.errors import InvalidValue

FIRST_YEAR, LAST_YEAR = 1970, 2200
"""What can be planned."""

_LENGTH = re.compile(r"(?:(\d{1,4})\s*h)?\s*(?:(\d{1,5})\s*(?:m|min)?)?", re.IGNORECASE)
_DAY_MINUTES = 24 * 60


def parsed_length(text: str) -> timedelta:
    """ "45m", "1h30", "2h", "90" (minutes)."""
    found = _LENGTH.fullmatch(text.strip())
    if not found or not (found[1] or found[2]):
        raise InvalidValue('"{text}" is not a length of time; write 45m, 2h or 1h30.', text=text)
    return timedelta(hours=int(found[1] or 0), minutes=int(found[2] or 0))


def parsed_clock(text: str) -> time:
    """ "09:00", "9:00", "24:00" for midnight."""
    hour, colon, minute = text.strip().partition(":")
    if colon and hour.isdecimal() and minute.isdecimal():
        minutes = int(hour) * 60 + int(minute)
        if int(minute) < 60 and minutes <= _DAY_MINUTES:
            return time(minutes // 60 % 24, minutes % 60)
    raise InvalidValue('"{text}" is not a time of day such as 09:00.', text=text)


def parsed_instant(text: str, zone: str) -> datetime:
    """An ISO time as an instant in UTC; without an offset it is wall time in `zone`."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise InvalidValue('"{text}" is not a time such as 2026-11-23T09:00.', text=text) from None
    in_range(moment.date())
    if moment.tzinfo is None:
        return instant(moment.date(), moment.time(), zone)
    return moment.astimezone(UTC)


def in_range(day: date) -> date:
    """The day itself. Raises InvalidValue outside the years that can be planned."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise InvalidValue(
            "{day} lies outside the years {first} to {last}.",
            day=str(day),
            first=FIRST_YEAR,
            last=LAST_YEAR,
        )
    return day
