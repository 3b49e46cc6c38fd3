"""What an entry was read from, as a line that is kept with it.

The same text again is no news, whatever became of the entry here; another text of the same age is.
"""

from collections.abc import Iterable

from planner.domain.calendar import Entry
from planner.exchange.digests import digest
from planner.exchange.ics_writing import escaped

SOURCE = "X-SOURCE-"
OF_ICS = f"{SOURCE}ICS"
STAMP = f"{SOURCE}STAMP"
"""When the file last changed it; no more than that."""

_CALENDAR = ";CALENDAR="

MOST = 100_000


def source_line(form: str, text: str) -> str:
    """The text itself, where its form has no properties that could be kept one by one."""
    return f"{SOURCE}{form}:{escaped(text[:MOST])}"


def source_digest(lines: Iterable[str], calendar: str = "") -> str:
    """Of content lines; and the key of their calendar. The DTSTAMP of many programs is the hour of
    the download.
    """
    said = "\n".join(line for line in lines if not line.startswith("DTSTAMP"))
    return f"{OF_ICS}{_CALENDAR if calendar else ''}{calendar}:{digest(said)[:16]}"


def source_of(entry: Entry) -> str | None:
    """What it was read from, whatever calendar that was in."""
    line = _line(entry)
    if line is None or not line.startswith(f"{OF_ICS}{_CALENDAR}"):
        return line
    return f"{OF_ICS}:{line.partition(':')[2]}"


def calendar_key(entry: Entry) -> str:
    """Of the calendar that it was imported with; empty where none is known."""
    head = (_line(entry) or "").partition(":")[0]
    return head.partition(_CALENDAR)[2] if head.startswith(OF_ICS) else ""


def _line(entry: Entry) -> str | None:
    lines: tuple[str, ...] = getattr(entry, "foreign", ())
    said = (line for line in reversed(lines) if line.startswith(SOURCE))
    return next((line for line in said if not line.startswith(STAMP)), None)


def without_source(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for line in lines if not line.startswith(SOURCE))
