"""Keys lead through a week and change it."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from planner.desktop.look.theme import LIGHT
from planner.desktop.week.all_day import DAYS_HEIGHT
from planner.desktop.week.gestures import Activated, Moved, Removed, Resized
from planner.desktop.week.header import Header
from planner.desktop.week.view import WeekView
from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.scheduling.building.proposal import Variant, VariantKind
from tests.desktop.week.dragging import ALT, SHIFT, At, Key

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_the_keyboard_reaches_an_entry_and_opens_moves_and_removes_it(
    view: WeekView, qtbot: QtBot, at: At
) -> None:
    canvas = view.canvas
    qtbot.keyClick(canvas, Key.Key_Down)
    qtbot.keyClick(canvas, Key.Key_Right)
    assert view.selected == {Uid("block")}

    with qtbot.waitSignal(view.entry_activated) as activated:
        qtbot.keyClick(canvas, Key.Key_Return)
    with qtbot.waitSignal(view.entry_moved) as later:
        qtbot.keyClick(canvas, Key.Key_Down, ALT)
    with qtbot.waitSignal(view.entry_moved) as tomorrow:
        qtbot.keyClick(canvas, Key.Key_Right, ALT)
    with qtbot.waitSignal(view.entry_resized) as longer:
        qtbot.keyClick(canvas, Key.Key_Down, ALT | SHIFT)
    with qtbot.waitSignal(view.entry_removed) as removed:
        qtbot.keyClick(canvas, Key.Key_Delete)

    assert activated.args == [Activated(Uid("block"), None)]
    assert later.args == [Moved(Uid("block"), None, at(1, 9, 5))]
    assert tomorrow.args == [Moved(Uid("block"), None, at(2, 9))]
    assert longer.args == [Resized(Uid("block"), None, at(1, 9), at(1, 11, 5))]
    assert removed.args == [Removed(Uid("block"), None)]


def test_while_a_proposal_is_shown_its_keys_are_left_to_the_window(
    view: WeekView, qtbot: QtBot, calendar: Calendar
) -> None:
    nothing = Variant(
        VariantKind.SPREAD,
        calendar,
        (),
        (),
        (),
        (),
        {},
        {},
        {},
        timedelta(),
        (),
        0,
        date(2026, 11, 23),
    )
    view.select(frozenset({Uid("block")}))
    view.set_variant(nothing)

    with qtbot.assertNotEmitted(view.entry_activated):
        qtbot.keyClick(view.canvas, Key.Key_Return)
    qtbot.keyClick(view.canvas, Key.Key_Escape)
    assert view.selected == {Uid("block")}

    view.set_variant(None)
    qtbot.keyClick(view.canvas, Key.Key_Escape)
    assert view.selected == frozenset()


def test_left_and_right_lead_to_days_without_entries_which_are_marked(
    view: WeekView, qtbot: QtBot, monday: date
) -> None:
    saturday = monday + timedelta(days=5)
    view.focus_day(monday + timedelta(days=4))

    with qtbot.waitSignal(view.cursor_moved):
        qtbot.keyClick(view.canvas, Key.Key_Right)
    assert (view.focused_day, view.selected) == (saturday, frozenset())
    header = view.findChild(Header)
    assert isinstance(header, Header)
    column = header.rect_of_days(saturday, saturday)
    line = header.grab(QRect(column.left(), DAYS_HEIGHT - 6, column.width(), 2)).toImage()
    assert line.pixelColor(8, 0) == LIGHT.accent

    for _ in range(3):
        qtbot.keyClick(view.canvas, Key.Key_Right)
    assert view.focused_day == monday + timedelta(days=6)
    qtbot.keyClick(view.canvas, Key.Key_Left)
    assert view.focused_day == saturday
