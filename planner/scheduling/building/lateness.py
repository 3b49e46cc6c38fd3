"""Which tasks of a calendar's plan come late."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.tasks import Task
from planner.scheduling.building.busy import is_movable

if TYPE_CHECKING:
    from planner.scheduling.building.proposal import LateTask


def late_tasks(
    calendar: Calendar, now: datetime, expected: Mapping[Uid, timedelta]
) -> "tuple[LateTask, ...]":
    """Tasks that end late, or of whose `expected` work some has no block; most pressing first."""
    ahead = work_ahead(calendar, now)
    missing = missing_work(calendar, now, expected)
    found = (
        _late(task, ahead.get(task.uid, ()), missing.get(task.uid, timedelta()))
        for task in calendar.tasks.values()
        if task.is_open
    )
    return tuple(sorted((late for late in found if late), key=lambda late: late.due))


def work_ahead(calendar: Calendar, now: datetime) -> dict[Uid, tuple[Interval, ...]]:
    """The blocks of each entry that are not over yet, done and missed ones aside."""
    ahead: dict[Uid, list[Interval]] = {}
    for block in calendar.planned_blocks.values():
        settled = block.state in (BlockState.DONE, BlockState.MISSED)
        if block.end > now and not settled:
            ahead.setdefault(block.entry, []).append(block.interval)
    return {uid: tuple(sorted(spans)) for uid, spans in ahead.items()}


def missing_work(
    calendar: Calendar, now: datetime, expected: Mapping[Uid, timedelta]
) -> dict[Uid, timedelta]:
    """What of the expected work of each task has no accepted block."""
    missing = dict(expected)
    for block in calendar.planned_blocks.values():
        if block.entry in missing and is_movable(block, now):
            missing[block.entry] -= block.interval.length
    return {uid: length for uid, length in missing.items() if length > timedelta()}


def _late(task: Task, ahead: tuple[Interval, ...], missing: timedelta) -> "LateTask | None":
    due = task.deadline or task.due_date
    if due is None or not (ahead or missing):
        return None
    finish = None if missing else ahead[-1].end
    if finish is not None and finish <= due:
        return None
    from planner.scheduling.building.proposal import LateTask  # noqa: PLC0415 (a quicker start)

    return LateTask(task.uid, task.summary, due, task.deadline is not None, finish, missing)
