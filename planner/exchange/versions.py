"""Which of two forms of an entry is the newer one (RFC 5545, 3.8.7.4)."""

from datetime import datetime

from planner.domain.calendar import Entry


def sequence_of(entry: Entry) -> int:
    return getattr(entry, "sequence", 0)


def revised_of(entry: Entry) -> datetime | None:
    return getattr(entry, "revised", None)


def age(entry: Entry, other: Entry) -> int:
    """Below 0 if it is older than the other, above if newer, 0 if nothing says so."""
    if sequence_of(entry) != sequence_of(other):
        return 1 if sequence_of(entry) > sequence_of(other) else -1
    mine, others = revised_of(entry), revised_of(other)
    if mine is None or others is None or mine == others:
        return 0
    return 1 if mine > others else -1
