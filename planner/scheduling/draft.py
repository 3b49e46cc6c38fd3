"""A settled plan with other appointments: what they hit is lifted and placed again."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import heappop, heappush

from planner.scheduling.free_time import cut, free_in, normalised
from planner.scheduling.objective import Block, minutes_of
from planner.scheduling.problem import Job, Span
from planner.scheduling.settled import Settled


class Draft:
    """One answer in the making: `moved` are the appointments that are elsewhere or gone.

    `torn` collects the jobs that were lifted because what they wait for got later.
    """

    def __init__(
        self,
        settled: Settled,
        moved: Mapping[int, Span | None],
        added: Sequence[Span],
        lifted: Collection[int] = (),
    ) -> None:
        self._settled = settled
        self._moved = moved
        self._added = added
        self._queue: list[tuple[int, int]] = []
        self._lifted: set[int] = set()
        self.torn: set[int] = set()
        self.state = settled.state.copy()
        busy = settled.problem.busy
        stay = [span for index, span in enumerate(busy) if index not in moved] if moved else busy
        self.state.busy = [*stay, *added]
        hit = {job for span in added for job in settled.held_in(span)}
        self._lift(hit.union(lifted), [*added, *(busy[index] for index in moved)])

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
        _, blocks = placer.best(self.state, job)
        if minutes_of(blocks) == job.processing or not self._settled.is_anchored(job.id):
            return blocks
        return self._over_work(job) or blocks

    def _over_work(self, habit: Job) -> Sequence[Block]:
        """A place for a habit where only other habits count; work that is there is lifted."""
        trial, jobs = self.state.copy(), self._settled.jobs
        trial.placed = {
            job: blocks for job, blocks in trial.placed.items() if jobs[job].allowed is not None
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
        for job in jobs - self._lifted:
            self._lifted.add(job)
            heappush(self._queue, (settled.ranks[job], job))
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
        self.state.renew_rest(day, spans, settled.empty)

    def _again(self, *, counted: bool = False) -> list[Span]:
        """The blocks of lifted jobs that are placed again."""
        placed, jobs = self.state.placed, self._settled.jobs
        return [
            (start, end)
            for job in self._lifted
            if job in placed and (jobs[job].counts or not counted)
            for start, end, _ in placed[job]
        ]
