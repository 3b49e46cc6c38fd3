from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from planner.desktop.tasks.task_filters import offered
from planner.desktop.tasks.task_groups import Tone, groups
from planner.desktop.tasks.task_plan import at_risk, task_plan
from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import CalendarCollection
from planner.domain.collection_edits import keep_collection
from planner.domain.ids import Uid
from planner.domain.settings import Settings
from planner.domain.tables import with_entries
from planner.domain.tasks import Priority, Task, TaskStatus

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
TASK = Task(uid=Uid("task"), summary="Task")


def block(start: datetime, state: BlockState = BlockState.ACCEPTED) -> PlannedBlock:
    return PlannedBlock(
        uid=Uid("block"), entry=TASK.uid, start=start, end=start + HOUR, state=state
    )


def shown(task: Task, *blocks: PlannedBlock) -> tuple[str, str, Tone]:
    """The group, what is said, and the tone of the only task."""
    calendar = with_entries(Calendar(settings=Settings(zone="UTC")), [task, *blocks])
    (group,) = groups(task_plan(calendar, NOW))
    (row,) = group.rows
    return group.title, row.detail, row.tone


@pytest.mark.parametrize(
    ("task", "blocks", "expected"),
    [
        (TASK, (), ("Inbox", "1 h 00", Tone.FINE)),
        (replace(TASK, estimate_assumed=True), (), ("Inbox", "no estimate", Tone.RISK)),
        (replace(TASK, priority=Priority.URGENT), (), ("Inbox", "urgent", Tone.LATE)),
        (TASK, (block(NOW + 2 * HOUR),), ("Today", "1 h 00", Tone.FINE)),
        (TASK, (block(NOW - 2 * HOUR),), ("Today", "done?", Tone.RISK)),
        (TASK, (block(NOW + DAY),), ("This week", "1 h 00", Tone.FINE)),
        (TASK, (block(NOW + 7 * DAY),), ("Later", "1 h 00", Tone.FINE)),
        (
            replace(TASK, due_date=NOW + 3.5 * HOUR),
            (block(NOW + 2 * HOUR),),
            ("At risk", "slack 30 min", Tone.RISK),
        ),
        (
            replace(TASK, due_date=NOW + 2.5 * HOUR),
            (block(NOW + 2 * HOUR),),
            ("At risk", "late 30 min", Tone.LATE),
        ),
        (replace(TASK, due_date=NOW - HOUR), (), ("At risk", "overdue", Tone.LATE)),
        (
            replace(TASK, due_date=NOW + DAY, remaining=2 * HOUR),
            (block(NOW + 2 * HOUR),),
            ("At risk", "open 1 h 00", Tone.LATE),
        ),
        (
            replace(TASK, remaining=2 * HOUR),
            (block(NOW + 2 * HOUR),),
            ("Today", "open 1 h 00", Tone.RISK),
        ),
        (
            replace(TASK, due_date=NOW + DAY),
            (block(NOW + 2 * HOUR, BlockState.PINNED),),
            ("Today", "1 h 00", Tone.FINE),
        ),
        (
            replace(TASK, due_date=NOW - HOUR, remaining=2 * HOUR),
            (block(NOW + 2 * HOUR),),
            ("At risk", "overdue", Tone.LATE),
        ),
        (
            replace(TASK, status=TaskStatus.COMPLETED, completed_at=NOW - HOUR),
            (),
            ("Today", "done", Tone.DONE),
        ),
        (
            replace(TASK, status=TaskStatus.COMPLETED, completed_at=NOW - 3 * DAY),
            (),
            ("Done", "done", Tone.DONE),
        ),
    ],
)
def test_a_task_stands_where_it_belongs(
    task: Task, blocks: tuple[PlannedBlock, ...], expected: tuple[str, str, Tone]
) -> None:
    assert shown(task, *blocks) == expected


def test_a_cancelled_task_is_not_shown() -> None:
    cancelled = replace(TASK, status=TaskStatus.CANCELLED)
    assert groups(task_plan(with_entries(Calendar(), [cancelled]), NOW)) == ()


def test_only_what_ends_late_or_barely_in_time_is_at_risk() -> None:
    soon = replace(TASK, due_date=NOW + 3.5 * HOUR)
    calendar = with_entries(Calendar(), [soon, block(NOW + 2 * HOUR)])
    assert at_risk(task_plan(calendar, NOW)) == {TASK.uid}
    calm = with_entries(calendar, [replace(TASK, due_date=NOW + DAY)])
    assert at_risk(task_plan(calm, NOW)) == frozenset()


def test_today_sums_what_is_left_of_today() -> None:
    calendar = with_entries(Calendar(), [TASK, block(NOW - HOUR / 2)])
    (group,) = groups(task_plan(calendar, NOW))
    assert (group.title, group.total) == ("Today", "1 h 00")


def test_tasks_of_a_hidden_calendar_are_in_no_list_and_not_counted() -> None:
    calendar = with_entries(
        Calendar(settings=Settings(zone="UTC")),
        [replace(TASK, collection=Uid("w")), replace(TASK, uid=Uid("other"), summary="Other")],
    )
    for is_shown in (True, False):
        work = CalendarCollection(uid=Uid("w"), name="Work", shown=is_shown)
        plan = task_plan(keep_collection(calendar, work), NOW)
        rows = [row.title for group in groups(plan) for row in group.rows]
        assert rows == (["Other", "Task"] if is_shown else ["Other"])
        assert offered(plan)[0].count == len(rows)
