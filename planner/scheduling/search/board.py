"""A planning problem on its grid: what stays the same while blocks are moved about."""

from collections.abc import Sequence
from itertools import pairwise

from planner.scheduling.problem.bits import first_of, ones_at_end, span_bits
from planner.scheduling.problem.objective import Objective
from planner.scheduling.problem.problem import UNBOUNDED, Plan, Problem, Span
from planner.scheduling.problem.state import State
from planner.scheduling.search.slot_jobs import SlotJob, SlotJobs

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
        self._narrow_days()

    def _narrow_days(self) -> None:
        """Days open and close where there is something that work may have. So most rests ask for
        nothing, and nothing has to be renewed for them.
        """
        allowed = 0
        for job in self.jobs.values():
            allowed |= job.allowed if job.counts else 0
        for day, (begin, end) in enumerate(pairwise(self.day_starts)):
            today = allowed & span_bits(begin, end)
            first, last = (first_of(today), today.bit_length()) if today else (end, begin)
            if last == end:
                last += ones_at_end(allowed >> end)
            self.opens[day] = max(self.opens[day], first)
            self.closes[day] = min(self.closes[day], last)

    def cost(self, job: SlotJob, blocks: SlotBlocks) -> int:
        """What these blocks add to the objective; the same as `Objective.job_cost`."""
        costs = job.costs
        if len(blocks) == 1:
            start, end = blocks[0]
            if end - start == job.length and end <= job.in_time and not self.previous:
                return costs[end] - costs[start]
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
