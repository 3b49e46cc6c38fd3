"""Work to be placed, and work that happened."""

from datetime import time, timedelta
from typing import Any

import pytest

from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.tasks import PartOfDay, Priority, Task, TaskStatus, TimeEntry
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
