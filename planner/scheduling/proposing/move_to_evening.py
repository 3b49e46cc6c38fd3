"""Accepted work moved into the evening of its own day; what does not fit stays where it is."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from planner.scheduling.evening.evening_cap import Allowance
from planner.scheduling.evening.evenings import Misfit, Obstacle, kept_part
from planner.scheduling.problem.days import days_of
from planner.scheduling.problem.problem import Job, Plan, Problem, Span
from planner.scheduling.problem.span_algebra import minutes_in, overlaps, without
from planner.scheduling.proposing.variants import (
    EveningPlan,
    Filled,
    Spans,
    around,
    fill_evenings,
    pieces_by_day,
    rather_pushing,
)


def evening_move(problem: Problem, chosen: Plan, allowance: Allowance) -> EveningPlan:
    """The accepted plan with the core-hours part of `chosen` in the evenings.

    Tomorrow's work makes way for the rest after it, unless that makes work late.
    """
    chosen = _in_core_hours(problem, chosen)
    standing = _standing(problem, chosen)
    return rather_pushing(problem, standing, partial(_moved, problem, chosen, allowance))


def _in_core_hours(problem: Problem, chosen: Plan) -> dict[int, Spans]:
    flexible = [(window.start, window.end) for window in problem.windows if window.cost]
    jobs = {job.id: job for job in problem.jobs}
    core = {
        job: tuple(s for s in spans if not any(overlaps(s, window) for window in flexible))
        for job, spans in chosen.items()
        if job in jobs and jobs[job].allowed is None
    }
    return {job: spans for job, spans in core.items() if spans}


def _moved(problem: Problem, chosen: Plan, allowance: Allowance, push: bool) -> EveningPlan:
    """Gives up, round by round, what did not fit, until the rest stands alone or fits wholly.

    Nothing else is put where the moved work was: that time was meant to be free.
    """
    reasons: dict[tuple[int, int], Misfit] = {}
    moving = dict(chosen)
    while True:
        standing = _standing(problem, moving)
        pieces = pieces_by_day(problem, moving)
        filled = fill_evenings(problem, standing, pieces, allowance, push=push)
        if not filled.misfits:
            break
        for misfit in filled.misfits:
            reasons.setdefault((misfit.job, misfit.day), misfit)
        moving = _without_misfits(problem, moving, filled.misfits)
    kept_free = _kept_free(problem, moving, filled)
    plan = around(kept_free, filled.standing, filled.placed) if filled.placed else dict(standing)
    return EveningPlan(plan, filled.placed, _staying(problem, chosen, moving, reasons))


def _kept_free(problem: Problem, moving: Plan, filled: Filled) -> Problem:
    """The days that were to be freed take no other work, so that what had to make way for the rest
    after the evening does not come to where the moved work was.
    """
    days = days_of(problem)
    freed = {days.index(start) for spans in moving.values() for start, _ in spans}
    held = [span for spans in filled.standing.values() for span in spans]
    held += [span for spans in filled.placed.values() for span in spans]
    closed = without(((days.starts[day], days.starts[day + 1]) for day in freed), held)
    windows = (
        replace(window, start=start, end=end)
        for window in problem.windows
        for start, end in without([(window.start, window.end)], closed)
    )
    return replace(problem, windows=tuple(windows))


def _standing(problem: Problem, moving: Plan) -> dict[int, Spans]:
    left = {
        job: tuple(without(spans, moving.get(job, ()))) for job, spans in problem.previous.items()
    }
    return {job: spans for job, spans in left.items() if spans}


def _without_misfits(
    problem: Problem, moving: Plan, misfits: tuple[Misfit, ...]
) -> dict[int, Spans]:
    jobs = {job.id: job for job in problem.jobs}
    left = dict(moving)
    for misfit in misfits:
        job = jobs[misfit.job]
        today = _on_day(problem, left.get(job.id, ()), misfit.day)
        kept = _kept(job, today, misfit.minutes)
        left[job.id] = tuple(without(left[job.id], kept))
    return {job: spans for job, spans in left.items() if spans}


def _kept(job: Job, spans: Spans, minutes: int) -> list[Span]:
    shortest, _ = job.chunks
    return kept_part(spans, minutes, shortest) if job.splittable else list(spans)


def _on_day(problem: Problem, spans: Spans, day: int) -> Spans:
    days = days_of(problem)
    return tuple(span for span in spans if days.index(span[0]) == day)


def _staying(
    problem: Problem, chosen: Plan, moved: Plan, reasons: Mapping[tuple[int, int], Misfit]
) -> tuple[Misfit, ...]:
    """The misfits with what finally stayed of each job on its day."""
    found = []
    for (job, day), misfit in reasons.items():
        wanted = minutes_in(_on_day(problem, chosen[job], day))
        went = minutes_in(_on_day(problem, moved.get(job, ()), day))
        obstacle = (
            Obstacle.CHUNK if misfit.minutes < wanted - went and went == 0 else misfit.obstacle
        )
        found.append(Misfit(job, day, wanted - went, obstacle))
    return tuple(found)
