"""The plan that keeps deadlines: what a booked time relies on."""

from dataclasses import replace

from planner.scheduling.decoding.repair import repair
from planner.scheduling.evening.evening_use import missed_deadlines
from planner.scheduling.problem.feasibility import certificate
from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import Plan, Problem
from planner.scheduling.search.solve import solve

EFFORT = 240
"""Tries for single deadlines, times the jobs."""
SEARCH = 20_000
"""Decodes, times the square of the jobs, spent on a deadline before it is given up as lost."""


def firm_plan(
    problem: Problem, stable: Plan | None = None, *, given_up: frozenset[int] = frozenset()
) -> Plan:
    """What is accepted with all open work placed; another one if that keeps more deadlines. No plan
    that is proposed misses a deadline that this one keeps, however long it is searched.

    It looks no further when only what is `given_up` is missed; to look on would keep the others.
    """
    plan = stable or repair(problem).blocks
    missed = missed_deadlines(problem, plan)
    if not missed:
        return plan
    plans = [plan, solve(problem, budget=0).blocks]
    plan = min(plans, key=lambda p: (len(missed_deadlines(problem, p)), evaluate(problem, p).total))
    if missed_deadlines(problem, plan) <= given_up:
        return plan
    return _keeping_more(problem, plan)


def _keeping_more(problem: Problem, plan: Plan) -> Plan:
    """A plan that keeps one of the missed deadlines beside the others, again and again.

    Where a certificate denies it nothing is tried.
    """
    tries = EFFORT // len(problem.jobs)
    for job in sorted(missed_deadlines(problem, plan)):
        missed = missed_deadlines(problem, plan)
        trial = softened(problem, missed - {job})
        if not tries or job not in missed or certificate(trial) is not None:
            continue
        tries -= 1
        found = solve(trial, budget=SEARCH // len(problem.jobs) ** 2).blocks
        if not missed_deadlines(trial, found):
            plan = found
    return plan


def softened(problem: Problem, missed: frozenset[int]) -> Problem:
    """The same with these deadlines as due dates."""
    jobs = (replace(job, hard=False) if job.id in missed else job for job in problem.jobs)
    return replace(problem, jobs=tuple(jobs))
