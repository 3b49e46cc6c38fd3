"""When entries happen: occurrences of events, and the windows of habits."""

from datetime import date, datetime, timedelta

from planner.domain.calendar import Calendar
from planner.domain.clock import clock_span, local_time
from planner.domain.entries import Event, Habit
from planner.domain.event_index import index_of
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrence import Occurrence, event_occurrences, reach_of
from planner.domain.recurrence import is_cut

__all__ = [
    "Occurrence",
    "cut_series",
    "event_occurrences",
    "habit_day",
    "habit_window",
    "habit_windows",
    "occurrences",
]

ONE_DAY = timedelta(days=1)


def occurrences(calendar: Calendar, within: Interval) -> tuple[Occurrence, ...]:
    """Those of all events that overlap `within`, by start, end and uid; cancelled ones too."""
    found = [
        occurrence
        for table in (calendar.appointments, calendar.personal_blocks)
        for occurrence in index_of(table).overlapping(within)
    ]
    return tuple(sorted(found, key=_order))


def _order(occurrence: Occurrence) -> tuple[datetime, datetime, Uid]:
    return occurrence.interval.start, occurrence.interval.end, occurrence.event.uid


def cut_series(calendar: Calendar, within: Interval) -> tuple[Event, ...]:
    """Those that happen more often around `within` than is shown."""
    return tuple(
        event
        for event in calendar.events()
        if event.recurrence is not None
        and is_cut(event.recurrence, event.start, event.zone, reach_of(event, within))
    )


def habit_windows(
    habit: Habit, zone: str, first: date, last: date
) -> tuple[tuple[date, Interval], ...]:
    """The days of a habit from `first` to `last` inclusive, each with its window.

    A habit that happens some times a week may happen on each of them. A window that DST shortens
    may be too short for the habit; one that it swallows is left out.
    """
    days = (first + ONE_DAY * offset for offset in range((last - first).days + 1))
    left_out = {*habit.skipped, *habit.put_off}
    wanted = (d for d in days if d.weekday() in habit.weekdays and d not in left_out)
    windows = ((d, habit_window(habit, d, zone)) for d in wanted)
    return tuple((day, window) for day, window in windows if window is not None)


def habit_window(habit: Habit, day: date, zone: str) -> Interval | None:
    """Of any day, whether or not the habit happens on it."""
    return clock_span(day, habit.window_start, habit.window_end, zone)


def habit_day(habit: Habit, interval: Interval, zone: str) -> date:
    """The day to which a block of the habit belongs: whose window it meets, else its own."""
    own = local_time(interval.start, zone).date()
    for day in (own, own - ONE_DAY):
        window = habit_window(habit, day, zone)
        if window is not None and window.overlaps(interval):
            return day
    return own
