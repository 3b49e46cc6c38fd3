"""The page on its own; tests/journeys/test_days_away.py holds it in the window."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from planner.desktop.document.document import Document
from planner.desktop.unrecorded.unrecorded import Outcome
from planner.desktop.unrecorded.unrecorded_panel import UnrecordedPanel
from planner.domain.recording import record_blocks
from tests.desktop.weeks import NOW, opened, working_week

LATER = NOW + timedelta(days=1)


@pytest.fixture
def document(tmp_path: Path) -> Document:
    return opened(tmp_path, working_week(), LATER)


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> UnrecordedPanel:
    made = UnrecordedPanel(document)
    qtbot.addWidget(made)
    assert made.open()
    return made


def spoken(panel: UnrecordedPanel) -> list[str]:
    found = panel.findChild(QListWidget)
    role = Qt.ItemDataRole.AccessibleTextRole
    return [found.item(row).data(role) for row in range(found.count())]


def test_each_line_says_what_when_and_what_became_of_it(panel: UnrecordedPanel) -> None:
    before = spoken(panel)[0]
    title = panel.shown[0].title
    assert before.startswith(f"{title}, Mon 23 Nov ")
    panel.say(Outcome.DONE)
    assert spoken(panel)[0] == f"{before}, done"


def test_the_buttons_do_what_the_keys_do(panel: UnrecordedPanel) -> None:
    buttons = {each.accessibleName(): each for each in panel.findChildren(QPushButton)}
    buttons["Not"].click()
    buttons["All done"].click()
    outcomes = [line.outcome for line in panel.shown]
    assert outcomes == [Outcome.MISSED, *[Outcome.DONE] * (len(outcomes) - 1)]


def test_backspace_takes_an_answer_back(panel: UnrecordedPanel) -> None:
    found = panel.findChild(QListWidget)
    QTest.keyClick(found, Qt.Key.Key_P)
    assert panel.shown[0].outcome is Outcome.PARTLY
    QTest.keyClick(found, Qt.Key.Key_Backspace)
    assert panel.shown[0].outcome is None


def test_what_others_recorded_meanwhile_is_asked_no_more(
    panel: UnrecordedPanel, document: Document
) -> None:
    first, second, *_ = panel.shown
    panel.say_all(Outcome.DONE)
    document.commit(record_blocks(document.calendar, {first.uid: timedelta()}, LATER), "Elsewhere")
    panel.open()
    assert panel.shown[0] == second.with_outcome(Outcome.DONE)
