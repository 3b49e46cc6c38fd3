"""A count opens to what it stands for."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from planner.desktop.week.gestures import Activated
from planner.desktop.week.view import WeekView
from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from tests.desktop.week.dragging import LEFT, At

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_a_count_opens_to_what_it_stands_for(
    view: WeekView, qtbot: QtBot, calendar: Calendar, at: At, zone: str
) -> None:
    crowd = [
        Appointment(
            uid=Uid(f"m{n}"), summary=f"Meeting {n}", start=at(4, 10), end=at(4, 11), zone=zone
        )
        for n in range(4)
    ]
    view.set_calendar(with_entries(calendar, crowd))
    (fold,) = view.canvas.placement.folds
    point = QPoint(fold.box.left + 5, fold.box.top + 5)

    qtbot.mousePress(view.canvas, LEFT, pos=point)
    (menu,) = view.canvas.findChildren(QMenu)
    with qtbot.waitSignal(view.entry_activated) as activated:
        menu.actions()[-1].trigger()
    menu.close()

    assert [action.text().split("  ")[1] for action in menu.actions()] == [
        "Meeting 2",
        "Meeting 3",
    ]
    assert activated.args == [Activated(Uid("m3"), None)]
