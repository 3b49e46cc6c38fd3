import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.look.calm_box import CalmBox
from planner.desktop.look.styles import panel_style
from planner.desktop.look.theme import LIGHT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_all_lines_of_a_short_list_are_in_sight(qtbot: QtBot) -> None:
    box = CalmBox()
    qtbot.addWidget(box)
    box.addItems([f"Project {number}" for number in range(12)])
    box.view()  # made in the style without the sheet
    box.setStyleSheet(panel_style(LIGHT))
    box.show()
    qtbot.waitExposed(box)

    box.showPopup()

    lines, last = box.view(), box.model().index(11, 0)
    qtbot.waitUntil(lines.isVisible)
    assert lines.viewport().rect().contains(lines.visualRect(last))
    assert lines.visualRect(last).height() >= 24
    box.hidePopup()
