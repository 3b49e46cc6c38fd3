"""Less of a task that does not fit."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from planner.domain.message import Message, Value
from planner.scheduling.fitting.fit_trials import Steps
from planner.scheduling.fitting.repair_kinds import MOST_OF_A_KIND, Repair, RepairKind, with_tasks
from planner.scheduling.fitting.shortage import Shortage
from planner.scheduling.problem.problem import Job


def shorter_work(shortage: Shortage) -> Iterator[Repair]:
    """The least that each of the lightest tasks has to give up so that everything fits."""
    found = (_shortened(shortage, job) for job in shortage.lightest()[:MOST_OF_A_KIND])
    yield from filter(None, found)


def as_short_as_can_be(shortage: Shortage) -> Shortage | None:
    """With a single step of the lightest task; None where it has no more."""
    grid = shortage.planning.axis.grid
    jobs = (job for job in shortage.lightest()[:1] if job.processing > grid)
    shorter = [replace(job, processing=grid) for job in jobs]
    return shortage.with_problem(shortage.with_jobs(shorter)) if shorter else None


def _shortened(shortage: Shortage, job: Job) -> Repair | None:
    grid = shortage.planning.axis.grid
    steps = shortage.fewest_steps(
        lambda steps: shortage.with_jobs([replace(job, processing=job.processing - steps * grid)]),
        Steps(job.processing // grid - 1, max(1, shortage.lacking // grid)),
    )
    if steps is None:
        return None
    task, less = shortage.task(job), timedelta(minutes=steps * grid)
    remaining = max(timedelta(minutes=1), task.remaining - less)
    estimate = max(timedelta(), task.estimate - less)
    values: dict[str, Value] = {"task": task.summary, "length": remaining}
    return Repair(
        message=Message("Shorten {task} to {length}", values),
        calendar=with_tasks(
            shortage.calendar, replace(task, remaining=remaining, estimate=estimate)
        ),
        kind=RepairKind.SHORTER,
        entries=(task.uid,),
        amount=less,
    )
