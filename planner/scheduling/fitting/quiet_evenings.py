"""Plans within the limits of a week's evenings: which evenings, and how much of them."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import combinations, islice

from planner.scheduling.evening.evening_cap import EveningCap
from planner.scheduling.evening.evening_use import by_week, flexible_days
from planner.scheduling.fitting.fit_trials import aimed_at, late_jobs, plan_in_time
from planner.scheduling.problem.days import days_of
from planner.scheduling.problem.feasibility import certificate
from planner.scheduling.problem.problem import UNBOUNDED, Plan, Problem, Weights
from planner.scheduling.search.solve import solve

PRICES = Weights(energy=0, fragment=0, moved=0, early=0)
"""Lateness, and what windows cost."""
MOST_JOBS, DECODES = 20, 60
"""Of problems in which more than one choice of evenings is planned, and of each of these plans."""
CHOICES = 240
"""Choices of evenings that are planned, times the jobs."""


def thrifty_plan(problem: Problem, required: Collection[int]) -> Plan | None:
    """Of the required jobs, with as few minutes of priced windows as a short search finds; None
    where none was found that has them in time.
    """
    aim = replace(aimed_at(problem, required), weights=PRICES)
    if certificate(aim) is not None:
        return None
    plan = solve(aim, budget=DECODES).blocks
    if next(late_jobs(aim, plan), None) is None:
        return plan
    return plan_in_time(problem, required)


def plan_within(cap: EveningCap, opened: Problem, required: Collection[int]) -> Plan | None:
    """A plan within the limits that has the required jobs in time; None if none was found, and in
    large problems.

    `opened`: the problem with all evenings, of which many choices are tried.
    """
    if not is_small(opened):
        return None
    for wanted in _choices(cap, opened, required):
        plan = thrifty_plan(unlimited(cap).within(opened, wanted), required)
        if plan is not None and beyond(cap, opened, plan) > 0:
            plan = thrifty_plan(cap.within(opened, plan), required)
        if plan is not None:
            return plan
    return None


def is_small(problem: Problem) -> bool:
    return len(problem.jobs) <= MOST_JOBS


def unlimited(cap: EveningCap) -> EveningCap:
    """With as many evenings, and all hours in them."""
    return replace(cap, left=dict.fromkeys(cap.left, UNBOUNDED))


def beyond(cap: EveningCap, opened: Problem, plan: Plan) -> int:
    """The minutes, on the grid, by which the fullest week has more than the limit leaves."""
    weeks = by_week(flexible_days(opened, plan))
    most = max((minutes - cap.left[week] for week, minutes in weeks.items()), default=0)
    return max(0, -(-most // opened.grid) * opened.grid)


def _choices(cap: EveningCap, opened: Problem, required: Collection[int]) -> Iterator[Plan]:
    """The evenings of a plan in all of them, then others in which no shortfall is proved, as if
    they were planned wholly.
    """
    wanted = thrifty_plan(opened, required)
    if wanted is None:
        return
    yield wanted
    limits = unlimited(cap)
    found = (
        chosen
        for chosen in _evenings(cap, opened, required)
        if certificate(aimed_at(limits.within(opened, chosen), required)) is None
    )
    yield from islice(found, CHOICES // max(1, len(opened.jobs)))


def _evenings(cap: EveningCap, opened: Problem, required: Collection[int]) -> Iterator[Plan]:
    """All choices of as many as the limit allows, of those in which required work may be done."""
    days = days_of(opened)
    last = max((job.due or 0 for job in opened.jobs if job.id in required), default=0)
    flexible = [(w.start, w.end) for w in opened.windows if w.cost and w.start < last]
    evenings = sorted({days.index(start) for start, _ in flexible})
    for chosen in combinations(evenings, min(len(evenings), cap.evenings)):
        yield {0: tuple(span for span in flexible if days.index(span[0]) in chosen)}
