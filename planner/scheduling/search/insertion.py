"""Where a job goes on a board that others have their places on."""

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from random import Random

from planner.scheduling.problem.bits import (
    first_of,
    from_on,
    runs_of,
    span_bits,
    starts_of,
    widened,
)
from planner.scheduling.problem.problem import Span
from planner.scheduling.search.board import NOWHERE, Board, SlotBlocks
from planner.scheduling.search.position import Position
from planner.scheduling.search.slot_filling import SlotFiller
from planner.scheduling.search.slot_jobs import SlotJob

MOST_PIECES = 3
SPARE = 30
"""Minutes of priced time that are not worth leaving behind."""


class Inserter:
    """Tries a few places and takes the cheapest under the exact objective. Among equal places of a
    habit it draws one, which costs nothing and leaves work another gap. `least` is what each job
    costs where it is alone.
    """

    def __init__(self, board: Board, random: Random) -> None:
        self._board, self._random = board, random
        self._filler, self.placements = SlotFiller(), 0
        self._open = {number: board.cost(job, NOWHERE) for number, job in board.jobs.items()}
        self.least: dict[int, int] = dict.fromkeys(board.jobs, 0)
        self._lowest, self._limit = 0, math.inf
        self._least_in_pieces = _least_in_pieces(board)
        alone = Position.empty(board)
        for number, job in board.jobs.items():
            self.least[number] = self.best(alone, replace(job, predecessors=()))[0]
        self.placements = 0

    @property
    def effort(self) -> int:
        """A measure of the work done, the same on every machine."""
        return 17 * self.placements + 2 * self._filler.looked

    def best(
        self,
        position: Position,
        job: SlotJob,
        earliest: int = 0,
        barred: int = 0,
        limit: float = math.inf,
    ) -> tuple[int, SlotBlocks]:
        """The cost and the blocks, from slot `earliest` on and not in the barred slots. What costs
        the limit or more need not be the best.
        """
        self.placements += 1
        self._lowest, self._limit = self._open[job.number], limit
        ready = self._ready(position, job, earliest) if job.predecessors else earliest
        if ready is None:
            return self._lowest, NOWHERE
        free = ~(position.taken | barred)
        free = from_on(free, ready) if ready else free
        least, best = self.least[job.number], NOWHERE
        candidates = self._of_work if job.job.allowed is None else self._of_habit
        for blocks in candidates(position, job, free):
            cost = self._board.cost(job, blocks)
            if cost < self._lowest:
                self._lowest, best = cost, blocks
                if cost <= least:
                    break
        return self._lowest, best

    def _ready(self, position: Position, job: SlotJob, earliest: int) -> int | None:
        for predecessor in job.predecessors:
            blocks = position.placed.get(predecessor, NOWHERE)
            done = sum(end - start for start, end in blocks)
            if done < self._board.jobs[predecessor].length:
                return None
            earliest = max(earliest, blocks[-1][1])
        return earliest

    def _of_work(self, position: Position, job: SlotJob, free: int) -> Iterator[SlotBlocks]:
        if job.previous:
            yield from self._where_it_was(position, job, free)
        in_one = None
        if job.length <= job.longest:
            in_one = self._in_one_piece(position, job, free)
            if in_one is not None:
                yield in_one
            if in_one is None or _is_late(job, in_one) or not _is_inside(in_one, job.ideal):
                yield from self._in_preferred_time(position, job, free)
                yield from self._right_aligned(position, job, free)
        if not job.job.splittable or job.length < 2 * job.shortest:
            return
        settled = in_one is not None and _is_settled(job, in_one)
        if in_one is None or not self._are_pieces_vain(job, free, settled=settled):
            yield from self._in_pieces(position, job, free, settled=settled)

    def _are_pieces_vain(self, job: SlotJob, free: int, *, settled: bool) -> bool:
        """Whether no place could make up for the price of one more piece. Settled work needs only
        the cheapest time, and that is free from some slot on.
        """
        least, most = self._least_in_pieces[job.number], min(self._limit, self._lowest)
        if settled:
            first = first_of(job.tiers[0] & free)
            soonest = job.early[first + job.length] - job.early[first]
            least = max(least, soonest + self._board.fragment)
        return least >= most or self._lowest <= self.least[job.number] + self._board.fragment

    def _where_it_was(self, position: Position, job: SlotJob, free: int) -> Iterator[SlotBlocks]:
        """The previous blocks that it can still have, and the rest around them."""
        kept = self._kept(position, job, free)
        if not kept:
            return
        trial, missing = position.copy(), job.length - sum(end - start for start, end in kept)
        trial.place(job, kept, 0)
        for start, end in kept:
            free &= ~span_bits(max(0, start - self._board.pause), end + self._board.pause)
        for tier in (job.tiers[0], job.allowed) if missing and job.job.splittable else ():
            yield sorted([*kept, *self._filler.fill(trial, job, tier & free, missing)])
        yield kept

    def _kept(self, position: Position, job: SlotJob, free: int) -> list[Span]:
        """Such that what is left can still be planned."""
        trial, kept, left = position.copy(), list[Span](), job.length
        for start, end in job.previous:
            slots = span_bits(start, end)
            is_free = slots & job.allowed & free == slots
            apart = not kept or start > kept[-1][1] or not self._board.pause
            fits = job.shortest <= end - start <= min(job.longest, left)
            if is_free and apart and fits and trial.admits(job, start, end):
                kept.append((start, end))
                trial.place(job, kept[-1:], 0)
                left -= end - start
        while kept and 0 < left < job.shortest:
            start, end = kept.pop()
            left += end - start
        return kept

    def _in_one_piece(self, position: Position, job: SlotJob, free: int) -> SlotBlocks | None:
        """As early as it can be in the cheapest time that is in time, or else in any."""
        found = None
        for tier in job.tiers:
            blocks = self._earliest(position, job, starts_of(tier & free, job.length))
            if blocks is not None and (found is None or not _is_late(job, blocks)):
                found = blocks
            if found is not None and not _is_late(job, found):
                break
        return found

    def _in_preferred_time(
        self, position: Position, job: SlotJob, free: int
    ) -> Iterator[SlotBlocks]:
        for liked in (job.preferred, job.nearly_preferred) if job.preferred else ():
            slots = job.tiers[0] & liked & free
            blocks = self._earliest(position, job, starts_of(slots, job.length))
            if blocks is not None:
                yield blocks
                return

    def _right_aligned(self, position: Position, job: SlotJob, free: int) -> Iterator[SlotBlocks]:
        """As much as can be before the end of cheap or preferred time, the rest before that."""
        starts = job.right_aligned and job.right_aligned & starts_of(job.allowed & free, job.length)
        blocks = self._earliest(position, job, starts)
        if blocks is not None:
            yield blocks

    def _earliest(self, position: Position, job: SlotJob, starts: int) -> SlotBlocks | None:
        """At the first of the starts that caps and rest admit."""
        board, length = self._board, job.length
        while starts:
            start = (starts & -starts).bit_length() - 1
            if position.admits(job, start, start + length):
                return ((start, start + length),)
            opens, day = position.opens[board.days[start]], board.days[start]
            starts = from_on(starts, opens if opens > start else board.day_starts[day + 1])
        return None

    def _in_pieces(
        self, position: Position, job: SlotJob, free: int, *, settled: bool
    ) -> Iterator[SlotBlocks]:
        """`settled`: no dearer time is needed."""
        fill, cheap = self._filler.fill, job.tiers[0] & free
        blocks = fill(position, job, cheap, job.length)
        yield blocks
        if not settled and (_is_late(job, blocks) or not _is_whole(job, blocks)):
            yield from self._with_dear_time(position, job, free, blocks)
            yield from self._balanced(position, job, free, blocks)
        if len(blocks) > 1:
            for longest in self._piece_lengths(job, len(blocks)):
                long_spans = widened(starts_of(cheap, longest), longest)
                yield fill(position, job, long_spans, job.length)
        for liked in (job.preferred, job.nearly_preferred) if job.preferred else ():
            yield fill(position, job, cheap & liked, job.length)

    def _balanced(
        self, position: Position, job: SlotJob, free: int, blocks: SlotBlocks
    ) -> Iterator[SlotBlocks]:
        """In pieces of about one length. The longest that fit first may leave a rest that no gap
        takes.
        """
        longest = max([end - start for start, end in blocks], default=job.longest)
        for pieces in range(2, MOST_PIECES + 1):
            length = -(-job.length // pieces)
            if job.shortest <= length < longest:
                yield self._filler.fill(position, job, job.tiers[0] & free, job.length, length)

    def _piece_lengths(self, job: SlotJob, pieces: int) -> Iterator[int]:
        """Lengths of free spans below which a job in fewer pieces looks at none."""
        lengths = {
            max(job.shortest, min(job.longest, -(-job.length // count)))
            for count in range(1, min(pieces, MOST_PIECES + 1))
        }
        yield from sorted(length for length in lengths if length > job.shortest)

    def _with_dear_time(
        self, position: Position, job: SlotJob, free: int, cheap: SlotBlocks
    ) -> Iterator[SlotBlocks]:
        """With as little priced time before the due date as possible, and with all of it."""
        fill, due = self._filler.fill, job.job.due
        if due is not None and due // self._board.grid > 0:
            before = free & span_bits(0, due // self._board.grid)
            end = due // self._board.grid
            missing = job.length - sum(max(0, min(e, end) - s) for s, e in cheap)
            shortest = job.shortest
            for need in sorted({max(shortest, missing), max(2 * shortest, missing + shortest)}):
                yield fill(position, job, self._least_dear(job, before, need), job.length)
        yield fill(position, job, job.allowed & free, job.length)

    def _least_dear(self, job: SlotJob, free: int, need: int) -> int:
        """All of the cheapest free slots and `need` of the others, the cheapest and latest."""
        chosen = job.tiers[0] & free
        for cheaper, tier in pairwise(job.tiers):
            for start, end in reversed(list(runs_of(tier & ~cheaper & free))):
                if need <= 0:
                    return chosen
                length = min(end - start, need)
                whole = end - start - length < SPARE // self._board.grid
                chosen |= span_bits(start, end if whole else start + length)
                need -= length
        return chosen

    def _of_habit(self, position: Position, job: SlotJob, free: int) -> Iterator[SlotBlocks]:
        """Both ends of each free span, its ideal place, where it was, and a place by chance, in
        an order by chance.
        """
        free &= job.allowed
        if job.length > job.longest:
            yield self._filler.fill(position, job, free, job.length)
            return
        starts = starts_of(free, job.length)
        found = {start for start, _ in job.previous if starts >> start & 1}
        for first, end in runs_of(starts):
            found |= {first, end - 1, self._random.randrange(first, end)}
            ideal = starts & starts_of(job.preferred, job.length)
            if ideal:
                found.add(first_of(ideal))
        choices = sorted(found)
        self._random.shuffle(choices)
        for start in choices:
            if position.admits(job, start, start + job.length):
                yield [(start, start + job.length)]


def _is_inside(blocks: SlotBlocks, slots: int) -> bool:
    """Of one piece."""
    start, end = blocks[0]
    return not (1 << end) - (1 << start) & ~slots


def _is_settled(job: SlotJob, in_one: SlotBlocks) -> bool:
    """Whether one piece in the cheapest time is in time."""
    return _is_inside(in_one, job.tiers[0]) and not _is_late(job, in_one)


def _is_whole(job: SlotJob, blocks: SlotBlocks) -> bool:
    return sum([end - start for start, end in blocks]) == job.length


def _is_late(job: SlotJob, blocks: SlotBlocks) -> bool:
    return bool(blocks) and blocks[-1][1] > job.in_time


def is_missed(job: SlotJob, blocks: SlotBlocks) -> bool:
    """Whether it is late, or not all of it has a place."""
    return _is_late(job, blocks) or not _is_whole(job, blocks)


def _least_in_pieces(board: Board) -> dict[int, int]:
    """What each job costs at least in more than one piece: its cheapest slots, and one piece."""
    known, least = dict[tuple[int, int, int], int](), dict[int, int]()
    for number, job in board.jobs.items():
        kind = id(job.costs), job.allowed, job.length
        if kind not in known:
            known[kind] = sum(sorted(_slot_costs(job))[: job.length])
        least[number] = known[kind] + board.fragment
    return least


def _slot_costs(job: SlotJob) -> Iterator[int]:
    for start, end in runs_of(job.allowed):
        yield from [after - before for before, after in pairwise(job.costs[start : end + 1])]
