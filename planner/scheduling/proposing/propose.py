"""Proposals: what a change does to the plan, a plan for everything, work moved to an evening."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from itertools import islice

from planner.domain.calendar import Calendar
from planner.domain.clock import day_of
from planner.domain.ids import Uid
from planner.domain.message import Message
from planner.domain.sentence import Sentence
from planner.scheduling.building.build import accepted, build
from planner.scheduling.building.busy import movable_blocks
from planner.scheduling.building.proposal import Blocks, Proposal, Variant, VariantKind
from planner.scheduling.evening.evening_cap import EveningCap
from planner.scheduling.problem.problem import Plan
from planner.scheduling.proposing.differences import Replanning
from planner.scheduling.proposing.dropped import kept_as_dropped
from planner.scheduling.proposing.kept import Kept, accepted_minutes, kept_after, limited
from planner.scheduling.proposing.move_to_evening import evening_move
from planner.scheduling.proposing.notes import change_notes, misfit_notes
from planner.scheduling.proposing.steadiness import steadiest_first
from planner.scheduling.proposing.variants import (
    EveningPlan,
    cheapest,
    into_evenings,
    replanned,
    spread,
)
from planner.scheduling.proposing.visible import differ_visibly
from planner.scheduling.proposing.whole_plan import whole_plan


def propose_change(
    before: Calendar,
    after: Calendar,
    now: datetime,
    name: str,
    *,
    tried: Blocks | None = None,
    most: int = 4,
    budget: int | None = 0,
) -> Proposal:
    """What the change from `before` to `after` does to accepted work, in up to four variants, of
    which no two look alike.

    Accepted blocks that are no longer allowed are placed anew; the others stay unless that would
    make work late or break the rest. What was dropped outside the hours is pinned. Work without
    blocks stays without. While something is dragged, `most=1` gives the first variant alone,
    sooner. `budget`: as in `solve`, for the cheapest variant.

    `tried`: a plan by which the change was found to help. Work without blocks gets a place then,
    and what the tried plan has in time the first variant has in time as well.
    """
    after = kept_as_dropped(before, after, now)
    planning = build(after, now)
    whole = planning.problem
    anew = tried is not None
    problem = whole if anew else limited(whole, accepted_minutes(whole))
    change = Replanning(before, after, now, planning, problem)
    kept = kept_after(problem, planning.plan(_changed(before, after, now)))
    cap = EveningCap.of(planning, after, now)
    variants = steadiest_first(_variants(change, kept, cap, anew=anew, budget=budget))
    if tried:
        from planner.scheduling.proposing.tried_plan import TriedPlan  # noqa: PLC0415 (for repairs alone)

        found = TriedPlan(change, planning.plan(tried), cap)
        variants = found.first(variants, kept.standing, budget)
    distinct = _distinct(variants, after.settings.grid)
    return Proposal(name, before, tuple(islice(distinct, most)))


def _variants(
    change: Replanning, kept: Kept, cap: EveningCap, *, anew: bool, budget: int | None
) -> Iterator[Variant]:
    problem = change.problem
    notes = change_notes(change)
    if not kept.lost and kept.admitted == kept.standing:
        again = partial(replanned, standing=kept.standing)
        plan = cap.kept(problem, again, _itself) if anew else kept.standing
        yield change.variant(VariantKind.PLAN, plan, notes)
        return
    evenings = partial(into_evenings, kept=kept, allowance=cap.allowance(problem))
    evening = cap.kept(problem, evenings, _plan_of)
    if evening.placed:
        more = misfit_notes(change.planning, evening.misfits)
        yield change.variant(VariantKind.EVENING, evening.plan, (*notes, *more))
    over_days = cap.kept(problem, partial(spread, kept=kept), _itself)
    yield change.variant(VariantKind.SPREAD, over_days, notes)
    yield change.variant(VariantKind.OPEN, kept.admitted, notes)
    plans = (evening.plan, over_days)
    found = partial(cheapest, problem=problem, plans=plans, budget=budget)
    yield change.variant(VariantKind.CHEAPEST, cap.kept(problem, found, _itself), notes)


def _itself(plan: Plan) -> Plan:
    return plan


def _plan_of(evening: EveningPlan) -> Plan:
    return evening.plan


def _distinct(variants: Iterable[Variant], grid: timedelta) -> Iterator[Variant]:
    """Without those that look like one before."""
    shown: list[Variant] = []
    for variant in variants:
        if all(differ_visibly(variant.blocks, other.blocks, grid) for other in shown):
            shown.append(variant)
            yield variant


def _changed(before: Calendar, after: Calendar, now: datetime) -> Blocks:
    """Blocks that the change itself put where they are."""
    return tuple(set(accepted(after, now)) - set(accepted(before, now)))


def propose_plan(calendar: Calendar, now: datetime, *, budget: int | None = None) -> Proposal:
    """A plan for everything that is left to do; nothing moves that need not.

    `budget`: as in `solve`.
    """
    planning = build(calendar, now)
    change = Replanning(calendar, calendar, now, planning, planning.problem)
    cap = EveningCap.of(planning, calendar, now)
    plan = cap.kept(planning.problem, partial(whole_plan, budget=budget), _itself)
    variant = change.variant(VariantKind.PLAN, plan, change_notes(change))
    return Proposal(Sentence("Plan"), calendar, (variant,))


def propose_evening(
    calendar: Calendar,
    now: datetime,
    day: date | None = None,
    blocks: frozenset[Uid] = frozenset(),
) -> Proposal:
    """Moves the work left on a day, or these blocks, into the evening of its day as far as it fits.

    By default the day of `now`. What does not fit stays where it is; the notes say why.
    """
    planning = build(calendar, now)
    settings = calendar.settings
    day = day or day_of(now, settings.zone, settings.day_boundary)
    problem = limited(planning.problem, accepted_minutes(planning.problem))
    change = Replanning(calendar, calendar, now, planning, problem)
    chosen = planning.plan(
        tuple(
            (block.entry, block.interval)
            for block in movable_blocks(calendar, now)
            if (block.uid in blocks if blocks else planning.axis.day_of(block.start) == day)
        )
    )
    cap = EveningCap.of(planning, calendar, now)
    move = partial(evening_move, chosen=chosen, allowance=cap.allowance(problem))
    moved = cap.kept(problem, move, _plan_of)
    notes = (*change_notes(change), *misfit_notes(planning, moved.misfits))
    if not moved.placed and not notes:
        notes = (Message("No work is left on {day}", {"day": day}),)
    variant = change.variant(VariantKind.EVENING, moved.plan, notes)
    return Proposal(Sentence("Work in the evening"), calendar, (variant,))
