"""Whether all work of a small problem can be in time, decided by CP-SAT with models of its own."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

import pytest

from planner.scheduling.problem.days import days_of
from planner.scheduling.problem.problem import UNBOUNDED, Job, Problem
from planner.scheduling.problem.span_algebra import common, open_time

cp_model: Any = pytest.importorskip(
    "ortools.sat.python.cp_model", reason="needs ortools, which decides what is possible"
)
SECONDS = 20


def _is_possible(model: Any) -> bool:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = SECONDS
    status = solver.solve(model)
    decided = (cp_model.OPTIMAL, cp_model.FEASIBLE, cp_model.INFEASIBLE)
    assert status in decided, solver.status_name(status) + model.validate()
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


@dataclass(frozen=True)
class _Piece:
    """A choice: whether the job has exactly this piece."""

    job: Job
    start: int
    end: int
    chosen: Any

    def covers(self, minute: int, after: int = 0) -> bool:
        return self.start <= minute < self.end + after


@dataclass(frozen=True)
class EveningLimits:
    """How many evenings of each week may be worked in, and how many minutes in them."""

    evenings: int
    minutes: int


def in_time(problem: Problem, limits: EveningLimits | None = None) -> bool:
    """All hard rules hold, every job is done, and hard ones by their deadlines.

    No stretch of free time reaches from one day into the next.
    """
    model = cp_model.CpModel()
    pieces = {job.id: list(_pieces(model, problem, job)) for job in problem.jobs}
    for job in problem.jobs:
        own = pieces[job.id]
        model.add(sum((p.end - p.start) * p.chosen for p in own) == job.processing)
        _add_at_most_one_at_a_time(model, problem, own, problem.pause)
        for earlier in job.predecessors:
            _put_before(model, problem, pieces[earlier], own)
    _add_at_most_one_at_a_time(model, problem, [p for own in pieces.values() for p in own])
    counting = [p for own in pieces.values() for p in own if p.job.counts]
    _limit_load(model, problem, [(p.start, p.end - p.start, p.chosen) for p in counting])
    _keep_rest(model, problem, counting)
    if limits is not None:
        _limit_evenings(model, problem, counting, limits)
    return _is_possible(model)


def _pieces(model: Any, problem: Problem, job: Job) -> Iterator[_Piece]:
    due = UNBOUNDED if job.due is None or not job.hard else job.due
    grid, (shortest, longest) = problem.grid, job.chunks
    rooms = job.allowed if job.allowed is not None else open_time(problem)
    for room in rooms:
        inside = common(room, (job.release, due)) or (0, 0)
        for start in range(-(-inside[0] // grid) * grid, inside[1], grid):
            for end in range(start + grid, inside[1] + 1, grid):
                if shortest <= end - start <= longest:
                    yield _Piece(job, start, end, model.new_bool_var(""))


def _add_at_most_one_at_a_time(
    model: Any, problem: Problem, pieces: list[_Piece], after: int = 0
) -> None:
    for minute in _minutes(problem, pieces):
        model.add_at_most_one(p.chosen for p in pieces if p.covers(minute, after))


def _minutes(problem: Problem, pieces: list[_Piece]) -> list[int]:
    covered = (range(p.start, p.end, problem.grid) for p in pieces)
    return sorted({minute for found in covered for minute in found})


def _put_before(model: Any, problem: Problem, earlier: list[_Piece], later: list[_Piece]) -> None:
    """From the first minute of the one on, none of the other."""
    for minute in _minutes(problem, later):
        begun = model.new_bool_var("")
        for piece in later:
            if piece.start <= minute:
                model.add_implication(piece.chosen, begun)
        for piece in earlier:
            if piece.end > minute:
                model.add_at_most_one(begun, piece.chosen)


def _keep_rest(model: Any, problem: Problem, pieces: list[_Piece]) -> None:
    grid, days = problem.grid, days_of(problem)
    fixed = [m for work in problem.fixed for m in range(work.start, work.end, grid)]
    works: dict[int, Any] = dict.fromkeys(fixed, 1)
    for minute in _minutes(problem, pieces):
        works[minute] = sum(p.chosen for p in pieces if p.covers(minute))
    for (one, last), (other, first) in product(works.items(), repeat=2):
        next_day = days.index(other) == days.index(one) + 1
        if next_day and other - (one + grid) < problem.rest:
            model.add(last + first <= 1)


def _limit_evenings(
    model: Any, problem: Problem, pieces: list[_Piece], limits: EveningLimits
) -> None:
    days = days_of(problem)
    flexible = [(window.start, window.end) for window in problem.windows if window.cost]
    minutes, worked = defaultdict(list), defaultdict(dict)
    for piece in pieces:
        parts = [common((piece.start, piece.end), evening) for evening in flexible]
        length = sum(part[1] - part[0] for part in parts if part)
        if length:
            day = days.index(piece.start)
            evening = worked[day // 7].setdefault(day, model.new_bool_var(""))
            model.add_implication(piece.chosen, evening)
            minutes[day // 7].append(length * piece.chosen)
    for week, spent in minutes.items():
        model.add(sum(spent) <= limits.minutes)
        model.add(sum(worked[week].values()) <= limits.evenings)
