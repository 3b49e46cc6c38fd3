"""What an imported entry's own lines would lose of how its file wrote them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from planner.domain.entries import Event, Note
from planner.domain.tasks import Task
from planner.exchange.ics_components import Component
from planner.exchange.ics_form_times import (
    TIMES,
    Clock,
    clock_of,
    in_iana,
    length_said,
    said_moment,
)
from planner.exchange.ics_forms import (
    ALL_TIMES,
    END,
    HEAD,
    LENGTH_OF_TASK,
    PROGRESS,
    TEXTS,
    Form,
    Names,
    Ours,
    filled,
    forms_text,
    ours_of,
)
from planner.exchange.ics_heads import Parts, harmless, parameter, parted, without
from planner.exchange.ics_kept import MOST_KEPT, fields_in
from planner.exchange.ics_lines import unescaped
from planner.exchange.ics_zones import Zones

EVENT: tuple[Names, ...] = (
    *((name,) for name in ("UID", *TEXTS, "CATEGORIES", "STATUS", "TRANSP", "SEQUENCE")),
    *((name,) for name in ("LAST-MODIFIED", "RELATED-TO", "RECURRENCE-ID", "DTSTART")),
    END,
    *((name,) for name in ("RRULE", "EXRULE", "RDATE", "EXDATE")),
)
ODD_EVENT = (*(names for names in EVENT if not set(names) & set(ALL_TIMES)), ALL_TIMES)
TASK: tuple[Names, ...] = (
    *((name,) for name in ("SUMMARY", "DESCRIPTION", "CATEGORIES", "SEQUENCE", "PRIORITY")),
    *((name,) for name in ("LAST-MODIFIED", "RELATED-TO", "DTSTART")),
)
ONE_BY_ONE: tuple[Names, ...] = tuple((name,) for name in PROGRESS)

NONE: list[str] = []
LISTS = ("EXDATE", "RDATE")

Theirs = Mapping[str, Sequence[str | None]]
"""The lines of a file by property; None for one that no file but it can say."""


def forms_of(
    entry: Event | Task | Note, component: Component, lines: Iterable[str], zones: Zones
) -> str | None:
    """The text that the entry keeps; None where there is no room for it. `lines` are those that we
    write for it as it was read.
    """
    ours, theirs = ours_of(entry, lines), _theirs(component, zones)
    forms = (
        _form(names, ours, theirs)
        for names in _groups(entry, theirs)
        if any(ours.lines.get(name, NONE) != theirs.get(name, NONE) for name in names)
    )
    text = forms_text(form for form in forms if form is not None)
    return text if len(text) <= MOST_KEPT else None


def _theirs(component: Component, zones: Zones) -> Theirs:
    found: dict[str, list[str | None]] = {}
    repeats = any(line.octets[:5].upper() == b"RRULE" for line in component.lines)
    for name, line in fields_in(component):
        text = line.text
        if name in TIMES:
            found.setdefault(name, []).append(in_iana(text, zones, repeats=repeats))
        elif ":" in text:
            found.setdefault(name, []).append(text)
    return found


def _groups(entry: Event | Task | Note, theirs: Theirs) -> Iterator[Names]:
    """The properties that are to be given back together, or not at all."""
    if isinstance(entry, Event):
        yield from EVENT if _starts_as_said(entry, theirs) else ODD_EVENT
        return
    yield ("UID", "RECURRENCE-ID") if "RECURRENCE-ID" in theirs else ("UID",)
    if isinstance(entry, Note):
        yield ("SUMMARY", "DESCRIPTION")
        yield from (("DTSTART",),) if "DTSTART" in theirs else ()
        return
    yield from TASK
    if "DURATION" in theirs:
        yield LENGTH_OF_TASK
    else:
        yield ("DUE",)
        yield ("ESTIMATED-DURATION",)
    yield from (PROGRESS,) if _is_done_by_more(theirs) else ONE_BY_ONE


def _starts_as_said(event: Event, theirs: Theirs) -> bool:
    """Not so where start and end had to be exchanged, or a series began before the years kept."""
    lines = theirs.get("DTSTART", ())
    if len(lines) != 1 or lines[0] is None:
        return True
    return said_moment(lines[0], clock_of(event, "DTSTART")) in (None, event.start)


def _is_done_by_more(theirs: Theirs) -> bool:
    """Whether more than its status says that it is done."""
    percents = (parted(line or ":") for line in theirs.get("PERCENT-COMPLETE", ()))
    is_full = any(parts and parts.value.strip() == "100" for parts in percents)
    return is_full or ("COMPLETED" in theirs and "STATUS" not in theirs)


def _form(names: Names, ours: Ours, theirs: Theirs) -> Form | None:
    """None where our lines say it all, or theirs cannot be said elsewhere."""
    mine = ours.of(names)
    others = [line for name in names for line in theirs.get(name, ())]
    said = [line for line in others if line is not None]
    if mine == others or len(said) < len(others) or (names[0] == "UID" and not said):
        return None
    if names == ("LAST-MODIFIED",) and not said:
        return Form(names, "", (f"{HEAD}X-FLEXDAY-REVISED",))
    if names[0] in LISTS and _dates(said) == _dates(mine):
        return None
    if len(said) == 1:
        return _of_one(names, said[0], mine, ours)
    return Form(names, ours.key(names), tuple(said))


def _of_one(names: Names, line: str, mine: Sequence[str], ours: Ours) -> Form | None:
    parts = parted(line)
    if parts is None:
        return None
    has_head = (len(names) == 1 and names[0] not in LISTS) or names == END
    if not has_head or not _says_the_same(parts, mine, ours):
        return Form(names, ours.key(names), (line,))
    head = f"{parts.name}{_placeless(parts, ours)}"
    if list(mine) == [filled(head, mine, ours.entry)]:
        return None
    return Form(names, "" if _is_harmless(parts) else ours.key(names), (f"{HEAD}{head}",))


def _says_the_same(parts: Parts, mine: Sequence[str], ours: Ours) -> bool:
    """Whether its head, filled with what the entry has, says what its line says."""
    if parts.name in (*TEXTS, "UID"):
        own = mine[0].partition(":")[2] if mine else ""
        said = unescaped(parts.value)
        return len(mine) < 2 and unescaped(own) == (said if parts.name != "UID" else said.strip())
    again = filled(f"{parts.name}{parts.parameters}", mine, ours.entry)
    if parts.name == "DURATION" and isinstance(ours.entry, Event):
        length = length_said(parts.value)
        return bool(again and length) and length_said(_value(again or "")) == length
    is_one = len(mine) == 1 and mine[0].startswith(parts.name)
    return is_one and again == f"{parts.name}{parts.parameters}:{parts.value}"


def _value(line: str) -> str:
    parts = parted(line)
    return parts.value if parts else ""


def _placeless(parts: Parts, ours: Ours) -> str:
    """Its parameters, without a zone that is that of the entry."""
    zone = parameter(parts.parameters, "TZID")
    if isinstance(ours.entry, Event) and zone == ours.entry.zone and not ours.entry.all_day:
        return parts.parameters.replace(f"TZID={zone}", "TZID=", 1)
    return parts.parameters


def _is_harmless(parts: Parts) -> bool:
    rest = parts.parameters
    if parts.name in TIMES:
        rest = without(without(rest, "TZID"), "VALUE")
    return harmless(rest) == rest


def _dates(lines: Iterable[str]) -> set[str | datetime]:
    """A line each, whatever they came in; of RDATE the moments, which we write in UTC."""
    found: set[str | datetime] = set()
    for line in lines:
        name, parameters, value = parted(line) or Parts("", "", "")
        for each in value.split(","):
            one = f"{name}{parameters}:{each.strip()}"
            found.add((name == "RDATE" and _instant(one)) or one)
    return found


def _instant(line: str) -> datetime | None:
    """Of a time that says its zone, or is in UTC."""
    parts = parted(line)
    if parts is None or without(parts.parameters, "TZID"):
        return None
    zone = parameter(parts.parameters, "TZID") or ""
    return said_moment(line, Clock(zone)) if zone or line.endswith("Z") else None
