from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from planner.domain.default import default_calendar
from tests.journeys.window import Window


def test_the_week_has_its_number_where_there_is_room(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(qtbot, tmp_path, default_calendar("Europe/Lisbon"))
    bar = window.main.top_bar
    title, number = (bar.findChild(QLabel, name) for name in ("weekTitle", "weekNumber"))
    window.main.resize(1440, 900)
    assert (title.text(), number.text()) == ("23 – 29 November 2026", "Week 48")
    assert number.isVisibleTo(bar)
    window.main.resize(1000, 900)
    assert title.text() == "23 – 29 November 2026"
    assert not number.isVisibleTo(bar)


def test_the_title_takes_no_document(qtbot: QtBot, tmp_path: Path) -> None:
    """Which costs the first picture two milliseconds."""
    window = Window(qtbot, tmp_path, default_calendar("Europe/Lisbon"))
    labels = window.main.top_bar.findChildren(QLabel)
    assert labels
    assert all("<" not in each.text() for each in labels)


def test_the_menu_ends_where_its_button_ends(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(qtbot, tmp_path, default_calendar("Europe/Lisbon"))
    buttons = window.main.top_bar.findChildren(QToolButton)
    button = next(each for each in buttons if each.menu() is not None)
    menu = button.menu()
    menu.adjustSize()
    QApplication.sendEvent(menu, QShowEvent())  # as before it is on the screen
    assert menu.geometry().right() == button.mapToGlobal(QPoint(button.width() - 1, 0)).x()
