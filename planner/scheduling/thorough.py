"""A second, thorough look at a change: a search over everything that was accepted."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from planner.domain.calendar import Calendar
from planner.scheduling.build import build
from planner.scheduling.differences import Replanning
from planner.scheduling.dropped import kept_as_dropped
from planner.scheduling.evening_cap import EveningCap
from planner.scheduling.kept import accepted_minutes, limited
from planner.scheduling.notes import change_notes
from planner.scheduling.problem import Plan
from planner.scheduling.proposal import Proposal, VariantKind
from planner.scheduling.whole_plan import whole_plan


def searched(
    proposal: Proposal, after: Calendar, now: datetime, *, budget: int | None = None
) -> Proposal:
    """The proposal of `propose_change` with one more variant, if a search finds a plan that is
    cheaper than all of its variants; else itself. What was offered stays as it is.

    `budget`: as in `solve`.
    """
    after = kept_as_dropped(proposal.before, after, now)
    planning = build(after, now)
    problem = limited(planning.problem, accepted_minutes(planning.problem))
    change = Replanning(proposal.before, after, now, planning, problem)
    cap = EveningCap.of(planning, after, now)
    plan = cap.kept(problem, partial(whole_plan, budget=budget), _itself)
    found = change.variant(VariantKind.CHEAPEST, plan, change_notes(change))
    if found.total >= min(variant.total for variant in proposal.variants):
        return proposal
    return replace(proposal, variants=(*proposal.variants, found))


def _itself(plan: Plan) -> Plan:
    return plan
