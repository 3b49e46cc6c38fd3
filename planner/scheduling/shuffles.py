"""Small changes of a plan: blocks slide, swap and rotate, and pieces that then meet merge.

Each is judged by its cost before anything is taken off the board, so that many can be tried in the
time of one ruin.
"""

from collections.abc import Sequence
from itertools import pairwise
from random import Random

from planner.scheduling.board import Board, SlotBlocks
from planner.scheduling.position import Position, SlotBlock
from planner.scheduling.problem import Span
from planner.scheduling.slot_jobs import SlotJob

Moves = Sequence[tuple[SlotBlock, int]]
"""Blocks, and the slot where each of them then starts."""

MOST_ROTATED = 4
SWAPPED, ROTATED, GATHERED = 0.5, 0.3, 0.05
"""How often blocks of two places swap, how often neighbours rotate, and how often pieces of one job
come together; else a block slides.
"""
NONE: Moves = ()


class Shuffles:
    """Draws small changes for one board and carries them out where they are allowed."""

    def __init__(self, board: Board, random: Random) -> None:
        self._board, self._random = board, random
        self.tries = 0

    def tried(self, position: Position, blocks: list[SlotBlock], bound: float) -> Position | None:
        """The position after one small change, if it is allowed, changes the cost and keeps it
        below the bound.
        """
        self.tries += 1
        moves = self._drawn(blocks)
        if not moves or self._is_hopeless(position, moves, bound - position.cost):
            return None
        changed = self._changed(position, moves)
        costs = {job: self._board.cost(self._board.jobs[job], changed[job]) for job in changed}
        total = position.cost + sum([costs[job] - position.costs[job] for job in costs])
        if total >= bound or total == position.cost:
            return None
        return self._carried_out(position, changed, costs)

    def _is_hopeless(self, position: Position, moves: Moves, bound: float) -> bool:
        """Whether a block leaves the board, or the slots alone cost more than the bound although
        nothing is late and pieces may merge.
        """
        jobs, slots, more, late = self._board.jobs, self._board.slots, 0, False
        for (start, end, number), to in moves:
            job, last = jobs[number], to + end - start
            if to < 0 or last > slots:
                return True
            costs = job.costs
            more += costs[last] - costs[to] - costs[end] + costs[start]
            spans = position.placed[number]
            late = late or spans[-1][1] > job.in_time
            if len(spans) > 1:
                more -= self._board.fragment
        return not late and more >= bound and not self._board.previous

    def _drawn(self, blocks: list[SlotBlock]) -> Moves:
        if not blocks:
            return NONE
        choice, index = self._random.random(), self._any(len(blocks))
        if choice < SWAPPED:
            return self._swap(blocks, index, self._any(len(blocks)))
        if choice < SWAPPED + ROTATED:
            return self._rotation(blocks, index)
        if choice < SWAPPED + ROTATED + GATHERED:
            return self._gathered(blocks, index)
        return self._slide(blocks, index)

    def _swap(self, blocks: list[SlotBlock], one: int, other: int) -> Moves:
        """Two blocks change places; what follows each without a gap moves up or makes room."""
        if one > other:
            one, other = other, one
        first, second = blocks[one], blocks[other]
        if first[2] == second[2]:
            return NONE
        longer = (second[1] - second[0]) - (first[1] - first[0])
        between = self._followers(blocks, one, other)
        last = between[-1] if between else first
        moves = [(second, first[0]), *((block, block[0] + longer) for block in between)]
        if len(between) == other - one - 1 and last[1] == second[0]:  # all of it is one chain
            return [*moves, (first, second[0] + longer)]
        if longer == 0:
            return [(second, first[0]), (first, second[0])]
        after = self._followers(blocks, other, len(blocks))
        return [*moves, (first, second[0]), *((block, block[0] - longer) for block in after)]

    def _followers(self, blocks: list[SlotBlock], index: int, stop: int) -> list[SlotBlock]:
        """The blocks that follow without a gap, up to the position `stop`."""
        found, end = list[SlotBlock](), blocks[index][1]
        for block in blocks[index + 1 : stop]:
            if block[0] != end:
                break
            found.append(block)
            end = block[1]
        return found

    def _rotation(self, blocks: list[SlotBlock], index: int) -> Moves:
        """A block goes behind some that follow it without a gap, or the last of them before all."""
        count = 2 + self._any(MOST_ROTATED - 1)
        chain = [blocks[index], *self._followers(blocks, index, index + count)]
        if len(chain) < 2:
            return NONE
        order = [*chain[1:], chain[0]] if self._random.random() < 0.5 else [chain[-1], *chain[:-1]]
        start, moves = chain[0][0], list[tuple[SlotBlock, int]]()
        for block in order:
            moves.append((block, start))
            start += block[1] - block[0]
        return moves

    def _gathered(self, blocks: list[SlotBlock], index: int) -> Moves:
        """A later piece of the same job comes to the end of this one, or this one to the start of
        that; what it finds there without a gap makes room.
        """
        one, job = blocks[index], blocks[index][2]
        later = [other for other in range(index + 1, len(blocks)) if blocks[other][2] == job]
        if not later:
            return NONE
        piece = blocks[later[0]]
        if self._random.random() < 0.5:
            length, between = piece[1] - piece[0], self._followers(blocks, index, later[0])
            return [(piece, one[1]), *((block, block[0] + length) for block in between)]
        length, between = one[1] - one[0], self._leaders(blocks, later[0], index)
        return [(one, piece[0] - length), *((block, block[0] - length) for block in between)]

    def _leaders(self, blocks: list[SlotBlock], index: int, stop: int) -> list[SlotBlock]:
        """The blocks after `stop` that lead up to this one without a gap."""
        found, start = list[SlotBlock](), blocks[index][0]
        for block in reversed(blocks[stop + 1 : index]):
            if block[1] != start:
                break
            found.append(block)
            start = block[0]
        return found

    def _slide(self, blocks: list[SlotBlock], index: int) -> Moves:
        """A block goes to the end of the one before, to the start of the next, or anywhere."""
        block = blocks[index]
        length = block[1] - block[0]
        choice = self._random.random()
        if choice < 0.3 and index:
            start = blocks[index - 1][1]
        elif choice < 0.5 and index + 1 < len(blocks):
            start = blocks[index + 1][0] - length
        else:
            other = blocks[self._any(len(blocks))]
            start = other[1] if self._random.random() < 0.5 else other[0] - length
        return [(block, start)] if start != block[0] and start >= 0 else NONE

    def _any(self, count: int) -> int:
        return int(self._random.random() * count)

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
