"""A search adds to a proposal and changes nothing in it."""

import pytest

from planner.domain.calendar import Calendar
from planner.domain.edits import add
from planner.scheduling.build import build
from planner.scheduling.proposal import Proposal, VariantKind
from planner.scheduling.propose import propose_change
from planner.scheduling.rules import violations
from planner.scheduling.thorough import searched
from tests.scheduling.weeks import (
    MONDAY,
    NOW,
    meeting,
    planned,
    random_visit,
    random_week,
    span,
    task,
    week,
)


def proposal_for(seed: int) -> tuple[Calendar, Proposal]:
    calendar = random_week(seed, MONDAY)
    after = add(calendar, random_visit(seed, MONDAY))
    return after, propose_change(calendar, after, NOW, "")


@pytest.mark.parametrize("seed", range(12))
def test_what_was_offered_stays_and_what_is_added_is_cheaper_and_valid(seed: int) -> None:
    after, proposal = proposal_for(seed)
    found = searched(proposal, after, NOW, budget=30)
    offered = len(proposal.variants)
    assert found.variants[:offered] == proposal.variants
    for variant in found.variants[offered:]:
        assert variant.kind is VariantKind.CHEAPEST
        assert variant.total < min(each.total for each in proposal.variants)
        problem = build(variant.calendar, NOW).problem
        assert violations(problem, problem.previous) == []


def test_some_search_finds_something() -> None:
    found = [
        searched(p, after, NOW, budget=30) is not p for after, p in map(proposal_for, range(12))
    ]
    assert any(found)


def test_a_proposal_that_cannot_be_bettered_comes_back_itself() -> None:
    calendar = planned(week(task("focus", 60)), ("focus", span(0, "09:00", "10:00")))
    after = add(calendar, meeting("call", span(0, "15:00", "16:00")))
    proposal = propose_change(calendar, after, NOW, "")
    assert searched(proposal, after, NOW, budget=30) is proposal
