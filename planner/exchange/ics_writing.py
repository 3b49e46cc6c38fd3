"""Content lines of RFC 5545: escaped, folded, ended with CRLF."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

PRODID = "-//Flexday//Flexday//EN"
FOLD = 75

# RFC 5545, 3.3.11 allows no control characters in text but the tab.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


def calendar_text(lines: Iterable[str]) -> str:
    """A whole VCALENDAR around unfolded content lines.

    Without a METHOD: one that is published would have to name its organizer (RFC 5546, 3.2.1).
    """
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODID}", "CALSCALE:GREGORIAN")
    every = (*head, *lines, "END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in every)


def component(name: str, lines: Iterable[str]) -> Iterator[str]:
    yield f"BEGIN:{name}"
    yield from lines
    yield f"END:{name}"


def escaped(text: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11)."""
    plain = without_controls(text.replace("\r\n", "\n").replace("\r", "\n"))
    plain = plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return plain.replace("\n", "\\n")


def without_controls(text: str) -> str:
    return _CONTROLS.sub("", text)


def folded(line: str) -> str:
    """At most 75 octets a line, never cut inside a character (RFC 5545, 3.1)."""
    octets = line.encode()
    if len(octets) <= FOLD:
        return line
    parts, start, room = [], 0, FOLD
    while start < len(octets):
        end = _character_end(octets, start + room)
        parts.append(octets[start:end].decode())
        start, room = end, FOLD - 1  # the space that marks a continuation counts
    return "\r\n ".join(parts)


def _character_end(octets: bytes, end: int) -> int:
    while end < len(octets) and octets[end] & 0xC0 == 0x80:
        end -= 1
    return end


def utc_text(moment: datetime) -> str:
    """Such as 20261124T130000Z."""
    return f"{_digits(moment.astimezone(UTC))}Z"


def local_text(local: datetime) -> str:
    """Such as 20261124T130000, for a line that names its zone."""
    return _digits(local)


def _digits(moment: datetime) -> str:
    # Not strftime, which writes the year 987 with three digits.
    return f"{date_text(moment)}T{moment.hour:02}{moment.minute:02}{moment.second:02}"


def date_text(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def duration_value(length: timedelta) -> str:
    """Such as PT1H30M (RFC 5545, 3.3.6), in exact time, so never in days."""
    seconds = round(length.total_seconds())
    sign, seconds = ("-" if seconds < 0 else ""), abs(seconds)
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    parts = ((hours, "H"), (minutes, "M"), (rest, "S"))
    return f"{sign}PT" + ("".join(f"{n}{unit}" for n, unit in parts if n) or "0S")
