"""What all views have in common."""

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.week.view import WeekView
from planner.domain.ids import Uid

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_what_leaves_the_week_leaves_the_selection(
    view: WeekView, qtbot: QtBot, monday: date
) -> None:
    view.select(frozenset({Uid("block")}))

    with qtbot.waitSignal(view.selection_changed):
        view.show_week(monday + timedelta(days=7))

    assert view.selected == frozenset()
    assert view.focused_day == monday + timedelta(days=7)
