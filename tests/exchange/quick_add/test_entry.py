"""From an understood line to an entry of the calendar."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from planner.domain.calendar import Calendar, Entry
from planner.domain.default import default_calendar
from planner.domain.entries import Appointment, Habit, PersonalBlock
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import event_occurrences
from planner.domain.tasks import Priority, Task
from planner.exchange.quick_add import load_words, parse, to_entry

ZONE = "Europe/Lisbon"
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
CALENDAR = default_calendar(ZONE)


def entry(line: str, now: datetime = NOW, calendar: Calendar = CALENDAR) -> Any:
    quick = parse(line, now, ZONE, load_words())
    found: Entry = to_entry(quick, Uid("new"), calendar, now)
    assert found.uid == "new"
    return found


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_a_visit_is_private_owes_and_has_travel_on_both_sides() -> None:
    visit = entry("doctor wed 12-14 +20m #health")
    assert isinstance(visit, PersonalBlock)
    assert (visit.private, visit.owes) == (True, True)
    assert (visit.start, visit.end) == (utc("2026-11-25T12:00"), utc("2026-11-25T14:00"))
    assert visit.travel_before == visit.travel_after == timedelta(minutes=20)
    assert visit.categories == ("health",)


def test_an_appointment_without_an_end_takes_an_hour() -> None:
    retro = entry("Retro next Thursday 16:00 +api")
    assert isinstance(retro, Appointment)
    assert retro.end - retro.start == timedelta(hours=1)
    assert retro.categories == ("api",)


def test_a_series_recurs_in_the_zone_of_the_line() -> None:
    series = entry("Swimming every tue 18:00-19:00")
    assert series.recurrence.rule == "FREQ=WEEKLY;BYDAY=TU"
    assert series.zone == ZONE


def test_a_due_date_is_the_end_of_the_core_hours_of_its_day() -> None:
    task = entry("Fix login bug 3h by Friday !high @api +web #bug")
    assert isinstance(task, Task)
    assert task.due_date == utc("2026-11-27T17:30")
    assert task.estimate == task.remaining == timedelta(hours=3)
    assert (task.priority, task.contexts, task.project, task.categories) == (
        Priority.HIGH,
        ("api",),
        "web",
        ("bug",),
    )


def test_a_day_without_hours_ends_at_midnight() -> None:
    assert entry("Tidy up by sunday").due_date == utc("2026-11-30T00:00")


def test_after_the_hours_of_today_midnight_is_due() -> None:
    assert entry("Report due today", utc("2026-11-23T18:00")).due_date == utc("2026-11-24T00:00")


def test_a_due_time_is_kept() -> None:
    assert entry("Export by Thursday 12:00").due_date == utc("2026-11-26T12:00")


def test_a_task_of_a_day_is_done_on_that_day() -> None:
    task = entry("Review PR tomorrow 45m")
    assert (task.release_date, task.due_date) == (utc("2026-11-24T00:00"), utc("2026-11-24T17:30"))


def test_a_task_of_an_evening_is_done_in_that_evening() -> None:
    task = entry("Upgrade Postgres 16 tonight")
    assert (task.release_date, task.due_date) == (utc("2026-11-23T18:00"), utc("2026-11-23T23:00"))
    assert task.preferred.start == time(18)


def test_not_before() -> None:
    assert entry("Refactor 4h from Wednesday by Friday").release_date == utc("2026-11-25T00:00")


def test_an_estimate_that_nobody_gave_is_marked() -> None:
    assert entry("Read May report").estimate_assumed
    assert not entry("Read May report 1h").estimate_assumed


def test_a_habit_has_its_window_and_days() -> None:
    lunch = entry("habit lunch 45m 11:45-15:15")
    assert isinstance(lunch, Habit)
    assert (lunch.duration, lunch.weekdays) == (timedelta(minutes=45), (0, 1, 2, 3, 4))
    assert (lunch.window_start, lunch.window_end) == (time(11, 45), time(15, 15))
    assert entry("habit read 30m evening every day").weekdays == tuple(range(7))
    assert entry("habit nap 13:00-13:30").duration == timedelta(minutes=30)


def test_what_a_habit_has_no_field_for_stays_in_its_title() -> None:
    assert entry("habit gym 1h 7:00-9:00 #sport @pool +club").summary == "gym #sport @pool +club"


def test_a_habit_some_times_a_week_may_happen_on_any_day_or_on_those_said() -> None:
    gym = entry("gym 3x a week 60m 7-9")
    assert isinstance(gym, Habit)
    assert (gym.times_per_week, gym.weekdays) == (3, tuple(range(7)))
    assert (gym.duration, gym.window_start, gym.window_end) == (
        timedelta(hours=1),
        time(7),
        time(9),
    )
    assert entry("gym 3x a week mon-fri 60m 7-9").weekdays == (0, 1, 2, 3, 4)
    with pytest.raises(InvalidValue, match="from once to 2 times a week"):
        entry("gym 3x a week mon, wed")


def test_a_habit_that_does_not_fit_its_window_is_refused_in_words() -> None:
    with pytest.raises(InvalidValue, match="longer than its window"):
        entry("habit nap 2h 13:00-14:00")


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("x due 2026-11-20", "2026-11-20T17:30"),
        ("x due 2020-01-01", "2020-01-01T17:30"),
        ("x due yesterday", "2026-11-23T00:00"),
        ("x due today", "2026-11-23T17:30"),
    ],
)
def test_a_due_date_in_the_past_is_the_end_of_its_own_day(line: str, due: str) -> None:
    assert entry(line).due_date == utc(due)


def test_when_todays_hours_are_over_today_ends_at_midnight() -> None:
    assert entry("x due today", utc("2026-11-23T20:00")).due_date == utc("2026-11-24T00:00")


def test_from_a_date_to_a_date_is_an_appointment_of_whole_days() -> None:
    trip = entry("trip 2026-12-01 - 2026-12-03")
    assert isinstance(trip, Appointment)
    assert trip.all_day
    assert (trip.start, trip.end) == (utc("2026-12-01T00:00"), utc("2026-12-04T00:00"))


def test_a_series_keeps_its_wall_time_after_a_start_in_the_skipped_hour() -> None:
    run = entry("run every sun 01:30 for 30m", utc("2027-03-26T09:00"))
    april = Interval(utc("2027-04-01T00:00"), utc("2027-04-15T00:00"))
    found = [occurrence.interval.start for occurrence in event_occurrences(run, april)]
    assert found == [utc("2027-04-04T00:30"), utc("2027-04-11T00:30")]
