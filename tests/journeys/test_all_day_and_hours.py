"""From the hours to the lane of whole days and back, by mouse and by key."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.week.header import Header
from planner.domain.default import default_calendar
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from tests.desktop.weeks import ZONE, with_line
from tests.journeys.window import Window

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
PLAIN, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
TUESDAY, THURSDAY = date(2026, 11, 24), date(2026, 11, 26)
MEETING = Uid("meeting")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    calendar = with_line(default_calendar(ZONE), "Meet Ana tue 10-11", "meeting")
    return Window(qtbot, tmp_path, calendar)


def meeting(window: Window) -> Appointment:
    return window.document.calendar.appointments[MEETING]


def others(window: Window) -> list[Appointment]:
    return [e for e in window.document.calendar.appointments.values() if e.uid != MEETING]


def at(day: int, hour: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def header(window: Window) -> Header:
    (found,) = window.main.week.hours.findChildren(Header)
    return found


def in_hours(window: Window, day: date, hour: float) -> QPoint:
    """On the screen."""
    canvas = window.main.week.canvas
    x = header_x(window, day)
    return canvas.mapToGlobal(QPoint(x, round(canvas.week.y_at_wall(hour * 60))))


def in_lane(window: Window, day: date) -> QPoint:
    lane = header(window)
    return lane.mapToGlobal(QPoint(header_x(window, day), lane.height() - 10))


def header_x(window: Window, day: date) -> int:
    week = window.main.week.canvas.week
    column = (day - week.first).days
    return (week.column_left(column) + week.column_left(column + 1)) // 2


def send(widget: QWidget, kind: QEvent.Type, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    local = QPointF(widget.mapFromGlobal(point))
    QApplication.sendEvent(widget, QMouseEvent(kind, local, QPointF(point), LEFT, LEFT, modifiers))


def hold(
    widget: QWidget, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = PLAIN
) -> None:
    send(widget, QEvent.Type.MouseButtonPress, start, modifiers)
    send(widget, QEvent.Type.MouseMove, (start + end) / 2, modifiers)
    send(widget, QEvent.Type.MouseMove, end, modifiers)


def drag(
    widget: QWidget, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = PLAIN
) -> None:
    hold(widget, start, end, modifiers)
    send(widget, QEvent.Type.MouseButtonRelease, end, modifiers)


def settle(window: Window, qtbot: QtBot, done: Callable[[], bool]) -> None:
    def arrived() -> bool:
        if window.document.proposal is not None:
            window.press(Key.Key_Return)
        return done()

    qtbot.waitUntil(arrived, timeout=10_000)


def test_a_drag_to_the_lane_makes_whole_days_and_undo_takes_it_back(
    window: Window, qtbot: QtBot
) -> None:
    before = meeting(window)
    canvas = window.main.week.canvas
    drag(canvas, in_hours(window, TUESDAY, 10.5), in_lane(window, THURSDAY))
    settle(window, qtbot, lambda: meeting(window).all_day)
    assert meeting(window).interval.start == at(26)
    assert meeting(window).interval.length == timedelta(days=1)
    assert window.document.undo_name == 'Move "Meet Ana" to Thu 26 Nov'
    window.press(Key.Key_Z, CONTROL)
    assert meeting(window) == before


def test_a_drag_to_the_hours_gives_an_hour(window: Window, qtbot: QtBot) -> None:
    canvas = window.main.week.canvas
    drag(canvas, in_hours(window, TUESDAY, 10.5), in_lane(window, TUESDAY))
    settle(window, qtbot, lambda: meeting(window).all_day)
    drag(header(window), in_lane(window, TUESDAY), in_hours(window, THURSDAY, 15))
    settle(window, qtbot, lambda: not meeting(window).all_day)
    assert meeting(window).interval.start == at(26, 15)
    assert meeting(window).interval.length == timedelta(hours=1)
    assert meeting(window).is_busy


@pytest.mark.parametrize("whole", [False, True])
def test_alt_copies_from_one_to_the_other(window: Window, qtbot: QtBot, whole: bool) -> None:
    if whole:
        window.main.week.select(frozenset({MEETING}))
        window.press(Key.Key_A, SHIFT)
        settle(window, qtbot, lambda: meeting(window).all_day)
        drag(header(window), in_lane(window, TUESDAY), in_hours(window, THURSDAY, 15), ALT)
    else:
        canvas = window.main.week.canvas
        drag(canvas, in_hours(window, TUESDAY, 10.5), in_lane(window, THURSDAY), ALT)
    settle(window, qtbot, lambda: len(others(window)) == 1)
    assert meeting(window).all_day is whole
    assert [each.all_day for each in others(window)] == [not whole]


def test_escape_gives_up_a_drag_between_the_two(window: Window) -> None:
    before, canvas = window.document.calendar, window.main.week.canvas
    there = in_lane(window, THURSDAY)
    hold(canvas, in_hours(window, TUESDAY, 10.5), there)
    assert [chip.item.uid for chip in header(window).lane.chips] == [MEETING]
    window.press(Key.Key_Escape)
    send(canvas, QEvent.Type.MouseButtonRelease, there, PLAIN)
    assert header(window).lane.chips == ()
    assert window.document.calendar is before


def test_work_has_no_whole_days(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(qtbot, tmp_path)
    canvas = window.main.week.canvas
    placed = next(
        p
        for p in canvas.placement.items
        if p.item.uid in window.document.calendar.planned_blocks and p.box.height > 20
    )
    start = canvas.mapToGlobal(QPoint(placed.box.left + 10, placed.box.top + 10))
    before = header(window).lane.chips
    hold(canvas, start, in_lane(window, THURSDAY))
    assert header(window).lane.chips == before
    window.press(Key.Key_Escape)


def test_a_key_turns_it_and_turns_it_back(window: Window, qtbot: QtBot) -> None:
    window.main.week.select(frozenset({MEETING}))
    window.press(Key.Key_A, SHIFT)
    settle(window, qtbot, lambda: meeting(window).all_day)
    assert meeting(window).interval.start == at(24)
    window.main.week.select(frozenset({MEETING}))
    window.press(Key.Key_A, SHIFT)
    settle(window, qtbot, lambda: not meeting(window).all_day)
    assert meeting(window).interval.start == at(24, 9)


def test_of_a_series_the_one_and_then_all(qtbot: QtBot, tmp_path: Path) -> None:
    calendar = with_line(default_calendar(ZONE), "Meet Ana every tue 10-11", "meeting")
    window = Window(qtbot, tmp_path, calendar)
    canvas = window.main.week.canvas
    drag(canvas, in_hours(window, TUESDAY, 10.5), in_lane(window, TUESDAY))
    settle(window, qtbot, lambda: [e.all_day for e in others(window)] == [True])
    window.press(Key.Key_3)
    settle(window, qtbot, lambda: meeting(window).all_day)
    assert others(window) == []
