from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from planner.desktop.look.view_kind import ViewKind
from planner.desktop.window.view_switch import ViewSwitch
from planner.domain.default import default_calendar
from tests.journeys.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path, default_calendar("Europe/Lisbon"))


def switch(window: Window) -> ViewSwitch:
    (found,) = window.main.top_bar.findChildren(ViewSwitch)
    return found


def checked(window: Window) -> list[str]:
    return [b.text() for b in switch(window).findChildren(QPushButton) if b.isChecked()]


def test_a_click_shows_the_view_and_leaves_the_focus(window: Window, qtbot: QtBot) -> None:
    (month,) = (b for b in switch(window).findChildren(QPushButton) if b.text() == "Month")
    qtbot.mouseClick(month, Qt.MouseButton.LeftButton)

    assert window.main.week.kind is ViewKind.MONTH
    assert window.main.week.month.grid.hasFocus()


def test_the_switch_follows_the_keys_and_names_the_work_week(window: Window) -> None:
    window.press(Qt.Key.Key_4)
    assert checked(window) == ["4 days"]
    window.press(Qt.Key.Key_5)
    assert checked(window) == ["Work week"]


def test_in_a_narrow_window_the_views_are_in_a_list(window: Window, qtbot: QtBot) -> None:
    window.main.resize(800, 500)
    (button,) = switch(window).findChildren(QToolButton)

    qtbot.waitUntil(button.isVisible)
    assert button.text() == "Week"
    assert len(button.menu().actions()) == len(ViewKind)
    assert not any(b.isVisible() for b in switch(window).findChildren(QPushButton))
