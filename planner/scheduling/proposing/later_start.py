"""Work of the next day that makes way for the rest after a long evening."""

from collections.abc import Iterable, Mapping

from planner.scheduling.problem.days import Days, days_of
from planner.scheduling.problem.problem import Job, Plan, Problem, Span
from planner.scheduling.problem.span_algebra import all_spans, without

Spans = tuple[Span, ...]


def later_starts(
    problem: Problem, standing: Plan, placed: Mapping[int, Iterable[Span]]
) -> dict[int, Spans]:
    """The plan with spans that would break the rest moved to the next core time of their own day.

    Where its core hours have no room they are left out, to be placed anywhere.
    """
    days = days_of(problem)
    jobs = {job.id: job for job in problem.jobs}
    evenings = [span for spans in placed.values() for span in spans]
    core = without(((w.start, w.end) for w in problem.windows if not w.cost), problem.busy)
    limits = _limits(problem, days, evenings)
    plan = {job: tuple(spans) for job, spans in standing.items()}
    for span, number in all_spans(standing):
        day = days.index(span[0])
        limit = limits.get(day, 0)
        if jobs[number].counts and span[0] < limit:
            others = tuple(own for own in plan[number] if own != span)
            free = without(core, _taken(problem, plan, number, others, evenings))
            end = days.starts[day + 1]
            moved = _next_place(jobs[number], span, free, (limit, end))
            plan[number] = tuple(sorted([*others, *moved]))
    return {job: spans for job, spans in plan.items() if spans}


def _limits(problem: Problem, days: Days, evenings: list[Span]) -> dict[int, int]:
    """The earliest start of each day that follows a filled evening."""
    limits: dict[int, int] = {}
    for start, end in evenings:
        following = days.index(start) + 1
        limits[following] = max(limits.get(following, 0), end + problem.rest)
    return limits


def _taken(
    problem: Problem, plan: Plan, number: int, others: Spans, evenings: list[Span]
) -> list[Span]:
    pause = problem.pause
    taken = [span for job, spans in plan.items() if job != number for span in spans]
    return [*taken, *evenings, *((start - pause, end + pause) for start, end in others)]


def _next_place(job: Job, span: Span, free: list[Span], within: Span) -> list[Span]:
    length = span[1] - span[0]
    for room in free:
        start = max(room[0], within[0], job.release)
        if start + length <= min(room[1], within[1]):
            return [(start, start + length)]
    return []
