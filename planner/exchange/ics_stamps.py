"""DTSTAMP: of an entry as it came in that of its file, of what was changed here since the export's.

Without a METHOD it is when the entry was last revised (RFC 5545, 3.8.7.2), by which others tell
which of two versions is the newer one.
"""

import re
from collections.abc import Iterable
from zlib import crc32

from planner.domain.entries import Event, Note
from planner.domain.tasks import Task
from planner.exchange.ics_components import Component
from planner.exchange.source import STAMP

NOT_ASKED = ("UID", "RECURRENCE-ID", "RELATED-TO", "X-FLEXDAY-UID")
"""Of what our lines say: what depends on the other entries, too."""

_A_TIME = re.compile(r"DTSTAMP[^\n:]*:\d{8}(?:T\d{6}Z?)?", re.IGNORECASE)


def stamp_line(component: Component, lines: Iterable[str]) -> str | None:
    """The component's DTSTAMP with a sum of `lines`, which are ours for the entry as it was read;
    to be kept with it.
    """
    for line in component.lines:
        if line.octets[:7].upper() == b"DTSTAMP" and _A_TIME.fullmatch(line.text.strip()):
            return f"{STAMP}:{_sum(lines)} {line.text.strip()}"
    return None


def original_stamp(entry: Event | Task | Note, lines: Iterable[str]) -> str | None:
    """None where the file had none, or the entry was changed since."""
    kept = entry.foreign[0] if entry.foreign else ""
    if not kept.startswith(STAMP):
        return None
    said, _, stamp = kept.partition(":")[2].partition(" ")
    return stamp if said == _sum(lines) else None


def _sum(lines: Iterable[str]) -> str:
    said = "\n".join(line for line in lines if not line.startswith(NOT_ASKED))
    return f"{crc32(said.encode('utf-8', 'replace')):08x}"
