"""From an order of jobs to a plan: place them one by one, each where it then costs least."""

from collections.abc import Mapping, Sequence

from planner.scheduling.days import days_of
from planner.scheduling.free_time import free_segments
from planner.scheduling.objective import Objective
from planner.scheduling.placement import Placer
from planner.scheduling.problem import Job, Plan, Problem
from planner.scheduling.state import State, empty_state

NO_GENES: Mapping[int, int] = {}


class Trail:
    """States along a decode, so that a changed order is decoded from its first change on."""

    def __init__(self, every: int) -> None:
        self.every = every
        self.states: list[State] = []

    def branch(self) -> "Trail":
        trail = Trail(self.every)
        trail.states = self.states[:]  # the states themselves are never changed
        return trail

    def resume(self, position: int) -> tuple[State, int]:
        """The last state kept at or before the position, and its own position."""
        index = position // self.every
        del self.states[index + 1 :]
        return self.states[index].copy(), index * self.every


class Decoder:
    """Decodes orders for one problem. Deterministic; counts its decodes.

    Habits without predecessors are placed once, before everything else.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.objective = Objective(problem, days_of(problem))
        self.placer = Placer(problem, self.objective)
        self.jobs = {job.id: job for job in problem.jobs}
        self.segments = free_segments(problem)
        self.decodes = 0
        self.empty = empty_state(problem, self.objective.days, self.segments)
        self.base = self.empty.copy()
        anchored = [job for job in problem.jobs if self._is_anchored(job)]
        for job in sorted(anchored, key=lambda job: (job.allowed, job.id)):
            cost, blocks = self.placer.best(self.base, job)
            self.base.place(job, blocks, cost)
        self.work = [job for job in problem.jobs if job.id not in self.base.placed]

    def _is_anchored(self, job: Job) -> bool:
        return job.allowed is not None and not any(p in self.jobs for p in job.predecessors)

    def decode(
        self,
        order: Sequence[int],
        not_before: Mapping[int, int] = NO_GENES,
        bound: int | None = None,
    ) -> State | None:
        """The state after placing all; None as soon as the cost reaches the bound."""
        self.decodes += 1
        return self._run(self.base.copy(), order, not_before, bound)

    def decode_along(
        self,
        trail: Trail,
        order: Sequence[int],
        not_before: Mapping[int, int],
        changed: int = 0,
        bound: int | None = None,
    ) -> State | None:
        """Like decode, from the first changed position on; keeps new states in the trail."""
        self.decodes += 1
        if not trail.states:
            trail.states.append(self.base.copy())
        state, position = trail.resume(changed)
        while position < len(order):
            stop = position + trail.every
            reached = self._run(state, order[position:stop], not_before, bound)
            if reached is None:
                return None
            position = stop
            if position < len(order):
                trail.states.append(state.copy())
        return state

    def _run(
        self,
        state: State,
        order: Sequence[int],
        not_before: Mapping[int, int],
        bound: int | None,
    ) -> State | None:
        for job_id in order:
            job = self.jobs[job_id]
            cost, blocks = self.placer.best(state, job, not_before.get(job_id, 0))
            if bound is not None and state.cost + cost >= bound:
                return None
            state.place(job, blocks, cost)
        return state


def plan_of(state: State) -> Plan:
    """The blocks without their prices, by job in ascending order."""
    return {
        job: tuple((start, end) for start, end, _ in state.placed[job])
        for job in sorted(state.placed)
    }
