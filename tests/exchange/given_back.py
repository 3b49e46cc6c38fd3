"""What a file says, property by property and parameter by parameter, against what the export says
after its import. icalendar takes the lines apart.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from icalendar import vDuration, vText
from icalendar.parser import Contentline

from planner.domain.calendar import Calendar
from planner.domain.settings import Settings
from planner.exchange.ics_export import calendar_ics
from planner.exchange.ics_import import read_calendar
from planner.exchange.ics_lines import content_lines
from planner.exchange.ics_zone_names import iana_name
from planner.exchange.merge import merge_import
from tests.exchange.ics_text import HOME, NOW

ENTRIES = ("VEVENT", "VTODO", "VJOURNAL")
OURS = ("X-FLEXDAY-", "X-SOURCE-")
DATES = ("EXDATE", "RDATE")
TIMES = ("DTSTART", "DTEND", "DUE", "COMPLETED", "RECURRENCE-ID", *DATES)


@dataclass(frozen=True)
class Said:
    """One property; of a component inside an entry `name` begins with its path."""

    name: str
    parameters: tuple[tuple[str, str], ...]
    value: str

    def parameter(self, name: str) -> str | None:
        return dict(self.parameters).get(name)

    def without_zone(self) -> "Said":
        rest = tuple(pair for pair in self.parameters if pair[0] != "TZID")
        return Said(self.name, rest, self.value)


@dataclass
class Part:
    """An entry of a file, with the line where it begins."""

    name: str
    line: int
    said: list[Said] = field(default_factory=list)

    @property
    def uid(self) -> str:
        return next((said.value.strip() for said in self.said if said.name == "UID"), "")


def parts_of(data: bytes) -> Iterator[Part]:
    """The entries of a file; what icalendar takes for no property is left out."""
    path: list[str] = []
    part: Part | None = None
    for line in content_lines(data):
        try:
            name, parameters, value = Contentline(line.text).parts()
        except ValueError:
            continue
        name = str(name).upper()
        if name == "BEGIN":
            kind = value.strip().upper()
            if part is None and kind in ENTRIES:
                part, path = Part(kind, line.number), []
            elif part is not None:
                path.append(kind)
                part.said.append(Said("/".join((*path, "BEGIN")), (), ""))
        elif name == "END" and part is not None:
            if path:
                path.pop()
            else:
                yield part
                part = None
        elif part is not None:
            part.said.append(Said("/".join((*path, name)), _parameters(parameters), value))


def _parameters(parameters: object) -> tuple[tuple[str, str], ...]:
    pairs = dict(parameters).items()  # type: ignore[call-overload]
    return tuple(sorted((str(name).upper(), str(value)) for name, value in pairs))


@dataclass
class Balance:
    """Properties that came in, and what became of them."""

    came: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    more: Counter[str] = field(default_factory=Counter)
    lost: list[tuple[str, Said]] = field(default_factory=list)
    added: list[tuple[str, Said]] = field(default_factory=list)


def balance(data: bytes, name: str, into: Balance) -> None:
    """Imports the file into an empty calendar, exports that, and compares."""
    report = read_calendar(data, HOME, NOW)
    merged = merge_import(Calendar(settings=Settings(zone=HOME)), report).calendar
    exported = list(parts_of(calendar_ics(merged, NOW)))
    refused = {refusal.line for refusal in report.refused}
    refused |= {note.line for note in report.repaired if note.why.endswith(" it was left out.")}
    for part in parts_of(data):
        if part.line in refused or ("X-FLEXDAY-KIND", "PLANNED") in _plain(part):
            continue
        _compare(part, _counterpart(part, exported), name, into)


def _plain(part: Part) -> set[tuple[str, str]]:
    return {(said.name, said.value) for said in part.said}


def _counterpart(part: Part, exported: list[Part]) -> Part:
    """Of those with the same UID the one that differs least."""
    same = [
        each
        for each in exported
        if each.name == part.name and (each.uid == part.uid if part.uid else each.uid)
    ]
    if not same:
        return Part(part.name, 0)
    best = min(same, key=lambda each: sum((Counter(part.said) - Counter(each.said)).values()))
    exported.remove(best)
    return best


def _compare(part: Part, other: Part, file: str, into: Balance) -> None:
    missing = list((Counter(part.said) - Counter(other.said)).elements())
    added = list((Counter(other.said) - Counter(part.said)).elements())
    into.came += len(part.said)
    into.kinds["as it came"] += len(part.said) - len(missing)
    where = f"{file}:{part.line}"
    for said in missing:
        kind = _kind(said, added)
        if kind is None:
            into.lost.append((where, said))
        else:
            into.kinds[kind] += 1
    for said in added:
        kind = _why_added(said, part)
        if kind is None:
            into.added.append((where, said))
        else:
            into.more[kind] += 1


def _why_added(said: Said, part: Part) -> str | None:
    """What is right about a property that the file does not have."""
    if said.name.startswith(OURS):
        return "fields of ours"
    had = [each for each in part.said if each.name == said.name]
    required = ("UID", "DTSTAMP") if part.name != "VJOURNAL" else ("UID", "DTSTAMP", "DTSTART")
    if said.name in required and not any(each.value.strip() for each in had):
        return "required, and the file had none"
    if said.name in DATES and any(is_one(each, said) for each in had for is_one in MANY):
        return "a line for each date"
    return None


def _kind(said: Said, added: list[Said]) -> str | None:
    """What it was written as instead. That is taken out of `added`."""
    for name, is_same in KINDS.items():
        found = [other for other in added if other.name == said.name and is_same(said, other)]
        if found:
            if is_same not in MANY:
                added.remove(found[0])
            return name
    return None


def _same_text(said: Said, other: Said) -> bool:
    return said.parameters == other.parameters and _text(said.value) == _text(other.value)


def _text(value: str) -> str:
    """The library leaves the backslash before a quote, which many programs write."""
    return str(vText.from_ical(value)).replace('\\"', '"').strip()


def _same_length(said: Said, other: Said) -> bool:
    if said.name != "DURATION" or said.parameters != other.parameters:
        return False
    return bool(vDuration.from_ical(said.value) == vDuration.from_ical(other.value))


def _other_zone_name(said: Said, other: Said) -> bool:
    zone = other.parameter("TZID")
    if zone is None or iana_name(zone) != zone or said.parameter("TZID") == zone:
        return False
    return said.without_zone() == other.without_zone() and said.name in TIMES


def _single(said: Said, other: Said) -> bool:
    is_one = said.name in DATES and other.value in said.value.split(",")
    return is_one and said.without_zone() == Said(
        said.name, other.without_zone().parameters, said.value
    )


def _in_utc(said: Said, other: Said) -> bool:
    """Since libical overlooks the zone of an RDATE."""
    zone = iana_name(said.parameter("TZID") or "")
    if said.name != "RDATE" or other.parameters or zone is None:
        return False
    walls = (datetime.fromisoformat(each) for each in said.value.split(","))
    moments = (wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) for wall in walls)
    return other.value in {f"{moment:%Y%m%dT%H%M%SZ}" for moment in moments}


def _in_no_zone(said: Said, other: Said) -> bool:
    zone = said.parameter("TZID")
    is_plain = not other.parameters and re.fullmatch(r"\d{8}T\d{6}Z", other.value)
    return bool(zone and is_plain and iana_name(zone) is None)


KINDS = {
    "escaped otherwise": _same_text,
    "with the IANA name of its zone": _other_zone_name,
    "as a length in other units": _same_length,
    "with a line for each date": _single,
    "as an RDATE in UTC": _in_utc,
    "in UTC, for its zone has rules of its own": _in_no_zone,
}
MANY = (_single, _in_utc)
"""One line in, several out."""
