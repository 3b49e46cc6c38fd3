"""CP-SAT as an engine: the best plan that it finds in a time, and a lower bound of all plans."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from ortools.sat.python.cp_model import (
    FEASIBLE,
    OPTIMAL,
    UNKNOWN,
    CpModel,
    CpSolver,
    CpSolverStatus,
)

from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import Plan, Problem, Span
from tests.bench.cp_sat_job import JobModel
from tests.bench.cp_sat_model import ProblemModel
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
    """Half of the time at most goes into parts of the plan, the rest into all of it and the bound.

    The hint is a valid plan to start from.
    """
    begun = time.monotonic()
    engine = _Engine(problem, evaluate(problem, hint).total, workers)
    best = engine.improved(hint, seconds / 2)
    return engine.solved(best, max(1.0, seconds - (time.monotonic() - begun)))


class _Engine:
    """One problem's model, solved in parts and as a whole."""

    def __init__(self, problem: Problem, ceiling: int, workers: int) -> None:
        self._problem, self._workers = problem, workers
        self._model = ProblemModel(problem, ceiling)
        self._jobs = self._model.jobs

    def improved(self, plan: Plan, seconds: float) -> Plan:
        parts = Neighbourhoods(list(self._jobs.values()))
        return parts.improved(plan, seconds, self._part_solved)

    def solved(self, hint: Plan, seconds: float) -> Outcome:
        model = self._model.model
        self._model.add_hint(model, hint)
        solver, status = self._run(model, seconds)
        if status == UNKNOWN:
            return Outcome(hint, evaluate(self._problem, hint).total, 0)
        assert status in {OPTIMAL, FEASIBLE}, solver.status_name(status)
        total = round(solver.objective_value)
        bound = total if status == OPTIMAL else ceil(solver.best_objective_bound - 1e-6)
        return Outcome(self._plan(solver), total, bound)

    def _part_solved(self, plan: Plan, kept: Kept, seconds: float) -> Plan:
        """The plan itself where no better one was found."""
        model = self._model.model.clone()
        for job in self._jobs.values():
            blocks = plan.get(job.job.id, ())
            for slot, work in job.work.items():
                if kept(job, slot):
                    model.add(work == any(start <= slot < end for start, end in blocks))
        self._model.add_hint(model, plan)
        solver, status = self._run(model, seconds, in_part=True)
        if status not in {OPTIMAL, FEASIBLE}:
            return plan
        before = evaluate(self._problem, plan).total
        return self._plan(solver) if round(solver.objective_value) < before else plan

    def _run(
        self, model: CpModel, seconds: float, *, in_part: bool = False
    ) -> tuple[CpSolver, CpSolverStatus]:
        """With the strongest linear relaxation, for it gives the bounds; a part needs no long
        preparation.
        """
        solver = CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.num_workers = self._workers
        solver.parameters.interleave_search = self._workers == 1
        solver.parameters.linearization_level = 2
        solver.parameters.subsolvers.extend(["max_lp"])
        solver.parameters.symmetry_level = 0
        if in_part:
            solver.parameters.cp_model_probing_level = 0
            solver.parameters.max_presolve_iterations = 1
        return solver, solver.solve(model)

    def _plan(self, solver: CpSolver) -> Plan:
        blocks = {job: tuple(_blocks(model, solver)) for job, model in self._jobs.items()}
        return {job: found for job, found in blocks.items() if found}


def _blocks(job: JobModel, solver: CpSolver) -> Iterator[Span]:
    worked = [slot for slot in job.slots if solver.boolean_value(job.work[slot])]
    starts = [slot for slot in worked if slot - job.grid not in worked]
    ends = [slot + job.grid for slot in worked if slot + job.grid not in worked]
    yield from zip(starts, ends, strict=True)
