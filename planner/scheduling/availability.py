"""When a person can be met: free times only, nothing of any entry but its time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from planner.domain.calendar import Calendar
from planner.domain.clock import day_of, day_span, zone_named
from planner.domain.errors import InvalidValue
from planner.domain.hours import HoursKind
from planner.domain.interval import Interval, merged, subtracted
from planner.scheduling.axis import checked_year
from planner.scheduling.busy import buffered, busy_occurrences, movable_blocks, staying_blocks
from planner.scheduling.reservations import habit_reservations
from planner.scheduling.safety import Safety
from planner.scheduling.windows import windows_within

EPOCH = datetime(2000, 1, 3, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class AvailabilityOptions:
    """`buffer` stays free on both sides of what is busy, `notice` from now; offers begin and end on
    multiples of `rounding`.
    """

    recipient_zone: str
    minimum: timedelta = timedelta(minutes=30)
    buffer: timedelta = timedelta(minutes=10)
    notice: timedelta = timedelta(hours=4)
    flexible: bool = True
    rounding: timedelta = timedelta(minutes=15)
    planned_blocks_busy: bool = False
    habits_busy: bool = True

    def __post_init__(self) -> None:
        zone_named(self.recipient_zone)
        if self.minimum <= timedelta() or self.rounding <= timedelta():
            raise InvalidValue("The shortest free time and the rounding must be more than nothing.")
        if self.buffer < timedelta() or self.notice < timedelta():
            raise InvalidValue("The buffer and the notice cannot be negative.")


@dataclass(frozen=True, slots=True, order=True)
class Offer:
    """A free time; whatever part of it is booked, all hard deadlines still hold."""

    interval: Interval
    kind: HoursKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AvailabilitySheet:
    """What is given to others, before it has a format."""

    span: Interval
    own_zone: str
    recipient_zone: str
    minimum: timedelta
    offers: tuple[Offer, ...]
    made_at: datetime


def availability(
    calendar: Calendar, span: Interval, options: AvailabilityOptions, now: datetime
) -> AvailabilitySheet:
    return AvailabilitySheet(
        span=span,
        own_zone=calendar.settings.zone,
        recipient_zone=options.recipient_zone,
        minimum=options.minimum,
        offers=free_times(calendar, span, options, now),
        made_at=now,
    )


def free_times(
    calendar: Calendar, span: Interval, options: AvailabilityOptions, now: datetime
) -> tuple[Offer, ...]:
    """The offers inside `span`, in order, none in the past or within the notice.

    Raises InvalidValue outside the years that can be planned.
    """
    for moment in (now, span.start, span.end):
        checked_year(moment)
    open_span = _after(span, now + options.notice)
    if open_span is None:
        return ()
    safety = Safety.of(calendar, now)
    taken = _taken(calendar, open_span, options, now)
    offers = (
        Offer(safe, kind)
        for kind, free in _free(calendar, open_span, options, taken)
        for part in _rounded(free, options.rounding)
        for safe in safety.safe_part(part, options.minimum, options.rounding)
    )
    return tuple(sorted(offer for offer in offers if offer.interval.length >= options.minimum))


def next_working_days(calendar: Calendar, now: datetime, count: int = 5) -> Interval:
    """From now to the end of the `count`-th day that has hours; a week where there are none."""
    settings = calendar.settings
    today = day_of(checked_year(now), settings.zone, settings.day_boundary)
    days = (today + timedelta(days=offset) for offset in range(60))
    working = [day for day in days if calendar.hours.spans_on(day)][:count]
    last = working[-1] if working else today + timedelta(days=6)
    return Interval(now, day_span(last, settings.zone, settings.day_boundary).end)


def _after(span: Interval, moment: datetime) -> Interval | None:
    return (
        span if moment <= span.start else Interval(moment, span.end) if moment < span.end else None
    )


def _free(
    calendar: Calendar, span: Interval, options: AvailabilityOptions, taken: tuple[Interval, ...]
) -> Iterator[tuple[HoursKind, Interval]]:
    windows = windows_within(calendar, span)
    for kind in HoursKind if options.flexible else (HoursKind.CORE,):
        hours = merged(window.interval for window in windows if window.kind is kind)
        inside = (part for window in hours if (part := window.intersection(span)))
        for free in subtracted(inside, taken):
            yield kind, free


def _taken(
    calendar: Calendar, span: Interval, options: AvailabilityOptions, now: datetime
) -> tuple[Interval, ...]:
    """What is busy, with the buffer on both sides."""
    wide = span.padded(options.buffer, options.buffer)
    busy = [buffered(calendar, found) for found in busy_occurrences(calendar, wide)]
    busy += [block.interval for block in staying_blocks(calendar, now)]
    if options.planned_blocks_busy:
        busy += [b.interval for b in movable_blocks(calendar, now) if b.entry in calendar.tasks]
    if options.habits_busy:
        busy += habit_reservations(calendar, wide, now, merged(busy))
    return merged(interval.padded(options.buffer, options.buffer) for interval in busy)


def _rounded(free: Interval, rounding: timedelta) -> Iterable[Interval]:
    start = EPOCH - (EPOCH - free.start) // rounding * rounding
    end = EPOCH + (free.end - EPOCH) // rounding * rounding
    return (Interval(start, end),) if start < end else ()
