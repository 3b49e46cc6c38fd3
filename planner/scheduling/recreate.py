"""Improving a finished plan: take a few jobs out, put them back another way.

Ruin and recreate (Schrimpf, Schneider, Stamm-Wilbrandt and Dueck 2000). What comes back is placed
with everything else in view, so that it may fill, leave or make a gap that no order of placing all
jobs would find. A change is kept if it makes the plan at most so much worse as a shrinking
threshold allows. The budget counts placements, never time.
"""

from bisect import bisect_left
from collections import defaultdict
from random import Random

from planner.scheduling.decoder import Decoder
from planner.scheduling.orders import in_order
from planner.scheduling.problem import DAY
from planner.scheduling.state import State

HEAT = 6_000
MOST_PAIN = 200_000
TAKEN = 0.7
COUNTS = (1, 2, 2, 3, 3, 4, 5)


class Recreation:
    """A walk from a finished plan; `run` gives the best state that it came by."""

    def __init__(self, decoder: Decoder, state: State, seed: int) -> None:
        self._decoder = decoder
        self._random = Random(seed)
        self._state = state
        self._work = [job.id for job in decoder.work]
        self._successors: dict[int, list[int]] = defaultdict(list)
        for job in decoder.work:
            for predecessor in job.predecessors:
                self._successors[predecessor].append(job.id)
        self._costs = {job: self._cost(state, job) for job in self._work}
        self.placements = 0
        self._index()

    def run(self, budget: int) -> State:
        best = self._state
        pains: list[int] = []
        turn = 0
        while self.placements < budget:
            if turn % 16 == 0:
                pains = [1000 + min(self._pain(job), MOST_PAIN) for job in self._work]
            turn += 1
            heat = HEAT * (1 - self.placements / budget) ** 2 * self._random.random()
            if self._step(pains, int(heat)) and self._state.cost < best.cost:
                best = self._state
        return best

    def _cost(self, state: State, job: int) -> int:
        return self._decoder.objective.job_cost(self._decoder.jobs[job], state.placed[job])

    def _pain(self, job: int) -> int:
        return self._decoder.objective.pain(self._decoder.jobs[job], self._state.placed[job])

    def _step(self, pains: list[int], heat: int) -> bool:
        random, decoder = self._random, self._decoder
        if random.random() < 0.6:
            seed = random.choices(self._work, pains)[0]
        else:
            seed = random.choice(self._work)
        target, later = self._target(seed)
        lifted = self._around(seed, target, random.choice(COUNTS))
        state = self._state.copy()
        self._lift(state, lifted)
        bound = self._state.cost + heat + 1
        order = [job for job in lifted if job != seed]
        random.shuffle(order)
        if random.random() < 0.6:
            order.insert(0, seed)
        else:
            order.insert(random.randrange(len(order) + 1), seed)
        costs = {}
        for job_id in in_order(order, decoder.jobs):
            job = decoder.jobs[job_id]
            self.placements += 1
            cost, blocks = decoder.placer.best(state, job, later if job_id == seed else 0)
            if state.cost + cost >= bound:
                return False
            state.place(job, blocks, cost)
            costs[job_id] = cost
        if state.placed == self._state.placed:
            return False
        self._state = state
        self._costs.update(costs)
        self._index()
        return True

    def _target(self, seed: int) -> tuple[int, int]:
        """Where to make room, and the earliest start to ask for."""
        random = self._random
        job, blocks = self._decoder.jobs[seed], self._state.placed[seed]
        if blocks and random.random() < 0.4:
            return random.choice(blocks)[0], 0
        if job.due is not None and job.due > job.release:
            last = job.due
        else:
            last = blocks[0][0] + 3 * DAY if blocks else self._decoder.problem.horizon
        segments = self._decoder.segments
        low = bisect_left(segments, (job.release,))
        high = bisect_left(segments, (last,))
        if low >= high:
            return job.release, 0
        start, end, _ = segments[random.randrange(low, high)]
        grid = self._decoder.problem.grid
        target = start + random.randrange(0, max(grid, end - start), grid)
        return target, target if random.random() < 0.5 else 0

    def _around(self, seed: int, target: int, count: int) -> set[int]:
        """The seed, up to so many jobs with blocks around the target, and all that wait for them."""
        random, timeline = self._random, self._timeline
        lifted = {seed}
        after = bisect_left(timeline, (target,))
        before = after - 1
        while len(lifted) < count and (before >= 0 or after < len(timeline)):
            if after < len(timeline) and (before < 0 or random.random() < 0.5):
                job = timeline[after][2]
                after += 1
            else:
                job = timeline[before][2]
                before -= 1
            if random.random() < TAKEN:
                lifted.add(job)
        stack = list(lifted)
        while stack:
            for successor in self._successors.get(stack.pop(), ()):
                if successor not in lifted:
                    lifted.add(successor)
                    stack.append(successor)
        return lifted

    def _index(self) -> None:
        self._timeline = []
        self._by_day = defaultdict(list)
        jobs, placed, index = self._decoder.jobs, self._state.placed, self._state.days.index
        for job_id, blocks in placed.items():
            job = jobs[job_id]
            for start, end, _ in blocks:
                if job_id in self._costs:
                    self._timeline.append((start, end, job_id))
                if job.counts:
                    self._by_day[index(start)].append((start, end, job_id))
        self._timeline.sort()

    def _lift(self, state: State, lifted: set[int]) -> None:
        jobs, days = self._decoder.jobs, set[int]()
        free = self._decoder.base.segments
        for job_id in lifted:
            for start, end, _ in state.placed.pop(job_id):
                give_back(state, free, start, end)
                if jobs[job_id].counts:
                    day = state.days.index(start)
                    state.discount(day, end - start)
                    days.add(day)
            state.cost -= self._costs[job_id]
        for day in days:
            spans = [(s, e) for s, e, job in self._by_day[day] if job not in lifted]
            state.renew_rest(day, spans, self._decoder.empty)


def give_back(state: State, free, start: int, end: int) -> None:
    segments = state.segments
    index = max(0, bisect_left(free, (start + 1,)) - 1)
    while index < len(free) and free[index][0] < end:
        left, right, price = free[index]
        lo, hi = max(left, start), min(right, end)
        index += 1
        if lo >= hi:
            continue
        at = bisect_left(segments, (lo,))
        if at < len(segments) and segments[at][0] == hi and segments[at][2] == price:
            hi = segments.pop(at)[1]
        if at and segments[at - 1][1] == lo and segments[at - 1][2] == price:
            at -= 1
            lo = segments.pop(at)[0]
        segments.insert(at, (lo, hi, price))
