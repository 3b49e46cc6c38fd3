"""What booking a time does to the plan: the deadlines that it breaks, and the plan around it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from planner.domain.calendar import Calendar
from planner.domain.interval import Interval, subtracted
from planner.scheduling.build import PlanningProblem, build
from planner.scheduling.feasibility import certificate
from planner.scheduling.objective import Score, evaluate
from planner.scheduling.problem import Job, Plan, Problem, Span
from planner.scheduling.repair import repair
from planner.scheduling.session import Session
from planner.scheduling.solve import solve
from planner.scheduling.span_algebra import minutes_in, overlaps

SEARCH = 60_000
"""Decodes, times the square of the jobs, spent on a deadline before it is given up as lost."""
EFFORT = 240
"""Jobs times bookings for which whole plans are tried where the quick answer breaks a deadline.
Bounds the time that a week takes while somebody waits; a booking beyond it counts as unsafe.
"""


@dataclass(frozen=True, slots=True)
class Booked:
    """A valid plan with a time booked. `broken`: jobs whose deadline it misses, but not without."""

    plan: Plan
    broken: frozenset[int]
    score: Score


class Bookings:
    """One calendar's plan, asked again and again what a booking does to it.

    `base` is the plan without any. A deadline that it misses is missed in any case and forbids no
    booking.
    """

    def __init__(self, calendar: Calendar, now: datetime) -> None:
        self.planning: PlanningProblem = build(calendar, now)
        self._margins = calendar.settings.buffer_before, calendar.settings.buffer_after
        problem = self.planning.problem
        plan = _best_plan(problem)
        missed = _missed(problem.jobs, plan)
        self.base = Booked(plan, frozenset(), evaluate(problem, plan))
        self._problem = replace(_softened(problem, missed), previous=plan)
        self._session = Session(self._problem)
        self._effort = EFFORT // max(1, len(problem.jobs))
        self._quick: dict[Span, Booked] = {}
        self._thorough: dict[Span, Booked] = {}
        self._witnesses = [plan]

    def is_safe(self, time: Interval, *, quickly: bool = False) -> bool:
        """A plan was found that keeps all deadlines with any part of this time booked."""
        span = self._span(time)
        if span is None or any(_leaves_free(plan, span) for plan in self._witnesses):
            return True
        found = self._quickly(span) if quickly else self._thoroughly(span)
        return not found.broken

    def booked(self, time: Interval) -> Booked:
        """The plan that breaks fewest deadlines, of those that were found the cheapest."""
        span = self._span(time)
        return self.base if span is None else self._thoroughly(span)

    def gaps(self, time: Interval) -> list[Interval]:
        """The parts of a time that the plan without bookings leaves free."""
        axis, span = self.planning.axis, self._span(time)
        if span is None:
            return [time]
        taken = sorted(
            axis.interval(block).padded(*reversed(self._margins))
            for blocks in self.base.plan.values()
            for block in blocks
            if overlaps(block, span)
        )
        return list(subtracted([time], taken))

    def with_booked(self, time: Interval) -> Problem:
        """The problem in which the time is busy, with the buffers that a meeting has."""
        span = self._span(time)
        problem = self.planning.problem
        return problem if span is None else _with_busy(problem, span)

    def _span(self, time: Interval) -> Span | None:
        axis = self.planning.axis
        taken = time.padded(*self._margins).intersection(axis.span)
        return None if taken is None else axis.outwards(taken)

    def _quickly(self, span: Span) -> Booked:
        if _leaves_free(self.base.plan, span):
            return self.base
        if span not in self._quick:
            answer = self._session.with_busy([(None, span)])
            self._quick[span] = self._judged({**self._session.plan, **answer})
        return self._quick[span]

    def _thoroughly(self, span: Span) -> Booked:
        if span not in self._thorough:
            found = [self._quickly(span)]
            if found[0].broken and self._effort:
                self._effort -= 1
                found += map(self._judged, self._whole_plans(span))
            self._thorough[span] = min(found, key=_grief)
        return self._thorough[span]

    def _whole_plans(self, span: Span) -> Iterator[Plan]:
        """Only the mended plan where a deadline is lost for certain."""
        problem = _with_busy(self._problem, span)
        yield repair(problem).blocks
        if certificate(problem) is None:
            yield solve(problem, budget=0).blocks

    def _judged(self, plan: Plan) -> Booked:
        broken = _missed(self._problem.jobs, plan)
        if not broken:
            self._witnesses.append(plan)
        return Booked(plan, broken, evaluate(self.planning.problem, plan))


def _grief(found: Booked) -> tuple[int, int]:
    return len(found.broken), found.score.total


def _with_busy(problem: Problem, span: Span) -> Problem:
    return replace(problem, busy=tuple(sorted([*problem.busy, span])))


def _leaves_free(plan: Plan, span: Span) -> bool:
    return not any(overlaps(block, span) for blocks in plan.values() for block in blocks)


def _best_plan(problem: Problem) -> Plan:
    """What is accepted with all open work placed; another one if that keeps more deadlines."""
    plan = repair(problem).blocks
    missed = _missed(problem.jobs, plan)
    if not missed:
        return plan
    plans = [plan, solve(problem, budget=0).blocks]
    plan = min(plans, key=lambda p: (len(_missed(problem.jobs, p)), evaluate(problem, p).total))
    return _keeping_more(problem, plan)


def _keeping_more(problem: Problem, plan: Plan) -> Plan:
    """A plan that keeps one of the missed deadlines beside the others, again and again.

    Where a certificate denies it nothing is tried.
    """
    tries = EFFORT // len(problem.jobs)
    for job in sorted(_missed(problem.jobs, plan)):
        missed = _missed(problem.jobs, plan)
        trial = _softened(problem, missed - {job})
        if not tries or job not in missed or certificate(trial) is not None:
            continue
        tries -= 1
        found = solve(trial, budget=SEARCH // len(problem.jobs) ** 2).blocks
        if not _missed(trial.jobs, found):
            plan = found
    return plan


def _softened(problem: Problem, missed: frozenset[int]) -> Problem:
    """The same with these deadlines as due dates."""
    jobs = (replace(job, hard=False) if job.id in missed else job for job in problem.jobs)
    return replace(problem, jobs=tuple(jobs))


def _missed(jobs: tuple[Job, ...], plan: Plan) -> frozenset[int]:
    """The jobs with a deadline that are not done by then. Habits have windows, no deadlines."""
    return frozenset(
        job.id for job in jobs if job.hard and job.allowed is None and _is_late(job, plan)
    )


def _is_late(job: Job, plan: Plan) -> bool:
    blocks = plan.get(job.id, ())
    if minutes_in(blocks) < job.processing:
        return True
    return job.due is not None and bool(blocks) and blocks[-1][1] > job.due
