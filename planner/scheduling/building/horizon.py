"""How far a plan looks, and what is taken within that time."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from planner.domain.calendar import Calendar
from planner.domain.clock import day_of, instant, monday_of
from planner.domain.hours import HoursKind, span_length
from planner.domain.ids import Uid
from planner.domain.interval import Interval, merged
from planner.scheduling.building.axis import TimeAxis
from planner.scheduling.building.busy import (
    buffered,
    busy_occurrences,
    movable_blocks,
    staying_blocks,
)
from planner.scheduling.problem.problem import Fixed

FEWEST_WEEKS, MOST_WEEKS = 2, 52
ONE_WEEK = timedelta(weeks=1)
SHARE_FOR_WORK = 2
"""Meetings and habits may take half of the hours."""


def weeks_needed(calendar: Calendar, now: datetime, left: Mapping[Uid, timedelta]) -> int:
    """Up to a week after the last date of any work, with core hours for all of it, and not less
    than what is planned already.
    """
    settings = calendar.settings
    monday = monday_of(day_of(now, settings.zone, settings.day_boundary))
    origin = instant(monday, settings.day_boundary, settings.zone)
    after_dates = [moment - origin + ONE_WEEK for moment in _dates(calendar, left)]
    ends = [block.end - origin for block in movable_blocks(calendar, now)]
    covering = -(-max([now - origin, *after_dates, *ends]) // ONE_WEEK)
    this_week = (monday_of(day_of(now, settings.zone)) - monday).days // 7  # 1 before the boundary
    fewest = this_week + FEWEST_WEEKS
    return min(MOST_WEEKS, max(fewest, covering, _weeks_of_work(calendar, left)))


def _dates(calendar: Calendar, left: Mapping[Uid, timedelta]) -> Iterator[datetime]:
    for uid in left:
        task = calendar.tasks[uid]
        dates = (task.due_date, task.deadline, task.release_date)
        yield from (moment for moment in dates if moment is not None)


def _weeks_of_work(calendar: Calendar, left: Mapping[Uid, timedelta]) -> int:
    settings, weekdays = calendar.settings, calendar.hours.weekdays
    cap = settings.week_cap
    spans = [span for day in weekdays for span in day if span.kind is HoursKind.CORE]
    if not spans:
        days = sorted(weekdays, key=lambda day: sum(map(span_length, day), timedelta()))
        spans = [span for day in days[7 - settings.evenings_per_week :] for span in day]
        cap = min(cap, settings.evening_cap)
    weekly = min(sum(map(span_length, spans), timedelta()), cap)
    work = sum(left.values(), timedelta()) * SHARE_FOR_WORK
    return FEWEST_WEEKS if not weekly else work // weekly + 2


def busy_time(calendar: Calendar, axis: TimeAxis, now: datetime) -> tuple[Interval, ...]:
    """Appointments with travel and buffers, and work that stays, outwards to the grid."""
    taken = [buffered(calendar, found) for found in busy_occurrences(calendar, axis.span)]
    taken += [block.interval for block in staying_blocks(calendar, now)]
    return _gridded(axis, taken)


def fixed_work(calendar: Calendar, axis: TimeAxis, now: datetime) -> tuple[Fixed, ...]:
    """Work on tasks that stays; habits count neither towards caps nor towards rest."""
    blocks = staying_blocks(calendar, now)
    work = [block.interval for block in blocks if block.entry not in calendar.habits]
    return tuple(Fixed(*axis.outwards(interval)) for interval in _gridded(axis, work))


def _gridded(axis: TimeAxis, taken: list[Interval]) -> tuple[Interval, ...]:
    outwards = merged(axis.interval(axis.outwards(interval)) for interval in taken)
    clipped = (interval.intersection(axis.span) for interval in outwards)
    return tuple(interval for interval in clipped if interval is not None)


def rested_from(calendar: Calendar, axis: TimeAxis, now: datetime) -> datetime:
    """The end of the rest after work that lies before the axis, or its origin."""
    ends = [
        block.end + calendar.settings.minimum_rest
        for block in staying_blocks(calendar, now)
        if block.start < axis.origin and block.entry not in calendar.habits
    ]
    return max(axis.origin, *ends) if ends else axis.origin
