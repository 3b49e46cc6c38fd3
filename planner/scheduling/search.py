"""Improving an order: threshold accepting on the order and on jobs' earliest starts.

Dueck and Scheuer 1990. A change is kept if it makes the plan at most so much worse as a shrinking
threshold allows. The budget counts decodes, never time, so that the same input gives the same plan.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from planner.scheduling.decoder import Decoder, Trail
from planner.scheduling.orders import in_order
from planner.scheduling.problem import DAY, Job
from planner.scheduling.state import State

HEAT = 4_000
MOST_PAIN = 200_000


@dataclass(frozen=True, slots=True)
class Genome:
    """What the decoder turns into a plan."""

    order: tuple[int, ...]
    not_before: Mapping[int, int] = field(default_factory=dict)


class Search:
    """A walk from one genome; `run` gives the best that it came by."""

    def __init__(self, decoder: Decoder, start: Genome, seed: int) -> None:
        self._decoder = decoder
        self._random = Random(seed)
        self._gaps = _places_to_start(decoder)
        self._now = start
        count = len(start.order)
        self._trail = Trail(1 if count <= 80 else 8 if count <= 400 else 64)
        state = decoder.decode_along(self._trail, start.order, start.not_before)
        assert state is not None
        self._state = state

    def run(self, budget: int) -> tuple[Genome, State]:
        best, best_state = self._now, self._state
        if len(best.order) < 2:
            return best, best_state
        pains: list[int] = []
        for turn in range(budget):
            if turn % 8 == 0:
                pains = self._pains()
            heat = HEAT * (1 - (turn + 1) / budget) ** 2 * self._random.random()
            if self._step(pains, int(heat)) and self._state.cost < best_state.cost:
                best, best_state = self._now, self._state
        return best, best_state

    def _step(self, pains: list[int], heat: int) -> bool:
        """Try one change; whether it was kept."""
        index = self._chosen(pains)
        if self._random.random() < 0.2:
            other, changed = self._restarted(index), index
        else:
            other = self._reordered(index)
            changed = _first_difference(self._now.order, other.order)
        if other == self._now:
            return False
        trail = self._trail.branch()
        bound = self._state.cost + heat + 1
        state = self._decoder.decode_along(trail, other.order, other.not_before, changed, bound)
        if state is None:
            return False
        self._now, self._state, self._trail = other, state, trail
        return True

    def _chosen(self, pains: list[int]) -> int:
        count = len(self._now.order)
        if self._random.random() < 0.6:
            return self._random.choices(range(count), pains)[0]
        return self._random.randrange(count)

    def _restarted(self, index: int) -> Genome:
        """One job with another earliest start, or none."""
        job = self._decoder.jobs[self._now.order[index]]
        genes = dict(self._now.not_before)
        if genes.pop(job.id, 0) and self._random.random() < 0.5:
            return Genome(self._now.order, genes)
        first = bisect_left(self._gaps, job.release)
        last = bisect_left(self._gaps, self._latest_start(job))
        if first < last:
            genes[job.id] = self._gaps[self._random.randrange(first, last)]
        return Genome(self._now.order, genes)

    def _latest_start(self, job: Job) -> int:
        if job.due is not None:
            return job.due
        blocks = self._state.placed[job.id]
        return blocks[0][0] + 3 * DAY if blocks else self._decoder.problem.horizon

    def _reordered(self, index: int) -> Genome:
        """One job earlier or later in the order, or two changed for each other."""
        order = list(self._now.order)
        other = self._other_position(index, len(order))
        if self._random.random() < 0.35:
            order[other], order[index] = order[index], order[other]
        else:
            order.insert(other, order.pop(index))
        return Genome(tuple(in_order(order, self._decoder.jobs)), self._now.not_before)

    def _other_position(self, index: int, count: int) -> int:
        if self._random.random() >= 0.7:
            return self._random.randrange(count)
        distance = max(1, int(abs(self._random.gauss(0, min(count / 4, 10)))))
        if self._random.random() < 0.6:
            return max(0, index - distance)
        return min(count - 1, index + distance)

    def _pains(self) -> list[int]:
        """How much each job's place costs now, so that changes start where it hurts."""
        jobs, objective = self._decoder.jobs, self._decoder.objective
        return [
            1000 + min(objective.pain(jobs[job], self._state.placed[job]), MOST_PAIN)
            for job in self._now.order
        ]


def _first_difference(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    pairs = enumerate(zip(one, other, strict=True))
    return next((index for index, (left, right) in pairs if left != right), 0)


def _places_to_start(decoder: Decoder) -> list[int]:
    """Every hour of core time."""
    starts = {
        minute
        for start, end, price in decoder.segments
        if price == 0
        for minute in range(start, end - 29, _step_on_grid(decoder.problem.grid))
    }
    return sorted(starts)


def _step_on_grid(grid: int) -> int:
    return -(-60 // grid) * grid
