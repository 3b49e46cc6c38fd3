"""A proposed change of calendar and plan, with its variants; nothing moves unaccepted."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.message import Message
from planner.domain.values import dataclass

Blocks = tuple[tuple[Uid, Interval], ...]
"""Work without an identity of its own: the task or habit, and when."""


class VariantKind(StrEnum):
    PLAN = "plan"
    EVENING = "evening"
    SPREAD = "spread"
    OPEN = "open"
    CHEAPEST = "cheapest"


@dataclass(frozen=True, slots=True)
class Move:
    """An entry whose blocks change: `before` and `after` hold only the blocks that differ."""

    entry: Uid
    summary: str
    before: tuple[Interval, ...]
    after: tuple[Interval, ...]
    reason: Message


@dataclass(frozen=True, slots=True)
class LateTask:
    """`finish` is None when some of the work found no place; `missing` is how much."""

    entry: Uid
    summary: str
    due: datetime
    hard: bool
    finish: datetime | None
    missing: timedelta


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to carry the change out.

    `calendar` is what accepting it gives. `late` are all tasks that finish after their due date or
    deadline, `becomes_late` those of them that did not before; `unplaced` is work that found no
    place. `rest_after` is the rest between the last work or appointment of a day and the first of
    the next, for the nights to come of the weeks that change; `shortest_rest` is the least of it
    (None: no night between two such days). `first_start_moved` names days whose first work or
    appointment starts at another time: day → (before, after). `evening` is flexible time used in
    the week of the first change, whose Monday is `week`. `notes` say what was left out and why.
    """

    kind: VariantKind
    calendar: Calendar
    blocks: Blocks
    moves: tuple[Move, ...]
    late: tuple[LateTask, ...]
    becomes_late: tuple[LateTask, ...]
    unplaced: Mapping[Uid, timedelta]
    rest_after: Mapping[date, timedelta]
    first_start_moved: Mapping[date, tuple[datetime, datetime]]
    evening: timedelta
    notes: tuple[Message, ...]
    total: int
    week: date

    @property
    def shortest_rest(self) -> timedelta | None:
        return min(self.rest_after.values(), default=None)


@dataclass(frozen=True, slots=True)
class Proposal:
    """`name` is the undo step's name; `before` the calendar that the user sees now."""

    name: str
    before: Calendar
    variants: tuple[Variant, ...]
