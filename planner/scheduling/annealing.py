"""Improving a finished plan: take some jobs off the board and put them back another way.

Ruin and recreate (Schrimpf, Schneider, Stamm-Wilbrandt and Dueck 2000) under simulated annealing,
as in Christiaens and Vanden Berghe 2020 (Slack induction by string removals): neighbours, and
ejections and exchanges besides. What comes back is placed with all else in view. The budget counts
work, never time, so that the same input gives the same plan.
"""

import math
from random import Random

from planner.scheduling.board import Board
from planner.scheduling.insertion import Inserter
from planner.scheduling.position import Position
from planner.scheduling.ruin import Ruin, Ruins, SlotBlock

HOT, COLD = 6_000, 150
"""How much worse a plan may become, about, at the beginning and at the end."""


class Annealing:
    """A walk from a position that has all jobs; `run` gives the best that it came by."""

    def __init__(self, board: Board, start: Position, seed: int) -> None:
        self._board, self._now = board, start
        self._random = Random(seed)
        self._ruins = Ruins(board, self._random)
        self._inserter = Inserter(board, self._random)

    @property
    def placements(self) -> int:
        return self._inserter.placements

    @property
    def _blocks(self) -> list[SlotBlock]:
        placed = self._now.placed.items()
        return sorted([(start, end, job) for job, spans in placed for start, end in spans])

    def run(self, placements: int | None, effort: int) -> Position:
        """Until so many placements were tried or, without a number of them, so much effort made."""
        best, blocks, random = self._now, self._blocks, self._random
        cooling = math.log(COLD / HOT)
        while self._board.jobs and (spent := self._spent(placements, effort)) < 1:
            heat = HOT * math.exp(cooling * spent)
            bound = self._now.cost - heat * math.log(1 - random.random())
            after = self._step(self._ruins.next(self._now, blocks), bound)
            if after is not None:
                self._now = after
                blocks = self._blocks
                if after.cost < best.cost:
                    best = after
        return best

    def _spent(self, placements: int | None, effort: int) -> float:
        """The part of the budget that is used up."""
        if placements is None:
            return self._inserter.effort / effort
        return self._inserter.placements / placements if placements > 0 else 1

    def _step(self, ruin: Ruin, bound: float) -> Position | None:
        """The position after the change if it costs less than the bound.

        `least` is what it will cost at least, by what each lifted job would cost on its own.
        """
        before, jobs = self._now, self._board.jobs
        least: float = before.cost
        for number in ruin.order:
            least += self._inserter.least[number] - before.costs[number]
        if least >= bound:
            self._inserter.placements += 1
            return None
        after = before.copy()
        after.lift(ruin.order)
        for number in ruin.order:
            barred = self._barred(number) if number == ruin.barred else 0
            earliest = ruin.earliest.get(number, 0)
            cost, blocks = self._inserter.best(after, jobs[number], earliest, barred)
            least += cost - self._inserter.least[number]
            if least >= bound:
                return None
            after.place(jobs[number], blocks, cost)
        return after

    def _barred(self, number: int) -> int:
        blocks = self._now.placed[number]
        if not blocks:
            return 0
        return 1 << blocks[0 if self._random.random() < 0.7 else -1][0]
