"""The planning problem as an exact CP-SAT model: all hard rules and the whole objective.

It knows the referee's problem: days of 1,440 minutes, no window past midnight, no fixed work.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr, LinearExprT

from planner.scheduling.problem.objective import EARLY_HOURS
from planner.scheduling.problem.problem import DAY, UNBOUNDED, WEEK, Job, Plan, Problem
from tests.bench.cp_sat_job import JobModel
from tests.bench.cp_sat_slots import prices_of, runs_before, runs_of


class ProblemModel:
    """One problem; its model minimizes the total of the plan.

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
        self.model.minimize(LinearExpr.sum(list(self._costs())))

    def _job_model(self, job: Job, ceiling: int) -> JobModel:
        weights, grid, runs = self.problem.weights, self.problem.grid, runs_of(job, self.problem)
        whole = weights.unplaced * job.weight * grid > ceiling
        rate = (weights.hard_late if job.hard else weights.soft_late) * job.weight
        if whole and rate and job.due is not None:
            runs = runs_before(job.due + ceiling // rate, runs, grid)
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

    def _add_caps(self) -> None:
        for length, cap in (DAY, self.problem.day_cap), (WEEK, self.problem.week_cap):
            if cap < UNBOUNDED:
                periods = defaultdict(list)
                for slot, at_once in self._by_slot(self._counting).items():
                    periods[slot // length] += at_once
                for worked in periods.values():
                    self.model.add(self.problem.grid * LinearExpr.sum(worked) <= cap)

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
            self.model.add(LinearExpr.sum(slots[slot]) <= stairs[slot])
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
        weights, prices = self.problem.weights, prices_of(self.problem)
        for model in self.jobs.values():
            job = model.job
            yield weights.unplaced * job.weight * model.missing
            yield weights.fragment * (LinearExpr.sum(list(model.begins.values())) - model.present)
            if job.due is not None:
                rate = (weights.hard_late if job.hard else weights.soft_late) * job.weight
                yield rate * model.tardiness(self.problem.horizon)
            yield weights.moved * self._moved(model)
            rates = [self._slot_cost(job, slot, prices) for slot in model.work]
            yield LinearExpr.weighted_sum(list(model.work.values()), rates)

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

    def add_hint(self, model: CpModel, plan: Plan) -> None:
        """Tell this model or a copy of it what every variable is in the plan."""
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


def _require_known(problem: Problem) -> None:
    if problem.day_starts or problem.clock_zeros or problem.fixed:
        raise ValueError("the model knows only days of 1,440 minutes and no fixed work")
    if any(window.start // DAY != (window.end - 1) // DAY for window in problem.windows):
        raise ValueError("the model knows no window that runs past midnight")
    if not problem.pause:
        raise ValueError("the model asks for a pause between the blocks of a job")
