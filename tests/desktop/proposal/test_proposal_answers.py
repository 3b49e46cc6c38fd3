"""What is said to single moves; tests/journeys/test_single_moves.py holds it in the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.document.document import Document
from planner.desktop.proposal.proposal_answers import ProposalAnswers, blocks_of
from planner.desktop.proposal.proposal_words import facts, heading
from planner.domain.default import default_calendar
from planner.scheduling.proposing.propose import propose_plan
from tests.desktop.weeks import NOW, ZONE, opened, with_line


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    calendar = default_calendar(ZONE)
    for line, uid in (("Review 60m by mon 11:00", "review"), ("Notes 30m by fri", "notes")):
        calendar = with_line(calendar, line, uid)
    made = opened(tmp_path, calendar)
    made.propose(propose_plan(made.calendar, NOW, budget=0))
    yield made
    made.close()


@pytest.fixture
def answers(document: Document) -> Iterator[ProposalAnswers]:
    made = ProposalAnswers(document)
    yield made
    made.close()


def move(document: Document, entry: str) -> int:
    assert document.proposal is not None
    moves = document.proposal.whole.moves
    return next(number for number, each in enumerate(moves) if each.entry == entry)


def test_the_panel_tells_what_the_rest_costs(
    document: Document, answers: ProposalAnswers, qtbot: QtBot
) -> None:
    answers.turn(frozenset({move(document, "review")}))
    qtbot.waitUntil(lambda: not answers.is_pending)
    state = document.proposal
    assert state is not None
    late = [(fact.label, fact.value) for fact in facts(state, ZONE, NOW)[:2]]
    assert late == [("Late after this", "1"), ("Review", "1 h 00 without a place")]
    assert heading(state, ZONE).subtitle == f"{len(state.whole.moves) - 1} changes"


def test_another_variant_is_looked_at_afresh(
    document: Document, answers: ProposalAnswers, qtbot: QtBot
) -> None:
    number = move(document, "review")
    answers.turn(frozenset({number}))
    document.drop_proposal()
    assert not answers.is_pending
    document.propose(propose_plan(document.calendar, NOW, budget=0))
    answers.turn(frozenset({number}))
    qtbot.waitUntil(lambda: not answers.is_pending)
    assert document.proposal is not None
    assert document.proposal.refused == {number}
    document.choose_variant(0)
    assert document.proposal.refused == frozenset()
    assert document.proposal.rest is None


def test_blocks_are_found_where_the_moves_lead(document: Document) -> None:
    assert document.proposal is not None
    whole = document.proposal.whole
    found = blocks_of(whole.calendar, [whole.moves[move(document, "notes")]])
    assert {whole.calendar.planned_blocks[uid].entry for uid in found} == {"notes"}
