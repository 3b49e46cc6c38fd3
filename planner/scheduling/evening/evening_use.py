"""What a plan puts into flexible hours, and what it leaves undone of work with a deadline."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from planner.domain.calendar import Calendar
from planner.domain.hours import HoursKind
from planner.domain.interval import intersected
from planner.scheduling.building.axis import MINUTE
from planner.scheduling.building.build import PlanningProblem
from planner.scheduling.building.busy import is_movable
from planner.scheduling.building.ledger import hours_of, work_on_tasks
from planner.scheduling.problem.days import days_of
from planner.scheduling.problem.free_time import normalised
from planner.scheduling.problem.problem import Job, Plan, Problem, Span
from planner.scheduling.problem.span_algebra import common, minutes_in, without


def flexible_days(problem: Problem, plan: Plan) -> dict[int, int]:
    """The flexible minutes of a plan on each day that has any."""
    days = days_of(problem)
    flexible = normalised((w.start, w.end) for w in problem.windows if w.cost)
    used: dict[int, int] = defaultdict(int)
    for start, end in parts_in(plan.values(), flexible):
        used[days.index(start)] += end - start
    return dict(used)


def by_week(minutes_by_day: Mapping[int, int]) -> dict[int, int]:
    """The sums of seven days each."""
    weeks: dict[int, int] = defaultdict(int)
    for day, minutes in minutes_by_day.items():
        weeks[day // 7] += minutes
    return dict(weeks)


def parts_in(groups: Iterable[Iterable[Span]], others: list[Span]) -> list[Span]:
    """What of the spans lies in the others, which are sorted."""
    spans = sorted(span for group in groups for span in group)
    return without(spans, without(spans, others))


def missed_minutes(problem: Problem, plan: Plan) -> int:
    """The work of jobs with a deadline that lies after it or nowhere."""
    return sum(
        job.processing - _in_time(job, plan.get(job.id, ()))
        for job in problem.jobs
        if job.hard and job.allowed is None
    )


def missed_deadlines(problem: Problem, plan: Plan) -> frozenset[int]:
    """The jobs of work with a deadline of which something lies after it or nowhere."""
    return frozenset(
        job.id
        for job in problem.jobs
        if job.hard and job.allowed is None and _in_time(job, plan.get(job.id, ())) < job.processing
    )


def _in_time(job: Job, spans: tuple[Span, ...]) -> int:
    if job.due is None:
        return minutes_in(spans)
    limits = (0, job.due)
    return minutes_in(part for span in spans if (part := common(span, limits)))


def spent(planning: PlanningProblem, calendar: Calendar, now: datetime) -> dict[int, int]:
    """Flexible minutes of work that is done or stays, on each day that has any."""
    staying = {
        uid: block for uid, block in calendar.planned_blocks.items() if not is_movable(block, now)
    }
    axis, days = planning.axis, days_of(planning.problem)
    work = work_on_tasks(replace(calendar, planned_blocks=staying), axis.span)
    found: dict[int, int] = defaultdict(int)
    for part in intersected(work, hours_of(calendar, axis.span, HoursKind.FLEXIBLE)):
        found[days.index(axis.floor(part.start))] += part.length // MINUTE
    return dict(found)
