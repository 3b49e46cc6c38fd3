"""Why a block is where it is, in the window: select it, W."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planner.desktop.look.widgets import CloseButton
from tests.journeys.window import Window


def test_the_reason_of_the_selected_block_stands_beside_the_week(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = Window(qtbot, tmp_path)
    calendar = window.document.calendar
    block = min(
        (b for b in calendar.planned_blocks.values() if b.entry in calendar.tasks),
        key=lambda block: block.start,
    )
    window.main.week.select(frozenset([block.uid]))
    window.press(Qt.Key.Key_W)
    page = window.main.side.page
    assert page is window.main.pages.answer
    found = page.findChildren(QLabel)
    labels = [each.text() for each in found if not isinstance(each.parent(), CloseButton)]
    assert labels[0] == calendar.tasks[block.entry].summary
    assert labels[1].startswith("It is planned ")
    assert any("evening work" in text for text in labels)
    window.press(Qt.Key.Key_Escape)
    assert window.main.side.page is None
    assert window.document.calendar is calendar


def test_without_a_selection_it_is_said_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(qtbot, tmp_path)
    window.press(Qt.Key.Key_W)
    assert window.main.toast.text == "Select a block first, to see why it is there"
