"""Hours painted by keys and mouse in the real window."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner.desktop.hours.hours_grid import HEAD, ROW_HEIGHT, HoursGrid
from planner.desktop.hours.hours_panel import HoursPanel
from planner.domain.default import default_calendar
from planner.domain.hours_text import spans_text
from tests.journeys.window import Window

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WEDNESDAY = date(2026, 11, 25)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path, default_calendar("Europe/Lisbon"))


def grid(window: Window) -> HoursGrid:
    page = window.main.side.page
    assert isinstance(page, HoursPanel)
    return page.painter.grid


def hours(window: Window, day: int) -> str:
    return spans_text(window.document.calendar.hours.weekdays[day])


def test_arrows_with_shift_select_and_a_letter_paints(window: Window) -> None:
    window.press(Qt.Key.Key_Comma, CONTROL)
    assert window.focus() is grid(window)
    grid(window).select(5)
    window.press(Qt.Key.Key_Right, SHIFT)
    for _ in range(5):
        window.press(Qt.Key.Key_Down, SHIFT)
    assert grid(window).words() == "Saturday – Sunday 09:00–12:00"
    window.press(Qt.Key.Key_C)
    assert (hours(window, 5), hours(window, 6)) == ("09:00–12:00", "09:00–12:00")
    window.press(Qt.Key.Key_Z, CONTROL)
    assert (hours(window, 5), hours(window, 6)) == ("", "")


def test_n_is_never_and_not_a_new_entry(window: Window) -> None:
    window.press(Qt.Key.Key_Comma, CONTROL)
    grid(window).select(0)
    window.press(Qt.Key.Key_N)
    assert hours(window, 0).startswith("09:30–17:30")
    assert window.focus() is grid(window)


def test_the_mouse_paints_with_the_chosen_brush(window: Window) -> None:
    window.press(Qt.Key.Key_Comma, CONTROL)
    page = window.main.pages.hours
    page.painter.grid.select(5)
    page.painter.brushes.choose(1)
    page.painter.brushes.chosen.emit(1)
    x = round(page.painter.grid.column_box(5).center().x())
    first, last = HEAD + 20 * ROW_HEIGHT + 2, HEAD + 23 * ROW_HEIGHT + 2
    QTest.mousePress(page.painter.grid, Qt.MouseButton.LeftButton, pos=QPoint(x, first))
    QTest.mouseMove(page.painter.grid, QPoint(x, last))
    QTest.mouseRelease(page.painter.grid, Qt.MouseButton.LeftButton, pos=QPoint(x, last))
    assert hours(window, 5) == "10:00–12:00 flexible"


def test_h_makes_the_day_in_focus_different(window: Window) -> None:
    window.main.week.page.focus_day(WEDNESDAY)
    window.press(Qt.Key.Key_H)
    assert "25" in grid(window).words()
    window.press(Qt.Key.Key_N)
    dated = window.document.calendar.hours.exceptions[WEDNESDAY]
    assert spans_text(dated).startswith("09:30–17:30")
    assert hours(window, 2).startswith("09:00–17:30")
    window.press(Qt.Key.Key_C)
    assert not window.document.calendar.hours.exceptions, "as usual is no exception"


def test_escape_ends_the_selection_and_then_closes(window: Window) -> None:
    window.press(Qt.Key.Key_Comma, CONTROL)
    window.press(Qt.Key.Key_Down, SHIFT)
    window.press(Qt.Key.Key_Escape)
    assert window.main.side.page is not None
    window.press(Qt.Key.Key_Escape)
    assert window.main.side.page is None


def test_a_toast_says_what_was_painted_and_takes_it_back(window: Window) -> None:
    before = window.document.calendar.hours
    window.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_F)
    toast = window.main.toast
    assert toast.isVisible()
    assert toast.text == "Paint hours: Monday 09:30–10:00 · possible"
    undo = next(each for each in toast.findChildren(QPushButton) if each.isVisible())
    undo.click()
    window.settle()
    assert window.document.calendar.hours == before
