from datetime import date, timedelta

import pytest

from planner.desktop.document.proposal_state import ProposalState
from planner.desktop.proposal.proposal_words import (
    cards,
    changes,
    facts,
    first_day,
    heading,
    variant_name,
)
from planner.domain.calendar import Calendar
from planner.scheduling.building.proposal import VariantKind
from planner.scheduling.proposing.propose import propose_change, propose_evening, propose_plan
from tests.desktop.weeks import NOW, ZONE, with_line, working_week

VISIT = "doctor wed 12-14 +20m"


@pytest.fixture(scope="module")
def week() -> Calendar:
    return working_week()


@pytest.fixture(scope="module")
def state(week: Calendar) -> ProposalState:
    return ProposalState(propose_change(week, with_line(week, VISIT, "visit"), NOW, "Add a visit"))


def test_the_heading_names_the_visit_its_travel_and_what_is_busy(state: ProposalState) -> None:
    head = heading(state, ZONE)
    assert head.title == "Doctor, Wed 12:00–14:00"
    assert head.subtitle == "with 20 min travel each way · private · busy 11:40–14:20"


def test_every_move_has_a_card_that_says_from_where_to_where_and_why(state: ProposalState) -> None:
    shown = cards(state.variant, ZONE)
    assert len(shown) == len(state.variant.moves)
    for card in shown:
        assert card.before.startswith("Wed ")
        assert card.after
        assert card.reason


def test_work_that_is_left_open_says_so(state: ProposalState) -> None:
    variant = next(v for v in state.proposal.variants if v.kind is VariantKind.OPEN)
    assert any(card.after.endswith("not planned") for card in cards(variant, ZONE))


def test_the_facts_name_rest_evenings_and_the_debt(state: ProposalState) -> None:
    said = {fact.label: fact.value for fact in facts(state, ZONE, NOW)}
    assert said["Late after this"] == "nothing"
    assert said["Evenings this week"].endswith(" of 10 h")
    owed, repaid = said["Owed · repaid"].split(" · ")
    assert owed == "2 h 40", "travel counts, lunch time too"
    assert repaid != "0 min", "this evening repays"


def test_the_sums_are_those_of_the_week_of_the_change_and_name_it(week: Calendar) -> None:
    """Whatever week is shown: variants of one proposal are compared by the same week."""
    line = "doctor 2026-12-02 12-14 +20m"
    proposal = propose_change(week, with_line(week, line, "visit"), NOW, "Add a visit")
    assert {variant.week for variant in proposal.variants} == {date(2026, 11, 30)}
    said = {fact.label: fact.value for fact in facts(ProposalState(proposal), ZONE, NOW)}
    assert said["Evenings in week 49"].endswith(" of 10 h")
    assert said["Owed · repaid in week 49"].startswith("2 h 40 · ")
    assert "Evenings this week" not in said
    then = NOW + timedelta(days=7)
    later = {fact.label: fact.value for fact in facts(ProposalState(proposal), ZONE, then)}
    assert later["Evenings this week"] == said["Evenings in week 49"]


def test_what_becomes_late_is_named_with_how_much(week: Calendar) -> None:
    after = with_line(week, "workshop tue 9:00-22:30", "workshop")
    proposal = propose_change(week, with_line(after, "trip wed 9:00-22:30", "trip"), NOW, "Add")
    late = [v for v in proposal.variants if v.becomes_late]
    for variant in late:
        index = proposal.variants.index(variant)
        said = facts(ProposalState(proposal, index), ZONE, NOW)
        assert variant.becomes_late[0].summary in {fact.label for fact in said}
    assert late


def test_an_evening_is_named_by_its_day(week: Calendar) -> None:
    wednesday = date(2026, 11, 25)
    proposal = propose_evening(week, NOW, wednesday)
    state = ProposalState(proposal, evening=wednesday)
    assert heading(state, ZONE).title == "Wednesday: work in the evening"
    assert first_day(state, ZONE) == wednesday


def test_a_habit_that_moves_on_many_days_has_one_card(week: Calendar) -> None:
    after = with_line(week, "class every day 12:00-13:15", "class")
    proposal = propose_change(week, after, NOW + timedelta(hours=1), "Add a class")
    moves = [move for move in proposal.variants[0].moves if move.entry == "lunch"]
    lunch = [card for card in cards(proposal.variants[0], ZONE) if card.title == "Lunch"]
    assert len(moves) > 2
    assert len(lunch) == 1
    assert f"{len(moves) - 1} more days" in lunch[0].reason


def test_variants_have_names(state: ProposalState) -> None:
    names = [variant_name(variant) for variant in state.proposal.variants]
    assert names == ["This evening", "Spread", "Leave open"]


def test_what_stays_late_is_named_with_how_much(week: Calendar) -> None:
    late = with_line(week, "Giant 90h by wed", "giant")
    late = propose_plan(late, NOW, budget=0).variants[0].calendar
    proposal = propose_change(late, with_line(late, "dentist thu 10-10:30", "dentist"), NOW, "Add")
    said = {fact.label: fact.value for fact in facts(ProposalState(proposal), ZONE, NOW)}
    assert said["Late after this"].startswith("nothing new, 1 as before")
    assert "Giant, still" in said


def test_one_change_is_one() -> None:
    assert [changes(moves) for moves in ("", "a", "ab")] == ["", "1 change", "2 changes"]
