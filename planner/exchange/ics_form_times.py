"""Times in the form in which a file wrote them: its property's parameters with any moment."""

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from planner.domain.clock import instant, local_time, wall_instant
from planner.domain.entries import Event, Note
from planner.domain.errors import InvalidValue
from planner.domain.tasks import Task
from planner.exchange.ics_heads import Parts, parameter, parted, with_value
from planner.exchange.ics_moments import midnight
from planner.exchange.ics_properties import named_zone
from planner.exchange.ics_writing import date_text, duration_value, local_text, utc_text
from planner.exchange.ics_zone_names import iana_name
from planner.exchange.ics_zones import Zones

TIMES = frozenset(
    ("DTSTART", "DTEND", "DUE", "COMPLETED", "RECURRENCE-ID", "EXDATE", "RDATE", "LAST-MODIFIED")
)
ONE_DAY = timedelta(days=1)

_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z?))?", re.ASCII)
_PLAIN = re.compile(
    r"[A-Z-]+(?:;TZID=([A-Za-z_/]+):\d{8}T\d{6}|;VALUE=DATE:\d{8}|:\d{8}T\d{6}Z)", re.ASCII
)
"""In UTC, a day, or in a zone that may have its IANA name: most times there are."""

_LENGTH = re.compile(
    r"([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?",
    re.ASCII,
)


class Clock(NamedTuple):
    """Whose time it is: that of an entry."""

    zone: str
    all_day: bool = False
    floating: bool = False


def clock_of(entry: Event | Task | Note, name: str) -> Clock:
    """A moved occurrence is named in the form of its series, which may be of another kind."""
    if not isinstance(entry, Event):
        return Clock("")
    if name == "RECURRENCE-ID":
        return Clock(entry.zone)
    return Clock(entry.zone, entry.all_day, entry.floating)


def moment_of(entry: Event | Task | Note, name: str) -> datetime | None:
    if isinstance(entry, Note):
        return entry.at if name == "DTSTART" else None
    if isinstance(entry, Task):
        known = {
            "DTSTART": entry.release_date,
            "DUE": entry.due,
            "COMPLETED": entry.completed_at,
        }
    else:
        known = {"DTSTART": entry.start, "DTEND": entry.end, "RECURRENCE-ID": entry.recurrence_id}
    return known.get(name)


def in_head(name: str, parameters: str, moment: datetime, clock: Clock) -> str | None:
    """The line that says `moment`; None where these parameters cannot say it. An empty TZID stands
    for the zone of the entry.
    """
    zone = parameter(parameters, "TZID")
    is_date = (parameter(parameters, "VALUE") or "").upper() == "DATE"
    if is_date != clock.all_day and (is_date or zone is not None):
        return None
    if clock.all_day:
        return f"{name}{parameters}:{date_text(midnight(moment, clock.zone))}"
    if clock.floating:
        local = local_text(local_time(moment, clock.zone))
        return None if zone is not None else f"{name}{parameters}:{local}"
    if zone is None:
        return f"{name}{parameters}:{utc_text(moment)}"
    return _in_zone(name, parameters, moment, zone or clock.zone)


def _in_zone(name: str, parameters: str, moment: datetime, zone: str) -> str | None:
    """The second run of an hour that happens twice cannot be said."""
    try:
        local = local_time(moment, zone)
        if wall_instant(local.replace(tzinfo=None), zone) != moment:
            return None
    except InvalidValue:
        return None
    return f"{name}{with_value(parameters, 'TZID', zone)}:{local_text(local)}"


def length_line(parameters: str, event: Event) -> str:
    """DURATION: nominal days where it has them, else exact."""
    if event.all_day:
        first, last = (midnight(each, event.zone) for each in (event.start, event.end))
        return f"DURATION{parameters}:P{(last.date() - first.date()).days}D"
    if not event.nominal_days:
        return f"DURATION{parameters}:{duration_value(event.end - event.start)}"
    wall = local_time(event.start, event.zone).replace(tzinfo=None)
    rest = event.end - wall_instant(wall + event.nominal_days * ONE_DAY, event.zone)
    more = duration_value(rest).removeprefix("P") if rest > timedelta() else ""
    return f"DURATION{parameters}:P{event.nominal_days}D{more}"


def length_said(value: str) -> timedelta | None:
    """Of a DURATION, days of 24 hours; None for what is none."""
    found = _LENGTH.fullmatch(value.strip().upper())
    if found is None or not any(found.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -length if found[1] == "-" else length


def said_moment(text: str, clock: Clock) -> datetime | None:
    """What a line with an IANA zone says; None where it says no time."""
    parts = parted(text)
    found = parts and _TIME.fullmatch(parts.value.strip())
    if not parts or not found:
        return None
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        if found[4] is None:
            return instant(day, time(0), clock.zone)
        hours, minutes, seconds = int(found[4]), int(found[5]), int(found[6] or 0)
        wall = datetime.combine(day, time(hours, minutes, min(seconds, 59)))
        named = parameter(parts.parameters, "TZID")
        return wall_instant(wall, "UTC" if found[7] else named or clock.zone)
    except (ValueError, OverflowError, InvalidValue):
        return None


def in_iana(text: str, zones: Zones, *, repeats: bool) -> str | None:
    """The line with the IANA name of its zone, which then means the same in every file; None where
    no IANA zone does.
    """
    plain = _PLAIN.fullmatch(text)
    if plain and (plain[1] is None or iana_name(plain[1]) == plain[1]):
        return text
    parts = parted(named_zone(text))
    if parts is None or "T" not in parts.value.upper():
        return parts and text
    name = parameter(parts.parameters, "TZID")
    if name is None:
        floats = zones.names_one and not parts.value.rstrip().endswith("Z")
        return _with_zone(parts, zones.floating) if floats else text
    zone = _zone_meant(name, parts.value, zones, repeats=repeats)
    is_said = zone is not None and any(f";TZID={zone}{end}" in text for end in ":;")
    return text if is_said else zone and _with_zone(parts, zone)


def _zone_meant(name: str, value: str, zones: Zones, *, repeats: bool) -> str | None:
    """None for one with rules of its own, and for a time of no year."""
    year = re.match(r"\s*(\d{4})", value, re.ASCII)
    if year is None or not 1 < int(year[1]) < 9999:
        return None
    meant = zones.meant(name, int(year[1]), repeats=repeats)
    return meant.zone if meant.own is None else None


def _with_zone(parts: Parts, zone: str) -> str:
    name, parameters, value = parts
    if parameter(parameters, "TZID") is None:
        return f"{name};TZID={zone}{parameters}:{value}"
    return f"{name}{with_value(parameters, 'TZID', zone)}:{value}"
