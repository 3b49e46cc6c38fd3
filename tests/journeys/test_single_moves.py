"""Single moves of a proposal, in the window: Down, Space refuses, W asks why, Enter accepts."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel
from pytestqt.qtbot import QtBot

from planner.domain.calendar import Calendar
from planner.domain.clock import local_time
from planner.domain.default import default_calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.scheduling.proposing.propose import propose_plan
from tests.desktop.weeks import NOW, ZONE, with_line
from tests.journeys.window import PATIENCE, Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    """Two tasks of which nothing is planned yet are proposed."""
    calendar = default_calendar(ZONE)
    for line, uid in (("Review 60m by fri", "review"), ("Notes 30m by fri", "notes")):
        calendar = with_line(calendar, line, uid)
    found = Window(qtbot, tmp_path, calendar)
    found.document.propose(propose_plan(found.document.calendar, NOW, budget=0))
    return found


def spans(calendar: Calendar, entry: str) -> set[Interval]:
    blocks = calendar.planned_blocks.values()
    return {block.interval for block in blocks if block.entry == entry}


def go_to(window: Window, entry: str) -> None:
    state = window.document.proposal
    assert state is not None
    number = next(n for n, move in enumerate(state.whole.moves) if move.entry == entry)
    for _ in range(number + 1):
        window.press(Qt.Key.Key_Down)


def answered(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.main.pages.is_answering, timeout=PATIENCE)


def test_what_is_refused_stays_and_the_rest_is_accepted(window: Window, qtbot: QtBot) -> None:
    state = window.document.proposal
    assert state is not None
    wanted = spans(state.whole.calendar, "notes")
    go_to(window, "review")
    window.press(Qt.Key.Key_Space)
    window.press(Qt.Key.Key_Return)  # before it is known that the rest can be done
    qtbot.waitUntil(lambda: window.document.proposal is None, timeout=PATIENCE)
    assert spans(window.document.calendar, "review") == set()
    assert spans(window.document.calendar, "notes") == wanted


def test_space_again_takes_it_back(window: Window, qtbot: QtBot) -> None:
    go_to(window, "review")
    window.press(Qt.Key.Key_Space)
    answered(window, qtbot)
    state = window.document.proposal
    assert state is not None
    assert state.rest is not None
    window.press(Qt.Key.Key_Space)
    window.press(Qt.Key.Key_Return)
    assert spans(window.document.calendar, "review")


def test_what_the_rest_needs_is_said_and_not_refused(window: Window, qtbot: QtBot) -> None:
    window.press(Qt.Key.Key_Escape)
    document = window.document
    document.commit(propose_plan(document.calendar, NOW, budget=0).variants[0].calendar, "Plan")
    start = local_time(min(spans(document.calendar, "review")).start, ZONE)
    visit = with_line(document.calendar, f"doctor {start:%Y-%m-%d %H:%M} 1h", "visit")
    window.main.commands.propose(visit, "Doctor")
    window.settle()
    go_to(window, "review")
    window.press(Qt.Key.Key_Space)
    window.press(Qt.Key.Key_Return)
    answered(window, qtbot)
    assert window.main.toast.text.startswith("It cannot be left out. Doctor takes")
    assert document.proposal is not None
    assert document.proposal.rest is None


def test_why_is_said_below_the_move(window: Window, qtbot: QtBot) -> None:
    go_to(window, "review")
    window.press(Qt.Key.Key_W)

    def texts() -> list[str]:
        cards = window.main.pages.proposal.findChildren(QFrame, "card")
        return [label.text() for card in cards for label in card.findChildren(QLabel)]

    qtbot.waitUntil(lambda: any("It is planned" in text for text in texts()), timeout=PATIENCE)
    window.press(Qt.Key.Key_W)
    assert not any("It is planned" in text for text in texts())


def test_the_focused_move_is_lit_in_the_week(window: Window) -> None:
    state = window.document.proposal
    assert state is not None
    go_to(window, "review")
    blocks = state.whole.calendar.planned_blocks.values()
    lit = {block.uid for block in blocks if block.entry == Uid("review")}
    assert window.main.week.selected == lit
    window.press(Qt.Key.Key_Return)
    assert window.main.week.selected == frozenset()
