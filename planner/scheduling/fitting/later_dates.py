"""Later dates for work that does not fit."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.message import Message, Value
from planner.domain.tasks import Task
from planner.scheduling.fitting.fit_trials import Steps
from planner.scheduling.fitting.repair_kinds import MOST_OF_A_KIND, Repair, RepairKind, with_tasks
from planner.scheduling.fitting.shortage import Shortage
from planner.scheduling.problem.problem import Job, Plan

MORE_TRIES = 3


def later_dates(shortage: Shortage) -> Iterator[Repair]:
    """The least later date for each of the lightest tasks. Where none of them helps alone: for as
    few of the lightest together as the proof asks for, or a few more.
    """
    dated = [job for job in shortage.lightest() if job.id in shortage.required]
    single = [_put_off(shortage, [job]) for job in dated[:MOST_OF_A_KIND]]
    yield from filter(None, single)
    if any(single):
        return
    fewest = _fewest(shortage, dated)
    for count in range(fewest, min(fewest + MORE_TRIES, len(dated) + 1)):
        repair = _put_off(shortage, dated[:count])
        if repair is not None:
            yield repair
            return


def put_off_for_good(shortage: Shortage) -> Shortage | None:
    """With the lightest task due as late as can be planned; None where none has a date."""
    dated = [job for job in shortage.lightest() if job.id in shortage.required]
    jobs = [replace(job, due=shortage.planning.axis.horizon) for job in dated[:1]]
    return shortage.with_problem(shortage.with_jobs(jobs)) if jobs else None


def later(calendar: Calendar, uids: Iterable[Uid], due: datetime) -> Repair:
    """A later date for tasks: the deadline of those that have one."""
    tasks = [calendar.tasks[uid] for uid in uids]
    dates = [date for task in tasks if (date := task.deadline or task.due_date)]
    return Repair(
        message=_message(tasks, due),
        calendar=with_tasks(calendar, *(_due_at(task, due) for task in tasks)),
        kind=RepairKind.LATER,
        entries=tuple(task.uid for task in tasks),
        amount=max((due - date for date in dates), default=timedelta()),
    )


def _put_off(shortage: Shortage, jobs: list[Job]) -> Repair | None:
    axis = shortage.planning.axis
    first = min(job.due or 0 for job in jobs)

    def due_after(steps: int) -> list[Job]:
        date = first + steps * axis.grid
        return [replace(job, due=max(job.due or 0, date)) for job in jobs]

    def used(plan: Plan) -> int:
        return -(-(max(plan[job.id][-1][1] for job in jobs) - first) // axis.grid)

    steps = shortage.fewest_steps(
        lambda steps: shortage.with_jobs(due_after(steps)),
        Steps((axis.horizon - first) // axis.grid, used=used),
    )
    if steps is None:
        return None
    put_off = [job for job in jobs if (job.due or 0) < first + steps * axis.grid]
    uids = [shortage.task(job).uid for job in put_off]
    return later(shortage.calendar, uids, axis.instant(first + steps * axis.grid))


def _fewest(shortage: Shortage, jobs: list[Job]) -> int:
    """How many of them have to wait before nothing proves a shortfall; by bisection."""
    low, high = 2, len(jobs)
    while low < high:
        middle = (low + high) // 2
        waiting = [replace(job, due=None, hard=False) for job in jobs[:middle]]
        if shortage.is_possible(shortage.with_jobs(waiting)):
            high = middle
        else:
            low = middle + 1
    return low


def _message(tasks: list[Task], due: datetime) -> Message:
    hard = any(task.deadline for task in tasks)
    names = ", ".join(task.summary for task in tasks)
    if len(tasks) == 1:
        values: dict[str, Value] = {"task": names, "due": due}
        if hard:
            return Message("Move the deadline of {task} to {due}", values)
        return Message("Move the due date of {task} to {due}", values)
    values = {"tasks": names, "due": due, "count": len(tasks)}
    if hard:
        return Message("Move the deadlines of {count} tasks to {due}: {tasks}", values)
    return Message("Move the due dates of {count} tasks to {due}: {tasks}", values)


def _due_at(task: Task, due: datetime) -> Task:
    if task.deadline is not None:
        return replace(task, deadline=due)
    return replace(task, due_date=due)
