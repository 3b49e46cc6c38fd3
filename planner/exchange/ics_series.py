"""RRULE, RDATE and EXDATE of an event (RFC 5545, 3.8.5)."""

from dataclasses import replace
from datetime import UTC, datetime

from planner.domain.bounded_rule import parsed
from planner.domain.clock import instant, local_time, wall_instant
from planner.domain.interval import Interval
from planner.domain.recurrence import Recurrence, starts
from planner.exchange.ics_relations import AnEvent
from planner.exchange.ics_values import FIRST_YEAR, Properties, When
from planner.exchange.report import Refused

DATES_ONLY = "FREQ=DAILY;COUNT=1"
"""The rule of an event that repeats on given dates only."""

EARLIEST_SERIES = 1500
"""Birthdays and feasts begin long before the years that are kept."""

KEPT = Interval(
    datetime(FIRST_YEAR, 1, 1, tzinfo=UTC), datetime(FIRST_YEAR + 100, 1, 1, tzinfo=UTC)
)


def read_recurrence(properties: Properties, start: When, zone: str) -> Recurrence | None:
    rules = properties.raw("RRULE")
    dates = properties.whens("RDATE")
    if properties.raw("EXRULE"):
        properties.notes.append("Its EXRULE was left out; such times are not excepted.")
    if len(rules) > 1:
        properties.notes.append("It has several rules; the first was taken.")
    if not rules and not dates:
        return None
    rule = "".join(rules[0].upper().split()) if rules else DATES_ONLY
    parsed(rule, start.moment, zone)
    return Recurrence(
        rule=rule,
        exceptions=_moments(properties.whens("EXDATE"), start),
        dates=_moments(dates, start),
    )


def _moments(found: tuple[When, ...], start: When) -> tuple[datetime, ...]:
    """A bare date means the occurrence on it: some programs write EXDATE so for timed events."""
    clock = local_time(start.moment, start.zone).time()
    moments = (
        when.moment
        if when.day is None or start.day is not None
        else wall_instant(datetime.combine(when.day, clock), start.zone)
        for when in found
    )
    return tuple(sorted(set(moments)))


def within_years(event: AnEvent, properties: Properties) -> AnEvent:
    """A series that began before the years that are kept, from its first occurrence in them."""
    if event.start >= KEPT.start:
        return event
    series = event.recurrence
    if series is None or "COUNT" in series.rule:
        raise Refused(f"It begins in the year {event.start.year}.")
    first = next(iter(starts(series, event.start, event.zone, KEPT)), None)
    if first is None:
        raise Refused(f"It ended before {FIRST_YEAR}.")
    began = local_time(event.start, event.zone).replace(tzinfo=None)
    length = local_time(event.end, event.zone).replace(tzinfo=None) - began
    end = local_time(first, event.zone).replace(tzinfo=None) + length
    properties.notes.append(f"It began in {began.year}; it is kept from {first.year} on.")
    return replace(event, start=first, end=instant(end.date(), end.time(), event.zone))
