from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from planner.domain.default import default_calendar
from tests.journeys.window import Window


def test_the_menu_ends_where_its_button_ends(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(qtbot, tmp_path, default_calendar("Europe/Lisbon"))
    buttons = window.main.top_bar.findChildren(QToolButton)
    button = next(each for each in buttons if each.menu() is not None)
    menu = button.menu()
    menu.adjustSize()
    QApplication.sendEvent(menu, QShowEvent())  # as before it is on the screen
    assert menu.geometry().right() == button.mapToGlobal(QPoint(button.width() - 1, 0)).x()
