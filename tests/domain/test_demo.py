"""The demo week."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from planner.domain.calendar import Calendar
from planner.domain.clock import local_time, monday_of, week_span
from planner.domain.demo import demo_calendar
from planner.domain.edits import replace_entry
from planner.domain.ids import Uid
from planner.domain.occurrences import occurrences
from planner.domain.tasks import TaskStatus
from tests.domain.examples import LISBON, at

MONDAY = at("2026-11-23T09:00")


def summaries(calendar: Calendar, day: date, zone: str) -> list[str]:
    week = occurrences(calendar, week_span(monday_of(day), zone))
    return [
        f"{local_time(each.interval.start, zone):%a %H:%M} {each.event.summary}"
        for each in week
        if local_time(each.interval.start, zone).date() == day
    ]


def test_the_stand_up_is_at_ten_on_every_working_day() -> None:
    week = occurrences(demo_calendar(MONDAY, LISBON), week_span(MONDAY.date(), LISBON))
    stand_ups = [each.interval for each in week if each.event.uid == "stand-up"]
    assert [span.start.hour for span in stand_ups] == [10] * 5
    assert {span.length for span in stand_ups} == {timedelta(minutes=15)}


def test_wednesday_has_a_doctor_s_visit_with_travel() -> None:
    calendar = demo_calendar(MONDAY, LISBON)
    visit = calendar.personal_blocks[Uid("doctor")]
    assert (visit.start, visit.end) == (at("2026-11-25T12:00"), at("2026-11-25T14:00"))
    assert visit.travel_before == visit.travel_after == timedelta(minutes=20)


@pytest.mark.parametrize("zone", [LISBON, "Asia/Kolkata", "America/New_York", "Pacific/Auckland"])
@pytest.mark.parametrize("day", range(23, 30))
def test_each_day_of_the_week_opens_a_week_without_work_that_is_late(day: int, zone: str) -> None:
    now = datetime(2026, 11, day, 9, tzinfo=UTC)
    calendar = demo_calendar(now, zone)
    still_open = [task for task in calendar.tasks.values() if task.is_open]
    assert len(still_open) >= 10
    assert all(task.slack(now) is None or task.slack(now) >= timedelta() for task in still_open)  # type: ignore[operator]


def test_a_monday_morning_has_work_for_more_than_a_week() -> None:
    tasks = demo_calendar(MONDAY, LISBON).tasks.values()
    assert len(tasks) == 25
    assert all(task.status is TaskStatus.NEEDS_ACTION for task in tasks)
    work = sum((task.remaining for task in tasks), timedelta())
    assert timedelta(hours=30) < work < timedelta(hours=60)
    assert any(task.tracker_key == "API-812" for task in tasks)


def test_every_entry_could_have_been_typed_by_a_user() -> None:
    calendar = demo_calendar(MONDAY, LISBON)
    for entry in [*calendar.tasks.values(), *calendar.events()]:
        assert replace_entry(calendar, entry) is calendar  # type: ignore[arg-type]
    assert not calendar.planned_blocks
    (note,) = calendar.notes.values()
    assert all(calendar.find(uid) for uid in note.links)


def test_the_freeze_takes_no_time() -> None:
    freeze = demo_calendar(MONDAY, LISBON).appointments[Uid("freeze")]
    assert freeze.all_day
    assert not freeze.is_busy


def test_it_is_the_same_all_week_long() -> None:
    monday = demo_calendar(MONDAY, LISBON)
    friday = demo_calendar(MONDAY + timedelta(days=4), LISBON)
    assert monday.appointments == friday.appointments


def test_meetings_keep_their_time_over_dst() -> None:
    autumn = demo_calendar(at("2026-10-19T09:00"), LISBON)
    assert summaries(autumn, date(2026, 10, 26), LISBON) == [
        "Mon 10:00 Stand-up",
        "Mon 14:00 1:1 with Marta",
    ]
    assert time(10) in {
        local_time(o.interval.start, LISBON).time()
        for o in occurrences(autumn, week_span(date(2026, 10, 26), LISBON))
    }
