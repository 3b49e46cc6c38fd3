"""Whether a time can be given away without breaking a hard deadline."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from planner.domain.calendar import Calendar
from planner.domain.interval import Interval
from planner.scheduling.build import PlanningProblem, build
from planner.scheduling.feasibility import certificate
from planner.scheduling.problem import Problem


@dataclass(frozen=True, slots=True)
class Safety:
    """The problem with those hard deadlines that can be met as long as nothing is booked."""

    planning: PlanningProblem

    @classmethod
    def of(cls, calendar: Calendar, now: datetime) -> "Safety":
        planning = build(calendar, now)
        return cls(replace(planning, problem=_attainable(planning.problem)))

    def holds(self, booked: Interval) -> bool:
        """All hard deadlines can still be met with this time taken."""
        problem, axis = self.planning.problem, self.planning.axis
        taken = booked.intersection(axis.span)
        if taken is None or not any(job.hard for job in problem.jobs):
            return True
        busy = tuple(sorted([*problem.busy, axis.outwards(taken)]))
        return certificate(replace(problem, busy=busy)) is None

    def safe_part(self, offer: Interval, minimum: timedelta, step: timedelta) -> Iterable[Interval]:
        """The offer, or the longest safe part at its beginning or end, if any is long enough."""
        if offer.length < minimum:
            return ()
        if self.holds(offer):
            return (offer,)
        parts = (self._longest(offer, step, from_start=True), self._longest(offer, step))
        safe = [part for part in parts if part is not None and part.length >= minimum]
        return (max(safe, key=lambda part: part.length),) if safe else ()

    def _longest(
        self, offer: Interval, step: timedelta, *, from_start: bool = False
    ) -> Interval | None:
        """By bisection: part of a safe time is safe."""
        best, low, high = None, 1, offer.length // step
        while low <= high:
            middle = (low + high) // 2
            length = middle * step
            part = (
                Interval(offer.start, offer.start + length)
                if from_start
                else Interval(offer.end - length, offer.end)
            )
            if self.holds(part):
                best, low = part, middle + 1
            else:
                high = middle - 1
        return best


def _attainable(problem: Problem) -> Problem:
    """Without the deadlines that are missed in any case: they forbid no booking."""
    while (shortfall := certificate(problem)) is not None:
        missed = min(
            (job for job in problem.jobs if job.id in shortfall.jobs and job.hard),
            key=lambda job: (job.weight, -job.processing, job.id),
            default=None,
        )
        if missed is None:
            break
        jobs = (replace(job, hard=False) if job.id == missed.id else job for job in problem.jobs)
        problem = replace(problem, jobs=tuple(jobs))
    return problem
