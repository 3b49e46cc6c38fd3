"""What work with a due date lacks when habits take time from the core hours."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby

from planner.domain.calendar import Calendar
from planner.domain.hours import HoursKind
from planner.domain.interval import Interval, merged, subtracted, total_length
from planner.domain.tasks import Task
from planner.domain.values import dataclass
from planner.scheduling.building.busy import covered
from planner.scheduling.building.windows import windows_within

FreeIn = Callable[[Interval], tuple[Interval, ...]]
Work = list[tuple[datetime, timedelta, bool]]
"""Due date, work left, and whether it is a deadline."""
Lack = tuple[timedelta, timedelta]
"""Of hard and of soft dates."""
NO_TIME, ONE_WEEK = timedelta(), timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class TightDate:
    """A due date with the free core time before it, less the work that is due until then."""

    due: datetime
    hard: bool
    slack: timedelta


class HabitPressure:
    """`open_time` is the core time that nothing takes; `dates`, in order, are those that a habit
    could break.
    """

    def __init__(
        self, open_time: tuple[Interval, ...] = (), dates: tuple[TightDate, ...] = ()
    ) -> None:
        self.open_time = open_time
        self.dates = dates
        self._later: dict[tuple[int, timedelta], Lack] = {}

    def lacking(self, places: Iterable[Interval]) -> Lack:
        """How much more, before deadlines and before due dates, when these places are taken too."""
        parts = sorted(self._parts(places))
        if not parts:
            return NO_TIME, NO_TIME
        first = bisect_right(self.dates, parts[0].start, key=_due_of)
        later = bisect_left(self.dates, parts[-1].end, key=_due_of)
        total = total_length(parts)
        if (later, total) not in self._later:
            self._later[later, total] = _sum(_lack(each, total) for each in self.dates[later:])
        between = self.dates[first:later]
        return _sum(
            [
                self._later[later, total],
                *(_lack(each, _before(parts, each.due)) for each in between),
            ]
        )

    def after(self, places: Iterable[Interval]) -> "HabitPressure":
        """With these places taken."""
        parts = list(self._parts(places))
        if not parts:
            return self
        dates = (replace(d, slack=d.slack - _before(parts, d.due)) for d in self.dates)
        return HabitPressure(self.open_time, tuple(dates))

    def _parts(self, places: Iterable[Interval]) -> Iterator[Interval]:
        """What of the places is core time, where there is a date to break."""
        for place in places if self.dates else ():
            first = max(0, bisect_right(self.open_time, place.start, key=_start_of) - 1)
            for span in self.open_time[first:]:
                if span.start >= place.end:
                    break
                if (part := span.intersection(place)) is not None:
                    yield part


def _lack(date: TightDate, taken: timedelta) -> Lack:
    more = max(NO_TIME, taken - max(NO_TIME, date.slack))
    return (more, NO_TIME) if date.hard else (NO_TIME, more)


def _sum(lacks: Iterable[Lack]) -> Lack:
    hard = soft = NO_TIME
    for one, other in lacks:
        hard, soft = hard + one, soft + other
    return hard, soft


def _due_of(date: TightDate) -> datetime:
    return date.due


def _start_of(span: Interval) -> datetime:
    return span.start


def habit_pressure(
    calendar: Calendar, now: datetime, free_in: FreeIn, daily: Iterable[Interval]
) -> HabitPressure:
    """Before any habit is placed that chooses its days; `daily` are the places of the others."""
    work = _work(calendar, now)
    if not work:
        return HabitPressure()
    hours = _core_hours(calendar, Interval(now, work[-1][0]), free_in)
    open_time = subtracted(hours, merged(daily))
    weekly = _weekly(calendar)
    dates = (
        TightDate(due, hard, slack)
        for due, hard, slack in _slacks(open_time, work)
        if slack < weekly * ((due - now) // ONE_WEEK + 2)
    )
    return HabitPressure(open_time, tuple(dates))


def _weekly(calendar: Calendar) -> timedelta:
    """The most that habits which choose their days take in a week."""
    choosing = (habit for habit in calendar.habits.values() if habit.times_per_week)
    return sum((habit.duration * (habit.times_per_week or 0) for habit in choosing), NO_TIME)


def _slacks(
    open_time: tuple[Interval, ...], work: Work
) -> Iterator[tuple[datetime, bool, timedelta]]:
    """For each date the core time before it, less all work that is due until then."""
    need = have = NO_TIME
    first = 0
    for due, dated in groupby(work, key=lambda each: each[0]):
        tasks = list(dated)
        need += sum((rest for _, rest, _ in tasks), NO_TIME)
        while first < len(open_time) and open_time[first].end <= due:
            have += open_time[first].length
            first += 1
        for hard in sorted({hard for _, _, hard in tasks}):
            yield due, hard, have + _before(open_time[first : first + 1], due) - need


def _work(calendar: Calendar, now: datetime) -> Work:
    """Of open tasks that can still be done in time, by due date."""
    settled = covered(calendar, now)
    tasks = (task for task in calendar.tasks.values() if task.is_open)
    return sorted(
        (due, max(NO_TIME, task.remaining - settled.get(task.uid, NO_TIME)), bool(task.deadline))
        for task in tasks
        if (due := _due(task)) is not None and due > now
    )


def _due(task: Task) -> datetime | None:
    return task.deadline or task.due_date


def _core_hours(calendar: Calendar, span: Interval, free_in: FreeIn) -> list[Interval]:
    windows = windows_within(calendar, span)
    core = (window.interval for window in windows if window.kind is HoursKind.CORE)
    return [room for window in core for room in free_in(window)]


def _before(spans: Iterable[Interval], moment: datetime) -> timedelta:
    return total_length(
        Interval(span.start, min(span.end, moment)) for span in spans if span.start < moment
    )
