"""Plans that only have to tell what comes in time: quick ones, of what matters."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from planner.domain.values import dataclass
from planner.scheduling.decoding.decoder import Decoder, plan_of
from planner.scheduling.fitting.ground import Ground
from planner.scheduling.fitting.sweep import swept_over
from planner.scheduling.problem.feasibility import certificate
from planner.scheduling.problem.orders import earliest_due_first, effective_due, in_order
from planner.scheduling.problem.problem import UNBOUNDED, Job, Plan, Problem, Weights
from planner.scheduling.problem.span_algebra import minutes_in
from planner.scheduling.problem.supply import Supply
from planner.scheduling.search.solve import solve

SWEPT = 400
"""Pieces that all sweeps together may place where a quick plan is late."""
THOROUGH, FEWEST_DECODES, MOST_DECODES = 1000, 40, 100
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
    if job.hard == in_time and (in_time or job.due is None):
        return job
    return replace(job, hard=True) if in_time else replace(job, due=None, hard=False)


@dataclass(frozen=True, slots=True)
class Steps:
    """How far a change may go. `used`: how many steps of it a plan needs at most."""

    most: int
    least: int = 1
    used: Callable[[Plan], int] | None = None
    near: int = NEAR


class Trials:
    """Plans of problems that differ in little: what they have in common is made once."""

    def __init__(self) -> None:
        self._supplies: dict[tuple[int, ...], tuple[Problem, Supply]] = {}
        self._grounds: dict[tuple[int, ...], tuple[Problem, Ground]] = {}

    def is_possible(self, problem: Problem, required: Collection[int]) -> bool:
        """Whether no shortfall proves that the required jobs cannot all be in time."""
        aim = aimed_at(problem, required)
        return certificate(aim, supply=self._supply(problem, aim)) is None

    def plan(
        self, problem: Problem, required: Collection[int], *, thorough: bool = True
    ) -> Plan | None:
        """A plan of the required jobs that has all of them in time; None if none was found.

        That there is none is certain only where a shortfall proves it. Unless `thorough` less is
        tried where there are many pieces.
        """
        aim = aimed_at(problem, required)
        if certificate(aim, supply=self._supply(problem, aim)) is not None:
            return None
        pieces = max(1, sum(map(_pieces, aim.jobs)))
        budget = min(MOST_DECODES, THOROUGH // pieces)
        searched = budget >= FEWEST_DECODES
        tries = SWEPT // pieces if thorough or searched else 1
        swept = swept_over(self._ground(problem, aim), aim, tries, in_time=True)
        found = next((plan for plan in swept if plan is not None), None)
        if found is not None or not searched:
            return found
        plan = quick_plan(aim)
        if _is_in_time(aim, plan):
            return plan
        plan = solve(_unpriced(aim), budget=budget).blocks
        return plan if _is_in_time(aim, plan) else None

    def fewest_steps(
        self, changed: Callable[[int], Problem], required: Collection[int], steps: Steps
    ) -> int | None:
        """The fewest steps of a change that have the required jobs in time; None where even the
        most do not help. More steps never make less possible.

        No shortfall proves from where on it may be possible: these few are tried one by one. Beyond
        them a plan tells how many steps it uses, and one less is tried; or half of them are.
        """

        def possible(count: int) -> bool:
            return self.is_possible(changed(count), required)

        def planned(count: int, *, thorough: bool = True) -> Plan | None:
            return self.plan(changed(count), required, thorough=thorough)

        if steps.most < steps.least or not possible(steps.most):
            return None
        plan = planned(steps.most)
        if plan is None:
            return None
        least = steps.least
        least = least if possible(least) else _first(possible, least + 1, steps.most)
        high = max(least, min(steps.most, _used(steps, plan)))
        near = range(least, min(least + steps.near, high))
        found = next((count for count in near if planned(count) is not None), None)
        if found is not None:
            return found
        low = min(least + steps.near, high)
        descending = steps.near == 1 and steps.used is not None
        while low < high:
            middle = high - 1 if descending else (low + high) // 2
            plan = planned(middle, thorough=False)
            if plan is not None:
                high = max(low, min(middle, _used(steps, plan)))
            elif descending:
                break
            else:
                low = middle + 1
        return high

    def _supply(self, problem: Problem, aim: Problem) -> Supply:
        """Of the time alone: jobs take nothing of it but habits."""
        key = _time_of(problem)
        if key not in self._supplies:
            self._supplies[key] = problem, Supply(aim)
        return self._supplies[key][1]

    def _ground(self, problem: Problem, aim: Problem) -> Ground:
        key = _time_of(problem)
        if key not in self._grounds:
            like = next((g for p, g in self._grounds.values() if p.busy is problem.busy), None)
            made = Ground.of(aim) if like is None else like.with_time_of(aim)
            self._grounds[key] = problem, made
        return self._grounds[key][1]


def _used(steps: Steps, plan: Plan) -> int:
    return UNBOUNDED if steps.used is None else steps.used(plan)


def _time_of(problem: Problem) -> tuple[int, ...]:
    """The same for problems that were made of each other with other jobs. They are kept alive."""
    caps = problem.day_cap, problem.week_cap, problem.rest
    return id(problem.windows), id(problem.busy), id(problem.fixed), *caps


def plan_in_time(problem: Problem, required: Collection[int]) -> Plan | None:
    """One plan of Trials."""
    return Trials().plan(problem, required)


def _unpriced(problem: Problem) -> Problem:
    """With all time alike: being in time is worth any evening."""
    return replace(problem, windows=tuple(replace(w, cost=0) for w in problem.windows))


def _pieces(job: Job) -> int:
    _, longest = job.chunks
    return -(-job.processing // longest)


def _is_in_time(problem: Problem, plan: Plan) -> bool:
    return next(late_jobs(problem, plan), None) is None


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
