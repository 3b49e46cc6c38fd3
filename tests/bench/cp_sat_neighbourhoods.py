"""Improving a plan by CP-SAT on a part of it at a time: large neighbourhood search (Shaw 1998).

In turns a stretch of days with all that lies in it and a few jobs wherever they lie are free, and
all habits; the rest stays. Each part is solved on its own, most to the optimum.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from random import Random

from planner.scheduling.problem.problem import DAY, Plan, Span
from tests.bench.cp_sat_job import JobModel

PART_SECONDS = 4.0
GIVE_UP = 40
"""Parts in a row that bring nothing."""
STRETCHES = (DAY // 2, DAY, DAY * 3 // 2)
JOBS = (3, 4, 5, 6)

Kept = Callable[[JobModel, int], bool]
"""Whether the work of a job in a slot stays as it is."""


class Neighbourhoods:
    """Random parts of a problem around a plan."""

    def __init__(self, jobs: Sequence[JobModel], seed: int = 0) -> None:
        self._jobs = jobs
        self._work = [job for job in jobs if job.job.allowed is None]
        self._random = Random(seed)

    def improved(
        self, plan: Plan, seconds: float, solved: Callable[[Plan, Kept, float], Plan]
    ) -> Plan:
        """`solved` gives the best plan of a part, the same one if there is no better."""
        until, failures = time.monotonic() + seconds, 0
        while failures < GIVE_UP and (left := until - time.monotonic()) > 0:
            better = solved(plan, self._part(plan), min(left, PART_SECONDS))
            failures = failures + 1 if better == plan else 0
            plan = better
        return plan

    def _part(self, plan: Plan) -> Kept:
        if self._random.random() < 0.5:
            return self._stretch()
        return self._some_jobs(plan)

    def _stretch(self) -> Kept:
        start = self._random.choice(self._random.choice(self._jobs).slots)
        end = start + self._random.choice(STRETCHES)
        return lambda job, slot: job.job.allowed is None and not start <= slot < end

    def _some_jobs(self, plan: Plan) -> Kept:
        """A job and such as lie near it, for they stand in each other's way."""
        chosen = self._random.choice(self._work)
        near = sorted(self._work, key=lambda job: self._distance(plan, chosen, job))
        count = self._random.choice(JOBS)
        free = {job.job.id for job in [chosen, *near[1:count]]}
        return lambda job, _: job.job.allowed is None and job.job.id not in free

    def _distance(self, plan: Plan, one: JobModel, other: JobModel) -> float:
        """Minutes from one to the other, blurred."""
        if one is other:
            return -1.0
        ends = plan.get(one.job.id, ()), plan.get(other.job.id, ())
        return _apart(*ends) + self._random.uniform(0, 2 * DAY)


def _apart(some: Iterable[Span], others: Sequence[Span]) -> int:
    return min((abs(a - b) for a, _ in some for b, _ in others), default=0)
