"""Entries that repeat (RFC 5545, 3.3.10 and 3.8.5)."""

from dataclasses import dataclass
from datetime import datetime

from planner.domain.interval import as_utc


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """`rule` is the value of an RRULE, such as FREQ=WEEKLY;BYDAY=TU.

    `exceptions` are the starts (EXDATE) that do not happen, `dates` those that happen besides the
    rule (RDATE); instants in UTC. The rule is resolved on the wall clock of the entry's own zone.
    """

    rule: str
    exceptions: tuple[datetime, ...] = ()
    dates: tuple[datetime, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "exceptions", tuple(sorted(map(as_utc, self.exceptions))))
        object.__setattr__(self, "dates", tuple(sorted(map(as_utc, self.dates))))
