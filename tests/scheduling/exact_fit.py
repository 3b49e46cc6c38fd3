"""Whether all work of a small problem can be in time, decided by CP-SAT with models of its own."""

from collections import defaultdict
from typing import Any

import pytest

from planner.scheduling.days import days_of
from planner.scheduling.problem import UNBOUNDED, Job, Problem
from planner.scheduling.span_algebra import common, open_time

cp_model: Any = pytest.importorskip(
    "ortools.sat.python.cp_model", reason="needs ortools, which decides what is possible"
)
SECONDS = 20


def _is_possible(model: Any) -> bool:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = SECONDS
    status = solver.solve(model)
    assert status in (cp_model.OPTIMAL, cp_model.FEASIBLE, cp_model.INFEASIBLE), "out of time"
    return bool(status != cp_model.INFEASIBLE)


def divisible_in_time(problem: Problem) -> bool:
    """Work can be split into single steps of the grid; rest does not matter."""
    model, grid = cp_model.CpModel(), problem.grid
    jobs = {job.id: job for job in problem.jobs}
    steps = [m for start, end in open_time(problem) for m in range(start, end, grid)]
    works: dict[tuple[int, int], Any] = {}
    for job in problem.jobs:
        due = UNBOUNDED if job.due is None or not job.hard else job.due
        own = [step for step in steps if job.release <= step and step + grid <= due]
        works |= {(job.id, step): model.new_bool_var("") for step in own}
        model.add(sum(works[job.id, step] for step in own) == job.processing // grid)
    for step in steps:
        model.add_at_most_one(works[job, step] for job in jobs if (job, step) in works)
    for job in problem.jobs:
        for earlier in job.predecessors:
            for (one, early), work in works.items():
                if one == job.id:
                    late = [w for (j, s), w in works.items() if j == earlier and s >= early]
                    for other in late:
                        model.add_at_most_one(work, other)
    _limit_load(model, problem, [(step, grid, works[job, step]) for job, step in works])
    return _is_possible(model)


def _limit_load(model: Any, problem: Problem, work: list[tuple[int, int, Any]]) -> None:
    days = days_of(problem)
    for cap, unit in ((problem.day_cap, 1), (problem.week_cap, 7)):
        loads = defaultdict(list)
        for start, length, variable in work:
            loads[days.index(start) // unit].append(length * variable)
        for fixed in problem.fixed:
            loads[days.index(fixed.start) // unit].append(fixed.end - fixed.start)
        for load in loads.values():
            if cap < UNBOUNDED and any(not isinstance(part, int) for part in load):
                model.add(sum(load) <= cap)


class _Pieces:
    """Optional pieces of one job in each stretch of free time, with all rules of chunks."""

    def __init__(self, model: Any, problem: Problem, job: Job) -> None:
        self.model, self.grid, self.job = model, problem.grid, job
        self.all: list[tuple[Any, Any, Any, int]] = []
        self.intervals: list[Any] = []
        pause = -(-problem.pause // problem.grid)
        due = UNBOUNDED if job.due is None or not job.hard else job.due
        days = days_of(problem)
        rooms = job.allowed if job.allowed is not None else open_time(problem)
        padded = []
        for room in rooms:
            inside = common(room, (job.release, due))
            day = days.index(room[0])
            for _ in range(self._most(inside) if inside else 0):
                padded.append(self._piece(inside, day, pause))
        model.add(sum(length for _, length, _, _ in self.all) == job.processing // self.grid)
        model.add_no_overlap(padded)

    def _most(self, room: tuple[int, int]) -> int:
        shortest, _ = self.job.chunks
        return min((room[1] - room[0]) // shortest, self.job.processing // shortest)

    def _piece(self, room: tuple[int, int], day: int, pause: int) -> Any:
        model, (shortest, longest) = self.model, self.job.chunks
        first, last = -(-room[0] // self.grid), room[1] // self.grid
        there = model.new_bool_var("")
        begin = model.new_int_var(first, last, "")
        length = model.new_int_var(0, longest // self.grid, "")
        end = model.new_int_var(first, last, "")
        model.add(end == begin + length)
        model.add(length >= -(-shortest // self.grid)).only_enforce_if(there)
        model.add(length == 0).only_enforce_if(there.negated())
        self.intervals.append(model.new_optional_interval_var(begin, length, end, there, ""))
        self.all.append((begin, length, there, day))
        size, stop = model.new_int_var(0, UNBOUNDED, ""), model.new_int_var(0, UNBOUNDED, "")
        model.add(size == length + pause)
        return model.new_optional_interval_var(begin, size, stop, there, "")


def in_time(problem: Problem) -> bool:
    """All hard rules hold, every job is done, and hard ones by their deadlines.

    No stretch of free time reaches from one day into the next.
    """
    model, grid = cp_model.CpModel(), problem.grid
    pieces = {job.id: _Pieces(model, problem, job) for job in problem.jobs}
    model.add_no_overlap([interval for own in pieces.values() for interval in own.intervals])
    for job in problem.jobs:
        for earlier in job.predecessors:
            _put_before(model, pieces[earlier], pieces[job.id])
    counting = [p for job in problem.jobs if job.counts for p in pieces[job.id].all]
    days = days_of(problem)
    _limit_load(model, problem, [(days.starts[day], grid, n) for _, n, _, day in counting])
    _keep_rest(model, problem, counting)
    return _is_possible(model)


def _put_before(model: Any, earlier: _Pieces, later: _Pieces) -> None:
    for begin, length, there, _ in earlier.all:
        for start, _, here, _ in later.all:
            model.add(begin + length <= start).only_enforce_if(there, here)


def _keep_rest(model: Any, problem: Problem, pieces: list[tuple[Any, Any, Any, int]]) -> None:
    rest, grid, days = problem.rest, problem.grid, days_of(problem)
    for begin, length, there, day in pieces:
        for start, _, here, other in pieces:
            if other == day + 1:
                model.add(grid * (start - begin - length) >= rest).only_enforce_if(there, here)
        for fixed in problem.fixed:
            own = days.index(fixed.start)
            if own == day + 1:
                model.add(grid * (begin + length) <= fixed.start - rest).only_enforce_if(there)
            elif own == day - 1:
                model.add(grid * begin >= fixed.end + rest).only_enforce_if(there)
