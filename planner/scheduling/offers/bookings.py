"""What booking a time does to the plan: the deadlines that it breaks, and the plan around it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.domain.interval import Interval, subtracted
from planner.domain.tables import with_entries
from planner.domain.values import dataclass
from planner.scheduling.building.build import PlanningProblem, build
from planner.scheduling.decoding.repair import repair, without_strangers
from planner.scheduling.decoding.session import Session
from planner.scheduling.evening.evening_use import missed_deadlines
from planner.scheduling.problem.feasibility import certificate
from planner.scheduling.problem.objective import Score, evaluate
from planner.scheduling.problem.problem import Plan, Problem, Span
from planner.scheduling.problem.span_algebra import overlaps
from planner.scheduling.proposing.firm_plan import firm_plan, softened
from planner.scheduling.search.solve import solve

CALL = Uid("a time that is booked for a trial")
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
    booking; those that it keeps have to be kept.
    """

    def __init__(self, calendar: Calendar, now: datetime) -> None:
        self._calendar, self._now = calendar, now
        self.planning: PlanningProblem = build(calendar, now)
        self._margins = calendar.settings.buffer_before, calendar.settings.buffer_after
        problem = self.planning.problem
        plan = firm_plan(problem)
        missed = missed_deadlines(problem, plan)
        self.base = Booked(plan, frozenset(), evaluate(problem, plan))
        self._problem = replace(softened(problem, missed), previous=plan)
        self._session = Session(self._problem)
        self._effort = EFFORT // max(1, len(problem.jobs))
        self._quick: dict[Span, Booked] = {}
        self._thorough: dict[Span, Booked] = {}
        self._witnesses = [plan]
        self._is_accepted = plan == without_strangers(problem)

    def is_safe(self, time: Interval, *, quickly: bool = False) -> bool:
        """The plan that is proposed when this time is booked keeps all deadlines that are kept
        without it. `quickly`: some plan was found that does.
        """
        span = self._span(time)
        if span is None:
            return True
        if not quickly:
            return not self._thoroughly(span).broken
        if any(_leaves_free(plan, span) for plan in self._witnesses):
            return True
        return not self._quickly(span).broken

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
            best = min(found, key=_grief)
            proposed = best if best.broken else self._proposed(span, best)
            self._thorough[span] = proposed if proposed.broken else best
        return self._thorough[span]

    def _proposed(self, span: Span, found: Booked) -> Booked:
        """What the plan with the time booked keeps at least: no proposal gives up a deadline that
        the firm plan keeps.
        """
        if self._is_accepted and found is self.base:
            return found
        planning = build(self._with_call(span), self._now)
        missed = missed_deadlines(self.planning.problem, self.base.plan)
        uids = {self.planning.sources[job].uid for job in missed}
        given_up = frozenset(job for uid in uids for job in planning.numbers[uid])
        blocks = planning.blocks(firm_plan(planning.problem, given_up=given_up))
        return self._judged(self.planning.plan(blocks))

    def _with_call(self, span: Span) -> Calendar:
        """With an appointment that takes this time, its buffers counted in."""
        before, after = self._margins
        time = self.planning.axis.interval(span).padded(-before, -after)
        call = Appointment(
            uid=CALL,
            summary="Booked",
            start=time.start,
            end=time.end,
            zone=self._calendar.settings.zone,
        )
        return with_entries(self._calendar, [call])

    def _whole_plans(self, span: Span) -> Iterator[Plan]:
        """Only the mended plan where a deadline is lost for certain."""
        problem = _with_busy(self._problem, span)
        yield repair(problem).blocks
        if certificate(problem) is None:
            yield solve(problem, budget=0).blocks

    def _judged(self, plan: Plan) -> Booked:
        broken = missed_deadlines(self._problem, plan)
        if not broken:
            self._witnesses.append(plan)
        return Booked(plan, broken, evaluate(self.planning.problem, plan))


def _grief(found: Booked) -> tuple[int, int]:
    return len(found.broken), found.score.total


def _with_busy(problem: Problem, span: Span) -> Problem:
    return replace(problem, busy=tuple(sorted([*problem.busy, span])))


def _leaves_free(plan: Plan, span: Span) -> bool:
    return not any(overlaps(block, span) for blocks in plan.values() for block in blocks)
