"""The text that an entry was read from, where its form has no properties to keep.

It is kept as a line for the export; the same text again is no news, whatever became of the entry.
"""

from planner.domain.calendar import Entry
from planner.exchange.ics_writing import escaped

SOURCE = "X-SOURCE-"
MOST = 100_000


def source_line(form: str, text: str) -> tuple[str, ...]:
    return (f"{SOURCE}{form}:{escaped(text[:MOST])}",)


def has_same_source(entry: Entry, other: Entry) -> bool:
    """Whether both were read from the same text."""
    source = _source(entry)
    return source is not None and source == _source(other)


def _source(entry: Entry) -> str | None:
    lines: tuple[str, ...] = getattr(entry, "foreign", ())
    return next((line for line in lines if line.startswith(SOURCE)), None)
