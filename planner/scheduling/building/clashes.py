"""What is odd about an event that is new or was moved: it clashes with another, or is over."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from planner.domain.calendar import Calendar
from planner.domain.entries import Event
from planner.domain.interval import Interval
from planner.domain.message import Message
from planner.domain.occurrences import event_occurrences
from planner.scheduling.building.busy import busy_occurrences

FEW = 3


def changed_events(before: Calendar, after: Calendar) -> tuple[Event, ...]:
    """New events, and those that take other time than before."""
    if (
        before.appointments is after.appointments
        and before.personal_blocks is after.personal_blocks
    ):
        return ()
    known = {event.uid: event for event in before.events()}
    return tuple(
        event
        for event in after.events()
        if event.uid not in known or _time_of(before, known[event.uid]) != _time_of(after, event)
    )


def _time_of(calendar: Calendar, event: Event) -> tuple[object, ...]:
    return (
        event.interval,
        event.travel_before,
        event.travel_after,
        event.recurrence,
        calendar.takes_time(event),
    )


def clashes(
    before: Calendar, after: Calendar, now: datetime, within: Interval
) -> Iterator[Message]:
    """Sentences on the changed events; a series is looked at `within` this time."""
    for event in changed_events(before, after):
        if event.recurrence is None and event.end <= now:
            yield Message("{event} is in the past", {"event": event.summary})
        elif after.takes_time(event) and not event.all_day:
            yield from islice(_overlaps(after, event, now, within), FEW)


def _overlaps(
    calendar: Calendar, event: Event, now: datetime, within: Interval
) -> Iterator[Message]:
    """One for each other event, at the first time that both want."""
    single = event.interval.padded(event.travel_before, event.travel_after)
    span = single if event.recurrence is None else within
    others = [found for found in busy_occurrences(calendar, span) if not found.event.all_day]
    told = {event.uid}
    for occurrence in event_occurrences(event, span):
        for other in others:
            common = other.busy.intersection(occurrence.busy)
            if common is not None and common.end > now and other.event.uid not in told:
                told.add(other.event.uid)
                yield Message(
                    "{event} overlaps {other} from {start} for {length}",
                    {
                        "event": event.summary,
                        "other": other.event.summary,
                        "start": common.start,
                        "length": common.length,
                    },
                )
