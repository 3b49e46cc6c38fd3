"""What an entry says that no field of ours stands for: kept, and given back by the export."""

from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime

from planner.domain.entries import Event, Note
from planner.domain.tasks import Task
from planner.exchange.ics_components import Component
from planner.exchange.ics_lines import Line
from planner.exchange.ics_properties import OWN
from planner.exchange.ics_series import foreign_scale
from planner.exchange.ics_sources import key_of
from planner.exchange.ics_writing import PRODID
from planner.exchange.source import OF_ICS, STAMP, source_digest

MOST_KEPT = 1_000_000
"""Characters of one entry, such as of a picture inside it."""

BOTH = (
    "CATEGORIES DESCRIPTION DTSTAMP DTSTART DURATION LAST-MODIFIED RECURRENCE-ID RELATED-TO "
    "SEQUENCE STATUS SUMMARY UID"
)
EVENT_FIELDS = frozenset(f"{BOTH} DTEND EXDATE EXRULE LOCATION RDATE RRULE TRANSP".split())
TASK_FIELDS = frozenset(
    f"{BOTH} COMPLETED DUE ESTIMATED-DURATION PERCENT-COMPLETE PRIORITY".split()
)

NOTE_FIELDS = frozenset(["DESCRIPTION", "DTSTAMP", "DTSTART", "RECURRENCE-ID", "SUMMARY", "UID"])
FIELDS = {"VEVENT": EVENT_FIELDS, "VTODO": TASK_FIELDS, "VJOURNAL": NOTE_FIELDS}

REVISED = ("LAST-MODIFIED", "DTSTAMP")
OWN_REVISED = ("LAST-MODIFIED", f"{OWN}REVISED")


def kept_lines(component: Component, notes: list[str]) -> tuple[str, ...]:
    """Unfolded, in their order; the nested components last. What there is no room for is noted."""
    known = FIELDS[component.name]
    if not is_own_export(component):
        known |= {OF_ICS, STAMP}
    lines = [line.text for line in component.lines if not _is_ours(line, known)]
    every = (*lines, *_source(component), *component.nested)
    if sum(map(len, every)) <= MOST_KEPT:
        return every
    notes.append(f"Only {MOST_KEPT:,} characters of what Flexday does not know are kept.")
    return (*_within(lines), *_source(component))


def fields_in(component: Component) -> Iterator[tuple[str, Line]]:
    """Its lines that fields of ours stand for, with the names of their properties."""
    known = FIELDS[component.name]
    for line in component.lines:
        name = name_of(line.octets[:32].decode("latin-1"))
        if name != "DTSTAMP" and not name.startswith(OWN) and _is_ours(line, known):
            yield name, line


def _source(component: Component) -> Iterator[str]:
    """Our own export says itself where an entry came from."""
    if not is_own_export(component):
        every = (*(line.text for line in component.lines), *component.nested)
        yield source_digest(every, key_of(component.calendar))


def is_own_export(component: Component) -> bool:
    return component.calendar.properties.get("PRODID") == PRODID


def _is_ours(line: Line, known: Collection[str]) -> bool:
    name = name_of(line.octets[:32].decode("latin-1"))
    if name == "RELATED-TO" and name in known:
        return line.octets.upper().partition(b":")[0].endswith((b"=DEPENDS-ON", b"=FIRST"))
    if name in ("RRULE", "EXRULE") and foreign_scale(line.text.partition(":")[2]) is not None:
        return False
    return name in known or name.startswith(OWN)


def name_of(text: str) -> str:
    """Of a content line."""
    return text.partition(":")[0].partition(";")[0].upper()


def _within(lines: Iterable[str]) -> Iterator[str]:
    room = MOST_KEPT
    for line in lines:
        if len(line) <= room:
            room -= len(line)
            yield line


def given_back(entry: Event | Task | Note, written: Collection[str]) -> Iterator[str]:
    """The kept lines, but not those that a field has come to stand for."""
    names = {name_of(line) for line in written if line.startswith("CLASS")}
    depth = 0
    for line in entry.foreign:
        name = name_of(line)
        if depth or name == "BEGIN" or name not in names:
            yield line
        depth += (name == "BEGIN") - (name == "END")


def revised_at(component: Component) -> datetime | None:
    """When its author last changed it: LAST-MODIFIED, else DTSTAMP (RFC 5545, 3.8.7).

    The DTSTAMP of our own export is only when that was written.
    """
    found = {name_of(line.octets[:24].decode("latin-1")): line for line in component.lines}
    for name in OWN_REVISED if is_own_export(component) else REVISED:
        moment = utc_moment(found[name].text.rpartition(":")[2].strip()) if name in found else None
        if moment is not None:
            return moment
    return None


def utc_moment(text: str) -> datetime | None:
    """ "20261124T130000Z"; None for anything else."""
    digits = text.removesuffix("Z").replace("T", "")
    if len(digits) != 14 or not digits.isascii() or not digits.isdecimal():
        return None
    fields = [int(digits[:4]), *(int(digits[at : at + 2]) for at in range(4, 14, 2))]
    try:
        return datetime(*fields[:5], min(fields[5], 59), tzinfo=UTC)  # type: ignore[arg-type,misc]
    except ValueError:
        return None
