"""Spans of minutes."""

from collections.abc import Iterable

from planner.scheduling.free_time import normalised
from planner.scheduling.problem import Plan, Problem, Span


def common(one: Span, other: Span) -> Span | None:
    start, end = max(one[0], other[0]), min(one[1], other[1])
    return (start, end) if start < end else None


def overlaps(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def without(spans: Iterable[Span], taken: Iterable[Span]) -> list[Span]:
    """What remains of disjoint `spans` outside `taken`."""
    left = sorted(spans)
    for start, end in sorted(taken):
        left = [part for span in left for part in _cut(span, start, end)]
    return left


def _cut(span: Span, start: int, end: int) -> list[Span]:
    if end <= span[0] or span[1] <= start:
        return [span]
    return [part for part in ((span[0], start), (end, span[1])) if part[0] < part[1]]


def minutes_in(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)


def open_time(problem: Problem) -> list[Span]:
    """The windows without what is busy, where touching windows are one."""
    return without(normalised((w.start, w.end) for w in problem.windows), normalised(problem.busy))


def all_spans(plan: Plan) -> list[tuple[Span, int]]:
    """Every span with its job, in order of time."""
    return sorted((span, job) for job, spans in plan.items() for span in spans)
