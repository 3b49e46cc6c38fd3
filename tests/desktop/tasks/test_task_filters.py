"""Which tasks are looked at, and how many there are."""

from datetime import UTC, datetime, timedelta

from planner.desktop.tasks.task_filters import Show, TaskFilter, offered
from planner.desktop.tasks.task_groups import groups
from planner.desktop.tasks.task_plan import TaskPlan, task_plan
from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.settings import Settings
from planner.domain.tables import with_entries
from planner.domain.tasks import Task, TaskStatus

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def plan() -> TaskPlan:
    tasks = [
        Task(uid=Uid("new"), summary="New", project="Billing"),
        Task(uid=Uid("planned"), summary="Planned", project="Ämter"),
        Task(uid=Uid("late"), summary="Late", due_date=NOW - HOUR),
        Task(uid=Uid("done"), summary="Done", status=TaskStatus.COMPLETED, project="Old"),
        Task(uid=Uid("gone"), summary="Gone", status=TaskStatus.CANCELLED),
    ]
    block = PlannedBlock(
        uid=Uid("block"), entry=Uid("planned"), start=NOW + HOUR, end=NOW + 2 * HOUR
    )
    calendar = with_entries(Calendar(settings=Settings(zone="UTC")), [*tasks, block])
    return task_plan(calendar, NOW)


def shown(wanted: TaskFilter) -> set[str]:
    return {row.title for group in groups(plan(), wanted) for row in group.rows}


def test_each_filter_holds_its_own() -> None:
    assert shown(TaskFilter()) == {"New", "Planned", "Late", "Done"}
    assert shown(TaskFilter(Show.INBOX)) == {"New", "Late"}
    assert shown(TaskFilter(Show.RISK)) == {"Late"}
    assert shown(TaskFilter(Show.PLANNED)) == {"Planned"}
    assert shown(TaskFilter(Show.DONE)) == {"Done"}
    assert shown(TaskFilter(Show.PROJECT, "Billing")) == {"New"}


def test_projects_with_open_tasks_are_offered_with_their_numbers() -> None:
    found = [(each.filter.title, each.count) for each in offered(plan())]
    assert found[:5] == [
        ("All tasks", 3),
        ("Inbox", 2),
        ("At risk", 1),
        ("Planned", 1),
        ("Done", 1),
    ]
    assert dict(found[5:]) == {"Billing": 1, "Ämter": 1}


def test_a_group_counts_its_tasks() -> None:
    assert {group.title: group.count for group in groups(plan())} == {
        "At risk": 1,
        "Today": 1,
        "Inbox": 1,
        "Done": 1,
    }
