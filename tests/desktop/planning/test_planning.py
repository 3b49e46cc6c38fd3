"""What the process that plans replies."""

import pytest

from planner.desktop.beside.planning_messages import Reply, Request, proposal_of
from planner.desktop.planning.fit_answer import fit_answer
from planner.desktop.planning.planning import replies
from planner.domain.calendar import Calendar
from planner.domain.changes import applied, changes
from planner.domain.edits import add
from planner.scheduling.building.proposal import Proposal, VariantKind
from planner.scheduling.proposing.propose import propose_plan
from tests.scheduling.weeks import (
    MONDAY,
    NOW,
    crowded_calendar,
    meeting,
    planned,
    random_visit,
    random_week,
    span,
    task,
    week,
)


def proposals(before: Calendar, after: Calendar) -> list[Proposal]:
    request = Request(1, NOW, "Visit", changes(before, after))
    found = [proposal_of(reply, before, after) for reply in replies(request, before)]
    assert None not in found
    return [proposal for proposal in found if proposal is not None]


@pytest.mark.parametrize("seed", range(6))
def test_the_search_adds_the_cheapest_variant_to_the_quick_ones(seed: int) -> None:
    before = random_week(seed, MONDAY)
    found = proposals(before, add(before, random_visit(seed, MONDAY)))
    quick, last = found[0], found[-1]
    offered = len(quick.variants)
    assert last.variants[:offered] == quick.variants
    assert VariantKind.CHEAPEST not in {variant.kind for variant in quick.variants}
    assert all(v.kind is VariantKind.CHEAPEST for v in last.variants[offered:])


def test_some_search_finds_something() -> None:
    lengths = []
    for seed in range(6):
        before = random_week(seed, MONDAY)
        found = proposals(before, add(before, random_visit(seed, MONDAY)))
        lengths.append(len(found[-1].variants) - len(found[0].variants))
    assert max(lengths) == 1


def test_where_nothing_moves_one_reply_is_enough() -> None:
    before = planned(week(task("focus", 60)), ("focus", span(0, "09:00", "10:00")))
    after = add(before, meeting("call", span(0, "15:00", "16:00")))
    (proposal,) = proposals(before, after)
    assert proposal.variants[0].calendar is after


def test_of_a_repair_the_plan_that_it_was_tried_by_comes_first() -> None:
    """The usual plan of this one has work late."""
    before = crowded_calendar(16)
    for offer in fit_answer(before, NOW).offers:
        assert offer.tried
        after = applied(before, offer.changes)
        request = Request(1, NOW, "Repair", offer.changes, tried=offer.tried)
        for reply in replies(request, before):
            proposal = proposal_of(reply, before, after)
            assert proposal is not None
            assert not proposal.variants[0].late


def test_everything_is_planned_in_one_reply() -> None:
    calendar = week(task("focus", 60))
    (reply,) = replies(Request(1, NOW), calendar)
    assert proposal_of(reply, calendar, calendar) == propose_plan(calendar, NOW)


def test_a_refusal_is_a_sentence_and_a_mistake_a_traceback() -> None:
    beyond = NOW.replace(year=2300)
    (refusal,) = replies(Request(1, beyond), week())
    assert refusal.refusal
    impossible = Request(1, NOW, change=("not a change",))  # type: ignore[arg-type]
    (mistake,) = replies(impossible, week())
    assert isinstance(mistake, Reply)
    assert "Traceback" in mistake.mistake
