"""The tree of a page, as Qt hands it to a screen reader."""

from datetime import date

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from planner.desktop.access.asking import interface_of
from planner.desktop.access.lines import ItemLine
from planner.desktop.agenda.view import AgendaView
from planner.desktop.look.theme import LIGHT
from planner.desktop.week.view import WeekView
from planner.domain.calendar import Calendar
from tests.desktop.access.shown import days, root_of, show
from tests.desktop.weeks import NOW

Role, Text = QAccessible.Role, QAccessible.Text
MONDAY = date(2026, 11, 23)


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
