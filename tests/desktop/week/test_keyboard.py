"""Keys lead through a week and change it."""

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.week.gestures import Activated, Moved, Removed, Resized
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
