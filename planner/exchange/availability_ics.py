"""Availability as calendar data: events, free-busy (RFC 5545) and availability (RFC 7953).

All of it is built from intervals, so that two calendars with the same free time give the same
bytes. Times are in UTC, which no reader gets wrong.
"""

from collections.abc import Iterator

from planner.domain.clock import local_time
from planner.domain.interval import Interval
from planner.exchange.availability_rows import free_intervals
from planner.exchange.ics_writing import calendar_text, component, utc_text
from planner.scheduling.availability import AvailabilitySheet


def availability_ics(sheet: AvailabilitySheet) -> str:
    """One event per free time. It is no commitment, so it makes nobody busy."""
    lines: list[str] = []
    for number, interval in enumerate(free_intervals(sheet), start=1):
        more = ("SUMMARY:Available", "TRANSP:TRANSPARENT")
        lines += component("VEVENT", (*_head(sheet, number), *_times(interval), *more))
    return calendar_text(lines, method="PUBLISH")


def free_busy(sheet: AvailabilitySheet) -> str:
    """A VFREEBUSY that lists only what is free (RFC 5545, 3.2.9: FBTYPE=FREE)."""
    lines = [*_head(sheet, 0), *_times(sheet.span)]
    lines += (
        f"FREEBUSY;FBTYPE=FREE:{utc_text(free.start)}/{utc_text(free.end)}"
        for free in free_intervals(sheet)
    )
    return calendar_text(component("VFREEBUSY", lines))


def vavailability(sheet: AvailabilitySheet) -> str:
    """A VAVAILABILITY, outside whose AVAILABLE parts one is not to be had (RFC 7953, 3.1)."""
    lines = [*_head(sheet, 0), *_times(sheet.span), "BUSYTYPE:BUSY-UNAVAILABLE"]
    for number, interval in enumerate(free_intervals(sheet), start=1):
        lines += component("AVAILABLE", (*_head(sheet, number), *_times(interval)))
    return calendar_text(component("VAVAILABILITY", lines))


def _head(sheet: AvailabilitySheet, number: int) -> Iterator[str]:
    """The same week for the same recipient has the same uids, so that a later file replaces it."""
    year, week, _ = local_time(sheet.span.start, sheet.own_zone).isocalendar()
    zone = sheet.recipient_zone.replace("/", "-")
    yield f"UID:availability-{zone}-{year}-W{week:02}-{number}@flexday"
    yield f"DTSTAMP:{utc_text(sheet.made_at)}"


def _times(interval: Interval) -> Iterator[str]:
    yield f"DTSTART:{utc_text(interval.start)}"
    yield f"DTEND:{utc_text(interval.end)}"
