"""Events without a zone of their own, which happen by the clock of wherever their owner is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from planner.domain.calendar import Calendar
from planner.domain.clock import wall_instant
from planner.domain.interval import Interval
from planner.domain.series import AnEvent, wall_time
from planner.domain.tables import with_entries


def with_floating_in(calendar: Calendar, zone: str) -> Calendar:
    """All floating events at their wall times in `zone` (RFC 5545, 3.3.5, form 1)."""
    return with_entries(calendar, _placed(calendar, zone))


def _placed(calendar: Calendar, zone: str) -> Iterator[AnEvent]:
    for event in (*calendar.appointments.values(), *calendar.personal_blocks.values()):
        if isinstance(event, AnEvent) and event.floating and event.zone != zone:
            yield in_zone(event, zone)


def in_zone(event: AnEvent, zone: str) -> AnEvent:
    """The same wall times and the same length there."""

    def from_here(moment: datetime) -> datetime:
        return wall_instant(wall_time(moment, event.zone), zone)

    start = from_here(event.start)
    recurrence = event.recurrence and replace(
        event.recurrence,
        exceptions=tuple(map(from_here, event.recurrence.exceptions)),
        dates=tuple(map(from_here, event.recurrence.dates)),
        periods=tuple(
            Interval(from_here(period.start), from_here(period.start) + period.length)
            for period in event.recurrence.periods
        ),
    )
    return replace(
        event,
        start=start,
        end=start + (event.end - event.start),
        zone=zone,
        recurrence=recurrence,
        recurrence_id=event.recurrence_id and from_here(event.recurrence_id),
    )
