"""Putting a task on a day, and taking it off the plan, without a mouse."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from planner.desktop.look.formats import day_title
from planner.desktop.planning.gesture_edits import Edit
from planner.desktop.tasks.task_blocks import open_task, piece_of, task_at
from planner.domain.block_edits import AHEAD
from planner.domain.calendar import Calendar
from planner.domain.clock import day_span, local_time
from planner.domain.errors import RefusedEdit
from planner.domain.ids import Uid
from planner.domain.interval import Interval, subtracted
from planner.domain.occurrences import occurrences
from planner.domain.tables import without_entries

QUARTER = timedelta(minutes=15)


def task_on(calendar: Calendar, uid: Uid, day: date, now: datetime, zone: str) -> Edit:
    """Pinned where the day first has room for it within its hours, from now on."""
    task = open_task(calendar, uid)
    length = piece_of(task)
    free = subtracted(_hours(calendar, day, now, zone), _busy(calendar, uid, day, zone))
    start = next((span.start for span in free if span.length >= length), None)
    if start is None:
        sentence = '"{title}" has no room on {day}; go to another day, or drag it there.'
        said = QCoreApplication.translate("Edits", sentence).replace("{day}", day_title(day))
        raise RefusedEdit(said.replace("{title}", task.summary))
    return task_at(calendar, uid, start, now, zone)


def unplanned(calendar: Calendar, uid: Uid, now: datetime) -> Edit:
    """Its blocks that have not begun go; the task stays."""
    task = open_task(calendar, uid)
    ahead = {
        block.uid
        for block in calendar.planned_blocks.values()
        if block.entry == uid and block.state in AHEAD and block.start >= now
    }
    name = QCoreApplication.translate("Edits", 'Plan "{title}" no more')
    after = without_entries(calendar, ahead) if ahead else calendar
    return Edit(after, name.replace("{title}", task.summary))


def _hours(calendar: Calendar, day: date, now: datetime, zone: str) -> Iterator[Interval]:
    """Those of the day that are ahead, from a quarter of an hour on."""
    local = local_time(now, zone)
    past = timedelta(minutes=local.minute % 15, seconds=local.second)
    first = now - past + QUARTER if past else now
    for window in calendar.hours.windows(day, day, zone):
        if window.interval.end > first:
            yield Interval(max(window.interval.start, first), window.interval.end)


def _busy(calendar: Calendar, uid: Uid, day: date, zone: str) -> Iterator[Interval]:
    """Also the night after it; not the task's own blocks, which give way."""
    span = day_span(day, zone)
    within = Interval(span.start, span.end + timedelta(hours=12))
    for occurrence in occurrences(calendar, within):
        if calendar.takes_time(occurrence.event):
            yield occurrence.busy
    for block in calendar.planned_blocks.values():
        if block.interval.overlaps(within) and (block.entry != uid or block.state not in AHEAD):
            yield block.interval
