"""Tasks and habits of a calendar as jobs of the planning problem."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date, datetime, timedelta
from functools import partial

from planner.domain.calendar import Calendar
from planner.domain.entries import Habit
from planner.domain.ids import Uid
from planner.domain.interval import Interval, intersected
from planner.domain.occurrences import habit_windows
from planner.domain.tasks import PartOfDay, Task
from planner.domain.values import dataclass
from planner.scheduling.building.axis import TimeAxis, clock_minutes, minutes_of
from planner.scheduling.building.busy import covered, staying_blocks
from planner.scheduling.building.habit_occurrences import HabitOccurrence, habit_occurrences
from planner.scheduling.problem.problem import DAY, Job, Span

HABIT_WEIGHT = 8
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class JobSource:
    """What a job stands for; `day` and `window` only for an occurrence of a habit.

    `instead_of` is the accepted block of another day whose place the occurrence takes.
    """

    uid: Uid
    summary: str
    day: date | None = None
    window: Interval | None = None
    instead_of: Interval | None = None

    def holds(self, interval: Interval | None) -> bool:
        """Whether a block at this time is one of the task, or of this occurrence of the habit."""
        if self.window is None:
            return True
        return interval is not None and (
            self.window.overlaps(interval) or interval == self.instead_of
        )


@dataclass(frozen=True, slots=True)
class JobList:
    """`left_out` are occurrences of habits for which their window has no room."""

    jobs: list[Job] = field(default_factory=list)
    sources: dict[int, JobSource] = field(default_factory=dict)
    left_out: list[JobSource] = field(default_factory=list)

    def add(self, job: Job, source: JobSource) -> None:
        self.jobs.append(job)
        self.sources[job.id] = source


def work_left(calendar: Calendar, now: datetime) -> dict[Uid, timedelta]:
    """What of each open task has no place that stays."""
    settled = covered(calendar, now)
    left = {
        task.uid: task.remaining - settled.get(task.uid, timedelta())
        for task in calendar.tasks.values()
        if task.is_open
    }
    return {uid: rest for uid, rest in left.items() if rest > timedelta()}


def task_jobs(
    calendar: Calendar, axis: TimeAxis, now: datetime, left: Mapping[Uid, timedelta]
) -> JobList:
    """One job per task with work left, numbered from 0 in the calendar's order."""
    found = JobList()
    ids = {uid: number for number, uid in enumerate(left)}
    fixed_ends = _fixed_ends(calendar, axis, now)
    for uid, rest in left.items():
        task = calendar.tasks[uid]
        release = max([_release(task, axis), *(fixed_ends.get(d, 0) for d in task.depends_on)])
        predecessors = tuple(ids[d] for d in task.depends_on if d in ids)
        job = _job(task, ids[uid], rest, axis, release, predecessors)
        found.add(job, JobSource(uid, task.summary))
    return found


def _job(
    task: Task,
    number: int,
    rest: timedelta,
    axis: TimeAxis,
    release: int,
    predecessors: tuple[int, ...],
) -> Job:
    shortest = minutes_of(task.minimum_chunk, axis.grid)
    longest = task.maximum_chunk // timedelta(minutes=axis.grid) * axis.grid
    due = task.deadline or task.due_date
    minute = None if due is None else max(0, axis.floor(due))
    return Job(
        id=number,
        processing=minutes_of(rest, axis.grid),
        weight=task.priority.weight,
        release=release,
        due=None if minute is None or minute > axis.horizon else minute,
        hard=task.deadline is not None,
        minimum_chunk=shortest,
        maximum_chunk=max(shortest, longest),
        splittable=task.splittable,
        predecessors=predecessors,
        preferred=_preferred(task.preferred, axis),
    )


def _release(task: Task, axis: TimeAxis) -> int:
    return 0 if task.release_date is None else max(0, axis.ceil(task.release_date))


def _fixed_ends(calendar: Calendar, axis: TimeAxis, now: datetime) -> dict[Uid, int]:
    ends: dict[Uid, int] = {}
    for block in staying_blocks(calendar, now):
        if block.end > now:
            ends[block.entry] = max(ends.get(block.entry, 0), axis.ceil(block.end))
    return ends


def _preferred(part: PartOfDay | None, axis: TimeAxis) -> Span | None:
    """Counted from the day boundary, at which the minutes of a day begin."""
    if part is None:
        return None
    start = (clock_minutes(part.start) - clock_minutes(axis.boundary)) % DAY
    return start, start + clock_minutes(part.end) - clock_minutes(part.start)


def add_habits(
    found: JobList, calendar: Calendar, axis: TimeAxis, now: datetime, free: tuple[Interval, ...]
) -> None:
    """One job per occurrence that is not settled yet and has room in the `free` time."""
    starts = [room.start for room in free]

    def free_in(window: Interval) -> tuple[Interval, ...]:
        first = max(0, bisect_right(starts, window.start) - 1)
        beside = free[first : bisect_left(starts, window.end)]
        inside = (axis.inwards(room) for room in intersected([window], beside))
        return tuple(axis.interval(span) for span in inside if span)

    occurrences = habit_occurrences(calendar, now, partial(_windows, axis=axis), free_in)
    for occurrence in occurrences.roomy:
        found.add(_habit_job(len(found.jobs), occurrence, axis), _source(occurrence))
    found.left_out.extend(map(_source, occurrences.without_room))


def _windows(habit: Habit, axis: TimeAxis) -> Iterator[tuple[date, Interval]]:
    """Dates begin at midnight and the days of the axis at its boundary, so the night before the
    axis may reach into it, and the morning after its last date belongs to it, as far as its week
    does not matter.
    """
    first, last = axis.first_day - ONE_DAY, axis.last_day + ONE_DAY
    for day, window in habit_windows(habit, axis.zone, first, last):
        beyond = day == last and (window.end > axis.span.end or habit.times_per_week is not None)
        if window.end > axis.origin and not beyond:
            yield day, window


def _source(occurrence: HabitOccurrence) -> JobSource:
    habit = occurrence.habit
    return JobSource(
        habit.uid, habit.summary, occurrence.day, occurrence.window, occurrence.instead_of
    )


def _ideal(habit: Habit, axis: TimeAxis) -> Span | None:
    if habit.ideal is None:
        return None
    start = (clock_minutes(habit.ideal) - clock_minutes(axis.boundary)) % DAY
    return start, start + minutes_of(habit.duration, axis.grid)


def _habit_job(number: int, occurrence: HabitOccurrence, axis: TimeAxis) -> Job:
    length = minutes_of(occurrence.habit.duration, axis.grid)
    allowed = tuple(axis.outwards(room) for room in occurrence.free)
    return Job(
        id=number,
        processing=length,
        weight=HABIT_WEIGHT,
        release=allowed[0][0],
        due=allowed[-1][1],
        hard=True,
        minimum_chunk=length,
        maximum_chunk=length,
        splittable=False,
        preferred=_ideal(occurrence.habit, axis),
        allowed=allowed,
        counts=False,
    )
