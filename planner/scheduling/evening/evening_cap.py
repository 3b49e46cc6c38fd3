"""The limits of a week's flexible hours: no plan goes beyond them unless a deadline asks for it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from planner.domain.calendar import Calendar
from planner.domain.values import dataclass
from planner.scheduling.building.axis import MINUTE
from planner.scheduling.building.build import PlanningProblem
from planner.scheduling.evening.evening_use import (
    by_week,
    flexible_days,
    missed_deadlines,
    missed_minutes,
    parts_in,
    spent,
)
from planner.scheduling.problem.days import days_of
from planner.scheduling.problem.free_time import normalised
from planner.scheduling.problem.problem import Plan, Problem, Span, Window
from planner.scheduling.problem.span_algebra import without

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Allowance:
    """What each week still allows: flexible `minutes`, and `evenings` beside those `worked` in."""

    minutes: Mapping[int, int]
    evenings: Mapping[int, int]
    worked: frozenset[int]

    def is_open(self, day: int) -> bool:
        return day in self.worked or self.evenings.get(day // 7, 0) > 0

    def after(self, day: int, left: int) -> "Allowance":
        """With work in this evening, which leaves so many minutes of its week."""
        week = day // 7
        evenings = dict(self.evenings)
        if day not in self.worked:
            evenings[week] = evenings.get(week, 0) - 1
        return Allowance({**self.minutes, week: left}, evenings, self.worked | {day})


@dataclass(frozen=True, slots=True)
class EveningCap:
    """`left`: the flexible minutes of each week that work which stays has not used; `worked`: the
    days in whose flexible hours it lies, which count among the `evenings` of a week.
    """

    left: Mapping[int, int]
    evenings: int
    worked: frozenset[int]

    @classmethod
    def of(cls, planning: PlanningProblem, calendar: Calendar, now: datetime) -> "EveningCap":
        cap = calendar.settings.evening_cap // MINUTE
        used = spent(planning, calendar, now)
        left = dict.fromkeys(range(days_of(planning.problem).count // 7 + 1), cap)
        for week, minutes in by_week(used).items():
            left[week] -= minutes
        return cls(left, calendar.settings.evenings_per_week, frozenset(used))

    def allowance(self, problem: Problem) -> Allowance:
        """What accepted work leaves of it."""
        accepted = flexible_days(problem, problem.previous)
        used, worked = by_week(accepted), self.worked | accepted.keys()
        return Allowance(
            {week: minutes - used.get(week, 0) for week, minutes in self.left.items()},
            {week: self.evenings - _count(worked, week) for week in self.left},
            worked,
        )

    def kept(
        self, problem: Problem, make: Callable[[Problem], Made], plan_of: Callable[[Made], Plan]
    ) -> Made:
        """What `make` makes of the problem; if that is beyond the limits, what it makes within
        them, unless deadlines would then be missed. A week that was beyond one before may stay so.
        """
        found = make(problem)
        plan = plan_of(found)
        if self.allows(problem, plan):
            return found
        within = make(self.within(problem, plan))
        missed, missed_within = (missed_deadlines(problem, p) for p in (plan, plan_of(within)))
        less, less_within = (missed_minutes(problem, p) for p in (plan, plan_of(within)))
        return within if missed_within <= missed and less_within <= less else found

    def within(self, problem: Problem, plan: Plan) -> Problem:
        """With only so many flexible hours as the limits allow, first those that the plan uses."""
        return replace(problem, windows=tuple(self._windows(problem, plan)))

    def allows(self, problem: Problem, plan: Plan) -> bool:
        """Each week is within the limits, or no further beyond them than what was accepted."""
        before, after = (flexible_days(problem, p) for p in (problem.previous, plan))
        minutes_before = by_week(before)
        worked_before, worked = self.worked | before.keys(), self.worked | after.keys()
        return all(
            minutes <= max(self.left[week], minutes_before.get(week, 0))
            and _count(worked, week) <= max(self.evenings, _count(worked_before, week))
            for week, minutes in by_week(after).items()
        )

    def _windows(self, problem: Problem, plan: Plan) -> Iterator[Window]:
        """All core time, and of each week only so much flexible time on so many days: where work
        was accepted, where the plan puts it, then what comes first.
        """
        flexible = normalised((w.start, w.end) for w in problem.windows if w.cost)
        free = without(flexible, problem.busy)
        accepted, wanted = (parts_in(p.values(), free) for p in (problem.previous, plan))
        days, left = days_of(problem), dict(self.left)
        open_days = self._days(problem, plan, {days.index(start) for start, _ in accepted})
        more = without(wanted, accepted)
        rest = without(free, [*accepted, *more])
        open_spans: list[Span] = []
        for spans, must in ((accepted, True), (more, False), (rest, False)):
            for start, end in spans:
                day = days.index(start)
                if not must and day not in open_days:
                    continue
                size = end - start if must else min(end - start, max(0, left[day // 7]))
                left[day // 7] -= size
                open_spans.append((start, start + size))
        held = normalised(open_spans)
        for window in problem.windows:
            if not window.cost:
                yield window
                continue
            for start, end in parts_in([[(window.start, window.end)]], held):
                yield replace(window, start=start, end=end)

    def _days(self, problem: Problem, plan: Plan, accepted: set[int]) -> set[int]:
        """Those that are worked in anyway, then those that the plan needs most for deadlines."""
        hard = {job.id for job in problem.jobs if job.hard}
        pressing = flexible_days(problem, {j: s for j, s in plan.items() if j in hard})
        wanted = flexible_days(problem, plan)
        found = set(self.worked | accepted)
        room: dict[int, int] = defaultdict(lambda: self.evenings)
        for day in found:
            room[day // 7] -= 1
        days = days_of(problem)
        every = {days.index(window.start) for window in problem.windows if window.cost}
        for day in sorted(every - found, key=lambda d: (-pressing.get(d, 0), -wanted.get(d, 0), d)):
            if room[day // 7] > 0:
                room[day // 7] -= 1
                found.add(day)
        return found


def _count(days: Iterable[int], week: int) -> int:
    return sum(day // 7 == week for day in days)
