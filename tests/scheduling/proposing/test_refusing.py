"""Single moves of a proposal are refused: what is refused stays where it was."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.calendar import Calendar
from planner.domain.interval import Interval
from planner.domain.message import Message, english
from planner.scheduling.building.build import accepted
from planner.scheduling.building.proposal import Move, Proposal, Variant, VariantKind
from planner.scheduling.proposing.propose import propose_change, propose_plan
from planner.scheduling.proposing.refusing import without_moves
from tests.scheduling.weeks import (
    LISBON,
    MONDAY,
    NOW,
    at,
    broken_rules,
    planned,
    random_visit,
    random_week,
    span,
    task,
    week,
    with_doctor,
)


def said(message: Variant | Message) -> str:
    assert isinstance(message, Message)
    return english(message, LISBON, NOW)


def move_of(variant: Variant, entry: str) -> Move:
    return next(move for move in variant.moves if move.entry == entry)


def spans_of(calendar: Calendar, entry: str) -> set[Interval]:
    return {span for uid, span in accepted(calendar, NOW) if uid == entry}


@pytest.fixture
def proposal() -> Proposal:
    """A doctor on Wednesday from twelve to two, with travel, in the place of the review."""
    calendar = week(task("review", 90, due_date=at(3, "12:00")), task("notes", 60))
    calendar = planned(
        calendar,
        ("notes", span(2, "09:00", "10:00")),
        ("lunch", span(2, "11:30", "12:15")),
        ("review", span(2, "12:30", "14:00")),
    )
    return propose_change(calendar, with_doctor(calendar), NOW, "Add Doctor")


def test_what_the_appointment_needs_cannot_be_refused(proposal: Proposal) -> None:
    variant = proposal.variants[0]
    answer = without_moves(proposal.before, variant, [move_of(variant, "review")], NOW)
    assert said(answer) == "Doctor takes Wed 11:40 to Wed 14:20"


def test_a_habit_names_what_takes_its_time(proposal: Proposal) -> None:
    variant = proposal.variants[0]
    answer = without_moves(proposal.before, variant, [move_of(variant, "lunch")], NOW)
    assert said(answer) == "Doctor takes Wed 11:40 to Wed 14:20"


def test_nothing_refused_is_the_variant_itself(proposal: Proposal) -> None:
    for variant in proposal.variants:
        rest = without_moves(proposal.before, variant, [], NOW)
        assert isinstance(rest, Variant)
        assert replace(rest, total=variant.total) == variant


def test_new_work_is_left_open_when_it_is_refused() -> None:
    calendar = week(task("review", 60, due_date=at(3, "12:00")), task("notes", 60))
    proposal = propose_plan(calendar, NOW, budget=0)
    variant = proposal.variants[0]
    rest = without_moves(calendar, variant, [move_of(variant, "review")], NOW)
    assert isinstance(rest, Variant)
    assert spans_of(rest.calendar, "review") == set()
    assert spans_of(rest.calendar, "notes") == spans_of(variant.calendar, "notes")
    assert {move.entry for move in rest.moves} == {move.entry for move in variant.moves} - {
        "review"
    }
    assert [late.entry for late in rest.becomes_late] == ["review"]
    notes = [english(note, LISBON, NOW) for note in rest.notes]
    assert "Review, 1 h 00: left open" in notes


def test_work_that_something_waits_for_is_named() -> None:
    calendar = week(task("notes", 60), task("talk", 60, depends_on=("notes",)))
    variant = propose_plan(calendar, NOW, budget=0).variants[0]
    answer = without_moves(calendar, variant, [move_of(variant, "notes")], NOW)
    assert said(answer) == "Talk waits for it and is to begin Mon 10:00"


def test_a_place_that_is_taken_by_the_rest_is_named() -> None:
    calendar = week(task("review", 60, deadline=at(0, "10:00")), task("notes", 60))
    calendar = planned(calendar, ("notes", span(0, "09:00", "10:00")))
    variant = propose_plan(calendar, NOW, budget=0).variants[0]
    answer = without_moves(calendar, variant, [move_of(variant, "notes")], NOW)
    assert said(answer) == "Review is to be there Mon 09:00"


@pytest.mark.parametrize("seed", range(6))
def test_the_rest_keeps_all_rules_or_is_refused_in_words(seed: int) -> None:
    calendar = random_week(seed, MONDAY)
    plan = propose_plan(calendar, NOW, budget=0).variants[0]
    proposals = [propose_plan(calendar, NOW, budget=0)]
    visited = with_doctor(plan.calendar, random_visit(seed, MONDAY))
    proposals.append(propose_change(plan.calendar, visited, NOW, "Visit"))
    for proposal in proposals:
        for variant in proposal.variants[:2]:
            _check_each(proposal, variant)


def _check_each(proposal: Proposal, variant: Variant) -> None:
    allowed = set(broken_rules(variant.calendar, NOW))
    for move in variant.moves[:4]:
        rest = without_moves(proposal.before, variant, [move], NOW)
        if isinstance(rest, Message):
            assert english(rest, LISBON, NOW)
            continue
        assert set(broken_rules(rest.calendar, NOW)) <= allowed
        here = {(uid, span) for uid, span in accepted(rest.calendar, NOW) if uid == move.entry}
        assert {(move.entry, span) for span in move.before} <= here
        assert not {(move.entry, span) for span in move.after} & here
        others = set(accepted(variant.calendar, NOW)) - {(move.entry, s) for s in move.after}
        assert others <= set(accepted(rest.calendar, NOW))
        assert rest.kind in VariantKind
        assert rest.evening >= timedelta()
