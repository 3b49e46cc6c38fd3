"""Why a block is not elsewhere: by a right click on the place, or by a time that is written."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from planner.desktop.week.wishes import MenuWanted
from planner.domain.blocks import PlannedBlock
from planner.domain.clock import instant
from tests.desktop.weeks import NOW, ZONE
from tests.journeys.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path)


def first_work(window: Window) -> PlannedBlock:
    calendar = window.document.calendar
    blocks = calendar.planned_blocks.values()
    return min((b for b in blocks if b.entry in calendar.tasks), key=lambda block: block.start)


def texts(window: Window) -> list[str]:
    page = window.main.side.page
    assert page is window.main.pages.answer
    return [label.text() for label in page.findChildren(QLabel)]


def test_a_right_click_on_a_place_asks_about_the_block_that_was_selected(window: Window) -> None:
    block = first_work(window)
    title = window.document.calendar.tasks[block.entry].summary
    window.main.week.select(frozenset([block.uid]))
    window.main.week.select(frozenset())  # by the press
    at = NOW.replace(day=24, hour=10)  # the stand-up
    wanted = MenuWanted(QPoint(), None, at.date(), at)
    window.main.week.menu_wanted.emit(wanted)
    menu = window.main.findChild(QMenu, "itemMenu")
    action = next(a for a in menu.actions() if a.text() == f"Why is {title} not here?")
    action.trigger()
    menu.close()
    window.settle()
    shown = texts(window)
    assert shown[0] == f"{title}: why not Tue 10:00?"
    assert any("Stand-up takes" in text for text in shown)


def test_a_written_time_asks_by_the_keyboard_alone(window: Window) -> None:
    block = first_work(window)
    window.main.week.select(frozenset([block.uid]))
    window.press(Qt.Key.Key_W)
    window.press(Qt.Key.Key_Tab)
    window.type("tue 10:00")
    window.press(Qt.Key.Key_Return)
    shown = texts(window)
    assert any("Stand-up takes" in text for text in shown)
    window.press(Qt.Key.Key_Escape)
    assert window.main.side.page is None


def test_without_a_block_nothing_is_offered(window: Window) -> None:
    at = instant(NOW.date(), NOW.time(), ZONE)
    window.main.week.menu_wanted.emit(MenuWanted(QPoint(), None, at.date(), at))
    menu = window.main.findChild(QMenu, "itemMenu")
    assert not any(action.text().startswith("Why is") for action in menu.actions())
    menu.close()
