"""Text as large as the application's font, and everything round it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.look.fonts import scaled, scaled_style, text_scale
from planner.desktop.look.theme import LIGHT, apply_theme
from planner.desktop.look.widgets import KeyButton
from planner.domain.default import default_calendar
from tests.desktop.weeks import ZONE
from tests.journeys.window import Window

SIZES = [(9, 13), (11, 15), (16, 21), (22, 29)]
"""In points as somebody chose them, and in pixels as the window has them (96 to an inch)."""


@pytest.fixture(autouse=True)
def usual_font(qapp: QApplication) -> Iterator[None]:
    yield
    choose(qapp, 9)
    apply_theme(qapp, LIGHT)


def choose(app: QApplication, points: float) -> None:
    font = QFont(app.font())
    font.setPointSizeF(points)
    app.setFont(font)
    text_scale.cache_clear()


@pytest.mark.parametrize(("points", "pixels"), SIZES)
def test_the_body_is_as_large_as_the_font_that_was_chosen(
    qapp: QApplication, points: float, pixels: int
) -> None:
    choose(qapp, points)
    for _ in range(2):  # other colours leave it as it is
        apply_theme(qapp, LIGHT)
        assert qapp.font().pixelSize() == pixels
    assert scaled(13) == pixels


def test_lengths_of_a_style_follow_but_for_lines_and_corners(qapp: QApplication) -> None:
    choose(qapp, 19.5)
    apply_theme(qapp, LIGHT)
    assert text_scale() == 2
    sheet = "A { font-size: 12px; border: 1px solid; border-radius: 5px; padding: 1px 8px; }"
    assert scaled_style(sheet) == (
        "A { font-size: 24px; border: 1px solid; border-radius: 5px; padding: 2px 16px; }"
    )


@pytest.mark.parametrize(("points", "pixels"), SIZES)
def test_no_text_is_cut_in_height_and_the_window_stays_small(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, points: float, pixels: int
) -> None:
    choose(qapp, points)
    window = Window(qtbot, tmp_path, default_calendar(ZONE)).main
    window.resize(1024, 700)
    assert window.minimumSizeHint().width() <= 1024
    for action in ("settings", "keys", "hours", "search", "history", "backups"):
        window.window_actions[action].trigger()
        qtbot.wait(20)
        assert cut(window) == [], action
        window.side.close_page(window.side.page)  # type: ignore[arg-type]
    assert window.font().pixelSize() == pixels


def cut(window: QWidget) -> list[str]:
    """What is seen and lower than a line of its own text, or narrower than a button's."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QLineEdit | QAbstractButton):
            continue
        text = widget.text()
        low = widget.height() < widget.fontMetrics().height() - 2
        narrow = isinstance(widget, KeyButton) and widget.width() < widget.sizeHint().width()
        if text and (low or narrow):
            found.append(f"{type(widget).__name__} {text!r}")
    return found


def test_where_text_is_large_a_week_is_turned_over_in_pages(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    choose(qapp, 22)
    window = Window(qtbot, tmp_path)
    window.main.resize(1024, 700)
    week = window.main.week
    qtbot.waitUntil(lambda: week.canvas.sheet.columns == 4)
    first = week.canvas.sheet.first
    assert window.main.viewing.days.pages == 2
    window.press(Qt.Key.Key_J)
    assert week.canvas.sheet.first == first + timedelta(days=4)
    assert week.canvas.sheet.columns == 3
    window.press(Qt.Key.Key_J)
    assert week.canvas.sheet.first == first + timedelta(days=7)
    window.press(Qt.Key.Key_K)
    window.press(Qt.Key.Key_K)
    assert week.canvas.sheet.first == first
    window.main.resize(1440, 900)
    qtbot.waitUntil(lambda: week.canvas.sheet.columns == 7)


def test_the_day_that_is_gone_to_is_on_the_page(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    choose(qapp, 22)
    window = Window(qtbot, tmp_path)
    window.main.resize(1024, 700)
    week = window.main.week
    qtbot.waitUntil(lambda: week.canvas.sheet.columns == 4)
    sunday = week.canvas.sheet.first + timedelta(days=6)
    window.main.show_day(sunday)
    assert week.focused_day == sunday
    assert week.canvas.week.days[-1] == sunday
    window.main.resize(1440, 900)
    qtbot.waitUntil(lambda: week.canvas.sheet.columns == 7)
    assert week.focused_day == sunday
