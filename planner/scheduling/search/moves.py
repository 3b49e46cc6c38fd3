"""Small changes of a plan to try: blocks slide, swap, trade places in runs and rotate, and pieces
of one job come together.
"""

from collections.abc import Sequence
from random import Random

from planner.scheduling.problem.problem import UNBOUNDED, Span
from planner.scheduling.search.board import Board
from planner.scheduling.search.position import SlotBlock

Moves = Sequence[tuple[SlotBlock, int]]
"""Blocks, and the slot where each of them then starts."""

MOST_ROTATED, MOST_TRADED, DRAWS = 4, 4, 6
NEAR = 8
"""How many blocks on those may be that swap although one is longer: room is rare elsewhere."""
SWAPPED, TRADED, ROTATED, GATHERED = 0.25, 0.35, 0.3, 0.02
"""How often blocks of two places swap, how often runs of them do, how often neighbours rotate, and
how often pieces of one job come together; else a block slides.
"""
NONE: Moves = ()


class Mover:
    """Draws them for one board."""

    def __init__(self, board: Board, random: Random) -> None:
        self._random = random
        self._costs = _costs_with_more(board)
        self._in_time = {number: job.in_time for number, job in board.jobs.items()}

    def drawn(self, blocks: list[SlotBlock], room: float) -> Moves:
        """One change; `blocks` are all of a position, in ascending order. Most of those that would
        cost `room` or more are passed over.
        """
        if not blocks:
            return NONE
        choice = self._random.random()
        if choice < SWAPPED:
            return self._swap(blocks, room)
        if choice < SWAPPED + TRADED:
            return self._trade(blocks, room)
        index = self._any(len(blocks))
        if choice < SWAPPED + TRADED + ROTATED:
            return self._rotation(blocks, index)
        if choice < SWAPPED + TRADED + ROTATED + GATHERED:
            return self._gathered(blocks, index)
        return self._slide(blocks, index)

    def _swap(self, blocks: list[SlotBlock], room: float) -> Moves:
        """Two blocks not far from each other change places; what follows each without a gap moves
        up or makes room.
        """
        chance, count = self._random.random, len(blocks)
        for _ in range(DRAWS):
            one = int(chance() * count)
            other = one + 1 + int(chance() * NEAR)
            if other < count and self._may_swap(blocks[one], blocks[other], room):
                return self._swapped(blocks, one, other)
        return NONE

    def _trade(self, blocks: list[SlotBlock], room: float) -> Moves:
        """Two runs of blocks without gaps, as long as each other, change places."""
        chance, count = self._random.random, len(blocks)
        for _ in range(DRAWS):
            one, other = int(chance() * count), int(chance() * count)
            if one > other:
                one, other = other, one
            ends = self._ends_of_trade(blocks, one, other)
            if ends:
                away = blocks[other][0] - blocks[one][0]
                moves = [(block, block[0] + away) for block in blocks[one : ends[0]]]
                moves += [(block, block[0] - away) for block in blocks[other : ends[1]]]
                if self._cost(moves) < room:
                    return moves
        return NONE

    def _may_swap(self, first: SlotBlock, second: SlotBlock, room: float) -> bool:
        """Whether it costs less than this if each has the other's place, or the second is late."""
        (start, end, one), (later, last, other) = first, second
        if one == other:
            return False
        here, there, to = self._costs[one], self._costs[other], later + end - start
        more = here[to] - here[later] - here[end] + here[start]
        more += there[start + last - later] - there[start] - there[last] + there[later]
        return more < room or last > self._in_time[other]

    def _cost(self, moves: Moves) -> int:
        """By the slots that the blocks then have; nothing if one is late."""
        more = 0
        for (start, end, job), to in moves:
            costs = self._costs[job]
            more += costs[to + end - start] - costs[to] - costs[end] + costs[start]
            if end > self._in_time[job]:
                return 0
        return more

    def _swapped(self, blocks: list[SlotBlock], one: int, other: int) -> Moves:
        first, second = blocks[one], blocks[other]
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

    def _ends_of_trade(self, blocks: list[SlotBlock], one: int, other: int) -> Span | None:
        """Where two runs end that begin there, do not meet and are as long as each other."""
        end, last = one + 1, other + 1
        more = blocks[one][1] - blocks[one][0] - blocks[other][1] + blocks[other][0]
        while more and end + last - one - other < MOST_TRADED:
            count, stop = (end, other) if more < 0 else (last, len(blocks))
            if count >= stop or blocks[count][0] != blocks[count - 1][1]:
                return None
            length = blocks[count][1] - blocks[count][0]
            if more < 0:
                end, more = end + 1, more + length
            else:
                last, more = last + 1, more - length
        return None if more or one == other else (end, last)

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


def _costs_with_more(board: Board) -> dict[int, Sequence[int]]:
    """The sums of costs of each job, and after the last slot so many as make any block too dear."""
    beyond = [UNBOUNDED] * max([job.length for job in board.jobs.values()], default=0)
    known = {id(job.costs): [*job.costs, *beyond] for job in board.jobs.values()}
    return {number: known[id(job.costs)] for number, job in board.jobs.items()}
