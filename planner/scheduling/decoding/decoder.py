"""From an order of jobs to a plan: place them one by one, each where it then costs least."""

from collections.abc import Sequence

from planner.scheduling.decoding.placement import Placer
from planner.scheduling.problem.days import days_of
from planner.scheduling.problem.free_time import free_segments
from planner.scheduling.problem.objective import Objective
from planner.scheduling.problem.problem import Job, Plan, Problem
from planner.scheduling.problem.state import State, empty_state


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
        bound: int | None = None,
    ) -> State | None:
        """The state after placing all; None as soon as the cost reaches the bound."""
        self.decodes += 1
        state = self.base.copy()
        for job_id in order:
            job = self.jobs[job_id]
            cost, blocks = self.placer.best(state, job)
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
