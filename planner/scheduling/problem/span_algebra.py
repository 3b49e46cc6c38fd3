"""Spans of minutes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from planner.scheduling.problem.free_time import normalised, subtracted
from planner.scheduling.problem.problem import Plan, Problem, Span


def common(one: Span, other: Span) -> Span | None:
    start, end = max(one[0], other[0]), min(one[1], other[1])
    return (start, end) if start < end else None


def overlaps(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def without(spans: Iterable[Span], taken: Iterable[Span]) -> list[Span]:
    """What remains of disjoint `spans` outside `taken`."""
    busy = normalised(taken)
    return [part for start, end in sorted(spans) for part in subtracted(start, end, busy)]


def parts_inside(span: Span, free: list[Span]) -> list[Span]:
    """The parts of a span that lie in sorted, disjoint free time."""
    first = max(0, bisect_right(free, span) - 1)
    last = bisect_left(free, (span[1],))
    return [part for room in free[first:last] if (part := common(span, room))]


def minutes_in(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)


def open_time(problem: Problem) -> list[Span]:
    """The windows without what is busy, where touching windows are one."""
    return without(normalised((w.start, w.end) for w in problem.windows), normalised(problem.busy))


def all_spans(plan: Plan) -> list[tuple[Span, int]]:
    """Every span with its job, in order of time."""
    return sorted((span, job) for job, spans in plan.items() for span in spans)
