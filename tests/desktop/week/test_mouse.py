"""What the mouse does on the hours of a week."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.week.gestures import Created, Moved, Resized, Selection
from planner.desktop.week.view import WeekView
from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.recurrence import Recurrence
from planner.domain.tables import with_entries
from tests.desktop.week.dragging import (
    ALT,
    CONTROL,
    LEFT,
    PLAIN,
    SHIFT,
    At,
    Key,
    drag,
    place,
    send,
    start_drag,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize(
    ("modifiers", "copy", "pin"),
    [
        (PLAIN, False, False),
        (ALT, True, False),
        (CONTROL, True, False),
        (SHIFT, False, True),
    ],
)
def test_dragging_a_block_reports_where_it_should_start(
    view: WeekView, qtbot: QtBot, at: At, modifiers: Qt.KeyboardModifier, copy: bool, pin: bool
) -> None:
    with qtbot.waitSignal(view.entry_moved) as moved:
        drag(view, place(view, at(1, 10)), place(view, at(3, 14, 30)), modifiers)

    assert moved.args == [Moved(Uid("block"), None, at(3, 13, 30), copy=copy, pin=pin)]


def test_an_occurrence_of_a_series_is_moved_as_that_occurrence(
    view: WeekView, qtbot: QtBot, calendar: Calendar, at: At, zone: str
) -> None:
    weekly = Appointment(
        uid=Uid("weekly"),
        summary="Planning",
        start=at(-4, 15),
        end=at(-4, 16),
        zone=zone,
        recurrence=Recurrence(rule="FREQ=WEEKLY"),
    )
    view.set_calendar(with_entries(calendar, [weekly]))

    with qtbot.waitSignal(view.entry_moved) as moved:
        drag(view, place(view, at(3, 15, 30)), place(view, at(4, 15, 30)))

    assert moved.args == [Moved(Uid("weekly"), at(3, 15), at(4, 15))]


def test_dragging_the_lower_edge_reports_another_end(view: WeekView, qtbot: QtBot, at: At) -> None:
    edge = place(view, at(1, 11)) - QPoint(0, 3)

    with qtbot.waitSignal(view.entry_resized) as resized:
        drag(view, edge, edge + QPoint(0, 48))

    assert resized.args == [Resized(Uid("block"), None, at(1, 9), at(1, 12))]


def test_pressing_out_free_time_reports_it(view: WeekView, qtbot: QtBot, at: At) -> None:
    with qtbot.waitSignal(view.time_pressed_out) as created:
        drag(view, place(view, at(3, 10)), place(view, at(3, 11, 30)))

    assert created.args == [Created(Interval(at(3, 10), at(3, 11, 30)))]


@pytest.mark.parametrize("day", [2, 5], ids=["to the left", "to the right"])
def test_pressing_out_free_time_stays_in_its_column(
    view: WeekView, qtbot: QtBot, at: At, day: int
) -> None:
    with qtbot.waitSignal(view.time_pressed_out) as created:
        drag(view, place(view, at(3, 10)), place(view, at(day, 11, 30)))

    assert created.args == [Created(Interval(at(3, 10), at(3, 11, 30)))]


def test_while_dragging_every_new_place_is_reported_and_then_the_end(
    view: WeekView, at: At
) -> None:
    seen: list[object] = []
    view.dragging.connect(seen.append)

    drag(view, place(view, at(1, 10)), place(view, at(1, 12)))

    assert seen == [
        Moved(Uid("block"), None, at(1, 10)),
        Moved(Uid("block"), None, at(1, 11)),
        None,
    ]


def test_escape_gives_up_a_drag_and_keeps_the_selection(
    view: WeekView, qtbot: QtBot, at: At
) -> None:
    with qtbot.assertNotEmitted(view.entry_moved):
        start_drag(view, place(view, at(1, 10)), place(view, at(1, 12)))
        qtbot.keyClick(view.canvas, Key.Key_Escape)
        send(view.canvas, QEvent.Type.MouseButtonRelease, place(view, at(1, 12)))

    assert not view.canvas.is_floating
    assert view.selected == {Uid("block")}


def test_a_drag_back_to_the_start_changes_nothing(view: WeekView, qtbot: QtBot, at: At) -> None:
    with qtbot.assertNotEmitted(view.entry_moved):
        start_drag(view, place(view, at(1, 10)), place(view, at(1, 12)))
        send(view.canvas, QEvent.Type.MouseMove, place(view, at(1, 10)))
        send(view.canvas, QEvent.Type.MouseButtonRelease, place(view, at(1, 10)))


def test_done_work_stays_where_it_is(view: WeekView, qtbot: QtBot, at: At) -> None:
    with qtbot.assertNotEmitted(view.entry_moved):
        drag(view, place(view, at(0, 6, 30)), place(view, at(0, 9, 30)))


def test_a_click_selects_and_focuses_its_day(view: WeekView, qtbot: QtBot, at: At) -> None:
    with qtbot.waitSignal(view.selection_changed) as changed:
        qtbot.mouseClick(view.canvas, LEFT, pos=place(view, at(1, 10)))

    assert changed.args == [Selection(frozenset({Uid("block")}))]
    assert view.focused_day == date(2026, 11, 24)


def test_a_click_with_control_adds_to_the_selection(view: WeekView, qtbot: QtBot, at: At) -> None:
    qtbot.mouseClick(view.canvas, LEFT, pos=place(view, at(1, 10)))
    qtbot.mouseClick(view.canvas, LEFT, CONTROL, place(view, at(2, 14, 30)))

    assert view.selected == {Uid("block"), Uid("meeting")}


def test_a_click_on_free_time_selects_nothing_and_creates_nothing(
    view: WeekView, qtbot: QtBot, at: At
) -> None:
    view.select(frozenset({Uid("block")}))

    with qtbot.assertNotEmitted(view.time_pressed_out):
        qtbot.mouseClick(view.canvas, LEFT, pos=place(view, at(4, 10)))

    assert view.selected == frozenset()


def test_a_right_click_asks_for_what_can_be_done(view: WeekView, qtbot: QtBot, at: At) -> None:
    point = place(view, at(1, 10))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.canvas.mapToGlobal(point))

    with qtbot.waitSignal(view.menu_wanted) as wanted:
        QApplication.sendEvent(view.canvas, event)

    assert (wanted.args[0].item.uid, view.selected) == ("block", {Uid("block")})


def test_a_drag_beside_the_days_turns_the_page_and_goes_on(
    view: WeekView, qtbot: QtBot, monday: date, at: At
) -> None:
    beside = QPoint(view.canvas.width() - 1, place(view, at(1, 10)).y())
    start_drag(view, place(view, at(1, 10)), beside)
    with qtbot.waitSignal(view.turned) as turned:
        pass
    view.show_week(monday + timedelta(days=7))
    with qtbot.waitSignal(view.entry_moved) as moved:
        send(view.canvas, QEvent.Type.MouseButtonRelease, beside)

    assert turned.args == [1]
    assert moved.args == [Moved(Uid("block"), None, at(13, 9))]


def test_a_drag_to_a_day_outside_keeps_the_time(view: WeekView, qtbot: QtBot, at: At) -> None:
    day = at(20, 0).date()
    view.mouse.day_outside = lambda _: day
    start_drag(view, place(view, at(1, 10)), QPoint(-40, 60))

    with qtbot.waitSignal(view.entry_moved) as moved:
        send(view.canvas, QEvent.Type.MouseButtonRelease, QPoint(-40, 60))

    assert moved.args == [Moved(Uid("block"), None, at(20, 9))]


def test_a_key_that_is_pressed_on_the_way_says_at_once_that_it_copies(
    view: WeekView, qtbot: QtBot, at: At
) -> None:
    to = place(view, at(3, 14, 30))
    start_drag(view, place(view, at(1, 10)), to)

    with qtbot.waitSignal(view.dragging) as told:
        send(view.canvas, QEvent.Type.MouseMove, to + QPoint(1, 0), CONTROL)

    assert told.args == [Moved(Uid("block"), None, at(3, 13, 30), copy=True)]
    view.mouse.give_up()
