"""What is said before entries begin."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.default import default_calendar
from planner.domain.entries import Appointment, PersonalBlock, Status
from planner.domain.ids import Uid
from planner.domain.recurrence import Recurrence
from planner.domain.tables import with_entries
from planner.domain.tasks import Task
from planner.scheduling.building.reminders import is_quiet, reminders

ZONE = "Europe/Lisbon"
MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
HOUR, MINUTE, DAY = timedelta(hours=1), timedelta(minutes=1), timedelta(days=1)
LEAD = 10 * MINUTE
WEEK = MONDAY, MONDAY + 7 * DAY

MEETING = Appointment(
    uid=Uid("meeting"),
    summary="Meeting",
    start=MONDAY + 14 * HOUR,
    end=MONDAY + 15 * HOUR,
    zone=ZONE,
)
DOCTOR = PersonalBlock(
    uid=Uid("doctor"),
    summary="Doctor",
    start=MONDAY + 12 * HOUR,
    end=MONDAY + 13 * HOUR,
    zone=ZONE,
    travel_before=20 * MINUTE,
)
REPORT = Task(uid=Uid("report"), summary="Report")
BLOCK = PlannedBlock(
    uid=Uid("block"), entry=Uid("report"), start=MONDAY + 9 * HOUR, end=MONDAY + 10 * HOUR
)


def with_all(*entries: Appointment | PersonalBlock | Task | PlannedBlock) -> Calendar:
    return with_entries(default_calendar(ZONE), entries)


def test_an_appointment_is_said_ten_minutes_before() -> None:
    (said,) = reminders(with_all(MEETING), *WEEK, LEAD)
    assert (said.title, said.due) == ("Meeting", MEETING.start - LEAD)


def test_travel_comes_first() -> None:
    (said,) = reminders(with_all(DOCTOR), *WEEK, LEAD)
    assert said.due == DOCTOR.start - 30 * MINUTE
    assert said.interval == DOCTOR.interval


def test_a_planned_block_is_said_when_it_starts() -> None:
    (said,) = reminders(with_all(REPORT, BLOCK), *WEEK, LEAD)
    assert (said.title, said.due) == ("Report", BLOCK.start)


def test_work_that_goes_on_is_said_once() -> None:
    more = replace(BLOCK, uid=Uid("more"), start=BLOCK.end, end=BLOCK.end + HOUR)
    assert [each.uid for each in reminders(with_all(REPORT, BLOCK, more), *WEEK, LEAD)] == ["block"]


@pytest.mark.parametrize(
    "silent",
    [
        replace(MEETING, status=Status.CANCELLED),
        replace(MEETING, start=MONDAY, end=MONDAY + DAY, all_day=True),
        replace(BLOCK, state=BlockState.DONE),
        replace(BLOCK, state=BlockState.STARTED),
        replace(BLOCK, state=BlockState.MISSED),
    ],
)
def test_nothing_is_said_of(silent: Appointment | PlannedBlock) -> None:
    assert reminders(with_all(REPORT, silent), MONDAY - DAY, WEEK[1], LEAD) == ()


def test_each_occurrence_of_a_series_is_said() -> None:
    series = replace(MEETING, recurrence=Recurrence(rule="FREQ=DAILY;COUNT=3"))
    said = reminders(with_all(series), *WEEK, LEAD)
    assert [each.due for each in said] == [MEETING.start - LEAD + n * DAY for n in range(3)]


def test_nothing_is_due_in_no_time() -> None:
    assert reminders(with_all(MEETING), WEEK[0], WEEK[0], LEAD) == ()
    assert reminders(with_all(MEETING), WEEK[1], WEEK[0], LEAD) == ()


@given(
    st.lists(st.integers(0, 7 * 24 * 60), max_size=5),
    st.integers(0, 60),
    st.lists(st.integers(0, 7 * 24 * 60), max_size=4),
)
def test_whenever_one_looks_each_is_said_once(
    starts: list[int], lead: int, looks: list[int]
) -> None:
    calendar = with_all(
        *(
            replace(
                MEETING,
                uid=Uid(f"meeting-{number}"),
                start=MONDAY + start * MINUTE,
                end=MONDAY + (start + 30) * MINUTE,
            )
            for number, start in enumerate(starts)
        )
    )
    first, last = MONDAY - DAY, MONDAY + 8 * DAY
    moments = [first, *(MONDAY + look * MINUTE for look in sorted(looks)), last]
    parts = [
        each
        for after, until in pairwise(moments)
        for each in reminders(calendar, after, until, lead * MINUTE)
    ]
    assert parts == list(reminders(calendar, first, last, lead * MINUTE))
    assert len(parts) == len(starts)


@pytest.mark.parametrize(
    ("hours", "quiet"),
    [(7, True), (8, False), (17, False), (18, False), (22.5, True), (5 * 24 + 15, True)],
)
def test_it_is_quiet_outside_the_hours(hours: float, *, quiet: bool) -> None:
    assert is_quiet(default_calendar(ZONE), MONDAY + hours * HOUR, ZONE) is quiet


def test_reminders_of_its_own_come_instead_of_the_usual_one() -> None:
    own = replace(MEETING, reminders=(HOUR, DAY))
    first = reminders(with_all(own), MONDAY - DAY, MONDAY, LEAD)
    assert [each.due for each in first] == [MEETING.start - DAY]
    second = reminders(with_all(own), MONDAY, MONDAY + DAY, LEAD)
    assert [each.due for each in second] == [MEETING.start - HOUR]
    assert reminders(with_all(replace(MEETING, reminders=())), *WEEK, LEAD) == ()


def test_of_several_that_came_due_together_the_last_is_said() -> None:
    own = replace(MEETING, reminders=(5 * MINUTE, HOUR, DAY))
    (said,) = reminders(with_all(own), MONDAY - 7 * DAY, MEETING.start, LEAD)
    assert said.due == MEETING.start - 5 * MINUTE


def test_its_own_reminder_comes_before_the_travel_too() -> None:
    (said,) = reminders(with_all(replace(DOCTOR, reminders=(15 * MINUTE,))), *WEEK, LEAD)
    assert said.due == DOCTOR.start - 35 * MINUTE


def test_a_whole_day_is_spoken_of_only_where_that_is_wanted_and_from_its_morning() -> None:
    fair = replace(MEETING, start=MONDAY, end=MONDAY + DAY, all_day=True)
    assert reminders(with_all(fair), *WEEK, LEAD) == ()
    wanted = replace(fair, reminders=(timedelta(), DAY))
    dues = [
        each.due
        for day in (-1, 0)
        for each in reminders(with_all(wanted), MONDAY + day * DAY, MONDAY + (day + 1) * DAY, LEAD)
    ]
    assert dues == [MONDAY - 15 * HOUR, MONDAY + 9 * HOUR]


def test_each_time_of_a_series_has_its_reminder_four_weeks_ahead() -> None:
    weekly = replace(MEETING, recurrence=Recurrence(rule="FREQ=WEEKLY"), reminders=(28 * DAY,))
    (said,) = reminders(with_all(weekly), *WEEK, LEAD)
    assert said.interval.start == MEETING.start + 28 * DAY
