"""A week with two entries, as Qt hands it to a screen reader."""

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.look.theme import LIGHT
from planner.desktop.week.view import WeekView
from planner.domain.calendar import Calendar
from planner.domain.default import default_calendar
from tests.desktop.access.shown import show
from tests.desktop.weeks import NOW, ZONE, with_line


@pytest.fixture
def calendar() -> Calendar:
    calendar = with_line(default_calendar(ZONE), "Doctor wed 12-14", "doctor")
    return with_line(calendar, "Review wed 15-16", "review")


@pytest.fixture
def week(qtbot: QtBot, calendar: Calendar) -> WeekView:
    view = WeekView(LIGHT, NOW)
    qtbot.addWidget(view)
    show(view, calendar, qtbot)
    return view
