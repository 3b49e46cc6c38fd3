"""What is said before entries begin."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import CalendarCollection, Reminds
from planner.domain.collection_edits import keep_collection
from planner.domain.default import default_calendar
from planner.domain.entries import Appointment, Habit, PersonalBlock, Status
from planner.domain.ids import Uid
from planner.domain.recurrence import Recurrence
from planner.domain.tables import with_entries
from planner.domain.tasks import Anchor, Task, TaskReminder, TaskStatus
from planner.scheduling.building.reminders import Reminder, is_quiet, reminders, still_stands
from tests.domain.examples import GYM

ZONE = "Europe/Lisbon"
LISBON = ZoneInfo(ZONE)
MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
NO_TIME = timedelta()
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


def with_all(*entries: Appointment | PersonalBlock | Habit | Task | PlannedBlock) -> Calendar:
    return with_entries(default_calendar(ZONE), entries)


def test_an_appointment_is_said_ten_minutes_before() -> None:
    (said,) = reminders(with_all(MEETING), *WEEK, LEAD)
    assert (said.title, said.due) == ("Meeting", MEETING.start - LEAD)


def test_travel_comes_first() -> None:
    (said,) = reminders(with_all(DOCTOR), *WEEK, LEAD)
    assert said.due == DOCTOR.start - 30 * MINUTE
    assert said.interval == DOCTOR.interval


def test_a_planned_block_is_said_ten_minutes_before() -> None:
    (said,) = reminders(with_all(REPORT, BLOCK), *WEEK, LEAD)
    assert (said.title, said.due, said.planned) == ("Report", BLOCK.start - LEAD, True)


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25", "2026-11-25"])
def test_a_whole_day_is_said_at_nine_also_when_the_clocks_change(day: str) -> None:
    start = datetime.fromisoformat(day).replace(tzinfo=LISBON)
    fair = replace(
        MEETING, start=start, end=start + DAY, all_day=True, reminders=(NO_TIME, DAY, 7 * DAY)
    )
    looks = [start + (days + 0.5) * DAY for days in (-8, -7, -1, 0)]
    said = [
        each.due
        for after, until in pairwise(looks)
        for each in reminders(with_all(fair), after, until, LEAD)
    ]
    wanted = [start + timedelta(days=days, hours=9) for days in (-7, -1, 0)]
    assert said == [moment.astimezone(UTC) for moment in wanted]


def test_a_day_before_is_the_same_time_of_the_day_before_also_when_the_clocks_change() -> None:
    start = datetime(2026, 10, 25, 14, tzinfo=LISBON)
    meeting = replace(MEETING, start=start, end=start + HOUR, reminders=(DAY,))
    span = start - 3 * DAY, start
    (said,) = reminders(with_all(meeting), *span, LEAD)
    assert said.due == (start - DAY).astimezone(UTC)
    task = replace(REPORT, due_date=start, reminders=(TaskReminder(DAY),))
    (said,) = reminders(with_all(task), *span, LEAD)
    assert said.due == (start - DAY).astimezone(UTC)


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


DUE = MONDAY + 4 * DAY + 17 * HOUR
DATED = replace(REPORT, due_date=DUE, release_date=MONDAY + 8 * HOUR)


def dues(*entries: Appointment | PersonalBlock | Habit | Task | PlannedBlock) -> list[datetime]:
    return [each.due for each in reminders(with_all(*entries), *WEEK, LEAD)]


@pytest.mark.parametrize(
    ("reminder", "due"),
    [
        (TaskReminder(DAY), DUE - DAY),
        (TaskReminder(timedelta()), DUE),
        (TaskReminder(HOUR, Anchor.START), MONDAY + 7 * HOUR),
        (TaskReminder(at=MONDAY + 15 * HOUR), MONDAY + 15 * HOUR),
    ],
)
def test_a_task_is_said_before_a_date_of_it_or_at_a_time(
    reminder: TaskReminder, due: datetime
) -> None:
    (said,) = reminders(with_all(replace(DATED, reminders=(reminder,))), *WEEK, LEAD)
    assert said == Reminder(due, DATED.uid, "Report", date=DUE)


@pytest.mark.parametrize(
    "silent",
    [
        DATED,
        replace(DATED, reminders=()),
        replace(DATED, reminders=(TaskReminder(DAY),), status=TaskStatus.COMPLETED),
        replace(DATED, reminders=(TaskReminder(DAY),), remaining=timedelta()),
        replace(REPORT, reminders=(TaskReminder(DAY), TaskReminder(DAY, Anchor.START))),
    ],
)
def test_of_a_task_nothing_is_said_unasked_after_its_end_and_without_a_date(silent: Task) -> None:
    assert dues(silent) == []


def test_without_reminders_a_task_is_silent_about_its_blocks_too() -> None:
    assert dues(replace(REPORT, reminders=(TaskReminder(DAY),)), BLOCK) == [BLOCK.start - LEAD]
    assert dues(replace(REPORT, reminders=()), BLOCK) == []


def test_a_habit_has_reminders_before_what_is_planned_of_it() -> None:
    block = replace(BLOCK, entry=GYM.uid)
    assert dues(GYM, block) == [block.start - LEAD]
    assert dues(replace(GYM, reminders=(HOUR,)), block) == [block.start - HOUR]
    assert dues(replace(GYM, reminders=()), block) == []


@pytest.mark.parametrize(
    ("reminds", "shown", "count"),
    [
        (Reminds.ALWAYS, False, 3),
        (Reminds.SHOWN, True, 3),
        (Reminds.SHOWN, False, 0),
        (Reminds.NEVER, True, 0),
    ],
)
def test_what_is_in_a_calendar_that_does_not_remind_is_not_said(
    reminds: Reminds, *, shown: bool, count: int
) -> None:
    inside = CalendarCollection(uid=Uid("w"), name="Work", shown=shown, reminds=reminds)
    calendar = with_entries(
        keep_collection(default_calendar(ZONE), inside),
        [
            replace(MEETING, collection=inside.uid),
            replace(DATED, collection=inside.uid, reminders=(TaskReminder(DAY),)),
            BLOCK,
            DOCTOR,
        ],
    )
    titles = sorted(each.title for each in reminders(calendar, *WEEK, LEAD))
    assert titles == sorted(["Doctor", *(["Meeting", "Report", "Report"] if count else [])])


def test_what_was_said_stands_until_it_is_over_moved_done_or_gone() -> None:
    task = replace(DATED, reminders=(TaskReminder(DAY),))
    calendar = with_all(MEETING, task, BLOCK)
    for said in reminders(calendar, *WEEK, LEAD):
        assert still_stands(calendar, said, said.due)
        assert not still_stands(default_calendar(ZONE), said, said.due)
    block, meeting, due = reminders(calendar, *WEEK, LEAD)
    assert not still_stands(calendar, meeting, MEETING.end)
    assert not still_stands(calendar, block, BLOCK.end)
    assert still_stands(calendar, due, DUE + DAY)
    for said, changed in (
        (meeting, replace(MEETING, start=MEETING.start + MINUTE)),
        (meeting, replace(MEETING, status=Status.CANCELLED)),
        (block, replace(BLOCK, state=BlockState.DONE)),
        (block, replace(BLOCK, end=BLOCK.end + HOUR)),
        (due, replace(task, status=TaskStatus.COMPLETED)),
        (due, replace(task, due_date=DUE + DAY)),
    ):
        assert not still_stands(with_entries(calendar, [changed]), said, said.due)


@given(
    st.lists(
        st.builds(
            TaskReminder,
            st.integers(0, 28 * 24 * 60).map(lambda minutes: minutes * MINUTE),
            st.sampled_from(Anchor),
        ),
        max_size=4,
    ),
    st.lists(st.integers(-28 * 24 * 60, 6 * 24 * 60), max_size=4),
)
def test_however_often_one_looks_the_last_of_a_task_is_said(
    own: list[TaskReminder], looks: list[int]
) -> None:
    """Of those that came due between two looks the last, each time at most one."""
    task = replace(DATED, reminders=tuple(own))
    moments = [MONDAY - 29 * DAY, *(MONDAY + n * MINUTE for n in sorted(looks)), MONDAY + 6 * DAY]
    wanted = {task.reminded_at(each, ZONE) for each in own}
    for after, until in pairwise(moments):
        said = reminders(with_all(task), after, until, LEAD)
        came = [due for due in wanted if due is not None and after < due <= until]
        assert [each.due for each in said] == ([max(came)] if came else [])
