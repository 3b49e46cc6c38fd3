"""Whether deadlines can be met, asked of CP-SAT: exact for work that is divisible to the grid.

Unsplittable jobs and habits are placed in one piece. Chunks, pauses and rest are left out, so that
a "no" is a proof for any plan and a "yes" one for divisible work. Needs OR-Tools.
"""

from collections import defaultdict
from dataclasses import replace
from typing import Any

import pytest

from planner.scheduling.problem.days import days_of
from planner.scheduling.problem.problem import Job, Problem

STEP = 30


def meets_all_deadlines(problem: Problem) -> bool:
    """Whether some plan does all work with a hard deadline in time, what it waits for included."""
    cp_model = pytest.importorskip("ortools.sat.python.cp_model", reason="asks CP-SAT")
    model = cp_model.CpModel()
    jobs = {job.id: job for job in problem.jobs if job.id in _bound(problem)}
    steps = {job.id: _steps(problem, job) for job in jobs.values()}
    at = {job: {m: model.new_bool_var("") for m in steps[job]} for job in jobs}
    for job in jobs.values():
        model.add(sum(at[job.id].values()) == job.processing // problem.grid)
        if not job.splittable:
            _in_one_piece(model, problem, job, at[job.id])
        for earlier in job.predecessors:
            if earlier in jobs:
                _after(model, at[job.id], at[earlier], jobs[earlier], problem.grid)
    _one_at_a_time(model, at)
    _within_caps(model, problem, jobs, at)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = 20
    status = solver.solve(model)
    assert status in (cp_model.OPTIMAL, cp_model.FEASIBLE, cp_model.INFEASIBLE)
    return status != cp_model.INFEASIBLE


def _bound(problem: Problem) -> set[int]:
    """Jobs with a hard deadline, and all they wait for."""
    jobs = {job.id: job for job in problem.jobs}
    bound, waiting = set[int](), [j.id for j in problem.jobs if j.hard and j.due is not None]
    while waiting:
        job = waiting.pop()
        if job in jobs and job not in bound:
            bound.add(job)
            waiting += jobs[job].predecessors
    return bound


def _steps(problem: Problem, job: Job) -> list[int]:
    """The grid steps, by their first minutes, in which the job may be worked on in time."""
    grid = problem.grid
    hours = [(window.start, window.end) for window in problem.windows]
    spans = hours if job.allowed is None else job.allowed
    latest = job.due if job.hard and job.due is not None else 10**9
    return sorted(
        minute
        for start, end in spans
        for minute in range(-(-start // grid) * grid, end - grid + 1, grid)
        if job.release <= minute
        and minute + grid <= latest
        and not any(left < minute + grid and minute < right for left, right in problem.busy)
    )


def _in_one_piece(model: Any, problem: Problem, job: Job, at: dict[int, Any]) -> None:
    grid = problem.grid
    begins = {minute: model.new_bool_var("") for minute in at}
    model.add(sum(begins.values()) == 1)
    for minute, begin in begins.items():
        for step in range(minute, minute + job.processing, grid):
            model.add_implication(begin, at[step]) if step in at else model.add(begin == 0)


def _after(model: Any, at: dict[int, Any], before: dict[int, Any], job: Job, grid: int) -> None:
    """No step of the one while fewer than all steps of the other are done."""
    whole = job.processing // grid
    for minute, here in at.items():
        done = [var for step, var in before.items() if step < minute]
        model.add(sum(done) >= whole).only_enforce_if(here)


def _one_at_a_time(model: Any, at: dict[int, dict[int, Any]]) -> None:
    together = defaultdict(list)
    for steps in at.values():
        for minute, here in steps.items():
            together[minute].append(here)
    for several in together.values():
        model.add_at_most_one(several)


def _within_caps(
    model: Any, problem: Problem, jobs: dict[int, Job], at: dict[int, dict[int, Any]]
) -> None:
    days, grid = days_of(problem), problem.grid
    for length, cap in ((1, problem.day_cap), (7, problem.week_cap)):
        loads = defaultdict(list)
        for job, steps in at.items():
            for minute, here in steps.items() if jobs[job].counts else ():
                loads[days.index(minute) // length].append(grid * here)
        for key, load in loads.items():
            used = sum(
                work.end - work.start
                for work in problem.fixed
                if days.index(work.start) // length == key
            )
            model.add(sum(load) <= max(0, cap - used))


def coarse(problem: Problem) -> Problem:
    """On half hours, so that the model stays small."""
    windows = (
        replace(window, start=_up(window.start), end=window.end // STEP * STEP)
        for window in problem.windows
    )
    return replace(
        problem,
        grid=STEP,
        windows=tuple(window for window in windows if window.start < window.end),
        jobs=tuple(replace(job, processing=_up(job.processing)) for job in problem.jobs),
    )


def _up(minutes: int) -> int:
    return -(-minutes // STEP) * STEP
