"""A week of hours."""

from datetime import date, timedelta

import pytest

from planner.desktop.week.header import Header, Heading
from planner.desktop.week.view import WeekView
from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from tests.desktop.week.dragging import At

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize("days", [1, 4, 5])
def test_fewer_days_are_wider(view: WeekView, monday: date, days: int) -> None:
    view.show_span(monday, days)

    week = view.canvas.week
    assert (week.columns, week.first) == (days, monday)
    assert week.column_left(1) - week.left > 7 / days * 100


def test_the_load_of_a_day_counts_from_midnight_to_midnight(
    view: WeekView, calendar: Calendar, at: At, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    nights = [
        Appointment(uid=Uid("late"), summary="Late", start=at(3, 22), end=at(4, 2), zone=zone),
        Appointment(
            uid=Uid("watch"), summary="Watch", start=at(6, 0, 30), end=at(6, 3, 30), zone=zone
        ),
    ]
    seen: list[Heading] = []
    monkeypatch.setattr(Header, "show_heading", lambda *shown: seen.append(shown[-1]))

    view.set_calendar(with_entries(calendar, nights))

    hours = [load / timedelta(hours=1) for _, load in sorted(seen[-1].loads.items())]
    assert hours == [1, 2, 1, 2, 2, 0, 3]
