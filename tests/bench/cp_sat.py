"""The planning problem as an exact CP-SAT model: a plan to compare with, and a lower bound.

It knows the referee's problem: days of 1,440 minutes, no window past midnight, no fixed work.
"""

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from ortools.sat.python.cp_model import (
    FEASIBLE,
    OPTIMAL,
    CpModel,
    CpSolver,
    CpSolverStatus,
    IntVar,
    LinearExprT,
)

from planner.scheduling.free_time import normalised, subtracted
from planner.scheduling.objective import EARLY_HOURS, evaluate
from planner.scheduling.problem import DAY, UNBOUNDED, WEEK, Job, Plan, Problem, Span
from tests.bench.cp_sat_job import JobModel, Run
from tests.bench.cp_sat_neighbourhoods import Kept, Neighbourhoods


@dataclass(frozen=True, slots=True)
class Outcome:
    """The best plan found, its total by the model, and what no plan can cost less than."""

    blocks: Plan
    total: int
    bound: int

    @property
    def is_optimal(self) -> bool:
        return self.total == self.bound


def cp_sat(problem: Problem, hint: Plan, seconds: float, workers: int = 2) -> Outcome:
    """The best plan that CP-SAT finds in the time, from the hint on."""
    return ProblemModel(problem, evaluate(problem, hint).total).solve(hint, seconds, workers)


class ProblemModel:
    """All hard rules and the whole objective of one problem.

    Only plans that cost at most the `ceiling` are wanted, which settles most of what is late.
    """

    def __init__(self, problem: Problem, ceiling: int) -> None:
        _require_known(problem)
        self.problem = problem
        self.model = CpModel()
        self._extra: list[tuple[IntVar, list[JobModel], list[int]]] = []
        self.jobs = {job.id: self._job_model(job, ceiling) for job in problem.jobs}
        self._counting = [job for job in self.jobs.values() if job.job.counts]
        self._add_after()
        self._add_no_overlap()
        self._add_precedence()
        self._add_caps()
        self._add_rest()
        self.model.minimize(sum(self._costs()))

    def _job_model(self, job: Job, ceiling: int) -> JobModel:
        weights, grid = self.problem.weights, self.problem.grid
        whole = weights.unplaced * job.weight * grid > ceiling
        runs = _runs_of(job, self.problem)
        if whole and job.due is not None:
            rate = (weights.hard_late if job.hard else weights.soft_late) * job.weight
            runs = _before(job.due + ceiling // rate if rate else self.problem.horizon, runs, grid)
        return JobModel(self.model, job, runs, grid, whole=whole)

    def _add_after(self) -> None:
        awaited = {p for job in self.problem.jobs for p in job.predecessors}
        for job in self.jobs.values():
            if job.job.id in awaited:
                job.add_after(0)
            elif job.job.due is not None:
                job.add_after(job.job.due)

    def _add_no_overlap(self) -> None:
        for at_once in self._by_slot(self.jobs.values()).values():
            self.model.add_at_most_one(at_once)

    def _add_precedence(self) -> None:
        for job in self.jobs.values():
            for other in (self.jobs[p] for p in job.job.predecessors if p in self.jobs):
                for slot in job.slots:
                    self._add_before(other, job.work[slot], slot)

    def _add_before(self, other: JobModel, work: IntVar, slot: int) -> None:
        """Work in this slot asks for all of the other job before it."""
        self.model.add(work + other.partial <= 1)
        later = next((s for s in other.slots if s >= slot), None)
        if later is not None:
            self.model.add(work + other.after[later] <= 1)
            done = sum(other.work[s] for s in other.slots if s < slot)
            self.model.add(other.job.processing * work <= other.grid * done)

    def _add_caps(self) -> None:
        for length, cap in (DAY, self.problem.day_cap), (WEEK, self.problem.week_cap):
            if cap < UNBOUNDED:
                periods = defaultdict(list)
                for slot, at_once in self._by_slot(self._counting).items():
                    periods[slot // length] += at_once
                for worked in periods.values():
                    self.model.add(self.problem.grid * sum(worked) <= cap)

    def _add_rest(self) -> None:
        slots = self._by_slot(self._counting)
        days: dict[int, list[int]] = defaultdict(list)
        for slot in sorted(slots):
            days[slot // DAY].append(slot)
        for day, evening in list(days.items()):
            self._add_night(slots, evening, days.get(day + 1, ()))

    def _add_night(
        self, slots: dict[int, list[IntVar]], evening: Sequence[int], morning: Sequence[int]
    ) -> None:
        """Booleans along both sides of the night: worked here or later; worked here or earlier."""
        if not morning:
            return
        shortest = self.problem.rest + self.problem.grid
        ends = [e for e in evening if morning[0] - e < shortest]
        starts = [m for m in morning if m - evening[-1] < shortest]
        if not ends:
            return
        later = self._staircase(slots, ends[::-1])
        earlier = self._staircase(slots, starts)
        for end in ends:
            last = max(start for start in starts if start - end < shortest)
            self.model.add(later[end] + earlier[last] <= 1)

    def _staircase(self, slots: dict[int, list[IntVar]], steps: Sequence[int]) -> dict[int, IntVar]:
        stairs: dict[int, IntVar] = {}
        for index, slot in enumerate(steps):
            stairs[slot] = self.model.new_bool_var(f"worked by {slot}")
            self.model.add(sum(slots[slot]) <= stairs[slot])
            if index:
                self.model.add(stairs[steps[index - 1]] <= stairs[slot])
            self._extra.append((stairs[slot], self._counting, list(steps[: index + 1])))
        return stairs

    def _by_slot(self, jobs: Iterable[JobModel]) -> dict[int, list[IntVar]]:
        found: dict[int, list[IntVar]] = defaultdict(list)
        for job in jobs:
            for slot, work in job.work.items():
                found[slot].append(work)
        return found

    def _costs(self) -> Iterator[LinearExprT]:
        weights, prices = self.problem.weights, _prices(self.problem)
        for model in self.jobs.values():
            job = model.job
            yield weights.unplaced * job.weight * model.missing
            yield weights.fragment * (sum(model.begins.values()) - model.present)
            if job.due is not None:
                rate = (weights.hard_late if job.hard else weights.soft_late) * job.weight
                yield rate * model.tardiness(self.problem.horizon)
            yield weights.moved * self._moved(model)
            for slot, work in model.work.items():
                yield self._slot_cost(job, slot, prices) * work

    def _slot_cost(self, job: Job, slot: int, prices: dict[int, int]) -> int:
        weights, cost = self.problem.weights, 0
        if job.allowed is None:
            cost += prices.get(slot, 0)
        if job.preferred and not job.preferred[0] <= slot % DAY < job.preferred[1]:
            cost += weights.energy
        if job.counts:
            cost += weights.early * job.weight * min(slot // 60, EARLY_HOURS)
        return cost * self.problem.grid

    def _moved(self, model: JobModel) -> LinearExprT:
        previous = self.problem.previous.get(model.job.id, ())
        planned = sum(end - start for start, end in previous)
        kept = sum(
            max(0, min(end, slot + self.problem.grid) - max(start, slot)) * work
            for slot, work in model.work.items()
            for start, end in previous
        )
        return min(model.job.processing, planned) - kept

    def solve(self, hint: Plan, seconds: float, workers: int) -> Outcome:
        """Half of the time at most for parts of the plan, the rest for all of it and the bound."""
        begun = time.monotonic()
        parts = Neighbourhoods(list(self.jobs.values()))
        hint = parts.improved(hint, seconds / 2, lambda *part: self._part_solved(*part, workers))
        self._add_hint(self.model, hint)
        left = max(1.0, seconds - (time.monotonic() - begun))
        solver, status = _solved(self.model, left, workers)
        assert status in {OPTIMAL, FEASIBLE}, solver.status_name(status)
        total = round(solver.objective_value)
        bound = total if status == OPTIMAL else ceil(solver.best_objective_bound - 1e-6)
        return Outcome(self._plan(solver), total, bound)

    def _part_solved(self, plan: Plan, kept: Kept, seconds: float, workers: int) -> Plan:
        """The plan itself where no better one was found."""
        model = self.model.clone()
        for job in self.jobs.values():
            blocks = plan.get(job.job.id, ())
            for slot, work in job.work.items():
                if kept(job, slot):
                    model.add(work == any(start <= slot < end for start, end in blocks))
        self._add_hint(model, plan)
        solver, status = _solved(model, seconds, workers)
        if status not in {OPTIMAL, FEASIBLE}:
            return plan
        before = evaluate(self.problem, plan).total
        return self._plan(solver) if round(solver.objective_value) < before else plan

    def _plan(self, solver: CpSolver) -> Plan:
        blocks = {job: tuple(_blocks(model, solver)) for job, model in self.jobs.items()}
        return {job: found for job, found in blocks.items() if found}

    def _add_hint(self, model: CpModel, plan: Plan) -> None:
        for job in self.jobs.values():
            for variable, value in job.hint(plan.get(job.job.id, ())):
                model.add_hint(variable, value)
        for variable, jobs, steps in self._extra:
            worked = any(
                start <= step < end
                for job in jobs
                for start, end in plan.get(job.job.id, ())
                for step in steps
            )
            model.add_hint(variable, worked)


def _solved(model: CpModel, seconds: float, workers: int) -> tuple[CpSolver, CpSolverStatus]:
    """With the strongest linear relaxation, for it gives the bounds."""
    solver = CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    solver.parameters.interleave_search = workers == 1
    solver.parameters.linearization_level = 2
    solver.parameters.subsolvers.extend(["max_lp"])
    return solver, solver.solve(model)


def _require_known(problem: Problem) -> None:
    if problem.day_starts or problem.clock_zeros or problem.fixed:
        raise ValueError("the model knows only days of 1,440 minutes and no fixed work")
    if any(window.start // DAY != (window.end - 1) // DAY for window in problem.windows):
        raise ValueError("the model knows no window that runs past midnight")
    if not problem.pause:
        raise ValueError("the model asks for a pause between the blocks of a job")


def _runs_of(job: Job, problem: Problem) -> list[Run]:
    """The runs of slots in which the job may be worked, from its release on."""
    hours = job.allowed or normalised((window.start, window.end) for window in problem.windows)
    runs = _slots_between(hours, problem)
    released = (tuple(slot for slot in run if slot >= job.release) for run in runs)
    return [run for run in released if run]


def _before(latest: int, runs: Iterable[Run], grid: int) -> list[Run]:
    kept = (tuple(slot for slot in run if slot + grid <= latest) for run in runs)
    return [run for run in kept if run]


def _slots_between(spans: Iterable[Span], problem: Problem) -> Iterator[Run]:
    busy, grid = normalised(problem.busy), problem.grid
    for span in spans:
        for start, end in subtracted(*span, busy):
            yield tuple(range(ceil(start / grid) * grid, end - grid + 1, grid))


def _prices(problem: Problem) -> dict[int, int]:
    """The price of a minute by slot."""
    return {
        slot: window.cost
        for window in sorted(problem.windows, key=lambda window: window.start)
        if window.cost
        for slot in range(window.start, window.end, problem.grid)
    }


def _blocks(job: JobModel, solver: CpSolver) -> Iterator[Span]:
    worked = [slot for slot in job.slots if solver.boolean_value(job.work[slot])]
    starts = [slot for slot in worked if slot - job.grid not in worked]
    ends = [slot + job.grid for slot in worked if slot + job.grid not in worked]
    yield from zip(starts, ends, strict=True)
