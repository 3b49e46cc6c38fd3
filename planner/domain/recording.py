"""What became of planned work whose time has passed without a word about it."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from planner.domain.block_edits import finish_block, found_block, record_work
from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid

NO_TIME = timedelta()
MINUTE = timedelta(minutes=1)
OVER = (BlockState.DONE, BlockState.MISSED)


def unrecorded(calendar: Calendar, now: datetime) -> tuple[PlannedBlock, ...]:
    """Blocks that have ended and of which nobody said what became of them, in order of time."""
    blocks = calendar.planned_blocks.values()
    found = (block for block in blocks if block.end <= now and block.state not in OVER)
    return tuple(sorted(found, key=lambda block: (block.start, block.uid)))


def record_blocks(calendar: Calendar, worked: Mapping[Uid, timedelta], now: datetime) -> Calendar:
    """The time worked in each of these blocks: all of it, a part, or none, which is missed.

    Raises InvalidValue for a block that has not ended and for more time than it holds.
    """
    for uid, length in worked.items():
        calendar = _recorded(calendar, found_block(calendar, uid), length, now)
    return calendar


def _recorded(
    calendar: Calendar, block: PlannedBlock, worked: timedelta, now: datetime
) -> Calendar:
    if block.end > now:
        raise InvalidValue("A block can be recorded when its time has passed.")
    if not NO_TIME <= worked <= block.interval.length:
        raise InvalidValue("A block holds no more work than its length.")
    if worked == block.interval.length:
        return finish_block(calendar, block.uid, BlockState.DONE)
    if worked < MINUTE:
        return finish_block(calendar, block.uid, BlockState.MISSED)
    return record_work(calendar, block.uid, worked, now, _free_uid(calendar, block))


def _free_uid(calendar: Calendar, block: PlannedBlock) -> Uid:
    """For the time entry; the same for the same calendar."""
    uid, number = Uid(f"{block.uid}-worked"), 1
    while calendar.find(uid) is not None:
        number += 1
        uid = Uid(f"{block.uid}-worked-{number}")
    return uid
