"""The content lines of one entry, sorted into plain values and those that icalendar reads."""

import re
from typing import Any

from planner.domain.sentence import Sentence
from planner.exchange.ics_components import Component
from planner.exchange.ics_heads import parted
from planner.exchange.report import Refused

LARGEST_ENTRY = 1_000_000
OWN = "X-FLEXDAY-"

TIMES = frozenset(("DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE", "COMPLETED"))
FOREIGN = TIMES | {"CATEGORIES", "RELATED-TO"}
"""What icalendar reads: values with parameters and lists. The rest can be as broken as it likes."""

PLAIN = frozenset(
    (
        "CLASS",
        "DESCRIPTION",
        "DURATION",
        "ESTIMATED-DURATION",
        "EXRULE",
        "LOCATION",
        "PERCENT-COMPLETE",
        "PRIORITY",
        "RRULE",
        "SEQUENCE",
        "STATUS",
        "SUMMARY",
        "TRANSP",
        "UID",
    )
)

# icalendar turns a zone that it does not know silently into floating time; so it never sees one.
_ZONE = re.compile(r';TZID=("[^"]*"|[^;]*?)(?=;[A-Z-]+=|:[0-9TZ,/PHMSDW+-]*$)', re.IGNORECASE)

Plain = dict[str, list[str]]
Foreign = dict[str, list[Any]]


def sorted_out(component: Component, notes: list[Sentence]) -> tuple[Plain, Foreign]:
    """Values by name. What is no property is noted. Raises Refused."""
    plain: Plain = {}
    foreign: list[str] = []
    if component.garbage is not None:
        notes.append(_no_property(component.garbage.number))
    read = 0
    for line in component.lines:
        text = line.text
        parts = parted(text)
        if parts is None:
            notes.append(_no_property(line.number))
            continue
        name = parts.name
        read += len(text) if name in PLAIN or name in FOREIGN else 0
        if read > LARGEST_ENTRY:
            raise Refused("It is larger than {most:,} characters.", most=LARGEST_ENTRY)
        if name in PLAIN or name.startswith(OWN):
            plain.setdefault(name, []).append(parts.value)
        elif name in TIMES:
            foreign.append(_ZONE.sub(_hidden_zone, text, count=1))
        elif name in FOREIGN:
            foreign.append(text)
    return plain, _read(foreign, notes)


def _no_property(number: int) -> Sentence:
    return Sentence("Line {number} is no property and was left out.", number=number)


def named_zone(text: str) -> str:
    """The line with the name of its zone in quotes, for names may hold colons."""
    if ";TZID=" not in text.upper():
        return text
    return _ZONE.sub(lambda found: f';TZID="{found[1].strip(chr(34)).strip()}"', text, count=1)


def _hidden_zone(found: re.Match[str]) -> str:
    name = found[1].strip('"').strip()
    return f';X-ZONE="{name}"'


def _read(lines: list[str], notes: list[Sentence]) -> Foreign:
    from icalendar import Component as ForeignComponent  # noqa: PLC0415 (95 ms)

    # Also a task is read as an event: of those icalendar keeps what it can read.
    text = "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT", ""))
    try:
        read = ForeignComponent.from_ical(text)
    except Exception as error:  # a foreign file: the library raises anything
        raise Refused("It cannot be read: {error}", error=str(error)) from error
    notes += (
        Sentence("A line was left out: {why}", why=str(why))
        for name, why in read.errors
        if name is None
    )
    # A plain dictionary: the library's own costs as much to ask as to parse.
    return {
        str(name): value if isinstance(value, list) else [value] for name, value in read.items()
    }
