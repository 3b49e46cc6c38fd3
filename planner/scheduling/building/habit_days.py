"""Which days of a week a habit takes that happens some times a week."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations, pairwise

from planner.domain.clock import monday_of
from planner.domain.entries import Habit
from planner.domain.interval import Interval, subtracted, total_length
from planner.domain.values import dataclass
from planner.scheduling.building.habit_places import best_place, ideal_start
from planner.scheduling.building.habit_pressure import HabitPressure

NO_TIME = timedelta()
WEEK = 7
NO_PRESSURE = HabitPressure()


@dataclass(frozen=True, slots=True)
class HabitDay:
    """A day on which the habit may happen: its window, what of that is free, its best place there,
    how far that is from the ideal one, and how much room other habits leave. `crowded`: only if
    they give way there is enough.
    """

    day: date
    window: Interval
    free: tuple[Interval, ...]
    place: Interval | None
    off: timedelta
    room: timedelta
    crowded: bool


def habit_day_of(
    habit: Habit,
    zone: str,
    day: tuple[date, Interval],
    free: tuple[Interval, ...],
    others: Iterable[Interval] = (),
) -> HabitDay:
    """`day` with its window; `others` are places of other habits."""
    others = [other for other in others if other.overlaps(day[1])]
    ideal = ideal_start(habit, day[0], zone, day[1])
    room = subtracted(free, others) if others else free
    beside = best_place(room, habit.duration, ideal)
    place = beside or best_place(free, habit.duration, ideal)
    off = NO_TIME if habit.ideal is None or place is None else abs(place.start - ideal)
    return HabitDay(*day, free, place, off, total_length(room), crowded=beside is None)


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


def choose_days(
    habit: Habit, days: Sequence[HabitDay], taken: Taken, pressure: HabitPressure = NO_PRESSURE
) -> WeekChoice:
    """Of the days of one week that are not over yet, as many as are still wanted.

    Days that were accepted are kept. Then count: that other habits keep their places, that work is
    done in time, that the days lie apart, the ideal time, the room. A skipped day is one less in
    its week.
    """
    monday = monday_of(days[0].day)
    staying = {day for day in taken.staying if monday_of(day) == monday}
    skipped = {d for d in habit.skipped if monday_of(d) == monday and d.weekday() in habit.weekdays}
    open_days = [each for each in days if each.day not in staying]
    wanted = max(0, (habit.times_per_week or WEEK) - len(staying | skipped))
    wanted = min(wanted, len(open_days))
    roomy = [each for each in open_days if each.place is not None]
    choices = combinations(roomy, min(wanted, len(roomy)))
    chosen = min(choices, key=lambda chosen: _cost(chosen, staying, taken.movable, pressure))
    lacking = wanted - len(chosen)
    full = [each for each in open_days if each.place is None]
    full.sort(key=lambda each: (each.day not in taken.movable, each.day))
    moved = _moved(monday, chosen, full[:lacking], taken.movable)
    return WeekChoice(tuple((each, moved.get(each.day)) for each in chosen), tuple(full[:lacking]))


def _cost(
    chosen: Sequence[HabitDay],
    staying: Collection[date],
    movable: Mapping[date, Interval],
    pressure: HabitPressure,
) -> tuple[object, ...]:
    days = [each.day for each in chosen]
    return (
        -sum(day in movable for day in days),
        sum(each.crowded for each in chosen),
        pressure.lacking(each.place for each in chosen if each.place),
        unevenness({*days, *staying}),
        sum((each.off for each in chosen), NO_TIME),
        -sum((each.room for each in chosen), NO_TIME),
        days,
    )


def unevenness(days: Iterable[date]) -> int:
    """The squares of the gaps between the days, with those of the weeks beside: least when even."""
    return _squares(frozenset(day.weekday() for day in days))


@lru_cache(maxsize=128)
def _squares(weekdays: frozenset[int]) -> int:
    ordered = sorted(weekdays)
    around = [*ordered, ordered[0] + WEEK] if ordered else []
    return sum((after - before) ** 2 for before, after in pairwise(around))


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
