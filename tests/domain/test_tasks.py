"""Work to be placed, and work that happened."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.tasks import (
    Anchor,
    PartOfDay,
    Priority,
    Task,
    TaskReminder,
    TaskStatus,
    TimeEntry,
)
from tests.domain.examples import HOUR, MONDAY, at, task


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"estimate": -HOUR}, "estimate of .* is negative"),
        ({"remaining": -HOUR}, "estimate of .* is negative"),
        ({"minimum_chunk": timedelta()}, "shortest piece"),
        ({"minimum_chunk": 5 * HOUR}, "not above the longest"),
    ],
)
def test_a_wrong_task_is_refused_in_words(fields: dict[str, Any], sentence: str) -> None:
    with pytest.raises(InvalidValue, match=sentence):
        task(**fields)


def test_only_a_title_is_required() -> None:
    new = Task(uid=Uid("t"), summary="Write")
    assert new.is_open
    assert new.due is None
    assert new.slack(MONDAY) is None


def test_the_earlier_of_deadline_and_due_date_counts() -> None:
    due, deadline = at("2026-11-24T17:30"), at("2026-11-23T12:00")
    assert task(due_date=due, deadline=deadline).due == deadline
    assert task(due_date=due).due == due


def test_zoned_due_dates_stay_the_same_instant_while_travelling() -> None:
    assert task(due_date=at("2026-11-24T17:30+05:30")).due == at("2026-11-24T12:00")


def test_slack_is_due_minus_now_minus_remaining_and_may_be_negative() -> None:
    work = task(due_date=MONDAY + 6 * HOUR)
    assert work.slack(MONDAY) == 2 * HOUR
    assert work.slack(MONDAY + 4 * HOUR) == -2 * HOUR


@pytest.mark.parametrize(
    ("fields", "is_open"),
    [
        ({}, True),
        ({"remaining": timedelta()}, False),
        ({"status": TaskStatus.COMPLETED}, False),
        ({"status": TaskStatus.CANCELLED}, False),
    ],
)
def test_what_is_open(fields: dict[str, Any], is_open: bool) -> None:
    assert task(**fields).is_open is is_open


def test_each_priority_weighs_twice_the_one_below() -> None:
    assert [priority.weight for priority in Priority] == [1, 2, 4, 8]


def test_a_part_of_the_day_has_an_end_after_its_start() -> None:
    with pytest.raises(InvalidValue, match="ends before it starts"):
        PartOfDay(time(12), time(9))


def test_work_that_happened_took_time() -> None:
    with pytest.raises(InvalidValue):
        TimeEntry(uid=Uid("e"), task=Uid("t"), start=MONDAY, end=MONDAY)


DAY = timedelta(days=1)
DUE = datetime(2026, 11, 27, 17, tzinfo=UTC)


def test_reminders_are_each_once_and_in_order() -> None:
    late, early, start = (
        TaskReminder(DAY),
        TaskReminder(timedelta()),
        TaskReminder(DAY, Anchor.START),
    )
    timed = TaskReminder(at=DUE)
    found = Task(uid=Uid("t"), summary="T", reminders=(timed, start, late, early, late))
    assert found.reminders == (early, late, start, timed)


def test_they_are_counted_from_the_earlier_of_its_dates_its_start_or_stand_alone() -> None:
    plain = Task(uid=Uid("t"), summary="T")
    dated = replace(plain, due_date=DUE, deadline=DUE + DAY, release_date=DUE - 3 * DAY)
    before, of_start = TaskReminder(DAY), TaskReminder(DAY, Anchor.START)
    assert dated.reminded_at(before, "Europe/Lisbon") == DUE - DAY
    assert dated.reminded_at(of_start, "Europe/Lisbon") == DUE - 4 * DAY
    assert plain.reminded_at(before, "Europe/Lisbon") is None
    assert plain.reminded_at(of_start, "Europe/Lisbon") is None
    assert plain.reminded_at(TaskReminder(at=DUE), "Europe/Lisbon") == DUE


@pytest.mark.parametrize(
    "fields",
    [{}, {"before": DAY, "at": DUE}, {"before": -DAY}, {"before": 29 * DAY}],
)
def test_a_reminder_is_one_thing_and_not_too_early(fields: dict[str, Any]) -> None:
    with pytest.raises(InvalidValue, match="reminder"):
        TaskReminder(**fields)
