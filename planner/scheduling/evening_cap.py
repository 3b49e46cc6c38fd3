"""The limit of a week's flexible hours: no plan goes beyond it unless a deadline asks for it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from planner.domain.calendar import Calendar
from planner.domain.hours import HoursKind
from planner.domain.interval import intersected
from planner.scheduling.axis import MINUTE
from planner.scheduling.build import PlanningProblem
from planner.scheduling.busy import is_movable
from planner.scheduling.days import days_of
from planner.scheduling.free_time import normalised
from planner.scheduling.ledger import hours_of, work_on_tasks
from planner.scheduling.problem import Job, Plan, Problem, Span, Window
from planner.scheduling.span_algebra import common, minutes_in, without

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class EveningCap:
    """`left`: the flexible minutes of each week that work which stays has not used."""

    left: Mapping[int, int]

    @classmethod
    def of(cls, planning: PlanningProblem, calendar: Calendar, now: datetime) -> "EveningCap":
        cap = calendar.settings.evening_cap // MINUTE
        left = dict.fromkeys(range(days_of(planning.problem).count // 7 + 1), cap)
        for week, minutes in _spent(planning, calendar, now).items():
            left[week] -= minutes
        return cls(left)

    def allowance(self, problem: Problem) -> dict[int, int]:
        """What accepted work leaves of it."""
        used = flexible_use(problem, problem.previous)
        return {week: minutes - used.get(week, 0) for week, minutes in self.left.items()}

    def kept(
        self, problem: Problem, make: Callable[[Problem], Made], plan_of: Callable[[Made], Plan]
    ) -> Made:
        """What `make` makes of the problem; if that is beyond the cap, what it makes within it,
        unless deadlines would then be missed. A week that was beyond the cap before may stay so.
        """
        found = make(problem)
        plan = plan_of(found)
        before = flexible_use(problem, problem.previous)
        if all(
            minutes <= max(self.left[week], before.get(week, 0))
            for week, minutes in flexible_use(problem, plan).items()
        ):
            return found
        within = make(replace(problem, windows=tuple(self._windows(problem, plan))))
        missed, missed_within = (missed_minutes(problem, p) for p in (plan, plan_of(within)))
        return found if missed < missed_within else within

    def _windows(self, problem: Problem, plan: Plan) -> Iterator[Window]:
        """All core time, and of each week only so much flexible time: where work was accepted,
        where the plan puts it, then what comes first.
        """
        flexible = normalised((w.start, w.end) for w in problem.windows if w.cost)
        free = without(flexible, problem.busy)
        accepted, wanted = (_common(spans.values(), free) for spans in (problem.previous, plan))
        more = without(wanted, accepted)
        rest = without(free, [*accepted, *more])
        days, left = days_of(problem), dict(self.left)
        open_spans: list[Span] = []
        for spans, must in ((accepted, True), (more, False), (rest, False)):
            for start, end in spans:
                week = days.index(start) // 7
                size = end - start if must else min(end - start, max(0, left[week]))
                left[week] -= size
                open_spans.append((start, start + size))
        held = normalised(open_spans)
        for window in problem.windows:
            parts = _common([[(window.start, window.end)]], held)
            for start, end in parts if window.cost else [(window.start, window.end)]:
                yield replace(window, start=start, end=end)


def _common(groups: Iterable[Iterable[Span]], others: list[Span]) -> list[Span]:
    """What of the spans lies in the others, which are sorted."""
    spans = sorted(span for group in groups for span in group)
    closed = without(spans, others)
    return without(spans, closed)


def flexible_use(problem: Problem, plan: Plan) -> dict[int, int]:
    """The flexible minutes of a plan in each week."""
    days = days_of(problem)
    flexible = normalised((w.start, w.end) for w in problem.windows if w.cost)
    used: dict[int, int] = defaultdict(int)
    for start, end in _common(plan.values(), flexible):
        used[days.index(start) // 7] += end - start
    return used


def missed_minutes(problem: Problem, plan: Plan) -> int:
    """The work of jobs with a deadline that lies after it or nowhere."""
    return sum(
        job.processing - _in_time(job, plan.get(job.id, ()))
        for job in problem.jobs
        if job.hard and job.allowed is None
    )


def _in_time(job: Job, spans: tuple[Span, ...]) -> int:
    if job.due is None:
        return minutes_in(spans)
    limits = (0, job.due)
    return minutes_in(part for span in spans if (part := common(span, limits)))


def _spent(planning: PlanningProblem, calendar: Calendar, now: datetime) -> dict[int, int]:
    """Flexible minutes of work that is done or stays, in each week."""
    staying = {
        uid: block for uid, block in calendar.planned_blocks.items() if not is_movable(block, now)
    }
    axis, days = planning.axis, days_of(planning.problem)
    work = work_on_tasks(replace(calendar, planned_blocks=staying), axis.span)
    spent: dict[int, int] = defaultdict(int)
    for part in intersected(work, hours_of(calendar, axis.span, HoursKind.FLEXIBLE)):
        spent[days.index(axis.floor(part.start)) // 7] += part.length // MINUTE
    return spent
