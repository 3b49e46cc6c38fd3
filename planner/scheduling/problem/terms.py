"""The terms of the objective that a plan, a job or a difference of two plans has."""

from collections.abc import Iterable, Iterator

from planner.domain.values import dataclass
from planner.scheduling.problem.objective import Objective, Score
from planner.scheduling.problem.problem import Job, Plan, Problem, Span
from planner.scheduling.problem.span_algebra import minutes_in

KINDS = (
    "hard_late",
    "unplaced",
    "soft_late",
    "window",
    "energy",
    "fragment",
    "moved",
    "early",
)
"""The gravest first, by their names in Score."""


@dataclass(frozen=True, slots=True)
class Term:
    """`units` of the objective, of which 1,000 are a minute of evening work, for an `amount`: of
    minutes, of pieces after the first (`fragment`), of hours that each minute waits (`early`).
    """

    kind: str
    units: int
    amount: int


def job_terms(problem: Problem, job: Job, spans: tuple[Span, ...]) -> tuple[Term, ...]:
    """What these spans of a job cost, without the terms that are nothing."""
    return _sum(_measured(Objective(problem), job, spans, 1))


def terms_between(problem: Problem, before: Plan, after: Plan) -> tuple[Term, ...]:
    """What `after` costs more than `before`, negative where it costs less."""
    objective = Objective(problem)
    changed = [job for job in problem.jobs if before.get(job.id, ()) != after.get(job.id, ())]
    return _sum(
        term
        for job in changed
        for sign, plan in ((1, after), (-1, before))
        for term in _measured(objective, job, plan.get(job.id, ()), sign)
    )


def total(terms: Iterable[Term]) -> int:
    return sum(term.units for term in terms)


def _sum(terms: Iterable[Term]) -> tuple[Term, ...]:
    units, amounts = dict.fromkeys(KINDS, 0), dict.fromkeys(KINDS, 0)
    for term in terms:
        units[term.kind] += term.units
        amounts[term.kind] += term.amount
    found = (Term(kind, units[kind], amounts[kind]) for kind in KINDS)
    return tuple(term for term in found if term.units)


def _measured(objective: Objective, job: Job, spans: tuple[Span, ...], sign: int) -> Iterator[Term]:
    measures = dict.fromkeys(Score.__slots__, 0)
    objective.add_terms(measures, job, spans)
    preferred = job.preferred
    outside = (objective.minutes_outside(preferred, *span) for span in spans) if preferred else ()
    amounts = {
        "hard_late": measures["late_minutes"] if job.hard else 0,
        "unplaced": max(0, job.processing - minutes_in(spans)),
        "soft_late": 0 if job.hard else measures["late_minutes"],
        "window": measures["evening_minutes"],
        "energy": sum(outside),
        "fragment": max(0, len(spans) - 1),
        "moved": objective.minutes_moved(job, [(*span, 0) for span in spans]),
        "early": sum(objective.early(end) - objective.early(start) for start, end in spans),
    }
    return (Term(kind, sign * measures[kind], sign * amounts[kind]) for kind in KINDS)
