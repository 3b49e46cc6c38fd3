"""The smallest changes that make work fit, each tried by planning it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.message import Message, Value
from planner.domain.tasks import Task, TaskStatus
from planner.scheduling.build import PlanningProblem
from planner.scheduling.feasibility import Shortfall, certificate
from planner.scheduling.fit_trials import plan_in_time
from planner.scheduling.problem import Job, Plan, Problem

MOST_TASKS, MORE_TRIES = 4, 3


@dataclass(frozen=True, slots=True)
class Repair:
    """A change of one task, or of several; `calendar` is what it gives."""

    message: Message
    calendar: Calendar


def repairs(
    calendar: Calendar, planning: PlanningProblem, found: Shortfall, *, hard: bool
) -> tuple[Repair, ...]:
    """For the lightest tasks of a shortfall: a later date, a smaller estimate, dropping it. Where
    no change of one task helps: later dates for several.
    """
    trial = _Trial(calendar, planning, found, hard)
    lightest = trial.lightest()
    single = [
        repair
        for job in lightest[:MOST_TASKS]
        for repair in (trial.later_due(job), trial.shorter(job), trial.dropped(job))
        if repair is not None
    ]
    return tuple(single) or tuple(trial.several_later(lightest))


def later(calendar: Calendar, uids: Iterable[Uid], due: datetime) -> Repair:
    """A later date for tasks: the deadline of those that have one."""
    tasks = [calendar.tasks[uid] for uid in uids]
    hard = any(task.deadline for task in tasks)
    return Repair(
        _later_for_one(tasks[0], due, hard=hard)
        if len(tasks) == 1
        else _later_for_several(tasks, due, hard=hard),
        _with(calendar, *(_due_at(task, due) for task in tasks)),
    )


def _later_for_one(task: Task, due: datetime, *, hard: bool) -> Message:
    values: dict[str, Value] = {"task": task.summary, "due": due}
    if hard:
        return Message("Move the deadline of {task} to {due}", values)
    return Message("Move the due date of {task} to {due}", values)


def _later_for_several(tasks: list[Task], due: datetime, *, hard: bool) -> Message:
    names = ", ".join(task.summary for task in tasks)
    values: dict[str, Value] = {"tasks": names, "due": due, "count": len(tasks)}
    if hard:
        return Message("Move the deadlines of {count} tasks to {due}: {tasks}", values)
    return Message("Move the due dates of {count} tasks to {due}: {tasks}", values)


@dataclass(frozen=True, slots=True)
class _Trial:
    """Plans changed problems and tells whether all tasks of the shortfall are then in time."""

    calendar: Calendar
    planning: PlanningProblem
    found: Shortfall
    hard: bool

    def lightest(self) -> list[Job]:
        """The jobs of the shortfall, by priority, the longest first."""
        jobs = (job for job in self.planning.problem.jobs if job.id in self.found.jobs)
        return sorted(jobs, key=lambda job: (job.weight, -job.processing, job.id))

    def later_due(self, job: Job) -> Repair | None:
        plan = self._planned(_patient(job))
        return None if plan is None else self._later([job], plan)

    def several_later(self, lightest: list[Job]) -> Iterator[Repair]:
        """As few of the lightest as the proof asks for, or a few more."""
        fewest = self._fewest(lightest)
        for count in range(fewest, min(fewest + MORE_TRIES, len(lightest) + 1)):
            plan = self._planned(*map(_patient, lightest[:count]))
            if plan is not None and all(plan.get(job.id) for job in lightest[:count]):
                yield self._later(lightest[:count], plan)
                return

    def _fewest(self, lightest: list[Job]) -> int:
        """How many of the lightest have to wait before nothing proves a shortfall; by bisection."""
        low, high = 2, len(lightest)
        while low < high:
            middle = (low + high) // 2
            problem = self._with(*map(_patient, lightest[:middle]))
            if certificate(problem, hard_only=self.hard) is None:
                high = middle
            else:
                low = middle + 1
        return low

    def _later(self, jobs: list[Job], plan: Plan) -> Repair:
        finish = self.planning.axis.instant(max(plan[job.id][-1][1] for job in jobs))
        return later(self.calendar, [self._task(job).uid for job in jobs], finish)

    def shorter(self, job: Job) -> Repair | None:
        lacking = self.found.needed - self.found.available
        if lacking >= job.processing:
            return None
        if self._planned(replace(job, processing=job.processing - lacking)) is None:
            return None
        task, less = self._task(job), timedelta(minutes=lacking)
        remaining = max(timedelta(minutes=1), task.remaining - less)
        estimate = max(timedelta(), task.estimate - less)
        values: dict[str, Value] = {"task": task.summary, "length": remaining}
        shorter = replace(task, remaining=remaining, estimate=estimate)
        message = Message("Shorten {task} to {length}", values)
        return Repair(message, _with(self.calendar, shorter))

    def dropped(self, job: Job) -> Repair | None:
        if self._planned(dropped=job.id) is None:
            return None
        task = self._task(job)
        cancelled = replace(task, status=TaskStatus.CANCELLED)
        message = Message("Drop {task}", {"task": task.summary})
        return Repair(message, _with(self.calendar, cancelled))

    def _planned(self, *changed: Job, dropped: int | None = None) -> Plan | None:
        problem = self._with(*changed, dropped=dropped)
        concerned = [job for job in self.found.jobs if job != dropped]
        plan = plan_in_time(problem, concerned, hard=self.hard)
        whole = plan is not None and all(_is_whole(job, plan) for job in changed)
        return plan if whole else None

    def _with(self, *changed: Job, dropped: int | None = None) -> Problem:
        problem, instead = self.planning.problem, {job.id: job for job in changed}
        jobs = (instead.get(job.id, job) for job in problem.jobs if job.id != dropped)
        return replace(problem, jobs=tuple(jobs))

    def _task(self, job: Job) -> Task:
        return self.calendar.tasks[self.planning.sources[job.id].uid]


def _patient(job: Job) -> Job:
    return replace(job, due=None, hard=False)


def _is_whole(job: Job, plan: Plan) -> bool:
    return sum(end - start for start, end in plan.get(job.id, ())) == job.processing


def _with(calendar: Calendar, *tasks: Task) -> Calendar:
    return replace(calendar, tasks={**calendar.tasks, **{task.uid: task for task in tasks}})


def _due_at(task: Task, due: datetime) -> Task:
    if task.deadline is not None:
        return replace(task, deadline=due)
    return replace(task, due_date=due)
