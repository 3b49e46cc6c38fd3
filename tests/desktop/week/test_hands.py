from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from planner.desktop.look.theme import LIGHT
from planner.desktop.week.view import WeekView

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def view(qtbot: QtBot) -> WeekView:
    made = WeekView(LIGHT, NOW)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    return made


def test_the_first_key_is_not_lost(qtbot: QtBot, view: WeekView) -> None:
    day = view.focused_day
    qtbot.keyClick(view.canvas, Qt.Key.Key_Right)
    assert (view.focused_day - day).days == 1


def test_the_first_double_click_is_not_lost(qtbot: QtBot, view: WeekView) -> None:
    at = QPoint(view.canvas.week.column_left(2) + 20, 300)
    with qtbot.waitSignal(view.time_pressed_out) as pressed:
        qtbot.mouseDClick(view.canvas, Qt.MouseButton.LeftButton, pos=at)
    assert pressed.args is not None


def test_what_is_dragged_first_is_dragged_from_its_press(qtbot: QtBot, view: WeekView) -> None:
    x = view.canvas.week.column_left(2) + 20
    qtbot.mousePress(view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, 300))
    with qtbot.waitSignal(view.time_pressed_out) as pressed:
        qtbot.mouseMove(view.canvas, QPoint(x, 400))
        qtbot.mouseRelease(view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, 400))
    assert pressed.args is not None
    span = pressed.args[0].interval
    assert span.start < span.end
