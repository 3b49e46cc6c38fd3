"""The calendar of a first start."""

from datetime import date, time, timedelta

from planner.domain.calendar import Calendar
from planner.domain.clock import local_time
from planner.domain.default import default_calendar
from planner.domain.hours import HoursKind
from planner.domain.ids import Uid
from planner.domain.settings import Settings

MONDAY, SUNDAY = date(2026, 11, 23), date(2026, 11, 29)


def test_a_working_day_and_an_evening_from_monday_to_friday() -> None:
    zone = "Asia/Kolkata"
    windows = list(default_calendar(zone).hours.windows(MONDAY, SUNDAY, zone))
    found = [
        (local_time(w.interval.start, zone).time(), local_time(w.interval.end, zone).time(), w.kind)
        for w in windows
    ]
    day = [
        (time(9), time(17, 30), HoursKind.CORE),
        (time(19), time(22, 30), HoursKind.FLEXIBLE),
    ]
    assert found == day * 5


def test_lunch_has_its_window() -> None:
    lunch = default_calendar("UTC").habits[Uid("lunch")]
    assert lunch.duration == timedelta(minutes=45)
    assert (lunch.window_start, lunch.window_end) == (time(11, 45), time(15, 15))


def test_nothing_else_is_in_it() -> None:
    calendar = default_calendar("Europe/Lisbon")
    assert calendar.settings == Settings(zone="Europe/Lisbon", minimum_rest=timedelta(hours=11))
    assert calendar == Calendar(
        habits=calendar.habits, hours=calendar.hours, settings=calendar.settings
    )
    assert len(calendar.habits) == 1
