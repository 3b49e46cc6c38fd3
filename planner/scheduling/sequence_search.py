"""Improving a sequence: local search over insertions and swaps, kicked out of each optimum.

Iterated local search as for the total weighted tardiness problem (Congram, Potts and van de Velde
2002; den Besten, Stützle and Dorigo 2001). The budget counts jobs that were tried in all places.
"""

from random import Random

from planner.scheduling.sequence import JobSequence, Move
from planner.scheduling.working_axis import WorkingAxis

KICK, REACH, WINDOW = 4, 6, 20
PATIENCE = 100


class SequenceSearch:
    def __init__(self, axis: WorkingAxis, order: list[int], seed: int) -> None:
        self._sequence = JobSequence(axis, order)
        self._random = Random(seed)
        self._least = sum(costs[axis.processing[job]] for job, costs in axis.costs.items())
        self.tried = 0

    def run(self, budget: int) -> list[int]:
        sequence = self._sequence
        self._descend(list(sequence.order), budget)
        best_order, best = sequence.order[:], sequence.cost
        now_order, now = best_order, best
        patience = 0
        while self.tried < budget and best > self._least:
            self._descend(self._kicked(), budget)
            if sequence.cost < best:
                best_order, best = sequence.order[:], sequence.cost
                patience = 0
            patience += 1
            if sequence.cost <= now:
                now_order, now = sequence.order[:], sequence.cost
            elif patience % PATIENCE == 0:
                now_order, now = best_order, best
                sequence.set_order(now_order)
            else:
                sequence.set_order(now_order)
        return best_order

    def _kicked(self) -> list[int]:
        """Moves a few jobs near to each other at random; returns the jobs among them."""
        random, sequence = self._random, self._sequence
        count = len(sequence.order)
        start = random.randrange(count)
        window = min(WINDOW, count)
        start = random.randrange(count - window + 1)
        for _ in range(KICK):
            one = start + random.randrange(window)
            other = min(max(start, one + random.randint(-REACH, REACH)), start + window - 1)
            sequence.apply(Move(0, one, other, random.random() < 0.5))
        return sequence.order[start : start + window]

    def _descend(self, waiting: list[int], budget: int) -> None:
        """Until no waiting job has a better place; jobs that a move passes wait again."""
        sequence, random = self._sequence, self._random
        random.shuffle(waiting)
        queued = set(waiting)
        while waiting and self.tried < budget:
            job = waiting.pop()
            queued.discard(job)
            self.tried += 1
            move = sequence.best_move(sequence.order.index(job))
            if move.gain < 0:
                sequence.apply(move)
                first, last = sorted((move.position, move.other))
                more = [j for j in sequence.order[first : last + 1] if j not in queued]
                random.shuffle(more)
                waiting[:0] = more
                queued.update(more)
