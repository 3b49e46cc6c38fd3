"""Which days of a week a habit takes that happens some times a week."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, pairwise

from planner.domain.clock import monday_of
from planner.domain.entries import Habit
from planner.domain.interval import Interval, total_length
from planner.scheduling.habit_places import best_place, ideal_start

NO_TIME = timedelta()
WEEK = 7


@dataclass(frozen=True, slots=True)
class HabitDay:
    """A day on which the habit may happen: its window, and what of that is free."""

    day: date
    window: Interval
    free: tuple[Interval, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """Blocks of the habit by their day: those that stay where they are, and those that may move."""

    staying: dict[date, Interval]
    movable: dict[date, Interval]


@dataclass(frozen=True, slots=True)
class WeekChoice:
    """`chosen` in order, each with the movable block of another day whose place it takes;
    `without_room` are days that are missing since nothing else was free.
    """

    chosen: tuple[tuple[HabitDay, Interval | None], ...]
    without_room: tuple[HabitDay, ...]


def by_week(days: Iterable[tuple[date, Interval]]) -> dict[date, list[tuple[date, Interval]]]:
    """By the Monday of the week."""
    weeks: dict[date, list[tuple[date, Interval]]] = {}
    for day, window in days:
        weeks.setdefault(monday_of(day), []).append((day, window))
    return weeks


def choose_days(habit: Habit, zone: str, days: Sequence[HabitDay], taken: Taken) -> WeekChoice:
    """Of the days of one week that are not over yet, as many as are still wanted.

    Days that were accepted are kept; then what lies apart best, then what lies nearest to the ideal
    time, then what has most room. A skipped day is one less in its week.
    """
    monday = monday_of(days[0].day)
    staying = {day for day in taken.staying if monday_of(day) == monday}
    skipped = {d for d in habit.skipped if monday_of(d) == monday and d.weekday() in habit.weekdays}
    open_days = [each for each in days if each.day not in staying]
    wanted = max(0, (habit.times_per_week or WEEK) - len(staying | skipped))
    wanted = min(wanted, len(open_days))
    roomy = [each for each in open_days if _place(habit, zone, each) is not None]
    choices = combinations(roomy, min(wanted, len(roomy)))
    chosen = min(choices, key=lambda chosen: _cost(habit, zone, chosen, staying, taken.movable))
    lacking = wanted - len(chosen)
    full = [each for each in open_days if each not in roomy]
    full.sort(key=lambda each: (each.day not in taken.movable, each.day))
    moved = _moved(monday, chosen, full[:lacking], taken.movable)
    return WeekChoice(tuple((each, moved.get(each.day)) for each in chosen), tuple(full[:lacking]))


def _place(habit: Habit, zone: str, each: HabitDay) -> Interval | None:
    ideal = ideal_start(habit, each.day, zone, each.window)
    return best_place(each.free, habit.duration, ideal)


def _cost(
    habit: Habit,
    zone: str,
    chosen: Sequence[HabitDay],
    staying: Collection[date],
    movable: Mapping[date, Interval],
) -> tuple[int, int, timedelta, timedelta, list[date]]:
    days = [each.day for each in chosen]
    kept = sum(day in movable for day in days)
    off = sum((_off_ideal(habit, zone, each) for each in chosen), NO_TIME)
    room = total_length(span for each in chosen for span in each.free)
    return -kept, unevenness({*days, *staying}), off, -room, days


def _off_ideal(habit: Habit, zone: str, each: HabitDay) -> timedelta:
    place = _place(habit, zone, each)
    if place is None or habit.ideal is None:
        return NO_TIME
    return abs(place.start - ideal_start(habit, each.day, zone, each.window))


def unevenness(days: Collection[date]) -> int:
    """The squares of the gaps between the days, with those of the weeks beside: least when even."""
    weekdays = sorted({day.weekday() for day in days})
    if not weekdays:
        return 0
    return sum((after - before) ** 2 for before, after in pairwise([*weekdays, weekdays[0] + WEEK]))


def _moved(
    monday: date,
    chosen: Sequence[HabitDay],
    full: Sequence[HabitDay],
    movable: Mapping[date, Interval],
) -> dict[date, Interval]:
    """Newly chosen days with the accepted blocks that they replace, in order."""
    still = {each.day for each in (*chosen, *full)}
    lost = sorted(day for day in movable if monday_of(day) == monday and day not in still)
    new = [each.day for each in chosen if each.day not in movable]
    return {day: movable[old] for day, old in zip(new, lost, strict=False)}
