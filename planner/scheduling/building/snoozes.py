"""The next places to which an occurrence of a habit can be put off."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.clock import monday_of
from planner.domain.entries import Habit
from planner.domain.habit_edits import found_habit
from planner.domain.ids import Uid
from planner.domain.interval import Interval, merged, subtracted
from planner.domain.occurrences import habit_day, habit_window, habit_windows
from planner.scheduling.building.busy import buffered, busy_occurrences
from planner.scheduling.building.habit_places import ONE_DAY, best_place, ideal_start

LATER = timedelta(minutes=30)
MOST_ON_A_DAY, MOST_DAYS = 3, 3
EPOCH = datetime(2000, 1, 3, tzinfo=UTC)


def snooze_places(calendar: Calendar, uid: Uid, day: date, now: datetime) -> tuple[Interval, ...]:
    """A few in order of time: later in the window of the day, and for a habit that happens some
    times a week the best of each later day of the week.

    Nothing that is planned is in the way, but work that may move where no other place is.
    """
    habit = found_habit(calendar, uid)
    return (*_later_on(calendar, habit, day, now), *_on_other_days(calendar, habit, day, now))


def _later_on(calendar: Calendar, habit: Habit, day: date, now: datetime) -> Iterator[Interval]:
    window = habit_window(habit, day, calendar.settings.zone)
    if window is None:
        return
    known = _planned(calendar, habit, day)
    first = max(now, window.start if known is None else known.start + calendar.settings.grid)
    earliest = max(now, window.start if known is None else known.start + LATER)
    free = _free(calendar, habit, day, window, first)
    starts = list(_starts(free, habit.duration, _gridded(calendar, earliest)))
    if not starts and free:
        starts = [free[-1].end - habit.duration]
    for start in starts:
        yield Interval(start, start + habit.duration)


def _starts(
    free: tuple[Interval, ...], length: timedelta, earliest: datetime
) -> Iterator[datetime]:
    """The first ones from `earliest` on, half an hour apart."""
    found = 0
    for room in free:
        start = max(room.start, earliest)
        while start + length <= room.end and found < MOST_ON_A_DAY:
            yield start
            found += 1
            start += LATER
        earliest = start


def _on_other_days(
    calendar: Calendar, habit: Habit, day: date, now: datetime
) -> Iterator[Interval]:
    if habit.times_per_week is None:
        return
    zone, sunday = calendar.settings.zone, monday_of(day) + 6 * ONE_DAY
    blocks = (block for block in calendar.planned_blocks.values() if block.entry == habit.uid)
    taken = {habit_day(habit, block.interval, zone) for block in blocks}
    found = 0
    for other, window in habit_windows(habit, zone, day + ONE_DAY, sunday):
        free = () if other in taken else _free(calendar, habit, other, window, now)
        place = best_place(free, habit.duration, ideal_start(habit, other, zone, window))
        if place is not None and found < MOST_DAYS:
            found += 1
            yield place


def _free(
    calendar: Calendar, habit: Habit, day: date, window: Interval, first: datetime
) -> tuple[Interval, ...]:
    """What of the window is long enough, from `first` on; beside planned work if there is any."""
    begin = max(window.start, _gridded(calendar, first))
    if begin >= window.end:
        return ()
    window = Interval(begin, window.end)
    busy = [buffered(calendar, found) for found in busy_occurrences(calendar, window)]
    others = [block for block in _others(calendar, habit, day) if block.interval.overlaps(window)]
    work = [b for b in others if b.entry in calendar.tasks and b.state is BlockState.ACCEPTED]
    busy += [block.interval for block in others if block not in work]
    for taken in ([*busy, *(block.interval for block in work)], busy):
        rooms = subtracted([window], merged(taken))
        free = tuple(room for room in rooms if room.length >= habit.duration)
        if free:
            return free
    return ()


def _others(calendar: Calendar, habit: Habit, day: date) -> Iterator[PlannedBlock]:
    zone = calendar.settings.zone
    for block in calendar.planned_blocks.values():
        own = block.entry == habit.uid and habit_day(habit, block.interval, zone) == day
        if not own and block.state is not BlockState.MISSED:
            yield block


def _planned(calendar: Calendar, habit: Habit, day: date) -> PlannedBlock | None:
    zone = calendar.settings.zone
    own = (block for block in calendar.planned_blocks.values() if block.entry == habit.uid)
    return next((b for b in own if habit_day(habit, b.interval, zone) == day), None)


def _gridded(calendar: Calendar, moment: datetime) -> datetime:
    """The next line of the planning grid."""
    grid = calendar.settings.grid
    return EPOCH - (EPOCH - moment) // grid * grid
