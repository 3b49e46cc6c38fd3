"""What forbids a block at another time, or what putting it there would cost and move."""

from planner.domain.values import dataclass
from planner.scheduling.explaining.pinning import pinned
from planner.scheduling.placing.conflicts import Conflict, lasting
from planner.scheduling.placing.place import Place
from planner.scheduling.problem.problem import Plan, Span
from planner.scheduling.problem.rules import violations
from planner.scheduling.problem.span_algebra import minutes_in, without
from planner.scheduling.problem.terms import Term, terms_between, total
from planner.scheduling.proposing.variants import repaired


@dataclass(frozen=True, slots=True)
class Forbidden:
    """At `span` the block breaks these rules whatever else moves."""

    span: Span
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """A job whose work is elsewhere in the new plan: its new spans, and minutes without a place.

    `late`: how many minutes later than it is due it ends then, if that is later than before.
    """

    job: int
    spans: tuple[Span, ...]
    missing: int = 0
    late: int = 0


@dataclass(frozen=True, slots=True)
class Priced:
    """`plan` has the block at `span` and costs `difference` more than `before`, in the objective's
    units: the sum of `terms`. It is the plan that mending gives, no proof that none is cheaper.

    `before` is the accepted plan, mended where that breaks a rule. `moved` are the other jobs.
    """

    span: Span
    before: Plan
    plan: Plan
    terms: tuple[Term, ...]
    moved: tuple[Move, ...]

    @property
    def difference(self) -> int:
        return total(self.terms)


@dataclass(frozen=True, slots=True)
class Unfound:
    """No rule is known to forbid the block at `span`, but no plan was found that has it there."""

    span: Span


Elsewhere = Forbidden | Priced | Unfound


def elsewhere(place: Place, span: Span) -> Elsewhere:
    """The rules that forbid the block at a span on the grid; where none does, the price of it."""
    conflicts = lasting(place, span)
    if conflicts:
        return Forbidden(span, conflicts)
    plan = place.plan if span == place.span else pinned(place, span)
    if plan is None:
        return Unfound(span)
    before = place.plan
    if violations(place.problem, before):
        before = repaired(place.problem, before)
    return Priced(
        span=span,
        before=before,
        plan=plan,
        terms=terms_between(place.problem, before, plan),
        moved=_moved(place, before, plan),
    )


def _moved(place: Place, before: Plan, plan: Plan) -> tuple[Move, ...]:
    """In the order of their new times."""
    found = []
    for job in place.problem.jobs:
        old, new = before.get(job.id, ()), plan.get(job.id, ())
        if job.id == place.job.id or old == new:
            continue
        late, was = (_late(job.due, spans, place.problem.horizon) for spans in (new, old))
        missing = max(0, minutes_in(old) - minutes_in(new))
        changed = tuple(without(new, old))
        found.append(Move(job.id, changed, missing, late if late > was and not missing else 0))
    return tuple(sorted(found, key=lambda move: (move.spans or ((0, 0),), move.job)))


def _late(due: int | None, spans: tuple[Span, ...], horizon: int) -> int:
    if due is None:
        return 0
    return max(0, (spans[-1][1] if spans else horizon) - due)
