"""The blocks of a finished plan in order of time, and how to take jobs out of it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from planner.scheduling.free_time import give_back
from planner.scheduling.problem import Job, Span
from planner.scheduling.state import State


class Timeline:
    """Of one state; it knows the state before any work was placed (`empty`)."""

    def __init__(self, state: State, empty: State, jobs: Mapping[int, Job]) -> None:
        self._empty, self._jobs = empty, jobs
        self._counted: dict[int, list[tuple[Span, int]]] = defaultdict(list)
        blocks = []
        for job, placed in state.placed.items():
            for start, end, _ in placed:
                blocks.append((start, job))
                if jobs[job].counts:
                    self._counted[state.days.index(start)].append(((start, end), job))
        self._blocks = sorted(blocks)

    def from_on(self, minute: int) -> Iterator[int]:
        """The jobs of the blocks that start then or later, the next ones first."""
        for index in range(bisect_left(self._blocks, (minute,)), len(self._blocks)):
            yield self._blocks[index][1]

    def before(self, minute: int) -> Iterator[int]:
        """The jobs of the blocks that start earlier, the last ones first."""
        for index in range(bisect_left(self._blocks, (minute,)) - 1, -1, -1):
            yield self._blocks[index][1]

    def lift(self, state: State, lifted: Collection[int]) -> None:
        """Take all that these jobs have out of a copy of the state; costs are left alone."""
        days = set[int]()
        for job in lifted:
            for start, end, _ in state.placed.pop(job):
                give_back(state.segments, self._empty.segments, start, end)
                if self._jobs[job].counts:
                    day = state.days.index(start)
                    state.discount(day, end - start)
                    days.add(day)
        for day in days:
            work = [span for span, job in self._counted[day] if job not in lifted]
            state.renew_rest(day, work, self._empty)
