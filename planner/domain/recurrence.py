"""Entries that repeat (RFC 5545, 3.3.10 and 3.8.5)."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from planner.domain.clock import zone_named
from planner.domain.interval import Interval, as_utc
from planner.domain.rules import parsed_rule, until_on_wall, wall_starts

CHUNK = timedelta(weeks=8)
"""Series are expanded in chunks of this length, so that the next week is often there already."""
EPOCH = datetime(1970, 1, 5, tzinfo=UTC)
MARGIN = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """`rule` is the value of an RRULE, such as FREQ=WEEKLY;BYDAY=TU.

    `exceptions` are the starts (EXDATE) that do not happen, `dates` those that happen besides the
    rule (RDATE); instants in UTC. The rule is resolved on the wall clock of the entry's own zone.
    Raises InvalidValue for a rule that cannot be followed. An empty rule has `dates` only.
    """

    rule: str
    exceptions: tuple[datetime, ...] = ()
    dates: tuple[datetime, ...] = ()

    def __post_init__(self) -> None:
        if self.rule:
            parsed_rule(self.rule)
        object.__setattr__(self, "exceptions", tuple(sorted(set(map(as_utc, self.exceptions)))))
        object.__setattr__(self, "dates", tuple(sorted(set(map(as_utc, self.dates)))))


def parsed(rule: str, start: datetime, zone: str) -> None:  # noqa: ARG001
    """Raises InvalidValue for a rule that cannot be followed."""
    parsed_rule(rule)


def starts(
    recurrence: Recurrence, start: datetime, zone: str, within: Interval
) -> tuple[datetime, ...]:
    """The instants at which occurrences start inside `within`, in order.

    `start` is the entry's own start, the first occurrence. A wall time that DST skips is read with
    the offset before the gap; one that happens twice is its first run (RFC 5545, 3.3.5).
    """
    found: list[datetime] = []
    first, last = (within.start - EPOCH) // CHUNK, (within.end - EPOCH) // CHUNK
    for number in range(first, last + 1):
        found += _chunk(recurrence, start, zone, number)
    return tuple(found[bisect_left(found, within.start) : bisect_left(found, within.end)])


@lru_cache(maxsize=16_384)
def _chunk(recurrence: Recurrence, start: datetime, zone: str, number: int) -> tuple[datetime, ...]:
    span = Interval(EPOCH + CHUNK * number, EPOCH + CHUNK * (number + 1))
    happening = set(_by_rule(recurrence.rule, start, zone, span))
    happening |= {start, *recurrence.dates}
    happening -= set(recurrence.exceptions)
    return tuple(sorted(moment for moment in happening if moment in span))


def _by_rule(rule: str, start: datetime, zone: str, span: Interval) -> list[datetime]:
    if not rule or start >= span.end:
        return []
    local = zone_named(zone)
    low, high = (
        moment.astimezone(local).replace(tzinfo=None)
        for moment in (span.start - MARGIN, span.end + MARGIN)
    )
    until = until_on_wall(parsed_rule(rule), zone)
    high = high if until is None else min(high, until)
    first = start.astimezone(local).replace(tzinfo=None)
    found = wall_starts(rule, first, low, high)
    return [wall.replace(tzinfo=local, fold=0).astimezone(UTC) for wall in found]
