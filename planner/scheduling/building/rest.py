"""The rest between one day's last work or appointment and the first of the next."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta

from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.clock import day_of, monday_of, week_span
from planner.domain.entries import Appointment
from planner.domain.interval import Interval
from planner.domain.message import Message, Value
from planner.scheduling.building.busy import busy_occurrences

ONE_DAY = timedelta(days=1)


def work_day(calendar: Calendar, interval: Interval) -> date:
    """The day, from boundary to boundary, on which it begins."""
    return day_of(interval.start, calendar.settings.zone, calendar.settings.day_boundary)


def weeks_of(days: Iterable[date]) -> tuple[date, ...]:
    """The Mondays of their weeks."""
    return tuple(sorted({monday_of(day) for day in days}))


def duties(calendar: Calendar, weeks: tuple[date, ...]) -> dict[date, Interval]:
    """From the first to the last duty of each day, in the weeks of these Mondays and on the Sundays
    before and Mondays after them: work on tasks, and appointments with their travel.
    """
    wanted = {monday + ONE_DAY * day for monday in weeks for day in range(-1, 8)}
    found: dict[date, tuple[datetime, datetime]] = {}
    for start, end in _all_duties(calendar, _span(calendar, weeks)):
        day = day_of(start, calendar.settings.zone, calendar.settings.day_boundary)
        first, last = found.get(day, (start, end))
        found[day] = min(first, start), max(last, end)
    return {day: Interval(*ends) for day, ends in found.items() if day in wanted}


def _all_duties(calendar: Calendar, span: Interval | None) -> Iterator[tuple[datetime, datetime]]:
    if span is None:
        return
    for block in calendar.planned_blocks.values():
        counts = block.state is not BlockState.MISSED and block.entry not in calendar.habits
        if counts and block.start in span:
            yield block.start, block.end
    for found in busy_occurrences(calendar, span):
        if isinstance(found.event, Appointment) and not found.event.all_day:
            yield found.busy.start, found.busy.end


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


def rest_after(duties: Mapping[date, Interval], now: datetime) -> dict[date, timedelta]:
    """The rest in each night that is not over yet and lies between two days with a duty."""
    return {
        night: duties[night + ONE_DAY].start - duty.end
        for night, duty in sorted(duties.items())
        if night + ONE_DAY in duties and duties[night + ONE_DAY].start > now
    }


def first_start_moved(
    before: Mapping[date, Interval], after: Mapping[date, Interval], days: Iterable[date]
) -> dict[date, tuple[datetime, datetime]]:
    """Of these days those whose first duty begins at another time: before and after."""
    return {
        day: (before[day].start, after[day].start)
        for day in sorted(days)
        if day in before and day in after and before[day].start != after[day].start
    }


def short_rests(
    before: Mapping[date, Interval], after: Mapping[date, Interval], least: timedelta, now: datetime
) -> Iterator[Message]:
    """The shortest night that a change leaves with less than the least rest, and how many more.

    The planner keeps that rest between blocks of work; an appointment may cut it short.
    """
    known = rest_after(before, now)
    short = [
        (rest, night)
        for night, rest in rest_after(after, now).items()
        if rest < min(least, known.get(night, least))
    ]
    if not short:
        return
    rest, night = min(short)
    values: dict[str, Value] = {
        "rest": max(rest, timedelta()),
        "end": after[night].end,
        "least": least,
        "start": after[night + ONE_DAY].start,
    }
    yield Message(
        "Only {rest} of rest after {end}, less than {least}: the next day begins {start}", values
    )
    if len(short) > 1:
        more: dict[str, Value] = {"count": len(short) - 1, "least": least}
        yield Message("{count} more nights have less than {least} of rest", more)
