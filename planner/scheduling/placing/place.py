"""A span of a job in a plan: what is explained."""

from planner.domain.values import dataclass
from planner.scheduling.problem.problem import Job, Plan, Problem, Span


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a job in a plan of the problem."""

    problem: Problem
    plan: Plan
    job: Job
    span: Span

    @property
    def length(self) -> int:
        return self.span[1] - self.span[0]

    def at(self, start: int) -> Span:
        """A span of the same length."""
        return start, start + self.length

    @property
    def own(self) -> tuple[Span, ...]:
        """The other spans of the job."""
        return tuple(span for span in self.plan[self.job.id] if span != self.span)

    @property
    def others(self) -> dict[int, tuple[Span, ...]]:
        """The plan without the span."""
        return {**self.plan, self.job.id: self.own}

    def with_span(self, span: Span) -> dict[int, tuple[Span, ...]]:
        """The plan with the span elsewhere."""
        return {**self.plan, self.job.id: tuple(sorted([*self.own, span]))}


def places(problem: Problem, plan: Plan) -> list[Place]:
    """One for each span of the plan."""
    jobs = {job.id: job for job in problem.jobs}
    return [Place(problem, plan, jobs[job], span) for job, spans in plan.items() for span in spans]
