"""Work of a calendar that cannot be in time: what has to be repaired."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from planner.domain.calendar import Calendar
from planner.domain.tasks import Task
from planner.scheduling.build import PlanningProblem, build
from planner.scheduling.evening_cap import EveningCap
from planner.scheduling.fit_trials import from_now, plan_in_time, quick_plan
from planner.scheduling.problem import Job, Plan, Problem, Span


@dataclass(frozen=True, slots=True)
class Shortage:
    """Inside `span` these jobs cannot all be in time; they lack at least `lacking` minutes.

    A repair has all the `required` jobs in time; the `overdue` are due no more. `quiet`: within
    the limits of a week's evenings.
    """

    calendar: Calendar
    planning: PlanningProblem
    now: datetime
    span: Span
    jobs: tuple[int, ...]
    required: frozenset[int]
    overdue: frozenset[int]
    lacking: int = 0
    quiet: bool = False

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
        return plan_in_time(problem, self.required)

    def problem_of(self, calendar: Calendar) -> Problem:
        """The same question of a calendar that differs in its events or hours."""
        planning = build(calendar, self.now, weeks=self.planning.axis.days // 7)
        return self._asked(calendar, planning)

    def is_repaired_by(self, calendar: Calendar) -> bool:
        """Whether a plan of the changed calendar has all that is required, and open, in time."""
        planning = build(calendar, self.now)
        required = self._numbers_in(planning, self.required)
        return plan_in_time(self._asked(calendar, planning), required) is not None

    def _asked(self, calendar: Calendar, planning: PlanningProblem) -> Problem:
        overdue = self._numbers_in(planning, self.overdue)
        problem = from_now(planning.problem, self.first, overdue)
        if not self.quiet:
            return problem
        cap = EveningCap.of(planning, calendar, self.now)
        return cap.within(problem, quick_plan(problem))

    def _numbers_in(self, planning: PlanningProblem, jobs: frozenset[int]) -> frozenset[int]:
        uids = {self.planning.sources[job].uid for job in jobs}
        return frozenset(number for uid in uids for number in planning.numbers.get(uid, ()))
