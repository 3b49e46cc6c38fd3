"""What gives way where there is little room."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.look.flow import Flow
from planner.desktop.look.segments import Segments
from planner.domain.default import default_calendar
from tests.desktop.weeks import ZONE
from tests.journeys.window import Window


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_row_goes_on_in_the_next_line(qtbot: QtBot, mirrored: bool) -> None:
    page, buttons = QWidget(), [QPushButton("Seguinte") for _ in range(3)]
    qtbot.addWidget(page)
    if mirrored:
        page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row = Flow(*buttons)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(row)
    column.addStretch(1)
    wide = buttons[0].sizeHint().width()
    page.resize(2 * wide + row.spacing(), 300)
    page.show()
    qtbot.waitExposed(page)
    tops = [button.y() for button in buttons]
    assert tops[0] == tops[1] < tops[2]
    side = [button.x() for button in buttons]
    assert side[0] == side[2]
    assert (side[0] > side[1]) is mirrored
    assert all(0 <= button.x() <= page.width() - button.width() for button in buttons)
    assert row.heightForWidth(row.line_width()) == buttons[0].sizeHint().height()


def test_what_is_lower_stands_in_the_middle_of_its_line(qtbot: QtBot) -> None:
    page, low, high = QWidget(), QLabel("Which ones?"), QPushButton("All")
    qtbot.addWidget(page)
    page.setLayout(Flow(low, high))
    page.resize(400, 100)
    page.show()
    qtbot.waitExposed(page)

    assert low.height() < high.height()
    assert abs(low.geometry().center().y() - high.geometry().center().y()) <= 1


def test_choices_stand_below_each_other_where_they_do_not_fit_beside(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    choices = Segments(("Preferido", "Possível", "Nunca"), "Horas")
    choices.setParent(page)
    buttons = choices.findChildren(QPushButton)
    needed = sum(button.sizeHint().width() for button in buttons)
    choices.resize(needed + 20, 30)
    page.show()
    qtbot.waitExposed(page)
    assert len({button.y() for button in buttons}) == 1
    choices.resize(needed - 20, 90)
    qtbot.waitUntil(lambda: len({button.y() for button in buttons}) == 3)


def test_the_left_side_gives_way_to_the_right_one_in_a_narrow_window(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = Window(qtbot, tmp_path, default_calendar(ZONE)).main
    left = window.tasks.parentWidget()
    window.openers.hours()
    assert left is not None
    assert left.isVisible()
    window.resize(820, 700)
    qtbot.waitUntil(left.isHidden)
    window.side.close_page(window.pages.hours)
    qtbot.waitUntil(left.isVisible)
