"""Plans that only have to tell what comes in time: quick ones, of what matters."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from planner.scheduling.decoder import Decoder, plan_of
from planner.scheduling.feasibility import certificate
from planner.scheduling.orders import earliest_due_first, effective_due, in_order
from planner.scheduling.problem import Job, Plan, Problem, Weights
from planner.scheduling.solve import solve
from planner.scheduling.span_algebra import minutes_in
from planner.scheduling.sweep import sweeps

SWEPT = 600
"""Pieces that all sweeps together may place where a quick plan is late."""
THOROUGH, FEWEST_DECODES, MOST_DECODES = 1000, 20, 100
"""The same for a search after that, and the fewest and most decodes that make it one."""
LATENESS = Weights(soft_late=0, hard_late=10, energy=0, fragment=0, moved=0, early=0)
NEAR = 4


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


def aimed_at(problem: Problem, required: Collection[int]) -> Problem:
    """Only these jobs, all due by deadline, with what they wait for, and the habits."""
    jobs = {job.id: job for job in problem.jobs}
    wanted = {job for job in required if job in jobs}
    queue = list(wanted)
    while queue:
        for earlier in jobs[queue.pop()].predecessors:
            if earlier in jobs and earlier not in wanted:
                wanted.add(earlier)
                queue.append(earlier)
    kept = (
        job if job.allowed is not None else _due(job, required)
        for job in problem.jobs
        if job.id in wanted or job.allowed is not None
    )
    return replace(problem, jobs=tuple(kept), previous={}, weights=LATENESS)


def followers(problem: Problem, jobs: Iterable[int]) -> frozenset[int]:
    """All jobs that wait for these, directly or not."""
    waiting: dict[int, list[int]] = {}
    for job in problem.jobs:
        for earlier in job.predecessors:
            waiting.setdefault(earlier, []).append(job.id)
    found, queue = set[int](), list(jobs)
    while queue:
        for later in waiting.get(queue.pop(), ()):
            if later not in found:
                found.add(later)
                queue.append(later)
    return frozenset(found)


def _due(job: Job, required: Collection[int]) -> Job:
    in_time = job.id in required and job.due is not None
    return replace(job, hard=True) if in_time else replace(job, due=None, hard=False)


def plan_in_time(problem: Problem, required: Collection[int]) -> Plan | None:
    """A plan of the required jobs that has all of them in time; None if none was found.

    That there is none is certain only where a shortfall proves it.
    """
    aim = aimed_at(problem, required)
    if certificate(aim) is not None:
        return None
    plan = quick_plan(aim)
    if _is_in_time(aim, plan):
        return plan
    pieces = sum(map(_pieces, aim.jobs))
    found = (swept for swept in sweeps(aim, SWEPT // pieces) if _is_in_time(aim, swept))
    swept = next(found, None)
    budget = min(MOST_DECODES, THOROUGH // pieces)
    if swept is not None or budget < FEWEST_DECODES:
        return swept
    plan = solve(aim, budget=budget).blocks
    return plan if _is_in_time(aim, plan) else None


def _pieces(job: Job) -> int:
    _, longest = job.chunks
    return -(-job.processing // longest)


def _is_in_time(problem: Problem, plan: Plan) -> bool:
    return next(late_jobs(problem, plan), None) is None


def fewest_steps(
    changed: Callable[[int], Problem], required: Collection[int], most: int
) -> int | None:
    """The fewest of up to `most` steps of a change that have the required jobs in time.

    More steps never make less possible. No shortfall proves from where on it may be possible; the
    next few are tried one by one, those beyond by bisection. None where even `most` do not help.
    """

    def possible(steps: int) -> bool:
        return certificate(aimed_at(changed(steps), required)) is None

    def planned(steps: int) -> bool:
        return plan_in_time(changed(steps), required) is not None

    if most < 1 or not possible(most):
        return None
    least = _first(possible, 1, most)
    near = range(least, min(least + NEAR, most))
    found = next((steps for steps in near if planned(steps)), None)
    if found is not None or not planned(most):
        return found
    return _first(planned, min(least + NEAR, most), most)


def _first(holds: Callable[[int], bool], low: int, high: int) -> int:
    """The first of `low` to `high` from which on it holds; it holds for `high`."""
    while low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return high


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
