"""A small week that all tests of the canvas share."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.look.theme import LIGHT
from planner.desktop.week.view import WeekView
from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.clock import instant
from planner.domain.default import default_calendar
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.domain.tasks import Task

ZONE = "Europe/Lisbon"
MONDAY = date(2026, 11, 23)

At = Callable[..., datetime]


@pytest.fixture
def monday() -> date:
    return MONDAY


@pytest.fixture
def zone() -> str:
    return ZONE


@pytest.fixture
def at() -> At:
    """Day (Monday is 0), hour and minute on the wall: (2, 9, 30) is Wednesday 09:30."""

    def moment(day: int, hour: int, minute: int = 0) -> datetime:
        return instant(MONDAY + timedelta(days=day), time(hour, minute), ZONE)

    return moment


@pytest.fixture
def now(at: At) -> datetime:
    return at(0, 8).astimezone(UTC)


@pytest.fixture
def calendar(at: At) -> Calendar:
    """A block on Tuesday 09:00–11:00, a done one on Monday, a meeting on Wednesday."""
    return with_entries(
        default_calendar(ZONE),
        [
            Task(uid=Uid("report"), summary="Write the report"),
            PlannedBlock(uid=Uid("block"), entry=Uid("report"), start=at(1, 9), end=at(1, 11)),
            PlannedBlock(
                uid=Uid("past"),
                entry=Uid("report"),
                start=at(0, 6),
                end=at(0, 7),
                state=BlockState.DONE,
            ),
            Appointment(
                uid=Uid("meeting"), summary="Meeting", start=at(2, 14), end=at(2, 15), zone=ZONE
            ),
        ],
    )


@pytest.fixture
def view(
    qtbot: QtBot, calendar: Calendar, monday: date, zone: str, now: datetime
) -> Iterator[WeekView]:
    week = WeekView(LIGHT, now)
    qtbot.addWidget(week)
    week.set_zones(zone)
    week.set_calendar(calendar)
    week.show_week(monday)
    week.resize(1160, 700)
    week.show()
    qtbot.waitExposed(week)
    return week
