"""VEVENT as an appointment, or as what it was before our own export (RFC 5545, 3.6.1)."""

import re
from datetime import date, datetime, timedelta
from typing import Any

from planner.domain.clock import instant, local_time, wall_instant
from planner.domain.entries import Appointment, Habit, PersonalBlock, Status, Transparency
from planner.domain.ids import Uid
from planner.domain.sentence import Sentence
from planner.exchange.ics_own_fields import own_fields
from planner.exchange.ics_rests import REST_OF_SERIES
from planner.exchange.ics_series import EARLIEST_SERIES, read_recurrence, within_years
from planner.exchange.ics_uids import override_uid, uid_of
from planner.exchange.ics_values import FIRST_YEAR, Properties, When
from planner.exchange.ics_zone_names import iana_name
from planner.exchange.report import Refused

ONE_DAY = timedelta(days=1)
NO_TIME = timedelta()
ONE_MINUTE = timedelta(minutes=1)
LONGEST = timedelta(days=366 * 100)


def read_event(properties: Properties) -> Appointment | PersonalBlock | Habit:
    """Raises Refused, or PlannerError for what the domain refuses."""
    kind = properties.own("KIND")
    if kind == "HABIT":
        fields = own_fields(Habit, properties)
        return _habit(uid_of(properties), properties.text("SUMMARY"), fields)
    first_year = EARLIEST_SERIES if properties.raw("RRULE") else FIRST_YEAR
    start = properties.when("DTSTART", first_year)
    if start is None:
        raise Refused("It has no start.")
    start, last = _in_order(properties, start, properties.when("DTEND", first_year))
    common = _common(properties, start, last)
    if kind == "PERSONAL":
        return within_years(
            PersonalBlock(**common, **own_fields(PersonalBlock, properties)), properties
        )
    return within_years(Appointment(**common, **own_fields(Appointment, properties)), properties)


def _in_order(properties: Properties, start: When, last: When | None) -> tuple[When, When | None]:
    """A single event that ends before it starts has the two in the wrong order."""
    swapped = last is not None and last.moment < start.moment
    if last is None or not swapped or properties.raw("RRULE"):
        return start, last
    properties.notes.append(Sentence("It ended before it started; the two were exchanged."))
    return last, start


def _habit(uid: Uid, summary: str, fields: dict[str, Any]) -> Habit:
    if not {"duration", "window_start", "window_end"} <= fields.keys():
        raise Refused("It is a habit without its window.")
    return Habit(uid=uid, summary=summary, **fields)


def _common(properties: Properties, start: When, last: When | None) -> dict[str, Any]:
    end = _end(properties, start, last)
    transparency = _transparency(properties, start)
    if end == start.moment:
        end += ONE_MINUTE
        properties.notes.append(Sentence("It takes no time; it is kept as one minute."))
        if not properties.text("TRANSP"):
            transparency = Transparency.TRANSPARENT
    if end - start.moment > LONGEST:
        raise Refused("It lasts longer than a century.")
    zone = _zone(properties, start)
    return {
        **_identity(properties, start, zone),
        "summary": properties.text("SUMMARY"),
        "start": start.moment,
        "end": end,
        "zone": zone,
        "all_day": start.day is not None,
        "floating": start.floats,
        "nominal_days": _nominal_days(properties, start, last),
        "status": _status(properties),
        "transparency": transparency,
        "location": properties.text("LOCATION"),
        "description": properties.text("DESCRIPTION"),
        "categories": properties.categories(),
        "sequence": max(0, properties.number("SEQUENCE") or 0),
    }


def _zone(properties: Properties, start: When) -> str:
    """Our export writes single events in UTC, with the zone that they were written in."""
    return iana_name(properties.own("ZONE") or "") or start.zone


def _identity(properties: Properties, start: When, zone: str) -> dict[str, Any]:
    """An occurrence that was moved out of a series is an entry of its own."""
    uid = uid_of(properties)
    original = properties.when("RECURRENCE-ID")
    if original is None:
        return {
            "uid": uid,
            "recurrence": read_recurrence(properties, start, zone),
            "continues": next(map(Uid, properties.related("FIRST")), None),
        }
    own_uid = properties.own("UID")
    moment = _original_start(original, start)
    return {
        "uid": Uid(own_uid) if own_uid else override_uid(uid, moment),
        "series": uid,
        "recurrence_id": moment,
        "recurrence": REST_OF_SERIES if properties.changes_all_later() else None,
    }


def _original_start(original: When, start: When) -> datetime:
    """Of a whole day its midnight, also where the file writes it as a time (of any zone)."""
    if start.day is None or original.day is not None:
        return original.moment
    written = local_time(original.moment, original.zone).date()
    return instant(written, datetime.min.time(), start.zone)


def _end(properties: Properties, start: When, end: When | None) -> datetime:
    """DTEND, else DURATION, else a day for a DATE and no time for a DATE-TIME."""
    if start.day is not None:
        return _last_midnight(properties, start, start.day, end)
    if end is not None:
        return end.moment
    length = properties.length("DURATION") or NO_TIME
    days = _nominal_days(properties, start, end)
    if days is None:
        return start.moment + length
    # P1D is the same wall time on the next day, PT24H is 24 hours (RFC 5545, 3.3.6).
    wall = local_time(start.moment, start.zone).replace(tzinfo=None) + days * ONE_DAY
    return wall_instant(wall, start.zone) + (length - days * ONE_DAY)


def _nominal_days(properties: Properties, start: When, end: When | None) -> int | None:
    """Of a DURATION in weeks or days, and perhaps hours besides."""
    written = "".join(properties.raw("DURATION")[:1]).upper().partition("T")[0]
    if end is not None or start.day is not None or not re.search(r"\d+[WD]", written):
        return None
    counts = re.findall(r"(\d{1,6})([WD])", written)
    days = sum(int(count) * (7 if unit == "W" else 1) for count, unit in counts)
    return days if days and "-" not in written else None


def _last_midnight(properties: Properties, start: When, first: date, end: When | None) -> datetime:
    if end is None:
        days = (properties.length("DURATION") or ONE_DAY) // ONE_DAY
        last = first + max(1, days) * ONE_DAY
    else:
        last = end.day or local_time(end.moment, start.zone).date()
    if last == first:
        last += ONE_DAY
        properties.notes.append(
            Sentence("It ends on the day it starts; it was taken as one whole day.")
        )
    return instant(last, datetime.min.time(), start.zone)


def _transparency(properties: Properties, start: When) -> Transparency:
    """All-day entries do not make busy unless they say so themselves."""
    said = properties.word("TRANSP")
    if said == "TRANSPARENT" or (start.day is not None and said != "OPAQUE"):
        return Transparency.TRANSPARENT
    return Transparency.OPAQUE


def _status(properties: Properties) -> Status:
    said = properties.word("STATUS").lower()
    return Status(said) if said in {status.value for status in Status} else Status.CONFIRMED
