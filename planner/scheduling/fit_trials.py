"""Plans that only have to tell what comes in time: quick ones, of what matters."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from planner.scheduling.decoder import Decoder, plan_of
from planner.scheduling.feasibility import certificate
from planner.scheduling.orders import earliest_due_first, effective_due, in_order
from planner.scheduling.problem import Job, Plan, Problem
from planner.scheduling.span_algebra import minutes_in

SMALL = 150


def from_now(problem: Problem, now: int, overdue: Collection[int]) -> Problem:
    """Work begins no earlier than now, and what is overdue is not due any more."""
    return replace(problem, jobs=tuple(_from_now(job, now, overdue) for job in problem.jobs))


def _from_now(job: Job, now: int, overdue: Collection[int]) -> Job:
    if job.allowed is not None:
        return job
    begun = replace(job, release=max(now, job.release))
    return replace(begun, due=None, hard=False) if job.id in overdue else begun


def quick_plan(problem: Problem) -> Plan:
    """Earliest due date first, once: late only where little or no time is left."""
    decoder = Decoder(problem)
    order = in_order(earliest_due_first(decoder.work, effective_due(problem)), decoder.jobs)
    state = decoder.decode(order)
    return {} if state is None else plan_of(state)


def plan_in_time(problem: Problem, concerned: Collection[int], *, hard: bool) -> Plan | None:
    """A plan that has the concerned jobs in time; None if none was found.

    Of many jobs only those that are due as early, with what they wait for.
    """
    if certificate(problem, hard_only=hard) is not None:
        return None
    if len(problem.jobs) > SMALL:
        problem = _pressing(problem, concerned)
    plan = quick_plan(problem)
    return None if set(concerned).intersection(late_jobs(problem, plan)) else plan


def _pressing(problem: Problem, concerned: Collection[int]) -> Problem:
    jobs = {job.id: job for job in problem.jobs}
    until = max((jobs[job].due or 0 for job in concerned if job in jobs), default=0)
    wanted = {job.id for job in problem.jobs if job.due is not None and job.due <= until}
    queue = list(wanted.union(concerned).intersection(jobs))
    wanted.update(queue)
    while queue:
        for earlier in jobs[queue.pop()].predecessors:
            if earlier in jobs and earlier not in wanted:
                wanted.add(earlier)
                queue.append(earlier)
    kept = (job for job in problem.jobs if job.id in wanted or job.allowed is not None)
    return replace(problem, jobs=tuple(kept))


def late_jobs(problem: Problem, plan: Plan) -> Iterator[int]:
    """Jobs that end after they are due, or have a due date and lack a place."""
    for job in problem.jobs:
        spans = plan.get(job.id, ())
        if job.due is None or job.allowed is not None:
            continue
        if minutes_in(spans) < job.processing or spans[-1][1] > job.due:
            yield job.id


def missing_minutes(problem: Problem, plan: Plan) -> dict[int, int]:
    """What of each job of work has no place."""
    missing = {
        job.id: job.processing - minutes_in(plan.get(job.id, ()))
        for job in problem.jobs
        if job.allowed is None
    }
    return {job: minutes for job, minutes in missing.items() if minutes > 0}
