"""Which hours are seen."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.look.theme import LIGHT
from planner.desktop.week.view import WeekView
from planner.domain.calendar import Calendar
from tests.desktop.week.dragging import CONTROL, At, place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def wheel(view: WeekView, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(point),
        QPointF(view.canvas.mapToGlobal(point)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.canvas, event)


def test_the_wheel_with_control_makes_hours_higher_under_the_pointer(
    view: WeekView, at: At
) -> None:
    before = view.canvas.week.hour_height
    seen = view.canvas.mapTo(view, place(view, at(2, 12)))

    wheel(view, place(view, at(2, 12)), CONTROL)
    QApplication.processEvents()

    assert view.canvas.week.hour_height == before + 4
    assert abs(view.canvas.mapTo(view, place(view, at(2, 12))).y() - seen.y()) <= 1


def test_the_first_look_is_at_the_working_day(view: WeekView, at: At) -> None:
    seven, six = (view.canvas.mapTo(view, place(view, at(1, hour))).y() for hour in (7, 6))

    assert 0 < seven < 100
    assert six < 40


def test_late_at_night_the_first_look_is_at_the_present(
    qtbot: QtBot, calendar: Calendar, monday: date, zone: str, at: At
) -> None:
    week = WeekView(LIGHT, at(1, 23, 30))
    qtbot.addWidget(week)
    week.set_zones(zone)
    week.set_calendar(calendar)
    week.show_week(monday)
    week.resize(900, 400)
    week.show()
    qtbot.waitExposed(week)

    assert 40 < week.canvas.mapTo(week, place(week, at(1, 23, 30))).y() < 400


def test_the_hours_fill_a_high_window_and_only_that(view: WeekView) -> None:
    usual = view.canvas.week.hour_height

    view.resize(1160, 2000)
    scroll = view.canvas.parentWidget()
    assert scroll is not None
    assert 0 <= view.canvas.height() - scroll.height() < 24
    assert view.canvas.week.hour_height > usual

    view.zoom(-3)
    assert view.canvas.height() >= scroll.height()

    view.zoom(0)
    view.resize(1160, 700)
    assert view.canvas.week.hour_height == usual
