"""An accepted plan laid out in time, indexed by what a change may touch."""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from planner.scheduling.decoding.placement import Placer
from planner.scheduling.decoding.repair import repair, without_strangers
from planner.scheduling.problem.free_time import free_segments
from planner.scheduling.problem.objective import Objective
from planner.scheduling.problem.orders import earliest_due_first, effective_due, in_order
from planner.scheduling.problem.problem import Plan, Problem, Span
from planner.scheduling.problem.rules import violations
from planner.scheduling.problem.state import State, empty_state
from planner.scheduling.problem.stretches import Stretches

Held = tuple[int, int, int]
"""Start and end of a block, and its job."""


@dataclass(slots=True)
class Index:
    """What lies in each stretch of windows and on each day, by their positions."""

    appointments: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    blocks: dict[int, list[Held]] = field(default_factory=lambda: defaultdict(list))
    counted: dict[int, list[Held]] = field(default_factory=lambda: defaultdict(list))


class Settled:
    """The plan of a problem's `previous`, mended first if it breaks a hard rule.

    Nothing here changes once it is built.
    """

    def __init__(self, problem: Problem) -> None:
        self.plan = _valid(problem)
        self.problem = replace(problem, previous=self.plan)
        self.objective = Objective(self.problem)
        self.placer = Placer(self.problem, self.objective)
        self.jobs = {job.id: job for job in problem.jobs}
        self.stretches = Stretches(problem.windows)
        self.empty = empty_state(self.problem, self.objective.days, free_segments(self.problem))
        self.state = self._state()
        self.index = self._index()
        self.successors: dict[int, list[int]] = defaultdict(list)
        for job in problem.jobs:
            for predecessor in job.predecessors:
                self.successors[predecessor].append(job.id)
        self.ranks = {job: rank for rank, job in enumerate(self._order())}

    def held_in(self, span: Span) -> set[int]:
        """The jobs with a block that reaches into the span."""
        start, end = span
        return {
            job
            for job, blocks in self.plan.items()
            if blocks
            and blocks[0][0] < end
            and start < blocks[-1][1]
            and any(left < end and start < right for left, right in blocks)
        }

    def _state(self) -> State:
        state = self.empty.copy()
        for job_id, spans in self.plan.items():
            blocks = [(start, end, self.objective.price(start, end)) for start, end in spans]
            state.place(self.jobs[job_id], blocks, 0)
        return state

    def _index(self) -> Index:
        index, days = Index(), self.objective.days
        for position, (start, end) in enumerate(self.problem.busy):
            for stretch in self.stretches.touched(start, end):
                index.appointments[stretch].append(position)
        for job, spans in self.plan.items():
            for start, end in spans:
                for stretch in self.stretches.touched(start, end):
                    index.blocks[stretch].append((start, end, job))
                if self.jobs[job].counts:
                    index.counted[days.index(start)].append((start, end, job))
        return index

    def _order(self) -> list[int]:
        """Habits that wait for nothing first, then by due date, predecessors before successors."""
        by_due = earliest_due_first(self.problem.jobs, effective_due(self.problem))
        ordered = in_order(by_due, self.jobs)
        return sorted(ordered, key=lambda job: not self.is_anchored(job))

    def is_anchored(self, job: int) -> bool:
        """Whether it is a habit that waits for nothing, so that work makes way for it."""
        found = self.jobs[job]
        return found.allowed is not None and not any(p in self.jobs for p in found.predecessors)


def _valid(problem: Problem) -> Plan:
    plan = without_strangers(problem)
    return repair(problem).blocks if violations(problem, plan) else plan
