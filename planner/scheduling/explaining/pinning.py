"""The plan with a block somewhere else: what is displaced is placed anew, the rest stays."""

from collections.abc import Mapping
from dataclasses import replace

from planner.scheduling.evening.evenings import together, with_fixed
from planner.scheduling.placing.conflicts import ancestors
from planner.scheduling.placing.place import Place
from planner.scheduling.problem.problem import Job, Problem, Span
from planner.scheduling.problem.rules import violations
from planner.scheduling.problem.span_algebra import minutes_in
from planner.scheduling.proposing.variants import repaired

Spans = tuple[Span, ...]


def pinned(place: Place, span: Span) -> dict[int, Spans] | None:
    """The plan that mending gives with the block at `span`; None if none was found.

    Where the first attempt breaks a hard rule, another keeps the pause around the block, and a last
    one places first what the block waits for.
    """
    around = {place.job.id: [span]}
    for attempt in (_mended, _mended_apart, _mended_after):
        plan = attempt(place, span, around)
        if plan is not None and not violations(place.problem, plan):
            return plan
    return None


def _mended(place: Place, span: Span, placed: Mapping[int, list[Span]]) -> dict[int, Spans]:
    problem = _around(place, placed)
    urgent = {job.id: job for job in ancestors(place.problem, place.job, span)}
    jobs = tuple(_due_as(job, urgent.get(job.id)) for job in problem.jobs)
    others = {
        number: spans
        for number, spans in place.others.items()
        if number not in urgent or _done_by(span[0], spans)
    }
    return together(repaired(replace(problem, jobs=jobs), others), placed)


def _mended_apart(place: Place, span: Span, placed: Mapping[int, list[Span]]) -> dict[int, Spans]:
    pause = place.problem.pause
    busy = (*place.problem.busy, (span[0] - pause, span[1] + pause))
    return _mended(replace(place, problem=replace(place.problem, busy=busy)), span, placed)


def _mended_after(
    place: Place, span: Span, placed: Mapping[int, list[Span]]
) -> dict[int, Spans] | None:
    urgent = ancestors(place.problem, place.job, span)
    alone = _around(place, placed)
    first = repaired(replace(alone, jobs=urgent), {})
    if any(minutes_in(first.get(job.id, ())) < job.processing for job in urgent):
        return None
    settled = {**{job: list(spans) for job, spans in first.items()}, **placed}
    return together(repaired(_around(place, settled), place.others), settled)


def _around(place: Place, placed: Mapping[int, list[Span]]) -> Problem:
    """The problem of everything else; a habit counts neither towards caps nor towards rest."""
    counting = {job.id for job in place.problem.jobs if job.counts}
    problem = with_fixed(place.problem, placed)
    spans = {span for job, found in placed.items() if job not in counting for span in found}
    fixed = (work for work in problem.fixed if (work.start, work.end) not in spans)
    return replace(problem, fixed=tuple(fixed))


def _due_as(job: Job, urgent: Job | None) -> Job:
    """Due no later than what it has to be done for."""
    if urgent is None or urgent.due is None or (job.due is not None and job.due <= urgent.due):
        return job
    return replace(job, due=urgent.due, hard=True)


def _done_by(minute: int, spans: Spans) -> bool:
    return all(end <= minute for _, end in spans)
