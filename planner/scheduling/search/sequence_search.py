"""Improving a sequence: local search by insertions and swaps, kicked out of each optimum.

Iterated local search as for total weighted tardiness (den Besten, Stützle and Dorigo 2001; Congram,
Potts and van de Velde 2002). The budget counts jobs that were tried in all places, never time, so
that the same input gives the same sequence.
"""

from collections.abc import Iterable
from random import Random

from planner.scheduling.search.sequence import JobSequence, Move
from planner.scheduling.search.working_axis import WorkingAxis

KICKS, REACH, WINDOW = 4, 6, 20
"""So many random moves of up to so many positions, all within a window of the sequence."""
PATIENCE = 100
"""After so many kicks without a better sequence the walk goes back to the best."""


class SequenceSearch:
    """A walk from one order; `run` gives the best that it came by, `tried` what it took."""

    def __init__(self, axis: WorkingAxis, order: Iterable[int], seed: int) -> None:
        self._sequence = JobSequence(axis, order)
        self._random = Random(seed)
        self._least = sum(costs[axis.processing[job]] for job, costs in axis.costs.items())
        self.tried = 0

    def run(self, budget: int) -> list[int]:
        sequence = self._sequence
        self._descend(sequence.order[:], budget)
        best = now = sequence.cost, sequence.order[:]
        in_vain = 0
        while self.tried < budget and best[0] > self._least:
            self._descend(self._kicked(), budget)
            if sequence.cost <= now[0]:
                now = sequence.cost, sequence.order[:]
            in_vain += 1
            if now[0] < best[0]:
                best, in_vain = now, 0
            elif in_vain % PATIENCE == 0:
                now = best
            sequence.set_order(now[1])
        return best[1]

    def _kicked(self) -> list[int]:
        """Moves a few jobs near to each other at random; returns the jobs around."""
        random, sequence = self._random, self._sequence
        window = min(WINDOW, len(sequence.order))
        first = random.randrange(len(sequence.order) - window + 1)
        last = first + window - 1
        for _ in range(KICKS):
            one = random.randint(first, last)
            other = min(max(first, one + random.randint(-REACH, REACH)), last)
            sequence.apply(Move(0, one, other, swap=random.random() < 0.5))
        return sequence.order[first : last + 1]

    def _descend(self, waiting: list[int], budget: int) -> None:
        """Until no waiting job has a better place; the jobs that a move passes wait again."""
        sequence = self._sequence
        self._random.shuffle(waiting)
        while waiting and self.tried < budget:
            self.tried += 1
            move = sequence.best_move(sequence.order.index(waiting.pop()))
            if move.gain < 0:
                sequence.apply(move)
                first, last = sorted((move.position, move.other))
                again = set(sequence.order[first : last + 1]).difference(waiting)
                waiting[:0] = self._random.sample(sorted(again), len(again))
