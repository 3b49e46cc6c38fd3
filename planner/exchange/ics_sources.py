"""What a file says of its calendar as a whole: kept by source, and given back with its entries."""

from collections.abc import Iterable, Iterator
from zlib import crc32

from planner.domain.calendar import Calendar
from planner.domain.sources import SourceCalendar
from planner.exchange.ics_components import CalendarPart
from planner.exchange.ics_heads import parted
from planner.exchange.ics_lines import unescaped
from planner.exchange.ics_writing import PRODID, escaped, without_controls
from planner.exchange.source import calendar_key

OURS = "X-FLEXDAY-SOURCE"
NOT_KEPT = ("VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-TIMEZONE")
"""The export has its own. A METHOD would make an invitation of it (RFC 5546), and the times that a
zone of the whole calendar is meant for name theirs.
"""

IDENTITIES = ("X-WR-RELCALID", "UID", "SOURCE", "X-WR-CALNAME", "NAME", "URL")
"""What is the same the next time, even where its description is another one."""

MOST = 20_000
"""Characters of one calendar."""


def sources_in(parts: Iterable[CalendarPart]) -> tuple[SourceCalendar, ...]:
    """Of the calendars of a file; our own export tells those of its entries itself."""
    found: dict[str, SourceCalendar] = {}
    for part in parts:
        for source in _told(part) if part.properties.get("PRODID") == PRODID else _own(part):
            found[source.key] = source
    return tuple(found.values())


def key_of(part: CalendarPart) -> str:
    """By which its entries name it, once it is read; empty where it says nothing of itself."""
    if part.key is None:
        part.key = next((source.key for source in _own(part)), "")
    return part.key


def _own(part: CalendarPart) -> Iterator[SourceCalendar]:
    lines = tuple(dict.fromkeys(without_controls(line) for line in part.lines if _is_kept(line)))
    if lines and sum(map(len, lines)) <= MOST:
        by_name = {line.partition(":")[0].partition(";")[0].upper(): line for line in lines}
        same = next((by_name[name] for name in IDENTITIES if name in by_name), "\n".join(lines))
        yield SourceCalendar(f"{crc32(same.encode('utf-8', 'replace')):08x}", lines)


def _is_kept(line: str) -> bool:
    parts = parted(line)
    return parts is not None and parts.name not in NOT_KEPT and not parts.name.startswith(OURS)


def _told(part: CalendarPart) -> Iterator[SourceCalendar]:
    for line in part.lines:
        if line.startswith(f"{OURS}:"):
            key, *lines = unescaped(line.partition(":")[2]).split("\n")
            if lines:
                yield SourceCalendar(key, tuple(lines))


def source_lines(calendar: Calendar) -> Iterator[str]:
    """Of all sources for ourselves. For others those of the only one, if all appointments and tasks
    are of it: the name of one calendar is not that of several.
    """
    sources = calendar.settings.sources
    keys = _keys(calendar) if sources else set()
    if len(keys) == 1:
        yield from (line for source in sources if source.key in keys for line in source.lines)
    for source in sources:
        yield f"{OURS}:{escaped(chr(10).join((source.key, *source.lines)))}"


def _keys(calendar: Calendar) -> set[str]:
    """With an empty one for what was written down here."""
    tables = (calendar.appointments, calendar.personal_blocks, calendar.tasks)
    return {calendar_key(entry) for table in tables for entry in table.values()}
