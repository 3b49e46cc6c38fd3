"""Offers as the rows that people read: by the recipient's day, in both zones."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import groupby

from planner.domain.clock import day_of, local_time
from planner.domain.interval import Interval, merged, subtracted
from planner.domain.message import duration_text
from planner.domain.values import dataclass
from planner.exchange.availability_words import Words, words_in
from planner.scheduling.offers.availability import AvailabilitySheet

ONE_DAY = timedelta(days=1)
WEEKDAY_SAYS_IT = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Row:
    """One free time; `own` is empty when both live in the same zone."""

    day: date
    theirs: str
    own: str


def free_intervals(sheet: AvailabilitySheet) -> tuple[Interval, ...]:
    """Core and flexible hours that touch are one free time: which is which is private."""
    return merged(offer.interval for offer in sheet.offers)


def busy_intervals(sheet: AvailabilitySheet) -> tuple[Interval, ...]:
    """The hours that are not offered, for whatever reason: made from the offers, so that nothing
    is told that they do not tell.
    """
    return subtracted(sheet.hours, free_intervals(sheet))


def rows_by_day(sheet: AvailabilitySheet) -> Iterator[tuple[date, tuple[Row, ...]]]:
    """In order; the days are the recipient's."""
    rows = (row_of(sheet, interval) for interval in free_intervals(sheet))
    for day, found in groupby(rows, key=lambda row: row.day):
        yield day, tuple(found)


def row_of(sheet: AvailabilitySheet, interval: Interval) -> Row:
    words = words_in(sheet.language)
    day = local_time(interval.start, sheet.recipient_zone).date()
    theirs = span_text(interval, sheet.recipient_zone, day, words)
    own = span_text(interval, sheet.own_zone, day, words)
    return Row(day, theirs, own if sheet.own_zone != sheet.recipient_zone else "")


def title(sheet: AvailabilitySheet) -> str:
    """Such as "Times that work for me, 23–27 Nov (at least 30 min)"; with the year where the
    reader would take another one.
    """
    words = words_in(sheet.language)
    first, last = days_told(sheet)
    this_year = local_time(sheet.made_at, sheet.recipient_zone).year
    days = words.days(first, last, year=first.year != this_year)
    return words["title"].format(days=days, minimum=duration_text(sheet.minimum))


def days_told(sheet: AvailabilitySheet) -> tuple[date, date]:
    """The recipient's days with offers; without any, one's own days that were asked for."""
    found = free_intervals(sheet)
    if found:
        first, last = (
            local_time(at, sheet.recipient_zone) for at in (found[0].start, found[-1].start)
        )
        return first.date(), last.date()
    ends = sheet.span.start, sheet.span.end - timedelta.resolution
    first_day, last_day = (day_of(at, sheet.own_zone, sheet.day_boundary) for at in ends)
    return first_day, last_day


def span_text(interval: Interval, zone: str, day: date, words: Words) -> str:
    """Such as "18:30–20:00 IST (UTC+5:30)"; a weekday stands where the day is not `day`, but for
    the midnight at its end.
    """
    start, end = local_time(interval.start, zone), local_time(interval.end, zone)
    first, last = _clock(start, day, words), _clock(end, start.date(), words)
    if start.utcoffset() != end.utcoffset():
        return f"{first} {zone_text(start)}–{last} {zone_text(end)}"
    if end.time() == time(0) and end.date() == start.date() + ONE_DAY:
        last = f"{end:%H:%M}"
    return f"{first}–{last} {zone_text(start)}"


def _clock(local: datetime, day: date, words: Words) -> str:
    clock, apart = f"{local:%H:%M}", local.date() - day
    if not apart:
        return clock
    if abs(apart) <= WEEKDAY_SAYS_IT:
        return f"{words.weekday(local)} {clock}"
    return f"{words.day_title(local)} {clock}"


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
