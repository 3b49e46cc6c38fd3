"""Offers as the rows that people read: by the recipient's day, in both zones."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby

from planner.domain.clock import local_time
from planner.domain.interval import Interval, merged
from planner.domain.message import duration_text
from planner.scheduling.availability import AvailabilitySheet

# Not strftime: its names follow the process's locale, which a window sets to the user's.
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Row:
    """One free time; `own` is empty when both live in the same zone."""

    day: date
    theirs: str
    own: str


def free_intervals(sheet: AvailabilitySheet) -> tuple[Interval, ...]:
    """Core and flexible hours that touch are one free time: which is which is private."""
    return merged(offer.interval for offer in sheet.offers)


def rows_by_day(sheet: AvailabilitySheet) -> Iterator[tuple[date, tuple[Row, ...]]]:
    """In order; the days are the recipient's."""
    rows = (_row(sheet, interval) for interval in free_intervals(sheet))
    for day, found in groupby(rows, key=lambda row: row.day):
        yield day, tuple(found)


def _row(sheet: AvailabilitySheet, interval: Interval) -> Row:
    day = local_time(interval.start, sheet.recipient_zone).date()
    theirs = span_text(interval, sheet.recipient_zone, day)
    own = span_text(interval, sheet.own_zone, day)
    return Row(day, theirs, own if sheet.own_zone != sheet.recipient_zone else "")


def title(sheet: AvailabilitySheet) -> str:
    """Such as "Times that work for me, 23–27 Nov (at least 30 min)"."""
    return (
        f"Times that work for me, {days_text(*_days(sheet))} "
        f"(at least {duration_text(sheet.minimum)})"
    )


def _days(sheet: AvailabilitySheet) -> tuple[date, date]:
    """The recipient's days with offers; without any, those that were asked for."""
    found = free_intervals(sheet) or (sheet.span,)
    first = local_time(found[0].start, sheet.recipient_zone).date()
    last = found[-1].start if sheet.offers else sheet.span.end - timedelta.resolution
    return first, local_time(last, sheet.recipient_zone).date()


def days_text(first: date, last: date) -> str:
    """Such as "23–27 Nov", "30 Nov–4 Dec" or "28 Dec 2026–1 Jan 2027"."""
    if first.year != last.year:
        return f"{_day_text(first)} {first.year}–{_day_text(last)} {last.year}"
    if first == last:
        return _day_text(first)
    if first.month == last.month:
        return f"{first.day}–{_day_text(last)}"
    return f"{_day_text(first)}–{_day_text(last)}"


def _day_text(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def day_title(day: date) -> str:
    """Such as "Tue 24 Nov"."""
    return f"{WEEKDAYS[day.weekday()]} {_day_text(day)}"


def span_text(interval: Interval, zone: str, day: date) -> str:
    """Such as "18:30–20:00 IST (UTC+5:30)"; a weekday stands where the day is not `day`."""
    start, end = local_time(interval.start, zone), local_time(interval.end, zone)
    first, last = _clock(start, day), _clock(end, start.date())
    if start.utcoffset() == end.utcoffset():
        return f"{first}–{last} {zone_text(start)}"
    return f"{first} {zone_text(start)}–{last} {zone_text(end)}"


def _clock(local: datetime, day: date) -> str:
    midnight_after = local.time() == time(0) and local.date() == day + timedelta(days=1)
    shown = "" if local.date() == day or midnight_after else f"{WEEKDAYS[local.weekday()]} "
    return f"{shown}{local:%H:%M}"


def zone_text(local: datetime) -> str:
    """The abbreviation with its offset, since IST and CST mean several; else the offset only."""
    name = local.tzname() or ""
    offset = offset_text(local.utcoffset() or timedelta())
    return f"{name} ({offset})" if name.isalpha() and name != "UTC" else offset


def offset_text(offset: timedelta) -> str:
    """Such as "UTC+5:30" or "UTC−3"."""
    minutes = round(offset.total_seconds() / 60)
    sign, (hours, rest) = "−" if minutes < 0 else "+", divmod(abs(minutes), 60)
    return f"UTC{sign}{hours}:{rest:02}" if rest else f"UTC{sign}{hours}"
