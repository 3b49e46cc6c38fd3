"""What tells a reader that a file is a newer word on the same times."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from planner.domain.clock import local_time
from planner.domain.interval import Interval
from planner.exchange.digests import digest
from planner.scheduling.offers.availability import AvailabilitySheet

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TICK = timedelta(seconds=4)
"""Of the sequence number, so that it stays below 2³¹ until 2242."""


def sequence_at(now: datetime) -> int:
    """Grows with time, so that what is imported later is what counts (RFC 5545, 3.8.7.4)."""
    return max(0, (now - EPOCH) // TICK)


def numbered(
    sheet: AvailabilitySheet, kind: str, intervals: Iterable[Interval]
) -> Iterator[tuple[str, Interval]]:
    """Each with the uid of its place in its week, which the next file for the same recipient uses
    again.
    """
    last_week, place = "", 0
    for interval in intervals:
        week = _week(sheet, interval.start)
        place = place + 1 if week == last_week else 1
        last_week = week
        yield _uid(sheet, kind, week, place), interval


def uid_of_sheet(sheet: AvailabilitySheet, kind: str) -> str:
    """Of what stands for the week as a whole."""
    return _uid(sheet, kind, _week(sheet, sheet.span.start), 0)


def _week(sheet: AvailabilitySheet, moment: datetime) -> str:
    """ISO 8601, by one's own calendar."""
    year, week, _ = local_time(moment, sheet.own_zone).isocalendar()
    return f"{year}-W{week:02}"


def _uid(sheet: AvailabilitySheet, kind: str, week: str, place: int) -> str:
    """Nothing in it can be read: who the recipient is is told to nobody. A nameless one is his
    zone; who has a name may move to another.
    """
    recipient = sheet.recipient or sheet.recipient_zone
    known = "\n".join((kind, recipient, week, str(place)))
    return f"{digest(known)[:32]}@flexday"
