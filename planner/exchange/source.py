"""What an entry was read from, as a line that is kept with it.

The same text again is no news, whatever became of the entry here; another text of the same age is.
"""

from collections.abc import Iterable

from planner.domain.calendar import Entry
from planner.exchange.digests import digest
from planner.exchange.ics_writing import escaped

SOURCE = "X-SOURCE-"
OF_ICS = f"{SOURCE}ICS"
MOST = 100_000


def source_line(form: str, text: str) -> str:
    """The text itself, where its form has no properties that could be kept one by one."""
    return f"{SOURCE}{form}:{escaped(text[:MOST])}"


def source_digest(lines: Iterable[str]) -> str:
    """Of content lines. The DTSTAMP of many programs is the hour of the download."""
    said = "\n".join(line for line in lines if not line.startswith("DTSTAMP"))
    return f"{OF_ICS}:{digest(said)[:16]}"


def source_of(entry: Entry) -> str | None:
    lines: tuple[str, ...] = getattr(entry, "foreign", ())
    return next((line for line in reversed(lines) if line.startswith(SOURCE)), None)


def without_source(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for line in lines if not line.startswith(SOURCE))
