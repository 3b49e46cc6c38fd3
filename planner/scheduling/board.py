"""A planning problem on its grid: what stays the same while blocks are moved about."""

from collections.abc import Sequence

from planner.scheduling.objective import Objective
from planner.scheduling.problem import UNBOUNDED, Plan, Problem, Span
from planner.scheduling.slot_jobs import SlotJob, SlotJobs
from planner.scheduling.state import State

SlotBlocks = Sequence[Span]
"""Blocks of one job in ascending order, in slots."""
NOWHERE: SlotBlocks = ()


class Board:
    """`empty` is the state in which only fixed work is; its days are those of the objective."""

    def __init__(self, problem: Problem, objective: Objective, empty: State) -> None:
        self.problem, self._objective = problem, objective
        made = SlotJobs(problem, objective, empty.segments)
        self.grid, self.slots = problem.grid, made.slots
        self._horizon, self.previous = problem.horizon, problem.previous
        self.fragment = problem.weights.fragment
        self.jobs = made.all()
        self.pause = -(-problem.pause // problem.grid)
        self.rest = -(-problem.rest // problem.grid)
        self.is_bounded = problem.rest > 0 or min(problem.day_cap, problem.week_cap) < UNBOUNDED
        days = objective.days.starts
        self.day_starts = [-(-start // problem.grid) for start in days]
        self.days = [
            day
            for day in range(len(days) - 1)
            for _ in range(self.day_starts[day], self.day_starts[day + 1])
        ]
        self.day_left = [minutes // problem.grid for minutes in empty.day_left]
        self.week_left = [minutes // problem.grid for minutes in empty.week_left]
        self.opens = [minute // problem.grid for minute in empty.opens]
        self.closes = [minute // problem.grid for minute in empty.closes]

    def cost(self, job: SlotJob, blocks: SlotBlocks) -> int:
        """What these blocks add to the objective; the same as `Objective.job_cost`."""
        costs = job.costs
        cost = done = end = 0
        for start, end in blocks:
            cost += costs[end] - costs[start]
            done += end - start
        if len(blocks) > 1:
            cost += self.fragment * (len(blocks) - 1)
        if done < job.length:
            cost += job.unplaced * (job.length - done) + self._lateness(job, self._horizon)
        elif end > job.in_time:
            cost += self._lateness(job, end * self.grid)
        if job.number in self.previous:
            cost += self._moved(job, blocks)
        return cost

    def _lateness(self, job: SlotJob, finish: int) -> int:
        due = job.job.due
        return 0 if due is None else job.rate * max(0, finish - due)

    def _moved(self, job: SlotJob, blocks: SlotBlocks) -> int:
        minutes = [(start * self.grid, end * self.grid, 0) for start, end in blocks]
        moved = self._objective.minutes_moved(job.job, minutes)
        return self.problem.weights.moved * moved

    def in_slots(self, spans: Sequence[Span]) -> SlotBlocks:
        return [(start // self.grid, end // self.grid) for start, end in spans]

    def in_minutes(self, placed: dict[int, SlotBlocks]) -> Plan:
        return {
            job: tuple((start * self.grid, end * self.grid) for start, end in placed[job])
            for job in sorted(placed)
        }
