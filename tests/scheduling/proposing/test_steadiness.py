"""Which variant comes first."""

from dataclasses import replace
from functools import cache
from itertools import combinations

import pytest

from planner.domain.calendar import Calendar
from planner.domain.edits import add
from planner.scheduling.building.proposal import Proposal, Variant, VariantKind
from planner.scheduling.proposing.propose import propose_change
from planner.scheduling.proposing.steadiness import FEW, moved, steadiest_first
from tests.scheduling.steadiness import accepted_week, moved_in, visit
from tests.scheduling.weeks import NOW

RESTLESS = 20
"""The seed of a week in which a plan without evenings would move half of all blocks."""


@cache
def proposal(seed: int) -> Proposal:
    calendar = accepted_week(seed)
    return propose_change(calendar, add(calendar, visit(seed)), NOW, "")


def named(kind: VariantKind) -> Variant:
    return next(variant for variant in proposal(RESTLESS).variants if variant.kind is kind)


def before() -> Calendar:
    return proposal(RESTLESS).before


def test_the_first_variant_moves_no_half_of_a_week_for_half_an_hour() -> None:
    counts = [moved_in(before(), v.calendar) for v in proposal(RESTLESS).variants]
    assert max(counts) > 20
    assert counts[0] == min(counts) == 2


def test_work_that_is_left_open_does_not_come_first() -> None:
    assert proposal(RESTLESS).variants[0].kind is not VariantKind.OPEN
    assert not proposal(RESTLESS).variants[0].unplaced


def test_the_count_is_of_blocks_that_are_no_longer_there() -> None:
    for variant in proposal(RESTLESS).variants:
        assert moved(variant) == moved_in(before(), variant.calendar)


def test_a_variant_that_makes_more_late_does_not_come_first() -> None:
    spread, cheapest = named(VariantKind.SPREAD), named(VariantKind.CHEAPEST)
    missing = next(iter(spread.calendar.tasks))
    worse = replace(cheapest, unplaced={missing: NOW - NOW})
    assert next(steadiest_first([spread, cheapest])) is cheapest
    assert next(steadiest_first([spread, worse])) is spread


def test_few_moves_leave_the_order_as_it_is() -> None:
    variants = [v for v in proposal(RESTLESS).variants if moved(v) <= FEW]
    for pair in combinations(variants, 2):
        assert list(steadiest_first(pair)) == list(pair)


def test_no_variants_have_no_first() -> None:
    assert list(steadiest_first([])) == []


@pytest.mark.slow
def test_half_an_hour_moves_few_blocks_of_many_weeks() -> None:
    counts = [
        moved_in(proposal(seed).before, proposal(seed).variants[0].calendar) for seed in range(100)
    ]
    assert sorted(counts)[50] <= 2
    assert max(counts) <= 6
