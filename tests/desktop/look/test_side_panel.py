from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from planner.desktop.hours.hours_panel import HoursPanel
from tests.desktop.weeks import working_week
from tests.journeys.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path, working_week())


def test_one_page_stands_there_and_its_end_gives_the_focus_back(window: Window) -> None:
    side = window.main.side
    assert side.page is None
    window.main.openers.hours()
    assert isinstance(side.page, HoursPanel)
    assert side.page.isAncestorOf(window.focus())
    window.main.pages.open_entry(next(iter(window.document.calendar.tasks)))
    assert side.page is window.main.pages.entry
    window.press(Qt.Key.Key_Escape)
    assert side.page is None
    assert window.main.week.isAncestorOf(window.focus())


def test_esc_among_the_days_lets_go_first_and_then_closes_the_page(window: Window) -> None:
    main, block = window.main, next(iter(window.document.calendar.planned_blocks.values()))
    main.pages.open_entry(block.entry)
    main.week.setFocus()
    main.week.select(frozenset({block.uid}))

    window.press(Qt.Key.Key_Escape)
    assert not main.week.selected
    assert main.side.page is main.pages.entry

    window.press(Qt.Key.Key_Escape)
    assert main.side.page is None
    assert main.week.isAncestorOf(window.focus())


def test_its_place_is_given_back_unless_another_page_follows_at_once(
    window: Window, qtbot: QtBot
) -> None:
    side, hidden = window.main.side, []

    class Watch(QObject):
        def eventFilter(self, _: QObject, event: QEvent) -> bool:
            hidden.append(event.type() == QEvent.Type.Hide)
            return False

    watch = Watch()
    window.main.openers.hours()
    side.installEventFilter(watch)
    window.main.pages.hours.closed.emit()
    assert side.page is None
    window.main.pages.open_answer("Why", ["So."])
    qtbot.waitUntil(window.main.pages.answer.isVisible)
    assert not any(hidden)
    window.main.pages.answer.closed.emit()
    qtbot.waitUntil(side.isHidden)
    assert any(hidden)


def test_in_a_low_window_the_hours_scroll(window: Window, qtbot: QtBot) -> None:
    window.main.openers.hours()
    window.main.resize(1000, 520)
    qtbot.waitUntil(lambda: window.main.height() == 520)
    area = window.main.side.findChild(QScrollArea)
    assert area is not None
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert area.horizontalScrollBar().maximum() == 0


def test_in_a_low_window_the_answer_to_a_proposal_stays_in_sight(
    window: Window, qtbot: QtBot
) -> None:
    window.main.resize(1000, 520)
    window.main.commands.evening()
    window.settle()
    accept = window.main.pages.proposal.findChild(QPushButton, "accept")
    assert accept is not None
    qtbot.waitUntil(lambda: not accept.visibleRegion().isEmpty())
    assert accept.visibleRegion().boundingRect() == accept.rect()
