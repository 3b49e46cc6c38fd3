"""Which jobs to take off the board, and in which order and from when on they come back."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from random import Random

from planner.domain.values import dataclass
from planner.scheduling.problem.bits import first_of, from_on, span_bits
from planner.scheduling.problem.orders import in_order
from planner.scheduling.problem.problem import DAY, UNBOUNDED, Span
from planner.scheduling.search.board import Board
from planner.scheduling.search.position import Position, SlotBlock
from planner.scheduling.search.slot_jobs import SlotJob

EJECTED, EXCHANGED = 0.6, 0.15
"""How often a job is put where others are, and how often two change places."""
MOST_LIFTED = 8
REDRAWN, REGARDLESS, HOPE = 5, 0.1, 300
"""How often at most an ejection is drawn again that is likely to cost too much, how often it is
tried all the same, and what it may cost beyond the bound, as it may turn out better.
"""
ANYWHERE, LEFT_OUT, STRANGER, DELAYED = 0.2, 0.2, 0.5, 0.1
AWAY = 2 * DAY


@dataclass(frozen=True, slots=True)
class Ruin:
    """`order` holds all jobs that are lifted; `earliest` from which slot on some of them may come
    back, and `barred` one that may not come back to where its first or last block began.
    """

    order: Sequence[int]
    earliest: Mapping[int, int] = field(default_factory=dict)
    barred: int | None = None


class Ruins:
    """Draws them for one board."""

    def __init__(self, board: Board, random: Random) -> None:
        self._board, self._random = board, random
        self._jobs = board.jobs
        self._details = {number: job.job for number, job in board.jobs.items()}
        self._ids = sorted(board.jobs)
        self._leading = {number for number in self._ids if board.jobs[number].successors}
        self._waiting = {
            number: set(job.predecessors) for number, job in board.jobs.items() if job.predecessors
        }
        self._spans = {number: _span(job.allowed) for number, job in board.jobs.items()}
        self._work = [number for number in self._ids if self._details[number].allowed is None]

    def next(self, position: Position, blocks: list[SlotBlock], room: float) -> Ruin:
        """`blocks` are all of the position, in ascending order. Most of the ejections that will
        cost more than `room` are passed over.
        """
        choice = self._random.random()
        if self._work and blocks and choice < EJECTED:
            return self._ejection(position, blocks, room + HOPE)
        if len(blocks) > 1 and choice < EJECTED + EXCHANGED:
            return self._exchange(blocks)
        return self._string(blocks)

    def _string(self, blocks: list[SlotBlock]) -> Ruin:
        """Jobs with blocks next to each other, or any, and one that must go elsewhere."""
        random = self._random
        count = 1 + int(random.random() * MOST_LIFTED)
        if not blocks or random.random() < ANYWHERE:
            lifted = set(random.sample(self._ids, min(count, len(self._ids))))
        else:
            lifted = self._neighbours(blocks, count)
            if random.random() < STRANGER or not lifted:
                lifted.add(self._any(self._ids))
        order = self._order(self._with_successors(lifted))
        delayed = [job for job in order if random.random() < DELAYED]
        earliest = {job: self._some_slot(self._jobs[job]) for job in delayed}
        return Ruin(order, earliest, self._any(order))

    def _neighbours(self, blocks: list[SlotBlock], count: int) -> set[int]:
        random, lifted = self._random, set[int]()
        before = int(random.random() * len(blocks))
        after = before + 1
        while len(lifted) < count and (before >= 0 or after < len(blocks)):
            if after >= len(blocks) or (before >= 0 and random.random() < 0.5):
                job, before = blocks[before][2], before - 1
            else:
                job, after = blocks[after][2], after + 1
            if random.random() >= LEFT_OUT:
                lifted.add(job)
        return lifted

    def _order(self, lifted: set[int]) -> list[int]:
        """By chance, the longest, the heaviest or the most urgent first."""
        order = self._by_chance(lifted)
        choice = int(self._random.random() * 5)
        details = self._details
        if choice == 0:
            order.sort(key=lambda job: -details[job].processing)
        elif choice == 1:
            order.sort(key=lambda job: -details[job].weight)
        elif choice == 2:
            order.sort(key=lambda job: _due(details[job].due))
        return self._in_order(order)

    def _some_slot(self, job: SlotJob) -> int:
        first, last = self._reach(job)
        return first + int(self._random.random() * (last - first)) if first < last else 0

    def _reach(self, job: SlotJob) -> tuple[int, int]:
        """From the first slot that it may have to the last, or to its due date."""
        first, last = self._spans[job.number]
        if job.job.due is not None:
            last = min(last, max(1, job.job.due // self._board.grid))
        return first, last

    def _ejection(self, position: Position, blocks: list[SlotBlock], room: float) -> Ruin:
        """A job goes where others are; they, and one more at times, find a place after it."""
        random = self._random
        number, start, met = self._drawn(position, blocks)
        for _ in range(REDRAWN):
            if self._gist(position, number, start, met) < room or random.random() < REGARDLESS:
                break
            number, start, met = self._drawn(position, blocks)
        others = {other for _, _, other in met if other != number}
        if len(others) > MOST_LIFTED // 2:
            others = set(random.sample(sorted(others), MOST_LIFTED // 2))
        if random.random() < 0.4:
            others.add(self._any(self._ids))
        rest = self._by_chance(self._with_successors({number, *others}) - {number})
        if random.random() < 0.3:
            rest.sort(key=lambda other: -self._details[other].processing)
        return Ruin(self._in_order([number, *rest]), {number: start})

    def _drawn(
        self, position: Position, blocks: list[SlotBlock]
    ) -> tuple[int, int, list[SlotBlock]]:
        """A job, the slot that it goes to, and the blocks that it meets there."""
        number = self._any(self._work)
        job = self._jobs[number]
        start = self._target(position, job, blocks)
        length = min(job.length, job.longest)
        if self._random.random() < 0.3:
            length = max(job.shortest, length // 2)
        return number, start, _met(blocks, start, start + length)

    def _gist(self, position: Position, number: int, start: int, met: list[SlotBlock]) -> int:
        """About what it costs more if the job goes there, and the blocks that it meets to where it
        was; nothing if one of them is late.
        """
        placed, jobs, job = position.placed[number], self._jobs, self._jobs[number]
        if not placed or placed[-1][1] > job.in_time:
            return 0
        old, end = placed[0][0], min(start + job.length, self._board.slots)
        more = job.costs[end] - job.costs[start] - position.costs[number]
        for first, last, other in met:
            if last > jobs[other].in_time:
                return 0
            costs = jobs[other].costs
            to = min(old + last - first, self._board.slots)
            more += costs[to] - costs[old] - costs[last] + costs[first]
        return more

    def _target(self, position: Position, job: SlotJob, blocks: list[SlotBlock]) -> int:
        """Where a block begins or ends, a free span begins, or anywhere in reach."""
        random = self._random
        first, last = self._window(position, job)
        choice = random.random()
        if choice < 0.7:
            low, high = bisect_left(blocks, (first,)), bisect_left(blocks, (last,))
            if low < high:
                return blocks[low + int(random.random() * (high - low))][choice >= 0.45]
        if choice < 0.85:
            slots = from_on(job.tiers[0], first) & span_bits(0, last)
            begins = slots & ~(slots << 1)
            if begins:
                for _ in range(int(random.random() * begins.bit_count())):
                    begins &= begins - 1
                return first_of(begins)
        return first + int(random.random() * max(1, last - first))

    def _window(self, position: Position, job: SlotJob) -> tuple[int, int]:
        first, last = self._spans[job.number]
        for predecessor in job.predecessors:
            ends = position.placed[predecessor]
            first = max(first, ends[-1][1] if ends else 0)
        due, blocks = job.job.due, position.placed[job.number]
        if due is not None and self._random.random() < 0.9:
            last = min(last, due // self._board.grid - job.shortest + 1)
        elif blocks and self._random.random() < 0.7:
            last = min(last, blocks[-1][1] + AWAY // self._board.grid)
        return first, max(last, first + 1)

    def _exchange(self, blocks: list[SlotBlock]) -> Ruin:
        """Two jobs change places; what the longer one meets there makes room."""
        random = self._random
        one = int(random.random() * len(blocks))
        other = int(random.random() * len(blocks))
        if random.random() < 0.5:
            other = one + random.choice((-3, -2, -1, 1, 2, 3))
        if not 0 <= other < len(blocks) or blocks[one][2] == blocks[other][2]:
            return self._string(blocks)
        (start, _, first), (later, _, second) = sorted((blocks[one], blocks[other]))
        lifted = {first, second}
        if random.random() < 0.5:
            longest = min(self._jobs[second].length, self._jobs[second].longest)
            lifted |= {job for _, _, job in _met(blocks, start, start + longest)}
        rest = self._by_chance(self._with_successors(lifted) - {first, second})
        earliest = {second: start, first: later if random.random() < 0.5 else 0}
        return Ruin(self._in_order([second, first, *rest]), earliest)

    def _by_chance(self, jobs: Iterable[int]) -> list[int]:
        random = self._random.random
        return [job for _, job in sorted([(random(), job) for job in sorted(jobs)])]

    def _with_successors(self, jobs: set[int]) -> set[int]:
        if self._leading.isdisjoint(jobs):
            return jobs
        waiting = [job for job in jobs if self._jobs[job].successors]
        while waiting:
            more = set(self._jobs[waiting.pop()].successors) - jobs
            waiting += more
            jobs |= more
        return jobs

    def _in_order(self, jobs: list[int]) -> list[int]:
        for job in jobs:
            if job in self._waiting and not self._waiting[job].isdisjoint(jobs):
                return in_order(jobs, self._details)
        return jobs

    def _any(self, jobs: Sequence[int]) -> int:
        return jobs[int(self._random.random() * len(jobs))]


def _met(blocks: list[SlotBlock], start: int, end: int) -> list[SlotBlock]:
    """The blocks that have a part in [start, end); they do not overlap."""
    first, last = bisect_left(blocks, (start,)), bisect_left(blocks, (end,))
    if first and blocks[first - 1][1] > start:
        first -= 1
    return blocks[first:last]


def _span(slots: int) -> Span:
    """From the first to the last of them."""
    return (first_of(slots), slots.bit_length()) if slots else (0, 1)


def _due(due: int | None) -> int:
    return UNBOUNDED if due is None else due
