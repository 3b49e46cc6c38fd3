"""From a calendar and a moment to the planning problem, and from plans back to blocks."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval, subtracted
from planner.domain.values import dataclass
from planner.scheduling.building.axis import MINUTE, TimeAxis, axis_from, checked_year, minutes_of
from planner.scheduling.building.busy import movable_blocks
from planner.scheduling.building.horizon import busy_time, fixed_work, rested_from, weeks_needed
from planner.scheduling.building.jobs import JobList, JobSource, add_habits, task_jobs, work_left
from planner.scheduling.building.proposal import Blocks
from planner.scheduling.building.windows import priced_windows
from planner.scheduling.problem.problem import Plan, Problem, Span


@dataclass(frozen=True, slots=True)
class PlanningProblem:
    """A problem and what its numbers stand for.

    `sources` tell what each job is, `numbers` the jobs of each entry, `exact` the intervals of
    accepted blocks whose times lie off the grid, `left_out` the occurrences of habits for which
    their window has no room.
    """

    problem: Problem
    axis: TimeAxis
    sources: Mapping[int, JobSource]
    numbers: Mapping[Uid, tuple[int, ...]]
    left_out: tuple[JobSource, ...]
    exact: Mapping[tuple[int, Span], Interval]

    @property
    def origin(self) -> datetime:
        return self.axis.origin

    def job_of(self, uid: Uid, interval: Interval | None = None) -> int | None:
        """The job of a task, or of the occurrence of a habit whose window meets the interval."""
        for number in self.numbers.get(uid, ()):
            if self.sources[number].holds(interval):
                return number
        return None

    def blocks(self, plan: Plan) -> Blocks:
        """In order of time."""
        found = [
            (self.sources[job].uid, self.exact.get((job, span)) or self.axis.interval(span))
            for job, spans in plan.items()
            for span in spans
        ]
        return tuple(sorted(found, key=lambda block: (block[1].start, block[0])))

    def plan(self, blocks: Blocks) -> dict[int, tuple[Span, ...]]:
        """The blocks of known jobs, on the grid."""
        spans: dict[int, list[Span]] = {}
        for uid, interval in blocks:
            job = self.job_of(uid, interval)
            if job is not None:
                spans.setdefault(job, []).append(_on_grid(self.axis, interval))
        return {job: tuple(sorted(found)) for job, found in spans.items()}

    def following(self, blocks: Blocks) -> "PlanningProblem":
        """The same problem with these blocks as the plan that was accepted before."""
        exact = {}
        for uid, interval in blocks:
            job = self.job_of(uid, interval)
            if job is not None:
                exact[job, _on_grid(self.axis, interval)] = interval
        problem = replace(self.problem, previous=self.plan(blocks))
        return replace(self, problem=problem, exact=exact)


def _on_grid(axis: TimeAxis, interval: Interval) -> Span:
    start = axis.floor(interval.start)
    return start, start + minutes_of(interval.length, axis.grid)


def build(
    calendar: Calendar,
    now: datetime,
    *,
    weeks: int | None = None,
) -> PlanningProblem:
    """The problem of planning everything that is left to do.

    `weeks`: the horizon; by default what the work needs. Raises InvalidValue where `now` lies
    outside the years that can be planned.
    """
    left = work_left(calendar, checked_year(now))
    axis = axis_from(now, weeks or weeks_needed(calendar, now, left), calendar.settings)
    busy = busy_time(calendar, axis, now)
    found = task_jobs(calendar, axis, now, left)
    future = Interval(max(now, axis.origin), axis.instant(axis.horizon))
    add_habits(found, calendar, axis, now, subtracted([future], busy))
    planning = PlanningProblem(
        problem=_problem(calendar, axis, busy, found, now),
        axis=axis,
        sources=found.sources,
        numbers=_numbers(found),
        left_out=tuple(found.left_out),
        exact={},
    )
    return planning.following(accepted(calendar, now))


def accepted(calendar: Calendar, now: datetime) -> Blocks:
    """The accepted blocks that may still move."""
    return tuple((block.entry, block.interval) for block in movable_blocks(calendar, now))


def _numbers(found: JobList) -> dict[Uid, tuple[int, ...]]:
    numbers: dict[Uid, tuple[int, ...]] = {}
    for number, source in found.sources.items():
        numbers[source.uid] = (*numbers.get(source.uid, ()), number)
    return numbers


def _problem(
    calendar: Calendar, axis: TimeAxis, busy: tuple[Interval, ...], found: JobList, now: datetime
) -> Problem:
    settings = calendar.settings
    first_work = axis.ceil(max(now, rested_from(calendar, axis, now)))
    changing = axis.has_clock_change
    return Problem(
        horizon=axis.horizon,
        grid=axis.grid,
        windows=priced_windows(calendar, axis, first_work),
        busy=tuple(axis.outwards(interval) for interval in busy),
        jobs=tuple(found.jobs),
        day_cap=settings.day_cap // MINUTE,
        week_cap=settings.week_cap // MINUTE,
        rest=settings.minimum_rest // MINUTE,
        pause=settings.pause // MINUTE,
        day_starts=axis.day_starts if changing else (),
        clock_zeros=axis.clock_zeros() if changing else (),
        fixed=fixed_work(calendar, axis, now),
    )
