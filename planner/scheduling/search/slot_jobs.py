"""Jobs in grid slots, with everything prepared that placing them again and again asks for."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from planner.domain.values import dataclass
from planner.scheduling.decoding.filling import chunks_on_grid
from planner.scheduling.problem.bits import from_on, span_bits, widened
from planner.scheduling.problem.free_time import Segment, normalised
from planner.scheduling.problem.objective import EARLY_HOURS, Objective
from planner.scheduling.problem.problem import DAY, UNBOUNDED, Job, Problem, Span


@dataclass(frozen=True, slots=True)
class SlotJob:
    """`length`, `shortest` and `longest` are in slots. `tiers` are sets of slots: the cheapest of
    `allowed`, then with ever dearer ones. `ideal` are the preferred ones of the cheapest, or all of
    them if none are preferred. `costs` are sums, so that a block costs `costs[end] - costs[start]`;
    `early` those of what later slots cost more, whatever else they cost. Lateness (`rate` a minute
    after `due`), pieces and what is not placed (`unplaced` a slot) come on top. What ends by slot
    `in_time` is not late. `nearly_preferred` slots may cost less than one more piece. A block that
    begins in one of the `right_aligned` slots ends where cheap or preferred time ends and dearer
    time goes on. `previous` are its blocks in the previous plan that lie on the grid.
    """

    job: Job
    number: int
    counts: bool
    length: int
    shortest: int
    longest: int
    allowed: int
    tiers: tuple[int, ...]
    ideal: int
    preferred: int
    nearly_preferred: int
    right_aligned: int
    costs: Sequence[int]
    early: Sequence[int]
    rate: int
    in_time: int
    unplaced: int
    predecessors: tuple[int, ...]
    successors: tuple[int, ...]
    previous: tuple[Span, ...]


class SlotJobs:
    """Makes them for one problem; jobs of one kind share their costs."""

    def __init__(self, problem: Problem, objective: Objective, segments: list[Segment]) -> None:
        self._problem, self._objective, self._segments = problem, objective, segments
        self._grid = problem.grid
        self.slots = self._last_minute() // problem.grid
        self._tiers = tuple(_tiers(segments, problem.grid)) or (0,)
        self._busy = 0
        for start, end in normalised(problem.busy):
            self._busy |= span_bits(max(0, start) // self._grid, -(-max(0, end) // self._grid))
        self._early: dict[int, Sequence[int]] = {}
        self._known: dict[tuple[int, Span | None, bool], tuple[Sequence[int], int]] = {}

    def all(self) -> dict[int, SlotJob]:
        ids = {job.id for job in self._problem.jobs}
        successors: dict[int, list[int]] = {job: [] for job in ids}
        for job in self._problem.jobs:
            for predecessor in ids.intersection(job.predecessors):
                successors[predecessor].append(job.id)
        return {
            job.id: self._made(job, ids, tuple(sorted(successors[job.id])))
            for job in self._problem.jobs
        }

    def _made(self, job: Job, ids: set[int], successors: tuple[int, ...]) -> SlotJob:
        grid, weights = self._grid, self._problem.weights
        shortest, longest = chunks_on_grid(job, grid)
        release = -(-job.release // grid)
        tiers = self._tiers if job.allowed is None else (self._room(job.allowed),)
        tiers = tuple(from_on(tier, release) for tier in tiers)
        costs, preferred = self._costs(job)
        return SlotJob(
            job=job,
            number=job.id,
            counts=job.counts,
            length=job.processing // grid,
            shortest=shortest // grid,
            longest=longest // grid,
            allowed=tiers[-1],
            tiers=tiers,
            ideal=tiers[0] & preferred if job.preferred else tiers[0],
            preferred=preferred,
            nearly_preferred=self._nearly(preferred),
            right_aligned=_right_aligned(tiers, preferred, job.processing // grid),
            costs=costs,
            early=self._early_sums(job.weight if job.counts else 0),
            rate=(weights.hard_late if job.hard else weights.soft_late) * job.weight,
            in_time=UNBOUNDED if job.due is None else job.due // grid,
            unplaced=weights.unplaced * job.weight * grid,
            predecessors=tuple(p for p in job.predecessors if p in ids),
            successors=successors,
            previous=tuple(self._previous(job)),
        )

    def _room(self, allowed: Sequence[Span]) -> int:
        room = 0
        for start, end in allowed:
            room |= span_bits(-(-start // self._grid), end // self._grid)
        return room & ~self._busy

    def _previous(self, job: Job) -> Iterator[Span]:
        grid = self._grid
        for start, end in sorted(self._problem.previous.get(job.id, ())):
            if start >= 0 and start % grid == end % grid == 0:
                yield start // grid, end // grid

    def _costs(self, job: Job) -> tuple[Sequence[int], int]:
        """The sums of costs, and the slots in its preferred part of the days."""
        kind = (job.weight if job.counts else 0, job.preferred, job.allowed is not None)
        if kind not in self._known:
            preferred = self._preferred_slots(job.preferred) if job.preferred else 0
            self._known[kind] = [0, *accumulate(self._slot_costs(job, preferred))], preferred
        return self._known[kind]

    def _slot_costs(self, job: Job, preferred: int) -> list[int]:
        grid, weights = self._grid, self._problem.weights
        costs = self._prices() if job.allowed is None else [0] * self.slots
        if job.counts and weights.early:
            early = pairwise(self._early_sums(job.weight))
            costs = [cost + end - start for cost, (start, end) in zip(costs, early, strict=True)]
        if job.preferred:
            outside = weights.energy * grid
            for slot, bit in enumerate(reversed(f"{preferred:0{self.slots}b}"[-self.slots :])):
                costs[slot] += outside if bit == "0" else 0
        return costs

    def _early_sums(self, weight: int) -> Sequence[int]:
        if weight not in self._early:
            grid, rate = self._grid, self._problem.weights.early * weight * self._grid
            costs = (rate * min(slot * grid // 60, EARLY_HOURS) for slot in range(self.slots))
            self._early[weight] = [0, *accumulate(costs)]
        return self._early[weight]

    def _prices(self) -> list[int]:
        prices = [0] * self.slots
        for start, end, price in self._segments:
            if price:
                length = (end - start) // self._grid
                prices[start // self._grid : end // self._grid] = [price * self._grid] * length
        return prices

    def _nearly(self, preferred: int) -> int:
        """The preferred slots and so many beside them as cost less than one more piece."""
        weights = self._problem.weights
        spread = weights.fragment // (weights.energy * self._grid) if weights.energy else 0
        spread = min(spread, DAY // self._grid)
        return widened(preferred >> spread, 2 * spread + 1)

    def _preferred_slots(self, preferred: Span) -> int:
        slots = 0
        for start, end in self._objective.preferred_parts(preferred):
            slots |= span_bits(start // self._grid, end // self._grid)
        return slots & span_bits(0, self.slots)

    def _last_minute(self) -> int:
        ends = [end for _, end, _ in self._segments[-1:]]
        ends += [end for job in self._problem.jobs for _, end in job.allowed or ()]
        return max([self._problem.horizon, *ends])


def _tiers(segments: list[Segment], grid: int) -> Iterator[int]:
    """The slots up to each price, from the lowest on."""
    slots = 0
    for limit in sorted({price for _, _, price in segments}):
        for start, end, price in segments:
            if price == limit:
                slots |= span_bits(start // grid, end // grid)
        yield slots


def _right_aligned(tiers: Sequence[int], preferred: int, length: int) -> int:
    """Where blocks of this length begin that end with a run of cheap or of preferred slots in the
    midst of what is allowed.
    """
    starts = 0
    for slots in (tiers[0], preferred):
        last = slots & ~(slots >> 1) & tiers[-1] & (tiers[-1] >> 1)
        starts |= last >> (length - 1)
    return starts
