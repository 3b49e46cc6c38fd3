"""A plan for everything that leaves accepted evenings alone as long as no work suffers."""

from planner.scheduling.decoding.repair import repair
from planner.scheduling.evening.evening_use import missed_deadlines
from planner.scheduling.evening.evenings import together, with_fixed
from planner.scheduling.problem.free_time import normalised
from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import Plan, Problem, Span
from planner.scheduling.problem.rules import violations
from planner.scheduling.problem.span_algebra import overlaps
from planner.scheduling.proposing.firm_plan import firm_plan
from planner.scheduling.proposing.kept import kept_after
from planner.scheduling.proposing.variants import badness
from planner.scheduling.search.solve import solve

Spans = tuple[Span, ...]


def whole_plan(problem: Problem, budget: int | None) -> Plan:
    """The stable plan or a cheaper one.

    The price of an evening is no reason to take back one that was accepted: it gives way only
    where less work is then late or without a place. No deadline that the firm plan keeps is given
    up for a cheaper one: on that a booked time relies.
    """
    stable = repair(problem).blocks
    if _placed(stable) == _placed(problem.previous):
        return stable
    firm = firm_plan(problem, stable)
    missed = missed_deadlines(problem, firm)
    plans = [stable, firm, solve(problem, budget=budget).blocks]
    plans = [plan for plan in plans if missed_deadlines(problem, plan) <= missed]
    best = _cheapest(problem, plans)
    evenings = _accepted_evenings(problem)
    if _holds(best, evenings):
        return best
    around = solve(with_fixed(problem, evenings), budget=budget).blocks
    plans.append(together(around, evenings))
    holding = [p for p in plans if _holds(p, evenings) and not violations(problem, p)]
    holding = [p for p in holding if missed_deadlines(problem, p) <= missed]
    if not holding:
        return best
    held = _cheapest(problem, holding)
    return best if badness(problem, best) < badness(problem, held) else held


def _cheapest(problem: Problem, plans: list[Plan]) -> Plan:
    """The first of equals."""
    return min(plans, key=lambda plan: evaluate(problem, plan).total)


def _accepted_evenings(problem: Problem) -> dict[int, Spans]:
    """Accepted work on tasks in flexible hours that breaks no rule."""
    flexible = normalised((window.start, window.end) for window in problem.windows if window.cost)
    habits = {job.id for job in problem.jobs if job.allowed is not None}
    evenings = {
        job: tuple(s for s in spans if any(overlaps(s, window) for window in flexible))
        for job, spans in kept_after(problem, {}).admitted.items()
        if job not in habits
    }
    return _placed(evenings)


def _holds(plan: Plan, evenings: Plan) -> bool:
    return all(set(spans) <= set(plan.get(job, ())) for job, spans in evenings.items())


def _placed(plan: Plan) -> dict[int, Spans]:
    return {job: tuple(spans) for job, spans in plan.items() if spans}
