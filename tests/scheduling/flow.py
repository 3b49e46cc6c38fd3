"""Divisible work as a flow, from tasks through stretches of time and days into weeks.

A referee for proofs of shortage: it knows nothing of intervals. Maximum flow by shortest augmenting
paths (Edmonds and Karp 1972).
"""

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable
from itertools import pairwise

from planner.scheduling.problem.days import days_of
from planner.scheduling.problem.problem import UNBOUNDED, Job, Problem, Span
from planner.scheduling.problem.span_algebra import open_time

SOURCE, SINK = "source", "sink"


class Network:
    def __init__(self) -> None:
        self._left: dict[Hashable, dict[Hashable, int]] = defaultdict(dict)

    def add(self, start: Hashable, end: Hashable, capacity: int) -> None:
        self._left[start][end] = capacity
        self._left[end].setdefault(start, 0)

    def most(self) -> int:
        """The value of a maximum flow."""
        flow = 0
        while path := self._path():
            size = min(self._left[start][end] for start, end in path)
            for start, end in path:
                self._left[start][end] -= size
                self._left[end][start] += size
            flow += size
        return flow

    def cut(self) -> set[Hashable]:
        """What the source still reaches when the flow is at its most."""
        return {SOURCE, *self._found()}

    def _found(self) -> dict[Hashable, Hashable]:
        came: dict[Hashable, Hashable] = {}
        queue = deque[Hashable]([SOURCE])
        while queue:
            here = queue.popleft()
            for there, left in self._left[here].items():
                if left and there not in came and there != SOURCE:
                    came[there] = here
                    queue.append(there)
        return came

    def _path(self) -> list[tuple[Hashable, Hashable]]:
        came = self._found()
        path, here = [], SINK
        while here in came:
            path.append((came[here], here))
            here = came[here]
        return path


def network(problem: Problem, jobs: Iterable[Job]) -> Network:
    """Of jobs without predecessors, due within the time of their own."""
    jobs = list(jobs)
    found, days = Network(), days_of(problem)
    dates = {date for job in jobs for date in (job.release, job.due or 0)}
    for job in jobs:
        found.add(SOURCE, ("job", job.id), job.processing)
    for stretch in _stretches(problem, dates):
        day = days.index(stretch[0])
        found.add(stretch, ("day", day), stretch[1] - stretch[0])
        found.add(("day", day), ("week", day // 7), _room(problem, problem.day_cap, day, 1))
        found.add(("week", day // 7), SINK, _room(problem, problem.week_cap, day // 7, 7))
        for job in jobs:
            if job.release <= stretch[0] and stretch[1] <= (job.due or 0):
                found.add(("job", job.id), stretch, UNBOUNDED)
    return found


def _stretches(problem: Problem, dates: set[int]) -> Iterable[Span]:
    """The open time, divided where a job is released or due and where days begin."""
    lines = dates | set(days_of(problem).starts)
    for start, end in open_time(problem):
        yield from pairwise(sorted({start, end, *(line for line in lines if start < line < end)}))


def _room(problem: Problem, cap: int, unit: int, length: int) -> int:
    days = days_of(problem)
    used = (w.end - w.start for w in problem.fixed if days.index(w.start) // length == unit)
    return max(0, cap - sum(used)) // problem.grid * problem.grid
