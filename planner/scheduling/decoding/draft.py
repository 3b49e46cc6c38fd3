"""A settled plan with other appointments: what they hit is lifted and placed again."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush

from planner.domain.values import dataclass
from planner.scheduling.decoding.settled import Held, Settled
from planner.scheduling.problem.free_time import cut, free_in, normalised
from planner.scheduling.problem.objective import Block, minutes_of
from planner.scheduling.problem.problem import Job, Span

FIRST = -1
"""The rank of the job that wishes."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Blocks that a job is to have if the rules allow it, whatever other work stands there."""

    job: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Disturbance:
    """What is other than the settled plan knows: appointments that are elsewhere or gone, by their
    positions, and time that is taken besides; of that, `held` is work, which counts.
    """

    moved: Mapping[int, Span | None]
    added: Sequence[Span] = ()
    held: Sequence[Span] = ()
    wish: Wish | None = None

    @property
    def taken(self) -> tuple[Span, ...]:
        return *self.added, *(self.wish.spans if self.wish else ())


class Draft:
    """One answer in the making.

    `torn` collects the jobs that were lifted because what they wait for got later.
    """

    def __init__(
        self, settled: Settled, disturbance: Disturbance, lifted: Collection[int] = ()
    ) -> None:
        self._settled = settled
        self._moved, self._added = moved, added = disturbance.moved, disturbance.added
        self._wish = disturbance.wish
        self._empty = settled.empty
        self._queue: list[tuple[int, int]] = []
        self._lifted: set[int] = set()
        self._granted: set[int] = set()
        self.torn: set[int] = set()
        self.state = settled.state.copy()
        busy = settled.problem.busy
        stay = [span for index, span in enumerate(busy) if index not in moved] if moved else busy
        self.state.busy = [*stay, *added]
        taken = disturbance.taken
        hit = {job for span in taken for job in settled.held_in(span)}
        wishing = {self._wish.job} if self._wish else set[int]()
        self._lift(hit.union(lifted, wishing), [*taken, *(busy[index] for index in moved)])
        for span in disturbance.held:
            self._hold(span)

    def placed_again(self) -> dict[int, Sequence[Block]]:
        """Places all lifted jobs; returns their blocks."""
        while self._queue:
            _, job_id = heappop(self._queue)
            job = self._settled.jobs[job_id]
            blocks = self._place_for(job)
            self.state.place(job, blocks, 0)
            torn = self._waiting_too_early(job)
            self.torn |= torn
            self._lift(torn)
        return {job: self.state.placed[job] for job in self._lifted}

    def _place_for(self, job: Job) -> Sequence[Block]:
        placer = self._settled.placer
        if self._wish and self._wish.job == job.id:
            wished = self._as_wished(job, self._wish.spans)
            if wished is not None:
                return wished
        _, blocks = placer.best(self.state, job)
        if minutes_of(blocks) == job.processing or not self._settled.is_anchored(job.id):
            return blocks
        return self._over_work(job) or blocks

    def _as_wished(self, job: Job, spans: Sequence[Span]) -> Sequence[Block] | None:
        """None if the rules do not allow it. If what it waits for gives way it is lifted again."""
        placer = self._settled.placer
        earliest = placer.earliest(self.state, job)
        if earliest is None or spans[0][0] < earliest:
            return None
        blocks = placer.keeper.stayed(self.state, job, spans)
        self._granted = {job.id} if blocks else set()
        return blocks

    def _hold(self, span: Span) -> None:
        """Lift what work that stays here leaves no room for by caps and rest."""
        state, day = self.state, self.state.days.index(span[0])
        if not 0 <= day < state.days.count:
            return
        self._empty = self._empty.copy()
        for each in (self._empty, state):
            each.count(*span)
        self._lift({job for _, end, job in self._standing(day - 1) if end > state.closes[day - 1]})
        self._lift(
            {job for start, _, job in self._standing(day + 1) if start < state.opens[day + 1]}
        )
        while state.day_left[day] < 0 and self._lift_last([day]):
            pass
        week = day // 7
        while state.week_left[week] < 0 and self._lift_last(range(week * 7, week * 7 + 7)):
            pass

    def _lift_last(self, days: Iterable[int]) -> bool:
        """Lift the job of these days that is placed last; False if there is none."""
        jobs = {job for day in days for _, _, job in self._standing(day)}
        if jobs:
            self._lift({max(jobs, key=self._settled.ranks.__getitem__)})
        return bool(jobs)

    def _standing(self, day: int) -> Iterator[Held]:
        """The blocks of a day that count and were not lifted."""
        blocks = self._settled.index.counted.get(day, ())
        return (block for block in blocks if block[2] not in self._lifted)

    def _over_work(self, habit: Job) -> Sequence[Block]:
        """A place for a habit where only other habits, and what is wished, count; other work that
        is there is lifted.
        """
        trial, jobs = self.state.copy(), self._settled.jobs
        trial.placed = {
            job: blocks
            for job, blocks in trial.placed.items()
            if jobs[job].allowed is not None or (self._wish and self._wish.job == job)
        }
        _, blocks = self._settled.placer.best(trial, habit)
        spans = [(start, end) for start, end, _ in blocks]
        self._lift({job for span in spans for job in self._settled.held_in(span)})
        return blocks

    def _waiting_too_early(self, job: Job) -> set[int]:
        """What waits for the job and now starts too early."""
        placed, blocks = self.state.placed, self.state.placed[job.id]
        finish = blocks[-1][1] if minutes_of(blocks) == job.processing else None
        return {
            successor
            for successor in self._settled.successors.get(job.id, ())
            if placed.get(successor) and (finish is None or placed[successor][0][0] < finish)
        }

    def _lift(self, jobs: set[int], also: Iterable[Span] = ()) -> None:
        """Take jobs out of the plan and queue them; renew the free time there, and in `also`."""
        settled, state = self._settled, self.state
        touched, days = list(also), set[int]()
        for job in jobs - (self._lifted - self._granted):
            heappush(self._queue, (self._rank(job, jobs), job))
            self._lifted.add(job)
            self._granted.discard(job)
            for start, end, _ in state.placed.pop(job):
                touched.append((start, end))
                if settled.jobs[job].counts:
                    day = state.days.index(start)
                    state.discount(day, end - start)
                    days.add(day)
        for day in days:
            self._renew_rest(day)
        for stretch in {s for span in touched for s in settled.stretches.touched(*span)}:
            self._renew_free_time(stretch)

    def _rank(self, job: int, with_jobs: Collection[int]) -> int:
        """The job that wishes comes first, unless it waits for work that gives way as well."""
        wishes = self._wish is not None and self._wish.job == job and job not in self._lifted
        waits = not set(self._settled.jobs[job].predecessors).isdisjoint(with_jobs)
        return FIRST if wishes and not waits else self._settled.ranks[job]

    def _renew_free_time(self, stretch: int) -> None:
        settled = self._settled
        start, end = settled.stretches.spans[stretch]
        busy = [
            settled.problem.busy[index]
            for index in settled.index.appointments.get(stretch, ())
            if index not in self._moved
        ]
        busy += [span for span in self._added if span[0] < end and start < span[1]]
        free = free_in(settled.stretches.windows[stretch], normalised(busy), settled.problem.grid)
        for left, right, job in settled.index.blocks.get(stretch, ()):
            if job not in self._lifted:
                cut(free, left, right)
        for left, right in self._again():
            cut(free, left, right)
        self.state.replace_segments(start, end, free)

    def _renew_rest(self, day: int) -> None:
        """What the work that is left on the day asks of the days before and after it."""
        settled, days = self._settled, self.state.days
        spans = [
            (start, end)
            for start, end, job in settled.index.counted.get(day, ())
            if job not in self._lifted
        ]
        spans += [span for span in self._again(counted=True) if days.index(span[0]) == day]
        self.state.renew_rest(day, spans, self._empty)

    def _again(self, *, counted: bool = False) -> list[Span]:
        """The blocks of lifted jobs that are placed again."""
        placed, jobs = self.state.placed, self._settled.jobs
        return [
            (start, end)
            for job in self._lifted
            if job in placed and (jobs[job].counts or not counted)
            for start, end, _ in placed[job]
        ]
