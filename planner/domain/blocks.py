"""Pieces of work in time."""

from datetime import datetime
from enum import StrEnum

from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.values import dataclass


class BlockState(StrEnum):
    """How firm a planned block is. Only ACCEPTED blocks may be moved by a new proposal."""

    ACCEPTED = "accepted"
    PINNED = "pinned"
    STARTED = "started"
    DONE = "done"
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedBlock:
    """A piece of the task (or one occurrence of the habit) `entry`, accepted by the user.

    Proposed blocks are no part of a calendar; they live in a proposal until they are accepted.
    """

    uid: Uid
    entry: Uid
    start: datetime
    end: datetime
    state: BlockState = BlockState.ACCEPTED

    def __post_init__(self) -> None:
        span = Interval(self.start, self.end)
        object.__setattr__(self, "start", span.start)
        object.__setattr__(self, "end", span.end)

    @property
    def interval(self) -> Interval:
        return Interval(self.start, self.end)
