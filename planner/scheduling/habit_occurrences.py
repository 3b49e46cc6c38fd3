"""Which occurrences of habits still want a place."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from planner.domain.calendar import Calendar
from planner.domain.entries import Habit
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import habit_day
from planner.scheduling.busy import is_movable, stays
from planner.scheduling.habit_days import HabitDay, Taken, by_week, choose_days

Windows = Callable[[Habit], Iterable[tuple[date, Interval]]]
FreeIn = Callable[[Interval], tuple[Interval, ...]]


@dataclass(frozen=True, slots=True)
class HabitOccurrence:
    """`free` is what of the window is; `instead_of` the accepted block of another day of the week
    whose place it takes.
    """

    habit: Habit
    day: date
    window: Interval
    free: tuple[Interval, ...]
    instead_of: Interval | None = None


@dataclass(frozen=True, slots=True)
class HabitOccurrences:
    """Those that have room, and those that want it."""

    roomy: list[HabitOccurrence] = field(default_factory=list)
    without_room: list[HabitOccurrence] = field(default_factory=list)


def habit_occurrences(
    calendar: Calendar, now: datetime, windows: Windows, free_in: FreeIn
) -> HabitOccurrences:
    """Of the days and windows that `windows` names, without what has a place that stays.

    Of a habit that happens some times a week, `windows` should name whole weeks.
    """
    found, taken = HabitOccurrences(), _taken(calendar, now)
    for habit in calendar.habits.values():
        own = taken[habit.uid]
        days = [(day, window) for day, window in windows(habit) if window.end > now]
        if habit.times_per_week is None:
            for day, window in days:
                if day not in own.staying:
                    _add(found, HabitOccurrence(habit, day, window, free_in(window)))
            continue
        for week in by_week(days).values():
            candidates = [HabitDay(day, window, free_in(window)) for day, window in week]
            _add_week(found, habit, calendar.settings.zone, candidates, own)
    return found


def _taken(calendar: Calendar, now: datetime) -> dict[Uid, Taken]:
    taken = {uid: Taken({}, {}) for uid in calendar.habits}
    for block in calendar.planned_blocks.values():
        own = taken.get(block.entry)
        if own is None:
            continue
        day = habit_day(calendar.habits[block.entry], block.interval, calendar.settings.zone)
        if stays(block, now):
            own.staying[day] = block.interval
        elif is_movable(block, now):
            own.movable[day] = block.interval
    return taken


def _add(found: HabitOccurrences, occurrence: HabitOccurrence) -> None:
    roomy = any(span.length >= occurrence.habit.duration for span in occurrence.free)
    (found.roomy if roomy else found.without_room).append(occurrence)


def _add_week(
    found: HabitOccurrences, habit: Habit, zone: str, days: list[HabitDay], taken: Taken
) -> None:
    choice = choose_days(habit, zone, days, taken)
    for each, before in choice.chosen:
        found.roomy.append(HabitOccurrence(habit, each.day, each.window, each.free, before))
    for each in choice.without_room:
        found.without_room.append(HabitOccurrence(habit, each.day, each.window, each.free))
