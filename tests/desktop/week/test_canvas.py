"""Only what differs is painted."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import (
    QHelpEvent,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from planner.desktop.week.canvas import Canvas
from planner.desktop.week.gestures import Moved
from planner.desktop.week.view import WeekView
from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from tests.desktop.week.dragging import At, drag, place, send, start_drag

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def repainted(view: WeekView, monkeypatch: pytest.MonkeyPatch) -> list[QRegion]:
    """What the canvas is told to paint from now on."""
    regions: list[QRegion] = []
    paint = Canvas.paintEvent

    def watched(canvas: Canvas, event: QPaintEvent) -> None:
        regions.append(QRegion(event.region()))
        paint(canvas, event)

    monkeypatch.setattr(Canvas, "paintEvent", watched)
    view.canvas.repaint()
    QApplication.processEvents()
    regions.clear()
    return regions


def around(view: WeekView, start: datetime, end: datetime) -> QRegion:
    """A block on its day with its shadow, and its times in the axis."""
    week = view.canvas.week
    column, top, bottom = week.column_of(start), place(view, start).y(), place(view, end).y()
    left, right = week.column_left(column), week.column_left(column + 1)
    block = QRect(left, top, right - left, bottom - top).adjusted(-10, -10, 10, 10)
    times = QRegion(0, top - 18, week.left, 36) | QRegion(0, bottom - 18, week.left, 36)
    return QRegion(block) | times


def test_a_drag_repaints_the_old_place_and_the_new_one_only(
    view: WeekView, repainted: list[QRegion], at: At
) -> None:
    start_drag(view, place(view, at(1, 10)), place(view, at(3, 13)))
    QApplication.processEvents()
    repainted.clear()

    send(view.canvas, QEvent.Type.MouseMove, place(view, at(4, 14)))
    QApplication.processEvents()

    assert repainted
    allowed = around(view, at(3, 12), at(3, 14)) | around(view, at(4, 13), at(4, 15))
    for region in repainted:
        assert region.subtracted(allowed).isEmpty()


def test_a_calendar_that_differs_in_one_entry_repaints_that_entry_only(
    view: WeekView, repainted: list[QRegion], calendar: Calendar, at: At
) -> None:
    meeting = replace(calendar.appointments[Uid("meeting")], end=at(2, 16))

    view.set_calendar(with_entries(calendar, [meeting]))
    QApplication.processEvents()

    assert repainted
    allowed = around(view, at(2, 14), at(2, 16))
    for region in repainted:
        assert region.subtracted(allowed).isEmpty()


def test_the_same_again_repaints_nothing(
    view: WeekView, repainted: list[QRegion], calendar: Calendar
) -> None:
    view.show_week(view.canvas.sheet.first)
    view.set_variant(None)
    view.set_ghost_event(None)
    view.set_calendar(calendar)
    QApplication.processEvents()
    assert not repainted


def test_a_minute_later_the_ground_is_not_repainted(
    view: WeekView, repainted: list[QRegion], now: datetime
) -> None:
    view.set_now(now + timedelta(minutes=1))
    QApplication.processEvents()

    week = view.canvas.week
    today = QRegion(0, 0, week.column_left(1) + 10, week.height)
    assert repainted
    for region in repainted:
        assert region.subtracted(today).isEmpty()


def test_a_hint_names_the_entry_under_the_mouse(view: WeekView, at: At) -> None:
    point = place(view, at(1, 10))

    event = QHelpEvent(QEvent.Type.ToolTip, point, view.canvas.mapToGlobal(point))
    QApplication.sendEvent(view.canvas, event)

    assert QToolTip.text().startswith("Write the report")
    QToolTip.hideText()


def test_what_is_selected_comes_out_of_its_count_and_goes_back(
    view: WeekView, calendar: Calendar, at: At, zone: str
) -> None:
    crowd = [
        Appointment(
            uid=Uid(f"m{n}"), summary=f"Meeting {n}", start=at(4, 10), end=at(4, 11), zone=zone
        )
        for n in range(4)
    ]
    view.set_calendar(with_entries(calendar, crowd))
    assert view.canvas.rect_of((Uid("m3"), None)).isEmpty()

    view.select(frozenset({Uid("m3")}))
    assert not view.canvas.rect_of((Uid("m3"), None)).isEmpty()

    view.select(frozenset())
    assert view.canvas.rect_of((Uid("m3"), None)).isEmpty()


def test_from_right_to_left_everything_is_mirrored(view: WeekView, qtbot: QtBot, at: At) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    canvas = view.canvas
    shown = canvas.rect_of((Uid("block"), None))
    assert shown.left() > canvas.width() // 2

    with qtbot.waitSignal(view.entry_moved) as moved:
        by_a_day = QPoint(canvas.week.column_left(2) - canvas.week.column_left(1), 0)
        drag(view, shown.center(), shown.center() - by_a_day)
    assert moved.args == [Moved(Uid("block"), None, at(2, 9))]
    canvas.grab()
    view.grab()
