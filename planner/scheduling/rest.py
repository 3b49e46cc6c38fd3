"""The rest between one day's last work or appointment and the first of the next."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.clock import day_of, monday_of, week_span
from planner.domain.entries import Appointment
from planner.domain.interval import Interval
from planner.domain.message import Message
from planner.scheduling.busy import busy_occurrences

ONE_DAY, ONE_WEEK = timedelta(days=1), timedelta(weeks=1)


def work_day(calendar: Calendar, interval: Interval) -> date:
    """The day, from boundary to boundary, on which it begins."""
    return day_of(interval.start, calendar.settings.zone, calendar.settings.day_boundary)


def working_days(calendar: Calendar, weeks: Iterable[date]) -> dict[date, Interval]:
    """From the first to the last duty of each day, in the weeks of these Mondays and the nights
    after them: work on tasks, and appointments with their travel.
    """
    days: dict[date, Interval] = {}
    for interval in _duties(calendar, weeks):
        day = work_day(calendar, interval)
        whole = days.get(day, interval)
        days[day] = Interval(min(whole.start, interval.start), max(whole.end, interval.end))
    return days


def _duties(calendar: Calendar, weeks: Iterable[date]) -> Iterator[Interval]:
    for block in calendar.planned_blocks.values():
        if block.state is not BlockState.MISSED and block.entry not in calendar.habits:
            yield block.interval
    span = _span(calendar, tuple(weeks))
    for found in () if span is None else busy_occurrences(calendar, span):
        if isinstance(found.event, Appointment) and not found.event.all_day:
            yield found.busy


def _span(calendar: Calendar, mondays: tuple[date, ...]) -> Interval | None:
    """All of these weeks, with a day before and after."""
    if not mondays:
        return None
    settings = calendar.settings
    first, last = (
        week_span(monday, settings.zone, settings.day_boundary)
        for monday in (min(mondays), max(mondays))
    )
    return Interval(first.start, last.end).padded(ONE_DAY, ONE_DAY)


def weeks_of(days: Iterable[date]) -> tuple[date, ...]:
    """The Mondays of their weeks."""
    return tuple(sorted({monday_of(day) for day in days}))


def rest_after(calendar: Calendar, days: Iterable[date], now: datetime) -> dict[date, timedelta]:
    """The rest in each night of the weeks of these days that is not over yet, the Sunday nights
    before and after them included, where both days have a duty.
    """
    weeks = weeks_of(days)
    duties = working_days(calendar, weeks)
    nights = sorted({monday + ONE_DAY * night for monday in weeks for night in range(-1, 7)})
    return {
        night: duties[night + ONE_DAY].start - duties[night].end
        for night in nights
        if night in duties and night + ONE_DAY in duties and duties[night + ONE_DAY].start > now
    }


def first_start_moved(
    before: Calendar, after: Calendar, days: Iterable[date]
) -> dict[date, tuple[datetime, datetime]]:
    """The days whose first duty begins at another time: before and after."""
    days = sorted(days)
    old, new = working_days(before, weeks_of(days)), working_days(after, weeks_of(days))
    return {
        day: (old[day].start, new[day].start)
        for day in days
        if day in old and day in new and old[day].start != new[day].start
    }


def short_rests(
    before: Calendar, after: Calendar, days: Iterable[date], now: datetime
) -> Iterator[Message]:
    """The nights that a change leaves with less than the rest of the settings.

    The planner keeps that rest between blocks of work; an appointment may cut it short.
    """
    least = after.settings.minimum_rest
    known = rest_after(before, days, now)
    duties = working_days(after, weeks_of(days))
    for night, rest in rest_after(after, days, now).items():
        if rest < least and rest < known.get(night, least):
            yield Message(
                "Only {rest} of rest after {end}, less than {least}: the next day begins {start}",
                {
                    "rest": max(rest, timedelta()),
                    "end": duties[night].end,
                    "least": least,
                    "start": duties[night + ONE_DAY].start,
                },
            )
