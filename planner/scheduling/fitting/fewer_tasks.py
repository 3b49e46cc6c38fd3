"""As few tasks as have to go so that the others fit."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import accumulate, combinations
from math import comb

from planner.domain.message import Message, Value
from planner.domain.tasks import TaskStatus
from planner.scheduling.fitting.fit_trials import aimed_at, late_jobs, quick_plan
from planner.scheduling.fitting.repair_kinds import Repair, RepairKind, with_tasks
from planner.scheduling.fitting.shortage import FEW_JOBS, Shortage
from planner.scheduling.problem.problem import Job
from planner.scheduling.search.solve import solve

FEW = 30
MOST_CHOICES, MOST_CHECKS, MOST_PLANS = 20_000, 40_000, 24
"""Sets of tasks to look at, tasks in all proofs together, and plans to try for each size."""

Jobs = tuple[Job, ...]


def fewer_tasks(shortage: Shortage) -> Iterator[Repair]:
    """The lightest of the smallest sets of tasks without which all others fit.

    Where there are too many sets to try, tasks go one by one, the longest first, or those that a
    plan has late, and those come back that need not go: then no task of the set can stay, but
    another set may be smaller.
    """
    short = [job for job in shortage.lightest() if job.allowed is None]
    chosen = (
        _smallest(shortage, short, _pool(shortage, short))
        or _one_by_one(shortage, short)
        or _late_ones(shortage)
    )
    if chosen:
        yield _without(shortage, chosen)


def _pool(shortage: Shortage, short: list[Job]) -> list[Job]:
    """What is short, and in a small week all that has a date: it may take the better pieces."""
    dated = [job for job in shortage.problem.jobs if job.id in shortage.required]
    others = [job for job in dated if job not in short]
    return [*short, *others] if len(short) + len(others) <= FEW else short


def _smallest(shortage: Shortage, short: list[Job], jobs: list[Job]) -> Jobs | None:
    """None where the sets to try are too many."""
    checks = MOST_CHECKS
    for count in range(_fewest(shortage, short), len(jobs) + 1):
        if comb(len(jobs), count) > MOST_CHOICES:
            return None
        enough = [choice for choice in combinations(jobs, count) if _frees(shortage, choice)]
        checks -= len(enough) * len(shortage.problem.jobs)
        if checks < 0:
            return None
        possible = [choice for choice in enough if _is_possible(shortage, choice)]
        for choice in sorted(possible, key=_weight)[:MOST_PLANS]:
            if shortage.planned(shortage.without_jobs(_ids(choice))) is not None:
                return choice
        if len(possible) > MOST_PLANS:
            return None
    return None


def _fewest(shortage: Shortage, jobs: list[Job]) -> int:
    """As many of the longest as give what is lacking."""
    longest = sorted((job.processing for job in jobs), reverse=True)
    freed = accumulate(longest)
    return 1 + next((k for k, minutes in enumerate(freed) if minutes >= shortage.lacking), 0)


def _frees(shortage: Shortage, gone: Jobs) -> bool:
    short = (job.processing for job in gone if job.id in shortage.jobs)
    return sum(short) >= shortage.lacking


def _one_by_one(shortage: Shortage, jobs: list[Job]) -> Jobs | None:
    order = sorted(jobs, key=lambda job: (-job.processing, job.weight, job.id))
    counts = range(_fewest(shortage, jobs), len(jobs) + 1)
    count = next((n for n in counts if _is_possible(shortage, tuple(order[:n]))), None)
    if count is None:
        return None
    gone = tuple(order[:count])
    for job in gone:
        others = tuple(other for other in gone if other != job)
        if others and _frees(shortage, others) and _is_possible(shortage, others):
            gone = others
    return gone if shortage.planned(shortage.without_jobs(_ids(gone))) is not None else None


def _late_ones(shortage: Shortage) -> Jobs:
    """What a plan has late, but for tasks of it with which there is a plan too, the heaviest first.

    Without all of them the rest of that plan is in time. None where that would take long.
    """
    if len(shortage.problem.jobs) > FEW_JOBS:
        return ()
    aim = aimed_at(shortage.problem, shortage.required)
    plans = quick_plan(aim), solve(aim, budget=0).blocks
    late = min(([*late_jobs(aim, plan)] for plan in plans), key=len)
    gone = tuple(sorted((j for j in shortage.problem.jobs if j.id in late), key=_heaviest_first))
    for job in gone[:MOST_PLANS]:
        others = tuple(other for other in gone if other != job)
        if others and shortage.planned(shortage.without_jobs(_ids(others))) is not None:
            gone = others
    return gone if shortage.planned(shortage.without_jobs(_ids(gone))) is not None else ()


def _heaviest_first(job: Job) -> tuple[int, int, int]:
    return -job.weight, job.processing, job.id


def _is_possible(shortage: Shortage, gone: Jobs) -> bool:
    problem = shortage.without_jobs(_ids(gone))
    return shortage.is_possible(problem)


def _ids(jobs: Jobs) -> frozenset[int]:
    return frozenset(job.id for job in jobs)


def _weight(jobs: Jobs) -> tuple[int, int]:
    return sum(job.weight for job in jobs), sum(job.processing for job in jobs)


def _without(shortage: Shortage, jobs: Jobs) -> Repair:
    tasks = [shortage.task(job) for job in jobs]
    names = ", ".join(task.summary for task in tasks)
    message = Message("Drop {task}", {"task": names})
    if len(tasks) > 1:
        values: dict[str, Value] = {"count": len(tasks), "tasks": names}
        message = Message("Drop {count} tasks: {tasks}", values)
    cancelled = (replace(task, status=TaskStatus.CANCELLED) for task in tasks)
    return Repair(
        message=message,
        calendar=with_tasks(shortage.calendar, *cancelled),
        kind=RepairKind.DROPPED,
        entries=tuple(task.uid for task in tasks),
        amount=timedelta(minutes=sum(job.processing for job in jobs)),
    )
