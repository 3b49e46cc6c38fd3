"""When a person can be met: free times only, nothing of any entry but its time."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from planner.domain.calendar import Calendar
from planner.domain.clock import day_of, day_span, zone_named
from planner.domain.hours import HoursKind
from planner.domain.ids import Uid
from planner.domain.interval import Interval, intersected
from planner.domain.recipients import check_lengths
from planner.domain.settings import Settings
from planner.domain.values import dataclass
from planner.scheduling.building.axis import checked_year
from planner.scheduling.building.named_times import NamedTime, named_times
from planner.scheduling.building.openings import hours_within, openings, taken_time
from planner.scheduling.offers.bookings import Bookings
from planner.scheduling.offers.slot_spread import spread_out
from planner.scheduling.offers.slots import Slot, Tier, cheapest, slots_in
from planner.scheduling.offers.steps import Steps
from planner.scheduling.proposing.propose import propose_plan

LOOKED_AHEAD = 90
"""Days in which working days are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AvailabilityOptions:
    """`buffer` stays free on both sides of what is busy, `notice` from now; offers begin and end on
    multiples of `rounding` by one's own clock. `most`: only so many, those that cost the plan
    least, `spread` over the days or not. `planned_blocks_busy`: accepted work keeps its time free;
    `proposed_work_busy`: all work does, where a plan puts it that is not accepted yet.
    `open_habits` keep no time free for themselves. `shown` are the fields of busy times that the
    recipient may see.
    """

    recipient_zone: str
    recipient: str = ""
    language: str = "en"
    minimum: timedelta = timedelta(minutes=30)
    buffer: timedelta = timedelta(minutes=10)
    notice: timedelta = timedelta(hours=4)
    flexible: bool = True
    rounding: timedelta = timedelta(minutes=15)
    planned_blocks_busy: bool = False
    proposed_work_busy: bool = False
    habits_busy: bool = True
    open_habits: tuple[Uid, ...] = ()
    tier: Tier = Tier.SAFE
    most: int | None = None
    spread: bool = False
    shown: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        zone_named(self.recipient_zone)
        check_lengths(self.minimum, self.rounding, self.buffer, self.notice, self.most)

    @property
    def kinds(self) -> tuple[HoursKind, ...]:
        return tuple(HoursKind) if self.flexible else (HoursKind.CORE,)


@dataclass(frozen=True, slots=True, order=True)
class Offer:
    """A free time, in hours of one kind. Those that touch are one time for who may book it."""

    interval: Interval
    kind: HoursKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AvailabilitySheet:
    """What is given to others, before it has a format: times, nothing of what they cost.

    `hours` are those that were looked at, whatever is in them. `recipient` is the name that makes
    his entries his; it is written nowhere. `named` is empty unless he may see more than times.
    """

    span: Interval
    own_zone: str
    recipient_zone: str
    minimum: timedelta
    offers: tuple[Offer, ...]
    made_at: datetime
    day_boundary: time = time(0)
    hours: tuple[Interval, ...] = ()
    recipient: str = ""
    language: str = "en"
    named: tuple[NamedTime, ...] = ()


def availability(
    calendar: Calendar, span: Interval, options: AvailabilityOptions, now: datetime
) -> AvailabilitySheet:
    return sheet_of(calendar, span, options, now, free_slots(calendar, span, options, now))


def sheet_of(
    calendar: Calendar,
    span: Interval,
    options: AvailabilityOptions,
    now: datetime,
    slots: Iterable[Slot],
) -> AvailabilitySheet:
    """Those slots for a recipient."""
    hours = _hours_ahead(calendar, span, options, now)
    return AvailabilitySheet(
        span=span,
        own_zone=calendar.settings.zone,
        recipient_zone=options.recipient_zone,
        minimum=options.minimum,
        offers=_offers(calendar, span, slots),
        made_at=now,
        day_boundary=calendar.settings.day_boundary,
        hours=hours,
        recipient=options.recipient,
        language=options.language,
        named=named_times(calendar, hours, options.shown),
    )


def _hours_ahead(
    calendar: Calendar, span: Interval, options: AvailabilityOptions, now: datetime
) -> tuple[Interval, ...]:
    """From the step that now lies in, so that they are the same for as long as that lasts."""
    steps = Steps(options.rounding, calendar.settings.zone)
    start = steps.before(max(span.start, now))
    if start >= span.end:
        return ()
    return hours_within(calendar, Interval(start, span.end), options.kinds)


def free_slots(
    calendar: Calendar,
    span: Interval,
    options: AvailabilityOptions,
    now: datetime,
    proposed: Calendar | None = None,
) -> tuple[Slot, ...]:
    """The slots of the tier inside `span`, in order, none in the past or within the notice.

    They are for the calendar's owner: each knows what it costs. `proposed` is what accepting the
    plan gives whose work is busy where the options ask for that; by default the one that would be
    proposed now. What is safe is judged by what is accepted. Raises InvalidValue outside the years
    that can be planned.
    """
    for moment in (now, span.start, span.end):
        checked_year(moment)
    open_span = _after(span, now + options.notice)
    if open_span is None:
        return ()
    taken = _taken(calendar, open_span, options, now, proposed)
    found = slots_in(
        openings(calendar, open_span, options.kinds, taken),
        Bookings(calendar, now),
        options.tier,
        minimum=options.minimum,
        steps=Steps(options.rounding, calendar.settings.zone),
    )
    if options.spread and options.most is not None:
        settings = calendar.settings
        return spread_out(found, options.most, lambda slot: _day(slot, settings))
    return cheapest(found, options.most)


def _taken(
    calendar: Calendar,
    span: Interval,
    options: AvailabilityOptions,
    now: datetime,
    proposed: Calendar | None,
) -> tuple[Interval, ...]:
    if not options.proposed_work_busy:
        proposed = None
    elif proposed is None:
        proposed = as_proposed(calendar, now)
    return taken_time(
        _without_habits(calendar, options.open_habits),
        span,
        now,
        buffer=options.buffer,
        planned_blocks=options.planned_blocks_busy,
        habits=options.habits_busy,
        proposed=None if proposed is None else _without_habits(proposed, options.open_habits),
    )


def as_proposed(calendar: Calendar, now: datetime) -> Calendar:
    """What accepting the plan gives that is proposed for everything now."""
    return propose_plan(calendar, now).variants[0].calendar


def _day(slot: Slot, settings: Settings) -> date:
    return day_of(slot.interval.start, settings.zone, settings.day_boundary)


def _without_habits(calendar: Calendar, uids: Iterable[Uid]) -> Calendar:
    left_out = set(uids)
    if not left_out:
        return calendar
    kept = {uid: habit for uid, habit in calendar.habits.items() if uid not in left_out}
    return replace(calendar, habits=kept)


def free_times(
    calendar: Calendar, span: Interval, options: AvailabilityOptions, now: datetime
) -> tuple[Offer, ...]:
    """The same slots as offers."""
    return _offers(calendar, span, free_slots(calendar, span, options, now))


def _offers(calendar: Calendar, span: Interval, slots: Iterable[Slot]) -> tuple[Offer, ...]:
    times = [slot.interval for slot in slots]
    parts = (
        Offer(part, kind)
        for kind in HoursKind
        for part in intersected(times, hours_within(calendar, span, (kind,)))
    )
    return tuple(sorted(parts))


def next_working_days(calendar: Calendar, now: datetime, count: int = 5) -> Interval:
    """From now to the end of the `count`-th day that has hours; a week where there are none."""
    settings = calendar.settings
    working = _working_days(calendar, now)[:count]
    today = day_of(now, settings.zone, settings.day_boundary)
    last = working[-1] if working else today + timedelta(days=6)
    return Interval(now, day_span(last, settings.zone, settings.day_boundary).end)


def has_hours_ahead(calendar: Calendar, now: datetime) -> bool:
    """Whether there is any working day soon."""
    return bool(_working_days(calendar, now))


def _working_days(calendar: Calendar, now: datetime) -> list[date]:
    settings = calendar.settings
    today = day_of(checked_year(now), settings.zone, settings.day_boundary)
    days = (today + timedelta(days=offset) for offset in range(LOOKED_AHEAD))
    return [day for day in days if calendar.hours.spans_on(day)]


def _after(span: Interval, moment: datetime) -> Interval | None:
    return (
        span if moment <= span.start else Interval(moment, span.end) if moment < span.end else None
    )
