"""The lines of a page live as long as they are shown."""

from datetime import date, timedelta

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from planner.desktop.access.lines import DayLines
from planner.desktop.access.speaker import Speaker
from planner.desktop.look.theme import LIGHT
from planner.desktop.week.view import WeekView
from planner.domain.calendar import Calendar
from planner.domain.edits import remove
from planner.domain.ids import Uid
from tests.desktop.access.shown import days, root_of, show
from tests.desktop.weeks import NOW

Role, Text = QAccessible.Role, QAccessible.Text
MONDAY = date(2026, 11, 23)


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
