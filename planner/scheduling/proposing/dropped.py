"""Planned blocks that the user put elsewhere: they stay there, also outside the hours."""

from collections.abc import Iterator
from datetime import datetime

from planner.domain.block_edits import AHEAD, pin
from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval, subtracted
from planner.domain.message import Message
from planner.scheduling.building.busy import is_movable
from planner.scheduling.building.windows import windows_within


def dropped_blocks(before: Calendar, after: Calendar, now: datetime) -> Iterator[PlannedBlock]:
    """Blocks of work on tasks that the change moved or resized, unless they are over."""
    if before.planned_blocks is after.planned_blocks:
        return
    for uid, block in after.planned_blocks.items():
        known = before.planned_blocks.get(uid)
        ahead = block.state in AHEAD and block.end > now and block.entry in after.tasks
        if known is not None and ahead and known.interval != block.interval:
            yield block


def kept_as_dropped(before: Calendar, after: Calendar, now: datetime) -> Calendar:
    """With dropped blocks that leave the hours pinned: the user chose the place, and a plan of
    its own would cut them into pieces.
    """
    for block in tuple(dropped_blocks(before, after, now)):
        if is_movable(block, now) and _outside_hours(after, block.interval):
            after = pin(after, block.uid)
    return after


def hours_notes(before: Calendar, after: Calendar, now: datetime) -> Iterator[Message]:
    """Where dropped blocks leave the hours."""
    for block in dropped_blocks(before, after, now):
        outside = _outside_hours(after, block.interval)
        if not outside:
            continue
        task = after.tasks[block.entry].summary
        if outside[0].start == block.start:
            yield Message(
                "{start} is outside the hours; {task} is pinned there",
                {"start": block.start, "task": task},
            )
        else:
            yield Message(
                "{end} is the end of the hours; {task} is pinned at {start}",
                {"end": outside[0].start, "task": task, "start": block.start},
            )


def places_before(
    before: Calendar, after: Calendar, now: datetime
) -> dict[tuple[Uid, Interval], Interval]:
    """The accepted places that dropped blocks come from, by the places where they were dropped."""
    return {
        (block.entry, block.interval): before.planned_blocks[block.uid].interval
        for block in dropped_blocks(before, after, now)
    }


def _outside_hours(calendar: Calendar, interval: Interval) -> tuple[Interval, ...]:
    hours = [window.interval for window in windows_within(calendar, interval)]
    return subtracted([interval], hours)
