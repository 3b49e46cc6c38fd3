"""The tree of a page, as Qt hands it to a screen reader."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.desktop.access.asking import interface_of
from planner.desktop.access.lines import DayLines, ItemLine
from planner.desktop.access.speaker import Speaker
from planner.desktop.agenda.view import AgendaView
from planner.desktop.look.theme import LIGHT
from planner.desktop.month.view import MonthView
from planner.desktop.week.page import Page
from planner.desktop.week.view import WeekView
from planner.domain.calendar import Calendar
from planner.domain.default import default_calendar
from planner.domain.edits import move_event, remove
from planner.domain.ids import Uid
from tests.desktop.weeks import NOW, ZONE, with_line

Role, Text = QAccessible.Role, QAccessible.Text
MONDAY = date(2026, 11, 23)


@pytest.fixture
def calendar() -> Calendar:
    calendar = with_line(default_calendar(ZONE), "Doctor wed 12-14", "doctor")
    return with_line(calendar, "Review wed 15-16", "review")


@pytest.fixture
def week(qtbot: QtBot, calendar: Calendar) -> Iterator[WeekView]:
    view = WeekView(LIGHT, NOW)
    qtbot.addWidget(view)
    show(view, calendar, qtbot)
    return view


def show(view: Page, calendar: Calendar, qtbot: QtBot) -> None:
    view.set_zones(ZONE)
    view.set_calendar(calendar)
    view.resize(1160, 700)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)


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


def root_of(view: WeekView) -> QAccessibleInterface:
    found = interface_of(view.canvas)
    assert found is not None
    return found


def days(root: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [root.child(number) for number in range(root.childCount())]


def test_a_week_is_seven_lists(week: WeekView) -> None:
    root = root_of(week)
    assert root.text(Text.Name) == "23 – 29 November 2026"
    assert [day.role() for day in days(root)] == 7 * [Role.List]
    assert days(root)[0].text(Text.Name) == "today, Monday 23 November, nothing"
    assert [root.indexOfChild(day) for day in days(root)] == list(range(7))


def test_an_entry_is_a_line_of_its_day_where_it_is_painted(week: WeekView) -> None:
    wednesday = days(root_of(week))[2]
    line = wednesday.child(0)
    assert wednesday.childCount() == 2
    assert line.text(Text.Name) == "Doctor, Wednesday 12:00 to 14:00, personal"
    assert line.text(Text.Description) == "2 h 00"
    assert line.parent() is wednesday
    middle = line.rect().center()
    assert wednesday.childAt(middle.x(), middle.y()) is line
    assert root_of(week).childAt(middle.x(), middle.y()) is not None


def test_toggling_selects_and_lets_go(week: WeekView) -> None:
    line = days(root_of(week))[2].child(0)
    assert isinstance(line, ItemLine)
    line.doAction(line.toggleAction())
    assert line.state().selected
    assert week.selected == {"doctor"}
    line.doAction(line.toggleAction())
    assert not line.state().selected


def test_pressing_opens(week: WeekView, qtbot: QtBot) -> None:
    line = days(root_of(week))[2].child(0)
    assert isinstance(line, ItemLine)
    with qtbot.waitSignal(week.entry_activated) as opened:
        line.doAction(line.pressAction())
    assert opened.args is not None
    assert opened.args[0].uid == "doctor"


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


def test_what_is_removed_is_gone_from_its_list(week: WeekView, calendar: Calendar) -> None:
    wednesday = days(root_of(week))[2]
    number = QAccessible.uniqueId(wednesday.child(0))
    week.set_calendar(remove(calendar, Uid("doctor")))
    assert wednesday.childCount() == 1
    assert wednesday.child(0).text(Text.Name).startswith("Review")
    assert QAccessible.accessibleInterface(number) is None


def test_another_week_has_other_days(week: WeekView) -> None:
    root = root_of(week)
    before = days(root)
    week.show_week(MONDAY + timedelta(days=7))
    assert days(root)[0].text(Text.Name) == "Monday 30 November, nothing"
    assert not any(day in before for day in days(root))


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


def test_qt_forgets_a_page_that_is_gone(qtbot: QtBot, calendar: Calendar) -> None:
    view = WeekView(LIGHT, NOW)
    show(view, calendar, qtbot)
    day = days(root_of(view))[2]
    assert isinstance(day, DayLines)
    numbers = [QAccessible.uniqueId(day), QAccessible.uniqueId(day.child(0))]
    gone = view.canvas.findChild(Speaker)
    with qtbot.waitSignal(gone.destroyed):
        view.deleteLater()
    assert [QAccessible.accessibleInterface(number) for number in numbers] == [None, None]


def test_the_agenda_has_the_same_lines(qtbot: QtBot, calendar: Calendar) -> None:
    agenda = AgendaView(LIGHT, NOW)
    qtbot.addWidget(agenda)
    show(agenda, calendar, qtbot)
    agenda.show_span(MONDAY, 7)
    root = interface_of(agenda.sheet)
    assert root is not None
    names = [line.text(Text.Name) for day in days(root) for line in days(day)]
    assert "Doctor, Wednesday 12:00 to 14:00, personal" in names
    assert days(root)[7].text(Text.Name) == "today, Monday 23 November, nothing"
