"""More work than time: P proposes, O proves what does not fit, a digit proposes a repair."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel
from pytestqt.qtbot import QtBot

from planner.domain.default import default_calendar
from planner.scheduling.fitting.fit import fit
from tests.desktop.weeks import NOW, ZONE, with_line
from tests.journeys.window import PATIENCE, Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    calendar = default_calendar(ZONE)
    for number in range(4):
        calendar = with_line(calendar, f"Report {number} 6h by tue 17:30", f"task-{number}")
    return Window(qtbot, tmp_path, calendar)


def texts(window: Window) -> list[str]:
    return [label.text() for label in window.main.pages.fit.findChildren(QLabel)]


def test_a_repair_is_two_keys_away_and_proposed_before_it_is_done(
    window: Window, qtbot: QtBot
) -> None:
    document, pages = window.document, window.main.pages
    window.press(Qt.Key.Key_O)
    assert window.main.side.page is pages.fit
    report = fit(document.calendar, NOW)
    assert not report.fits
    assert "What does not fit" in texts(window)
    assert len(pages.fit.findChildren(QFrame, "card")) == len(report.repairs)
    before = document.calendar
    window.press(Qt.Key.Key_1)
    qtbot.waitUntil(lambda: document.proposal is not None, timeout=PATIENCE)
    assert document.calendar is before
    window.press(Qt.Key.Key_Return)
    assert window.strokes == 3
    assert fit(document.calendar, NOW).late == ()


def test_from_a_proposal_and_back_to_it(window: Window, qtbot: QtBot) -> None:
    document, side, pages = window.document, window.main.side, window.main.pages
    window.press(Qt.Key.Key_P)
    qtbot.waitUntil(lambda: document.proposal is not None, timeout=PATIENCE)
    state = document.proposal
    window.press(Qt.Key.Key_O)
    assert side.page is pages.fit
    window.press(Qt.Key.Key_Escape)
    assert side.page is pages.proposal
    assert document.proposal is state
