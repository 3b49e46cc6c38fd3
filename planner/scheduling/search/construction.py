"""Whole plans from nothing, in orders by chance: a start for the search.

Jobs are placed by random keys, a mix of how soon they are due, how heavy and how long they are,
whose shares are drawn anew for each plan (greedy randomized construction, Feo and Resende 1995).
"""

from random import Random

from planner.scheduling.problem.orders import effective_due, in_order
from planner.scheduling.search.board import Board
from planner.scheduling.search.insertion import Inserter
from planner.scheduling.search.position import Position

PICKY, CHANCE = 0.3, 0.2
"""The most that a preferred part of the day, and chance alone, count beside a whole horizon."""
HEAVY, LONG = 8, 480


class Construction:
    """Habits come first, as their windows leave them little choice."""

    def __init__(self, board: Board, inserter: Inserter, random: Random) -> None:
        self._board, self._inserter, self._random = board, inserter, random
        self._details = {number: job.job for number, job in board.jobs.items()}
        horizon = max(1, board.problem.horizon)
        self._due = {
            number: min(due / horizon, 1.2) for number, due in effective_due(board.problem).items()
        }

    def position(self) -> Position:
        position = Position.empty(self._board)
        for number in in_order(self._order(), self._details):
            job = self._board.jobs[number]
            cost, blocks = self._inserter.best(position, job)
            position.place(job, blocks, cost)
        return position

    def _order(self) -> list[int]:
        random = self._random
        due, weight, length, picky = (random.random() for _ in range(4))
        keys = {
            number: due * self._due[number]
            - weight * job.weight / HEAVY
            - length * job.processing / LONG
            - picky * PICKY * (job.preferred is not None)
            + CHANCE * random.random()
            for number, job in self._details.items()
        }
        return sorted(
            keys, key=lambda number: (self._details[number].allowed is None, keys[number])
        )
