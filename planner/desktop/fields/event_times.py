"""When an event is, as its fields write and read it."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from planner.desktop.fields.field import YES, Editable, Reading, parsed_start
from planner.desktop.look.formats import dated_moment, day_title, duration
from planner.desktop.look.zone_names import matching_zones
from planner.domain.clock import instant, local_time, zone_named
from planner.domain.entries import Appointment, PersonalBlock
from planner.domain.errors import InvalidValue
from planner.domain.series import AnEvent
from planner.domain.whole_days import AT_A_TIME, first_day, last_day, whole_days
from planner.domain.written import parsed_clock, parsed_length

ONE_DAY = timedelta(days=1)
MORNING = time(9)
"""Where a whole day becomes an hour."""


def event_of(entry: Editable) -> AnEvent:
    assert isinstance(entry, Appointment | PersonalBlock)
    return entry


def start_text(entry: Editable, reading: Reading) -> str:
    event = event_of(entry)
    if event.all_day:
        return day_title(local_time(event.start, event.zone).date())
    return dated_moment(event.start, reading.zone)


def with_start(entry: Editable, text: str, reading: Reading) -> Editable:
    """Keeps its length."""
    event = event_of(entry)
    if event.all_day:
        days = last_day(event) - first_day(event)
        return whole_days(event, first := _day(text, reading), first + days)
    return _at(event, start := parsed_start(text, reading), start + (event.end - event.start))


def end_text(entry: Editable, reading: Reading) -> str:
    """Of whole days the last one."""
    event = event_of(entry)
    if event.all_day:
        return day_title(last_day(event))
    return dated_moment(event.end, reading.zone)


def with_end(entry: Editable, text: str, reading: Reading) -> Editable:
    """A time alone is the next one after the start."""
    event = event_of(entry)
    if event.all_day:
        return whole_days(event, first_day(event), _day(text, reading))
    return _at(event, event.start, _end(event, text, reading))


def _end(event: AnEvent, text: str, reading: Reading) -> datetime:
    try:
        at = parsed_clock(text)
    except InvalidValue:
        return parsed_start(text, reading)
    day = local_time(event.start, reading.zone).date()
    end = instant(day, at, reading.zone)
    return end if end > event.start else instant(day + ONE_DAY, at, reading.zone)


def length_text(entry: Editable, _reading: Reading) -> str:
    event = event_of(entry)
    if event.all_day:
        return str((last_day(event) - first_day(event)).days + 1)
    return duration(event.end - event.start)


def with_length(entry: Editable, text: str, _reading: Reading) -> Editable:
    """Of whole days their number."""
    event = event_of(entry)
    if not event.all_day:
        return _at(event, event.start, event.start + parsed_length(text))
    number = text.strip()
    if not number.isdecimal() or len(number) > 3 or not 1 <= int(number) <= 366:
        raise InvalidValue('"{text}" is not a number of days.', text=text)
    return whole_days(event, first_day(event), first_day(event) + (int(number) - 1) * ONE_DAY)


def all_day_text(entry: Editable, _reading: Reading) -> str:
    return YES if event_of(entry).all_day else ""


def with_all_day(entry: Editable, text: str, _reading: Reading) -> Editable:
    """The days that it touches; the other way round an hour of its first morning."""
    event = event_of(entry)
    if bool(text) == event.all_day:
        return event
    if text:
        return whole_days(event, first_day(event), last_day(event))
    start = instant(first_day(event), MORNING, event.zone)
    return _at(replace(event, all_day=False), start, start + AT_A_TIME)


def zone_text(entry: Editable, _reading: Reading) -> str:
    return event_of(entry).zone


def with_zone(entry: Editable, text: str, _reading: Reading) -> Editable:
    """A time stays the instant that it is, a day the day."""
    event, zone = event_of(entry), _zone(text)
    moved = replace(event, zone=zone, floating=False)
    return whole_days(moved, first_day(event), last_day(event)) if event.all_day else moved


def _zone(text: str) -> str:
    """By its name, or by a place in it."""
    if "/" in text or not text.strip():
        zone_named(text.strip())
        return text.strip()
    found = matching_zones(text)
    if not found:
        raise InvalidValue(
            '"{text}" is no place of a time zone; write Lisbon or Europe/Lisbon.', text=text
        )
    return found[0]


def _day(text: str, reading: Reading) -> date:
    return local_time(parsed_start(f"{text} 12:00", reading), reading.zone).date()


def _at(event: AnEvent, start: datetime, end: datetime) -> AnEvent:
    same = end - start == event.end - event.start
    days = event.nominal_days if same else None
    return replace(event, start=start, end=end, nominal_days=days)
