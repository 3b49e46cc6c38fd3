"""What takes a person's time: appointments with travel and buffers, and work that stays put."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import Occurrence, occurrences

WIDEST = timedelta(days=1)
_FIRM = (BlockState.PINNED, BlockState.STARTED, BlockState.DONE)


def busy_occurrences(calendar: Calendar, within: Interval) -> tuple[Occurrence, ...]:
    """Those that take time inside `within`, also with their travel or a buffer alone."""
    return tuple(
        occurrence
        for occurrence in occurrences(calendar, within.padded(WIDEST, WIDEST))
        if calendar.takes_time(occurrence.event) and buffered(calendar, occurrence).overlaps(within)
    )


def buffered(calendar: Calendar, occurrence: Occurrence) -> Interval:
    """The time that an occurrence takes, with travel and the buffers of the settings."""
    settings = calendar.settings
    return occurrence.busy.padded(settings.buffer_before, settings.buffer_after)


def is_movable(block: PlannedBlock, now: datetime) -> bool:
    """Only accepted blocks that have not begun may be moved by a proposal."""
    return block.state is BlockState.ACCEPTED and block.start >= now


def stays(block: PlannedBlock, now: datetime) -> bool:
    """Pinned, started and done blocks, and accepted ones that have begun."""
    return block.state in _FIRM or (block.state is BlockState.ACCEPTED and block.start < now)


def movable_blocks(calendar: Calendar, now: datetime) -> tuple[PlannedBlock, ...]:
    found = (block for block in calendar.planned_blocks.values() if is_movable(block, now))
    return tuple(sorted(found, key=lambda block: (block.start, block.entry)))


def staying_blocks(calendar: Calendar, now: datetime) -> Iterator[PlannedBlock]:
    return (block for block in calendar.planned_blocks.values() if stays(block, now))


def covered(calendar: Calendar, now: datetime) -> dict[Uid, timedelta]:
    """Work on each task that needs no new place: pinned ahead, or running now.

    A block that passed unrecorded covers nothing; one that is running covers its whole length.
    """
    lengths: dict[Uid, timedelta] = {}
    for block in staying_blocks(calendar, now):
        if block.end > now and block.state is not BlockState.DONE:
            lengths[block.entry] = lengths.get(block.entry, timedelta()) + block.interval.length
    return lengths
