"""Work of a calendar that cannot be in time: what has to be repaired."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import field, replace
from datetime import datetime

from planner.domain.calendar import Calendar
from planner.domain.tasks import Task
from planner.domain.values import dataclass
from planner.scheduling.building.build import PlanningProblem, build
from planner.scheduling.building.proposal import Blocks
from planner.scheduling.evening.evening_cap import EveningCap
from planner.scheduling.fitting.fit_trials import (
    Steps,
    Trials,
    aimed_at,
    followers,
    from_now,
    late_jobs,
    plan_in_time,
    quick_plan,
)
from planner.scheduling.fitting.quiet_evenings import plan_within
from planner.scheduling.problem.feasibility import certificate
from planner.scheduling.problem.problem import UNBOUNDED, Job, Plan, Problem, Span
from planner.scheduling.problem.span_algebra import overlaps

FEW_JOBS = 60
"""Up to which the least of a change is looked for by more than two or three plans, and two changes
where none alone is enough.
"""


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
        changed = self.after(calendar)
        plan = plan_in_time(changed.problem, changed.required)
        return None if plan is None else changed.planning.blocks(plan)

    def after(self, calendar: Calendar) -> "Shortage":
        """What is short in the changed calendar, about the same work and the same time."""
        planning = build(calendar, self.now)
        required = self._numbers_in(planning, self.required)
        overdue = self._numbers_in(planning, self.overdue)
        problem = opened = from_now(planning.problem, self.first, overdue)
        if self.opened is not None:
            cap = EveningCap.of(planning, calendar, self.now)
            same = calendar.settings == self.calendar.settings
            wanted = {} if same else plan_within(cap, problem, required) or quick_plan(problem)
            problem = cap.within(problem, self._open_evenings() if same else wanted)
        return Shortage(
            calendar,
            replace(planning, problem=problem),
            self.now,
            self.span,
            tuple(sorted(self._numbers_in(planning, self.jobs))),
            required,
            overdue,
            opened=None if self.opened is None else opened,
        )

    def left(self) -> "Shortage":
        """What is short of the required work here: by proof, or else what is late in a plan."""
        aim = aimed_at(self.problem, self.required)
        found = certificate(aim)
        if found is not None:
            waiting = followers(self.problem, found.jobs) & self.required
            return self._about({*found.jobs, *waiting}, found.start)
        late = set(late_jobs(aim, quick_plan(aim)))
        return self._about({job.id for job in pressing(aim.jobs, late)})

    def _about(self, jobs: Collection[int], start: int = UNBOUNDED) -> "Shortage":
        about = [job for job in self.problem.jobs if job.id in jobs]
        first = min((job.release for job in about), default=0)
        last = max((job.due or 0 for job in about), default=0)
        return replace(self, jobs=tuple(sorted(jobs)), span=(min(start, first), last))

    def with_problem(self, problem: Problem) -> "Shortage":
        """The same question of another problem, about which no shortfall is known."""
        return replace(
            self, planning=replace(self.planning, problem=problem), lacking=0, opened=None
        )

    def _open_evenings(self) -> Plan:
        """All flexible time within the limits, as if it were planned."""
        return {0: tuple((w.start, w.end) for w in self.problem.windows if w.cost)}

    def _numbers_in(self, planning: PlanningProblem, jobs: Iterable[int]) -> frozenset[int]:
        uids = {self.planning.sources[job].uid for job in jobs}
        return frozenset(number for uid in uids for number in planning.numbers.get(uid, ()))


def pressing(jobs: Iterable[Job], late: Collection[int]) -> list[Job]:
    """What is late, and what may be worked on at the same time."""
    dated = [job for job in jobs if job.due is not None and job.allowed is None]
    times = [(job.release, job.due or 0) for job in dated if job.id in late]
    return [job for job in dated if any(overlaps((job.release, job.due or 0), t) for t in times)]
