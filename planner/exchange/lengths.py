"""Lengths of time as programs and people write them."""

import re
from datetime import timedelta

from planner.domain.errors import InvalidValue
from planner.domain.written import parsed_length

_ISO = re.compile(
    r"P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)(?::[0-5]\d)?")
_HOURS = re.compile(r"(\d{1,3})[.,](\d{1,2})\s*h(?:ours?|oras?)?", re.IGNORECASE)
_WORDS = re.compile(r"\s*(hours?|horas?|hrs?|minutes?|minutos?|mins?)\b\.?", re.IGNORECASE)


def read_length(text: str) -> timedelta:
    """ "PT1H30M", "1:30", "1.5h", "2 hours", "1h30", "90" (minutes). Raises InvalidValue."""
    plain = text.strip()
    if (found := _ISO.fullmatch(plain)) and any(found.groups()):
        weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    if found := _CLOCK.fullmatch(plain):
        return timedelta(hours=int(found[1]), minutes=int(found[2]))
    if found := _HOURS.fullmatch(plain):
        return timedelta(minutes=round(float(f"{found[1]}.{found[2]}") * 60))
    if len(plain) > 40:
        raise InvalidValue('"{plain}" is not a length of time.', plain=plain[:40])
    return parsed_length(_WORDS.sub(lambda word: word[1][0].lower(), plain))
