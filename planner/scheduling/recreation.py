"""Improving a finished plan: take a few jobs out and put them back another way.

Ruin and recreate (Schrimpf, Schneider, Stamm-Wilbrandt and Dueck 2000). What comes back is placed
with all else in view, so that blocks fill, leave and change gaps as no order of placing all jobs
makes them. A change is kept if it makes the plan at most so much worse as a shrinking threshold
allows. The budget counts placements, never time, so that the same input gives the same plan.
"""

from bisect import bisect_left
from collections import defaultdict
from random import Random

from planner.scheduling.decoder import Decoder
from planner.scheduling.orders import in_order
from planner.scheduling.problem import DAY
from planner.scheduling.state import State
from planner.scheduling.timeline import Timeline

HEAT, MOST_PAIN = 15_000, 200_000
COUNTS = (1, 2, 2, 3, 3, 4, 5)
"""How many jobs are taken out at a time."""
TAKEN = 0.7
"""How many of the jobs around the chosen one come out with it."""


class Recreation:
    """A walk from a finished plan; `run` gives the best that it came by."""

    def __init__(self, decoder: Decoder, state: State, seed: int) -> None:
        self._decoder = decoder
        self._random = Random(seed)
        self._work = [job.id for job in decoder.work]
        self._successors: dict[int, list[int]] = defaultdict(list)
        for job in decoder.work:
            for predecessor in job.predecessors:
                self._successors[predecessor].append(job.id)
        self._costs: dict[int, int] = {}
        self._go_to(state, {job: self._cost(state, job) for job in self._work})
        self.placements = 0

    def run(self, budget: int) -> State:
        best, pains = self._state, list[int]()
        turn = 0
        while self._work and self.placements < budget:
            if turn % 16 == 0:
                pains = self._pains()
            turn += 1
            heat = HEAT * (1 - self.placements / budget) ** 2 * self._random.random()
            self._step(pains, self._state.cost + int(heat) + 1)
            if self._state.cost < best.cost:
                best = self._state
        return best

    def _step(self, pains: list[int], bound: int) -> None:
        """Try one change; it is kept if its cost stays below the bound."""
        painful = self._random.random() < 0.6
        job = self._random.choices(self._work, pains if painful else None)[0]
        target, not_before = self._target(job)
        lifted = self._around(job, target)
        state = self._state.copy()
        self._timeline.lift(state, lifted)
        state.cost -= sum([self._costs[other] for other in lifted])
        costs: dict[int, int] = {}
        for job_id in self._order(job, lifted):
            self.placements += 1
            found = self._decoder.jobs[job_id]
            earliest = not_before if job_id == job else 0
            cost, blocks = self._decoder.placer.best(state, found, earliest)
            if state.cost + cost >= bound:
                return
            state.place(found, blocks, cost)
            costs[job_id] = cost
        if state.placed != self._state.placed:
            self._go_to(state, costs)

    def _go_to(self, state: State, costs: dict[int, int]) -> None:
        self._state = state
        self._costs.update(costs)
        self._timeline = Timeline(state, self._decoder.empty, self._decoder.jobs)

    def _target(self, job_id: int) -> tuple[int, int]:
        """Around when to make room for the job, and its earliest start."""
        random, segments = self._random, self._decoder.segments
        job, blocks = self._decoder.jobs[job_id], self._state.placed[job_id]
        if blocks and random.random() < 0.4:
            return random.choice(blocks)[0], 0
        latest = blocks[0][0] + 3 * DAY if blocks else self._decoder.problem.horizon
        if job.due is not None and job.due > job.release:
            latest = job.due
        first, last = bisect_left(segments, (job.release,)), bisect_left(segments, (latest,))
        if first >= last:
            return job.release, 0
        start, end, _ = segments[random.randrange(first, last)]
        target = random.randrange(start, end, self._decoder.problem.grid)
        return target, target if random.random() < 0.5 else 0

    def _around(self, job: int, target: int) -> set[int]:
        """The job, some that have blocks around the target, and all that wait for one of them."""
        random, lifted = self._random, {job}
        count = random.choice(COUNTS)
        sides = [self._timeline.from_on(target), self._timeline.before(target)]
        while sides and len(lifted) < count:
            side = random.choice(sides)
            other = next(side, None)
            if other is None:
                sides.remove(side)
            elif other in self._costs and random.random() < TAKEN:  # habits stay
                lifted.add(other)
        return self._with_successors(lifted)

    def _with_successors(self, jobs: set[int]) -> set[int]:
        waiting = list(jobs)
        while waiting:
            more = jobs.union(self._successors.get(waiting.pop(), ())) - jobs
            waiting += more
            jobs |= more
        return jobs

    def _order(self, job: int, lifted: set[int]) -> list[int]:
        """In which to place them again: the chosen one often first, predecessors before all."""
        others = sorted(lifted - {job})
        self._random.shuffle(others)
        first = self._random.random() < 0.6
        others.insert(0 if first else self._random.randrange(len(others) + 1), job)
        return in_order(others, self._decoder.jobs)

    def _cost(self, state: State, job: int) -> int:
        return self._decoder.objective.job_cost(self._decoder.jobs[job], state.placed[job])

    def _pains(self) -> list[int]:
        """How much each job's place costs now, so that changes start where it hurts."""
        jobs, placed, pain = self._decoder.jobs, self._state.placed, self._decoder.objective.pain
        return [1000 + min(pain(jobs[job], placed[job]), MOST_PAIN) for job in self._work]
