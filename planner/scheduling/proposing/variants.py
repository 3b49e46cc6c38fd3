"""The ways in which displaced work can be placed anew, as plans in minutes."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from planner.domain.values import dataclass
from planner.scheduling.decoding.decoder import Decoder
from planner.scheduling.decoding.repair import patched, repair
from planner.scheduling.evening.evening_cap import Allowance
from planner.scheduling.evening.evening_filling import evening_filled
from planner.scheduling.evening.evenings import (
    Evening,
    Misfit,
    together,
    with_fixed,
)
from planner.scheduling.problem.days import days_of
from planner.scheduling.problem.free_time import normalised
from planner.scheduling.problem.objective import Objective, evaluate
from planner.scheduling.problem.problem import Plan, Problem, Span, Window
from planner.scheduling.problem.rules import violations
from planner.scheduling.problem.span_algebra import parts_inside, without
from planner.scheduling.proposing.kept import Kept
from planner.scheduling.proposing.later_start import later_starts
from planner.scheduling.search.solve import solve

MANY = 250
"""Jobs from which on whole plans take too long while somebody waits."""

Spans = tuple[Span, ...]
Pieces = Mapping[int, Mapping[int, int]]
"""Minutes by job, by day."""


@dataclass(frozen=True, slots=True)
class EveningPlan:
    """A plan, what went into evenings, and what did not."""

    plan: dict[int, Spans]
    placed: dict[int, list[Span]]
    misfits: tuple[Misfit, ...]


def badness(problem: Problem, plan: Plan) -> int:
    """What of its objective is late or without a place."""
    score = evaluate(problem, plan)
    return score.hard_late + score.unplaced + score.soft_late


def repaired(problem: Problem, standing: Plan) -> dict[int, Spans]:
    """The stable plan from what stands. Where there is much work nothing else is tried than to put
    displaced work into the room that is left.
    """
    known = {job.id for job in problem.jobs}
    previous = {job: tuple(spans) for job, spans in standing.items() if job in known and spans}
    standing_problem = replace(problem, previous=previous)
    large = len(problem.jobs) > MANY
    blocks = patched(Decoder(standing_problem)) if large else None
    if blocks is None:
        blocks = repair(standing_problem).blocks
    return {job: tuple(spans) for job, spans in blocks.items() if spans}


def replanned(problem: Problem, standing: Plan) -> dict[int, Spans]:
    """From what stands or from all that was accepted, whichever is cheaper."""
    plans = [repaired(problem, standing)]
    if standing != problem.previous and len(problem.jobs) <= MANY:
        plans.append(repaired(problem, problem.previous))
    return min(plans, key=lambda plan: evaluate(problem, plan).total)


def spread(problem: Problem, kept: Kept) -> dict[int, Spans]:
    """In core hours; flexible hours only where without them work would be late."""
    standing = normalised(span for spans in kept.standing.values() for span in spans)
    windows = tuple(_core_and(standing, problem.windows))
    plan = replanned(replace(problem, windows=windows), kept.standing)
    if not badness(problem, plan):
        return plan
    anywhere = replanned(problem, kept.standing)
    return min(plan, anywhere, key=lambda found: badness(problem, found))


def cheapest(within: Problem, problem: Problem, plans: Iterable[Plan], budget: int | None) -> Plan:
    """The plan that costs least in the problem, one of these or a new one within the same problem
    with less time; the first of equals. `budget`: as in `solve`; without a search there is no new
    one where there is much work.
    """
    found = [*plans]
    if len(problem.jobs) <= MANY or budget != 0:
        found.append(solve(within, budget=budget).blocks)
    return min(found, key=lambda plan: evaluate(problem, plan).total)


def _core_and(standing: list[Span], windows: tuple[Window, ...]) -> Iterator[Window]:
    for window in windows:
        if not window.cost:
            yield window
            continue
        for start, end in parts_inside((window.start, window.end), standing):
            yield replace(window, start=start, end=end)


def into_evenings(problem: Problem, kept: Kept, allowance: Allowance) -> EveningPlan:
    """Lost work goes into the evening of its own day, the rest where it costs least.

    Tomorrow's work makes way for the rest after a long evening, unless that makes work late.
    """
    pieces = pieces_by_day(problem, kept.lost)
    return rather_pushing(
        problem, kept.standing, partial(_with_evenings, problem, kept, pieces, allowance)
    )


def rather_pushing(
    problem: Problem, standing: Plan, plan: Callable[[bool], EveningPlan]
) -> EveningPlan:
    """Tomorrow's work makes way, unless that puts other work into flexible hours or late."""
    pushing = plan(True)
    if _disturbance(problem, pushing) <= (
        badness(problem, problem.previous),
        _flexible(problem, standing),
    ):
        return pushing
    return min(pushing, plan(False), key=lambda found: _disturbance(problem, found))


def _disturbance(problem: Problem, found: EveningPlan) -> tuple[int, int]:
    others = {job: without(spans, found.placed.get(job, ())) for job, spans in found.plan.items()}
    return badness(problem, found.plan), _flexible(problem, others)


def _flexible(problem: Problem, plan: Mapping[int, Iterable[Span]]) -> int:
    objective = Objective(problem)
    return sum(objective.priced_minutes(*span) for spans in plan.values() for span in spans)


def _with_evenings(
    problem: Problem, kept: Kept, pieces: Pieces, allowance: Allowance, push: bool
) -> EveningPlan:
    filled = fill_evenings(problem, kept.standing, pieces, allowance, push=push)
    if not filled.placed:
        return EveningPlan(filled.standing, {}, filled.misfits)
    plan = around(problem, filled.standing, filled.placed)
    return EveningPlan(plan, filled.placed, filled.misfits)


def around(problem: Problem, standing: Plan, placed: Mapping[int, list[Span]]) -> dict[int, Spans]:
    """Everything else, planned around evening work that is settled."""
    rested = later_starts(problem, standing, placed)
    plan = together(repaired(with_fixed(problem, placed), rested), placed)
    if violations(problem, plan):
        return repaired(problem, together(standing, placed))
    return plan


def pieces_by_day(problem: Problem, spans: Plan) -> Pieces:
    days = days_of(problem)
    pieces: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for job, found in spans.items():
        for start, end in found:
            pieces[days.index(start)][job] += end - start
    return pieces


@dataclass(frozen=True, slots=True)
class Filled:
    """What evenings hold, what does not fit, and the plan beside them: work of the same task that
    stood in such an evening has gone into the block there.
    """

    standing: dict[int, Spans]
    placed: dict[int, list[Span]]
    misfits: tuple[Misfit, ...]


def fill_evenings(
    problem: Problem, standing: Plan, pieces: Pieces, allowance: Allowance, *, push: bool
) -> Filled:
    """As much of each day's pieces as fits; with `push`, only fixed work of the next day counts."""
    jobs = {job.id: job for job in problem.jobs}
    days = days_of(problem)
    firm = [work.start for work in problem.fixed]
    if not push:
        firm += [s for job, spans in standing.items() if jobs[job].counts for s, _ in spans]
    beside = {job: tuple(spans) for job, spans in standing.items()}
    placed: dict[int, list[Span]] = {}
    misfits: list[Misfit] = []
    for day, minutes in sorted(pieces.items()):
        span = (days.starts[day], days.starts[day + 1])
        plan = together(beside, placed)
        evening = Evening(problem, day, span, plan, firm, allowance.minutes.get(day // 7, 0))
        evening.quiet = not allowance.is_open(day)
        evening, own, unfit = evening_filled(evening, minutes)
        misfits += unfit
        if evening.placed:
            allowance = allowance.after(day, evening.left)
        beside = {job: tuple(without(spans, own.get(job, ()))) for job, spans in beside.items()}
        for number, spans in evening.placed.items():
            placed.setdefault(number, []).extend(spans)
    return Filled({job: spans for job, spans in beside.items() if spans}, placed, tuple(misfits))
