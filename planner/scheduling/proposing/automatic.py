"""Which proposals the automatic mode accepts by itself."""

from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.scheduling.building.proposal import Variant


def moves_nothing(before: Calendar, variant: Variant) -> bool:
    """Whether everything that the user accepted stays where it is, and nothing becomes late.

    What was missed is not in the way: it was planned for a time that is over.
    """
    kept = {(block.entry, block.interval) for block in variant.calendar.planned_blocks.values()}
    stays = all(
        (block.entry, block.interval) in kept
        for block in before.planned_blocks.values()
        if block.state is not BlockState.MISSED
    )
    return stays and not variant.becomes_late
