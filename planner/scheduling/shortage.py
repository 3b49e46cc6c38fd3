"""Work of a calendar that cannot be in time: what has to be repaired."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import field, replace
from datetime import datetime

from planner.domain.calendar import Calendar
from planner.domain.tasks import Task
from planner.domain.values import dataclass
from planner.scheduling.build import PlanningProblem, build
from planner.scheduling.evening_cap import EveningCap
from planner.scheduling.fit_trials import Steps, Trials, from_now, plan_in_time, quick_plan
from planner.scheduling.problem import Job, Plan, Problem, Span
from planner.scheduling.proposal import Blocks

FEW_JOBS = 60
"""Up to which the least of a change is looked for by more than two or three plans."""


@dataclass(frozen=True, slots=True)
class Shortage:
    """Inside `span` these jobs cannot all be in time; they lack at least `lacking` minutes.

    A repair has all the `required` jobs in time; the `overdue` are due no more. `opened`: the
    problem without the limits of a week's evenings, where the question is asked within them.
    """

    calendar: Calendar
    planning: PlanningProblem
    now: datetime
    span: Span
    jobs: tuple[int, ...]
    required: frozenset[int]
    overdue: frozenset[int]
    lacking: int = 0
    opened: Problem | None = None
    trials: Trials = field(default_factory=Trials)

    @property
    def problem(self) -> Problem:
        return self.planning.problem

    @property
    def first(self) -> int:
        """The first minute that can still be planned."""
        return self.planning.axis.ceil(self.now)

    def lightest(self) -> list[Job]:
        """The jobs by priority, the longest first."""
        jobs = (job for job in self.problem.jobs if job.id in self.jobs)
        return sorted(jobs, key=lambda job: (job.weight, -job.processing, job.id))

    def task(self, job: Job) -> Task:
        return self.calendar.tasks[self.planning.sources[job.id].uid]

    def with_jobs(self, changed: Iterable[Job]) -> Problem:
        instead = {job.id: job for job in changed}
        jobs = (instead.get(job.id, job) for job in self.problem.jobs)
        return replace(self.problem, jobs=tuple(jobs))

    def without_jobs(self, dropped: Collection[int]) -> Problem:
        jobs = (job for job in self.problem.jobs if job.id not in dropped)
        return replace(self.problem, jobs=tuple(jobs))

    def planned(self, problem: Problem) -> Plan | None:
        """A plan that has all that is required in time; None if none was found."""
        return self.trials.plan(problem, self.required)

    def is_possible(self, problem: Problem) -> bool:
        """No shortfall proves that something required will be late."""
        return self.trials.is_possible(problem, self.required)

    def fewest_steps(self, changed: Callable[[int], Problem], steps: Steps) -> int | None:
        """The fewest steps of a change that have all that is required in time."""
        near = steps.near if len(self.problem.jobs) <= FEW_JOBS else 1
        return self.trials.fewest_steps(changed, self.required, replace(steps, near=near))

    def plan_after(self, calendar: Calendar) -> Blocks | None:
        """A plan of the changed calendar that has all that is required, and open, in time: of that,
        of what it waits for and of habits. None if none was found.
        """
        planning = build(calendar, self.now)
        required = self._numbers_in(planning, self.required)
        overdue = self._numbers_in(planning, self.overdue)
        problem = from_now(planning.problem, self.first, overdue)
        if self.opened is not None:
            cap = EveningCap.of(planning, calendar, self.now)
            same = calendar.settings == self.calendar.settings
            problem = cap.within(problem, self._open_evenings() if same else quick_plan(problem))
        plan = plan_in_time(problem, required)
        return None if plan is None else planning.blocks(plan)

    def _open_evenings(self) -> Plan:
        """All flexible time within the limits, as if it were planned."""
        return {0: tuple((w.start, w.end) for w in self.problem.windows if w.cost)}

    def _numbers_in(self, planning: PlanningProblem, jobs: frozenset[int]) -> frozenset[int]:
        uids = {self.planning.sources[job].uid for job in jobs}
        return frozenset(number for uid in uids for number in planning.numbers.get(uid, ()))
