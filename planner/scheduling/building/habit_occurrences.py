"""Which occurrences of habits still want a place."""

from collections.abc import Callable, Iterable
from dataclasses import field
from datetime import date, datetime

from planner.domain.calendar import Calendar
from planner.domain.entries import Habit
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import habit_day
from planner.domain.values import dataclass
from planner.scheduling.building.busy import is_movable, stays
from planner.scheduling.building.habit_days import Taken, by_week, choose_days, habit_day_of
from planner.scheduling.building.habit_places import best_place, ideal_start
from planner.scheduling.building.habit_pressure import FreeIn, habit_pressure

Windows = Callable[[Habit], Iterable[tuple[date, Interval]]]


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
    choosing = [habit for habit in calendar.habits.values() if habit.times_per_week is not None]
    for habit in calendar.habits.values():
        if habit.times_per_week is None:
            for day, window in windows(habit):
                if window.end > now and day not in taken[habit.uid].staying:
                    _add(found, HabitOccurrence(habit, day, window, free_in(window)))
    if choosing:
        choice = _Choosing(calendar, now, free_in, found)
        for habit in choosing:
            days = [(day, window) for day, window in windows(habit) if window.end > now]
            for week in by_week(days).values():
                choice.add_week(habit, week, taken[habit.uid])
    return found


class _Choosing:
    """Chooses days habit by habit and week by week, each beside what was chosen before."""

    def __init__(
        self, calendar: Calendar, now: datetime, free_in: FreeIn, found: HabitOccurrences
    ) -> None:
        self._zone = calendar.settings.zone
        self._free_in = free_in
        self._found = found
        self._places = [place for each in found.roomy if (place := best_of(each, self._zone))]
        self._pressure = habit_pressure(calendar, now, free_in, self._places)

    def add_week(self, habit: Habit, week: list[tuple[date, Interval]], taken: Taken) -> None:
        days = [
            habit_day_of(habit, self._zone, day, self._free_in(day[1]), self._places)
            for day in week
        ]
        choice = choose_days(habit, days, taken, self._pressure)
        places = [each.place for each, _ in choice.chosen if each.place is not None]
        self._places += places
        self._pressure = self._pressure.after(places)
        for each, before in choice.chosen:
            self._found.roomy.append(
                HabitOccurrence(habit, each.day, each.window, each.free, before)
            )
        for each in choice.without_room:
            self._found.without_room.append(
                HabitOccurrence(habit, each.day, each.window, each.free)
            )


def best_of(occurrence: HabitOccurrence, zone: str) -> Interval | None:
    """Its best free place."""
    habit = occurrence.habit
    ideal = ideal_start(habit, occurrence.day, zone, occurrence.window)
    return best_place(occurrence.free, habit.duration, ideal)


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
