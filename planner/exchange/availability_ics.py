"""Availability as calendar data: events, free-busy (RFC 5545) and availability (RFC 7953).

All of it is built from intervals, so that two calendars with the same free time give the same
bytes. Times are in UTC, which no reader gets wrong.
"""

from collections.abc import Iterable, Iterator

from planner.domain.interval import Interval, intersected, subtracted
from planner.exchange.availability_rows import busy_intervals, free_intervals
from planner.exchange.availability_uids import numbered, sequence_at, uid_of_sheet
from planner.exchange.availability_words import words_in
from planner.exchange.ics_writing import calendar_text, component, escaped, utc_text
from planner.scheduling.building.named_times import NamedTime
from planner.scheduling.offers.availability import AvailabilitySheet


def availability_ics(sheet: AvailabilitySheet) -> str:
    """One event per free time. It is no commitment, so it makes nobody busy."""
    lines: list[str] = []
    more = (f"SUMMARY:{escaped(words_in(sheet.language)['available'])}", "TRANSP:TRANSPARENT")
    for uid, interval in numbered(sheet, "available", free_intervals(sheet)):
        lines += component("VEVENT", (*_head(sheet, uid), *_times(interval), *more))
    return calendar_text(lines)


def busy_ics(sheet: AvailabilitySheet) -> str:
    """One event for all hours in a row that are not offered; more only of what may be seen."""
    seen = [named.interval for named in sheet.named]
    lines: list[str] = []
    for uid, interval in numbered(sheet, "busy", subtracted(busy_intervals(sheet), seen)):
        lines += component("VEVENT", (*_head(sheet, uid), *_times(interval), *_busy(sheet)))
    for (uid, interval), named in zip(numbered(sheet, "named", seen), sheet.named, strict=True):
        told = _busy(sheet, named)
        lines += component("VEVENT", (*_head(sheet, uid), *_times(interval), *told))
    return calendar_text(lines)


def _busy(sheet: AvailabilitySheet, named: NamedTime | None = None) -> Iterator[str]:
    words = words_in(sheet.language)
    kind = words[named.kind] if named is not None and named.kind else ""
    title = named.title if named is not None else ""
    yield f"SUMMARY:{escaped(title or kind or words['busy'])}"
    if kind:
        yield f"CATEGORIES:{escaped(kind)}"
    yield "TRANSP:OPAQUE"


def free_busy(sheet: AvailabilitySheet) -> str:
    """A VFREEBUSY of the whole span, each time with its type (RFC 5545, 3.2.9)."""
    busy, free = intersected(busy_intervals(sheet), [sheet.span]), free_intervals(sheet)
    away = subtracted([sheet.span], (*busy, *free))
    found = (*_typed("FREE", free), *_typed("BUSY", busy), *_typed("BUSY-UNAVAILABLE", away))
    lines = [*_head(sheet, uid_of_sheet(sheet, "freebusy"), sequence=False), *_times(sheet.span)]
    lines += (
        f"FREEBUSY;FBTYPE={kind}:{utc_text(time.start)}/{utc_text(time.end)}"
        for time, kind in sorted(found)
    )
    return calendar_text(component("VFREEBUSY", lines))


def _typed(kind: str, times: Iterable[Interval]) -> Iterator[tuple[Interval, str]]:
    return ((time, kind) for time in times)


def vavailability(sheet: AvailabilitySheet) -> str:
    """A VAVAILABILITY, outside whose AVAILABLE parts one is not to be had (RFC 7953, 3.1)."""
    lines = [*_head(sheet, uid_of_sheet(sheet, "availability")), *_times(sheet.span)]
    lines.append("BUSYTYPE:BUSY-UNAVAILABLE")
    for uid, interval in numbered(sheet, "part", free_intervals(sheet)):
        own = (*_head(sheet, uid, sequence=False), *_times(interval))
        lines += component("AVAILABLE", own)
    return calendar_text(component("VAVAILABILITY", lines))


def _head(sheet: AvailabilitySheet, uid: str, *, sequence: bool = True) -> Iterator[str]:
    """VFREEBUSY (RFC 5545, 3.6.4) and AVAILABLE (RFC 7953, 3.1) know no SEQUENCE; there DTSTAMP
    says which is newer.
    """
    yield f"UID:{uid}"
    yield f"DTSTAMP:{utc_text(sheet.made_at)}"
    if sequence:
        yield f"SEQUENCE:{sequence_at(sheet.made_at)}"


def _times(interval: Interval) -> Iterator[str]:
    yield f"DTSTART:{utc_text(interval.start)}"
    yield f"DTEND:{utc_text(interval.end)}"
