"""Improving a finished plan: take some jobs off the board and put them back another way.

Ruin and recreate (Schrimpf, Schneider, Stamm-Wilbrandt and Dueck 2000) under simulated annealing,
as in Christiaens and Vanden Berghe 2020 (Slack induction by string removals): neighbours, and
ejections and exchanges besides. What comes back is placed with all else in view. The budget counts
work, never time, so that the same input gives the same plan.
"""

import math
from random import Random

from planner.scheduling.search.board import Board
from planner.scheduling.search.construction import Construction
from planner.scheduling.search.insertion import Inserter, is_missed
from planner.scheduling.search.position import Position, SlotBlock
from planner.scheduling.search.ruin import Ruin, Ruins
from planner.scheduling.search.shuffles import Shuffles

HOT, COLD = 2_500, 150
HOT_SHARE = 0.01
"""Of what a plan costs more than all its jobs would alone: where the heat begins, if more."""
HARD, HARD_UNTIL = 0.05, 0.6
"""The share where deadlines are missed, and the part of the walk in which it fades."""
BEGINNING = 0.12
"""The part of the budget for plans from nothing."""
POLISHING = 0.97
"""From which part on only the best plan is polished."""
SHUFFLES_A_RUIN, SHUFFLES_A_PLACEMENT = 2, 3


class Annealing:
    """A walk from a position that has all jobs; `run` gives the best that it came by."""

    def __init__(self, board: Board, start: Position, seed: int) -> None:
        self._board, self._now, self._best = board, start, start
        self._blocks = _blocks_of(start)
        self._random = Random(seed)
        self._ruins = Ruins(board, self._random)
        self._shuffles = Shuffles(board, self._random)
        self._inserter = Inserter(board, self._random)
        self._least = sum(self._inserter.least.values())
        self._in_vain: int | None = None
        self._construction = Construction(board, self._inserter, self._random)

    @property
    def placements(self) -> int:
        """Some shuffles cost as much as one placement."""
        return self._inserter.placements + self._shuffles.tries // SHUFFLES_A_PLACEMENT

    def run(self, placements: int | None, effort: int) -> Position:
        """Until so many placements were tried or, without a number of them, so much effort made; no
        longer than until no plan can be better.
        """
        while self._best.cost > self._least and (spent := self._spent(placements, effort)) < 1:
            if spent < BEGINNING:
                self._begin()
            elif spent < POLISHING:
                self._anneal((spent - BEGINNING) / (POLISHING - BEGINNING))
            else:
                self._polish()
        return self._best

    def _anneal(self, progress: float) -> None:
        heat = self._heat(progress)
        for _ in range(SHUFFLES_A_RUIN):
            self._go_to(self._shuffles.tried(self._now, self._blocks, self._bound(heat)))
        bound = self._bound(heat)
        ruin = self._ruins.next(self._now, self._blocks, bound - self._now.cost)
        self._go_to(self._step(ruin, bound))

    def _heat(self, progress: float) -> float:
        """About how much worse the plan may become. More where much is late, and much more where a
        deadline is missed: there what one minute costs would freeze the walk.
        """
        excess, dear = self._now.cost - self._least, self._board.problem.weights.hard_late
        if excess >= dear and self._missed() >= dear:
            return HOT + HARD * excess * max(0, 1 - progress / HARD_UNTIL)
        hot = max(HOT, HOT_SHARE * excess)
        return hot * math.exp(math.log(COLD / hot) * progress)

    def _missed(self) -> int:
        """What the work that is late or has no place costs more than it would alone: a plan of a
        full fortnight may cost as much as a missed deadline without one.
        """
        if self._in_vain is None:
            now, jobs, least = self._now, self._board.jobs, self._inserter.least
            late = (n for n, blocks in now.placed.items() if is_missed(jobs[n], blocks))
            self._in_vain = sum([now.costs[number] - least[number] for number in late])
        return self._in_vain

    def _polish(self) -> None:
        """A pass over the best plan in which blocks slide and swap only for the better."""
        if self._now is not self._best:
            self._now, self._blocks, self._in_vain = self._best, _blocks_of(self._best), None
        self._go_to(self._shuffles.tried(self._now, self._blocks, self._now.cost))

    def _begin(self) -> None:
        """Another plan from nothing, to go on from if it is better."""
        position = self._construction.position()
        if position.cost < self._now.cost:
            self._go_to(position)

    def _bound(self, heat: float) -> float:
        return self._now.cost - heat * math.log(1 - self._random.random())

    def _go_to(self, position: Position | None) -> None:
        if position is None:
            return
        if position.placed != self._now.placed:
            self._blocks = _blocks_of(position)
            self._in_vain = None
        self._now = position
        if position.cost < self._best.cost:
            self._best = position

    def _spent(self, placements: int | None, effort: int) -> float:
        """The part of the budget that is used up."""
        if placements is None:
            return (self._inserter.effort + 9 * self._shuffles.tries) / effort
        return self.placements / placements if placements > 0 else 1

    def _step(self, ruin: Ruin, bound: float) -> Position | None:
        """The position after the change if it costs less than the bound.

        `least` is what it will cost at least, by what each lifted job would cost on its own.
        """
        before, jobs = self._now, self._board.jobs
        least: float = before.cost
        inserter, alone = self._inserter, self._inserter.least
        for number in ruin.order:
            least += alone[number] - before.costs[number]
        if least >= bound:
            self._inserter.placements += 1
            return None
        after = before.copy()
        after.lift(ruin.order)
        for number in ruin.order:
            barred = self._barred(number) if number == ruin.barred else 0
            earliest = ruin.earliest.get(number, 0)
            limit = bound - least + alone[number]
            cost, blocks = inserter.best(after, jobs[number], earliest, barred, limit)
            least += cost - alone[number]
            if least >= bound:
                return None
            after.place(jobs[number], blocks, cost)
        return after

    def _barred(self, number: int) -> int:
        blocks = self._now.placed[number]
        if not blocks:
            return 0
        return 1 << blocks[0 if self._random.random() < 0.7 else -1][0]


def _blocks_of(position: Position) -> list[SlotBlock]:
    placed = position.placed.items()
    return sorted([(start, end, job) for job, spans in placed for start, end in spans])
