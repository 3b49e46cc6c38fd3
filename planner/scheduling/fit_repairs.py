"""The smallest changes that make work fit, each tried by planning it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.message import Message
from planner.domain.tasks import Task, TaskStatus
from planner.scheduling.build import PlanningProblem, build
from planner.scheduling.feasibility import Shortfall
from planner.scheduling.problem import Plan, Problem
from planner.scheduling.solve import solve
from planner.scheduling.span_algebra import minutes_in

MOST_TASKS = 4


@dataclass(frozen=True, slots=True)
class Repair:
    """A change of one task; `calendar` is what it gives."""

    message: Message
    calendar: Calendar


def repairs(
    calendar: Calendar, now: datetime, planning: PlanningProblem, found: Shortfall, *, hard: bool
) -> tuple[Repair, ...]:
    """For the lightest tasks of a shortfall: a later due date, a smaller estimate, dropping it."""
    sources = [planning.sources[job].uid for job in found.jobs]
    tasks = [calendar.tasks[uid] for uid in sources if uid in calendar.tasks]
    tasks.sort(key=lambda task: (task.priority.weight, -task.remaining))
    lacking = timedelta(minutes=found.needed - found.available)
    trial = _Trial(calendar, now, frozenset(sources), hard)
    return tuple(
        repair
        for task in tasks[:MOST_TASKS]
        for repair in (
            trial.later_due(task),
            trial.shorter(task, lacking),
            trial.dropped(task),
        )
        if repair is not None
    )


@dataclass(frozen=True, slots=True)
class _Trial:
    """Plans changed calendars and tells whether `concerned` tasks are then all in time."""

    calendar: Calendar
    now: datetime
    concerned: frozenset[Uid]
    hard: bool

    def later_due(self, task: Task) -> Repair | None:
        due = task.deadline or task.due_date
        finish = self._finish(task)
        if due is None or finish is None or finish <= due:
            return None
        later = _due_at(task, finish)
        message = Message("Move the due date of {task} to {due}", _named(task, due=finish))
        return self._tried(message, later)

    def _finish(self, task: Task) -> datetime | None:
        """When it would be done if it could take its time."""
        patient = replace(task, due_date=None, deadline=None)
        planning, plan = self._planned(self._with(patient))
        job = planning.job_of(task.uid)
        spans = plan.get(job, ()) if job is not None else ()
        return planning.axis.instant(spans[-1][1]) if spans else None

    def shorter(self, task: Task, lacking: timedelta) -> Repair | None:
        remaining = task.remaining - lacking
        if remaining <= timedelta():
            return None
        message = Message("Shorten {task} to {length}", _named(task, length=remaining))
        estimate = max(timedelta(), task.estimate - lacking)
        return self._tried(message, replace(task, remaining=remaining, estimate=estimate))

    def dropped(self, task: Task) -> Repair | None:
        message = Message("Drop {task}", _named(task))
        return self._tried(message, replace(task, status=TaskStatus.CANCELLED))

    def _tried(self, message: Message, task: Task) -> Repair | None:
        calendar = self._with(task)
        planning, plan = self._planned(calendar)
        late = {planning.sources[job].uid for job in late_jobs(planning.problem, plan)}
        if late & self.concerned:
            return None
        return Repair(message, calendar)

    def _planned(self, calendar: Calendar) -> tuple[PlanningProblem, Plan]:
        planning = build(calendar, self.now)
        return planning, solve(planning.problem, budget=0).blocks

    def _with(self, task: Task) -> Calendar:
        return replace(self.calendar, tasks={**self.calendar.tasks, task.uid: task})


def _due_at(task: Task, due: datetime) -> Task:
    if task.deadline is not None:
        return replace(task, deadline=due)
    return replace(task, due_date=due)


def _named(task: Task, **values: datetime | timedelta) -> dict[str, str | datetime | timedelta]:
    return {"task": task.summary, **values}


def late_jobs(problem: Problem, plan: Plan) -> Iterator[int]:
    """Jobs that end after they are due, or have a due date and lack a place."""
    for job in problem.jobs:
        spans = plan.get(job.id, ())
        if job.due is None or job.allowed is not None:
            continue
        if minutes_in(spans) < job.processing or spans[-1][1] > job.due:
            yield job.id
