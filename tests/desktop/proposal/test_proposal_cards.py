from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from planner.desktop.proposal.proposal_cards import CardFrame, ProposalCards
from planner.desktop.proposal.proposal_words import Card

FIVE = tuple(
    Card(f"Task {n}", "1 h 00", "Mon 09:00", "Tue 09:00", "free", frozenset({n})) for n in range(5)
)
REFUSED = Qt.CheckState.Unchecked


@pytest.fixture
def cards(qtbot: QtBot) -> ProposalCards:
    made = ProposalCards(248)
    qtbot.addWidget(made)
    made.show()
    made.show_cards(FIVE, ())
    return made


def fill(cards: ProposalCards) -> int:
    """In how many steps."""
    return sum(1 for _ in cards.fill())


def frame(cards: ProposalCards, number: int) -> CardFrame:
    return cards.findChildren(CardFrame)[number]


def texts(cards: ProposalCards, number: int) -> list[str]:
    labels = frame(cards, number).findChildren(QLabel)
    return [label.text() for label in labels if label.isVisibleTo(frame(cards, number))]


def test_the_cards_are_known_before_they_can_be_read(cards: ProposalCards) -> None:
    assert cards.shown == FIVE
    assert not cards.findChildren(CardFrame)
    assert fill(cards) > 1
    assert [texts(cards, number)[0] for number in range(5)] == [card.title for card in FIVE]


def test_a_card_that_is_not_made_yet_can_become_the_current_one(
    cards: ProposalCards, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(cards.current_changed) as changed:
        cards.set_current(4)
    assert changed.args == [4]
    assert "Task 4" in texts(cards, 4)


def test_what_is_refused_says_where_it_stays(cards: ProposalCards) -> None:
    cards.show_refused(frozenset({1}))
    fill(cards)
    assert "stays Mon 09:00".replace(" 09", "\N{NO-BREAK SPACE}09") in texts(cards, 1)
    assert "free" not in texts(cards, 1)
    assert "free" in texts(cards, 0)
    assert "refused" in frame(cards, 1).accessibleName()
    cards.show_refused(frozenset())
    fill(cards)
    assert "free" in texts(cards, 1)


def test_the_box_shows_what_is_known_and_not_what_was_clicked(
    cards: ProposalCards, qtbot: QtBot
) -> None:
    fill(cards)
    box = frame(cards, 1).findChild(QCheckBox)
    with qtbot.waitSignal(cards.refusal_turned) as turned:
        box.click()
    assert turned.args == [1]
    assert box.isChecked()


def test_an_answer_stands_below_its_card_until_others_are_shown(cards: ProposalCards) -> None:
    cards.show_why(0, "It is first.")
    assert "It is first." in texts(cards, 0)
    cards.show_cards(FIVE[1:], ())
    fill(cards)
    assert "It is first." not in texts(cards, 0)
    assert cards.current == -1


def test_many_cards_have_their_height_when_the_last_is_there(cards: ProposalCards) -> None:
    many = tuple(replace(FIVE[0], title=f"Task {n}", moves=frozenset({n})) for n in range(30))
    cards.resize(248, 400)
    cards.show_cards(many, ())
    assert fill(cards) > len(many) / 4
    frames = cards.findChildren(CardFrame)
    assert len(frames) == len(many)
    assert all(frame.isVisibleTo(cards) for frame in frames)
    assert not [f for f in frames if f.height() < f.heightForWidth(f.width())]


def test_a_refusal_leaves_the_others_where_they_are(cards: ProposalCards) -> None:
    many = tuple(replace(FIVE[0], title=f"Task {n}", moves=frozenset({n})) for n in range(30))
    cards.resize(248, 400)
    cards.show_cards(many, ())
    fill(cards)
    cards.set_current(29)
    place = cards.verticalScrollBar().value()
    assert place > 0
    cards.show_refused(frozenset({29}))
    fill(cards)
    assert "refused" in frame(cards, 29).accessibleName()
    assert cards.verticalScrollBar().value() == place
