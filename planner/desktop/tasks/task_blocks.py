"""What dropping a task on the calendar does: a pinned block there, in place of planned ones."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from planner.desktop.look.formats import moment_title
from planner.desktop.planning.gesture_edits import Edit
from planner.domain.block_edits import AHEAD, free_block_uid
from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.errors import RefusedEdit, UnknownEntry
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.tables import with_entries, without_entries
from planner.domain.tasks import Task

NO_TIME = timedelta()


def task_at(calendar: Calendar, uid: Uid, start: datetime, now: datetime, zone: str) -> Edit:
    """As much of the task as one piece may hold. Planned work that is then too much goes, the
    latest first; what was pinned or has begun stays.
    """
    task = open_task(calendar, uid)
    span = Interval(start, start + piece_of(task))
    block = PlannedBlock(
        uid=free_block_uid(uid, span, calendar.planned_blocks),
        entry=uid,
        start=span.start,
        end=span.end,
        state=BlockState.PINNED,
    )
    ahead = [
        each
        for each in calendar.planned_blocks.values()
        if each.entry == uid and each.state in AHEAD and each.end > now
    ]
    too_much = sum((each.interval.length for each in (*ahead, block)), NO_TIME) - task.remaining
    after = with_entries(_shortened(calendar, ahead, too_much, now), [block])
    name = QCoreApplication.translate("Edits", 'Plan "{title}" at {when}')
    when = moment_title(start, zone)
    return Edit(after, name.replace("{when}", when).replace("{title}", task.summary))


def open_task(calendar: Calendar, uid: Uid) -> Task:
    task = calendar.tasks.get(uid)
    if task is None:
        raise UnknownEntry('There is no task "{uid}".', uid=uid)
    if not task.is_open:
        raise RefusedEdit(
            '"{summary}" is done; there is nothing left to plan.', summary=task.summary
        )
    return task


def piece_of(task: Task) -> timedelta:
    """How long a block of it may be."""
    return min(task.remaining, task.maximum_chunk) if task.splittable else task.remaining


def _shortened(
    calendar: Calendar, ahead: Iterable[PlannedBlock], too_much: timedelta, now: datetime
) -> Calendar:
    movable = [each for each in ahead if each.state is BlockState.ACCEPTED and each.start >= now]
    for block in sorted(movable, key=lambda each: each.start, reverse=True):
        if too_much <= NO_TIME:
            break
        length = block.interval.length
        if length <= too_much:
            calendar = without_entries(calendar, {block.uid})
        else:
            calendar = with_entries(calendar, [replace(block, end=block.end - too_much)])
        too_much -= length
    return calendar
