"""Rows of what a proposal costs are made once and filled again."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.proposal.proposal_facts import FactRow, ProposalFacts
from planner.desktop.proposal.proposal_words import Fact


@pytest.fixture
def facts(qtbot: QtBot) -> Iterator[ProposalFacts]:
    page, made = QWidget(), ProposalFacts()
    page.setLayout(made)
    qtbot.addWidget(page)
    page.show()
    yield made
    page.close()


def rows(facts: ProposalFacts) -> list[FactRow]:
    page = facts.parentWidget()
    assert page is not None
    return page.findChildren(FactRow)


def shown(facts: ProposalFacts) -> list[tuple[str, str, str]]:
    found = []
    for row in rows(facts):
        if not row.isHidden():
            labels = [x for x in row.findChildren(QLabel) if not x.isHidden()]
            told = {str(x.property("role")): x for x in labels}
            value = told.get("value", QLabel())
            found.append((told["fact"].text(), value.text(), str(value.property("tone") or "")))
    return found


def test_there_is_one_for_each_fact(facts: ProposalFacts) -> None:
    facts.show_facts((Fact("Rest", "12 h"), Fact("Late", "none", "good")))
    assert shown(facts) == [("Rest", "12 h", ""), ("Late", "none", "good")]


def test_they_are_used_again(facts: ProposalFacts) -> None:
    facts.show_facts((Fact("Rest", "12 h"), Fact("Late", "1 task", "bad")))
    before = rows(facts)
    facts.show_facts((Fact("Late", "none"),))
    assert shown(facts) == [("Late", "none", "")]
    facts.show_facts((Fact("A", "1"), Fact("B", "2"), Fact("C", "3")))
    assert rows(facts)[:2] == before
    assert [label for label, _, _ in shown(facts)] == ["A", "B", "C"]


def test_another_tone_is_worn_by_a_label_of_its_own(facts: ProposalFacts, qtbot: QtBot) -> None:
    """Which Qt shows in the next turn; the one before is gone at once."""
    for tone in ("", "bad", "good", "good", ""):
        facts.show_facts((Fact("Late", "x", tone),))
        qtbot.waitUntil(lambda tone=tone: shown(facts) == [("Late", "x", tone)])  # type: ignore[misc]
