"""What an import found, could not take, and took differently than it was written."""

from dataclasses import dataclass

from planner.domain.calendar import Entry


@dataclass(frozen=True, slots=True)
class Refusal:
    """`line` counts from 1 in the file, None for the whole file; `what` names the entry."""

    line: int | None
    what: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """`repaired` are entries that came in, with what had to be assumed or left out."""

    entries: tuple[Entry, ...] = ()
    refused: tuple[Refusal, ...] = ()
    repaired: tuple[Refusal, ...] = ()


class Refused(Exception):
    """One component cannot be taken; the text says why. Never leaves the import."""
