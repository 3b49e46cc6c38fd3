from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from planner.desktop.window.month_picker import MARGIN, ROW, TITLE, MonthPicker

MONDAY, TODAY = date(2026, 11, 23), date(2026, 11, 24)


@pytest.fixture
def month(qtbot: QtBot) -> MonthPicker:
    month = MonthPicker()
    qtbot.addWidget(month)
    month.resize(206, month.height())
    month.show_week(MONDAY, TODAY)
    return month


def press(month: MonthPicker, qtbot: QtBot, row: int, column: int) -> None:
    width = (month.width() - 2 * MARGIN) / 7
    point = QPoint(round(MARGIN + (column + 0.5) * width), round(TITLE + (row + 1.5) * ROW))
    qtbot.mouseClick(month, Qt.MouseButton.LeftButton, pos=point)


@pytest.mark.parametrize(
    ("row", "column", "day"),
    [(0, 0, date(2026, 10, 26)), (4, 2, date(2026, 11, 25)), (5, 6, date(2026, 12, 6))],
)
def test_a_press_picks_the_day_under_it(
    month: MonthPicker, qtbot: QtBot, row: int, column: int, day: date
) -> None:
    with qtbot.waitSignal(month.day_picked) as picked:
        press(month, qtbot, row, column)
    assert picked.args == [day]


def test_a_press_beside_the_days_picks_none(month: MonthPicker, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(month.day_picked):
        qtbot.mouseClick(month, Qt.MouseButton.LeftButton, pos=QPoint(30, 8))


def test_another_week_turns_to_its_month(month: MonthPicker) -> None:
    month.show_week(date(2027, 3, 1), TODAY)
    assert month.accessibleName() == "March 2027"


def test_a_week_that_is_shown_anyway_does_not_turn_the_month(month: MonthPicker) -> None:
    month.show_week(date(2026, 11, 2), TODAY)
    assert month.accessibleName() == "November 2026"


def test_from_right_to_left_the_first_day_is_at_the_right(month: MonthPicker, qtbot: QtBot) -> None:
    month.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    with qtbot.waitSignal(month.day_picked) as picked:
        press(month, qtbot, 0, 6)
    assert picked.args == [date(2026, 10, 26)]


def test_every_day_is_under_its_own_cell(month: MonthPicker) -> None:
    for number in range(42):
        day = date.fromordinal(date(2026, 10, 26).toordinal() + number)
        assert month.day_at(month.cell_of(day).center().toPoint()) == day
