"""A page on the screen, and the tree of it, for tests."""

from PySide6.QtGui import QAccessibleInterface
from pytestqt.qtbot import QtBot

from planner.desktop.access.asking import interface_of
from planner.desktop.week.page import Page
from planner.desktop.week.view import WeekView
from planner.domain.calendar import Calendar
from tests.desktop.weeks import ZONE


def show(view: Page, calendar: Calendar, qtbot: QtBot) -> None:
    view.set_zones(ZONE)
    view.set_calendar(calendar)
    view.resize(1160, 700)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)


def root_of(view: WeekView) -> QAccessibleInterface:
    found = interface_of(view.canvas)
    assert found is not None
    return found


def days(root: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [root.child(number) for number in range(root.childCount())]
