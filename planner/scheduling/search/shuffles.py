"""Trying small changes of a plan; pieces of one job that then meet merge.

Each is judged by its cost before anything is taken off the board, so that many can be tried in the
time of one ruin.
"""

from itertools import pairwise
from random import Random

from planner.scheduling.problem.problem import Span
from planner.scheduling.search.board import Board, SlotBlocks
from planner.scheduling.search.moves import Mover, Moves
from planner.scheduling.search.position import Position, SlotBlock
from planner.scheduling.search.slot_jobs import SlotJob


class Shuffles:
    """Tries small changes on one board and carries them out where they are allowed."""

    def __init__(self, board: Board, random: Random) -> None:
        self._board, self._mover = board, Mover(board, random)
        self.tries = 0

    def tried(self, position: Position, blocks: list[SlotBlock], bound: float) -> Position | None:
        """The position after one small change, if it is allowed, changes the cost and keeps it
        below the bound.
        """
        self.tries += 1
        moves = self._mover.drawn(blocks, bound - position.cost)
        if not moves or self._is_hopeless(position, moves, bound - position.cost):
            return None
        changed = self._changed(position, moves)
        costs = {job: self._board.cost(self._board.jobs[job], changed[job]) for job in changed}
        total = position.cost + sum([costs[job] - position.costs[job] for job in costs])
        if total >= bound or total == position.cost:
            return None
        return self._carried_out(position, changed, costs)

    def _is_hopeless(self, position: Position, moves: Moves, bound: float) -> bool:
        """Whether a block comes to where it may not be or where another stays, or the slots alone
        cost more than the bound although nothing is late and pieces may merge.
        """
        jobs, slots, more, late = self._board.jobs, self._board.slots, 0, False
        left = taken = 0
        for (start, end, number), to in moves:
            job, last = jobs[number], to + end - start
            if to < 0 or last > slots:
                return True
            new = (1 << last) - (1 << to)
            if new & ~job.allowed:
                return True
            taken |= new
            left |= (1 << end) - (1 << start)
            costs = job.costs
            more += costs[last] - costs[to] - costs[end] + costs[start]
            spans = position.placed[number]
            late = late or spans[-1][1] > job.in_time
            if len(spans) > 1:
                more -= self._board.fragment
        if taken & position.taken & ~left:
            return True
        return not late and more >= bound and not self._board.previous

    def _changed(self, position: Position, moves: Moves) -> dict[int, SlotBlocks]:
        """The new blocks of each job that has one of the moved blocks."""
        jobs, changed = self._board.jobs, dict[int, list[Span]]()
        for (start, end, job), to in moves:
            spans = changed.get(job)
            if spans is None:
                spans = changed[job] = list(position.placed[job])
            spans[spans.index((start, end))] = (to, to + end - start)
        return {
            job: _merged(spans, jobs[job].longest) if len(spans) > 1 else spans
            for job, spans in changed.items()
        }

    def _carried_out(
        self, position: Position, changed: dict[int, SlotBlocks], costs: dict[int, int]
    ) -> Position | None:
        jobs, after = self._board.jobs, position.copy()
        after.lift(changed)
        for number, spans in changed.items():
            if not self._is_allowed(after, jobs[number], spans):
                return None
            after.place(jobs[number], spans, costs[number])
        for number in changed:
            job = jobs[number]
            if (job.predecessors or job.successors) and not self._is_in_order(after, job):
                return None
        return after

    def _is_allowed(self, position: Position, job: SlotJob, spans: SlotBlocks) -> bool:
        """Free, its own time, apart, within caps and rest."""
        pause = self._board.pause
        if len(spans) > 1 and any(right[0] < left[1] + pause for left, right in pairwise(spans)):
            return False
        room = job.allowed & ~position.taken
        for start, end in spans:
            slots = (1 << end) - (1 << start)
            if slots & room != slots:
                return False
        return self._is_within_bounds(position, job, spans)

    def _is_within_bounds(self, position: Position, job: SlotJob, spans: SlotBlocks) -> bool:
        if not (job.counts and self._board.is_bounded):
            return True
        if len(spans) == 1:
            return position.admits(job, *spans[0])
        trial = position.copy()
        for start, end in spans:
            if not trial.admits(job, start, end):
                return False
            trial.place(job, [(start, end)], 0)
        return True

    def _is_in_order(self, position: Position, job: SlotJob) -> bool:
        """After all that it waits for, before all that waits for it."""
        spans, placed = position.placed[job.number], position.placed
        if not spans:
            return True
        return all(
            not placed[earlier] or placed[earlier][-1][1] <= spans[0][0]
            for earlier in job.predecessors
        ) and all(
            not placed[later] or spans[-1][1] <= placed[later][0][0] for later in job.successors
        )


def _merged(spans: list[Span], longest: int) -> list[Span]:
    """In ascending order; those that meet are one where that is not too long."""
    spans = sorted(spans)
    for index in range(len(spans) - 1, 0, -1):
        (start, end), (later, last) = spans[index - 1], spans[index]
        if end == later and last - start <= longest:
            spans[index - 1 : index + 1] = [(start, last)]
    return spans
