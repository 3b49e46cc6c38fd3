"""What gives way to something that is on its way."""

from datetime import datetime

from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class NewPlace:
    """Where work on a task or a habit goes; `was` is the start of the block that it comes from."""

    entry: Uid
    interval: Interval
    was: datetime | None


@dataclass(frozen=True, slots=True)
class Displaced:
    """The accepted blocks that leave their places, and the places that work gets instead."""

    gone: frozenset[Uid] = frozenset()
    places: tuple[NewPlace, ...] = ()
