"""What keys lead to and change is said to a screen reader."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.desktop.access.asking import interface_of
from planner.desktop.access.lines import DayLines, ItemLine
from planner.desktop.look.theme import LIGHT
from planner.desktop.month.view import MonthView
from planner.desktop.week.view import WeekView
from planner.domain.calendar import Calendar
from planner.domain.edits import move_event
from planner.domain.ids import Uid
from tests.desktop.access.shown import days, root_of, show
from tests.desktop.weeks import NOW

Role, Text = QAccessible.Role, QAccessible.Text
MONDAY = date(2026, 11, 23)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of what is focused; without a bus Qt drops its events."""
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if event.type() is QAccessible.Event.Focus:
            heard.append(event.accessibleInterface().text(Text.Name))
        else:
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


def test_arrows_say_where_they_lead(week: WeekView, said: list[str]) -> None:
    root = root_of(week)
    line = days(root)[2].child(0)
    assert isinstance(line, ItemLine)
    line.doAction(line.setFocusAction())
    QTest.keyClick(week.canvas, Qt.Key.Key_Down)
    assert said == [
        "Doctor, Wednesday 12:00 to 14:00, personal",
        "Review, Wednesday 15:00 to 16:00, appointment",
    ]
    assert root.focusChild().text(Text.Name) == said[-1]


def test_a_day_takes_the_focus(week: WeekView, said: list[str]) -> None:
    friday = days(root_of(week))[4]
    assert isinstance(friday, DayLines)
    days(root_of(week))[2].child(0).doAction(friday.toggleAction())
    friday.doAction(friday.setFocusAction())
    assert week.focused_day == MONDAY + timedelta(days=4)
    assert not week.selected
    assert friday.state().focused
    assert said[-1] == "Friday 27 November, nothing"


def test_what_moves_is_said_at_its_new_time(
    week: WeekView, calendar: Calendar, said: list[str]
) -> None:
    line = days(root_of(week))[2].child(0)
    assert isinstance(line, ItemLine)
    line.doAction(line.setFocusAction())
    start = calendar.personal_blocks[Uid("doctor")].start + timedelta(minutes=15)
    week.set_calendar(move_event(calendar, Uid("doctor"), start))
    assert said[1:] == ["Doctor, Wednesday 12:15 to 14:15, personal"]
    assert days(root_of(week))[2].child(0).text(Text.Name) == said[1]


def test_in_a_month_arrows_say_the_days(qtbot: QtBot, calendar: Calendar, said: list[str]) -> None:
    month = MonthView(LIGHT, NOW)
    qtbot.addWidget(month)
    show(month, calendar, qtbot)
    month.grid.setFocus()
    assert interface_of(month.grid) is not None
    for _ in range(2):
        QTest.keyClick(month.grid, Qt.Key.Key_Right)
    assert said[0] == "Tuesday 24 November, nothing"
    assert said[1].startswith(("Wednesday 25 November", "Doctor"))
