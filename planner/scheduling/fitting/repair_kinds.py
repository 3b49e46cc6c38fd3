"""What a repair of a week is."""

from datetime import timedelta
from enum import StrEnum

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.message import Message
from planner.domain.tables import with_entries
from planner.domain.tasks import Task
from planner.domain.values import dataclass
from planner.scheduling.building.proposal import Blocks

MOST_OF_A_KIND = 3


class RepairKind(StrEnum):
    """In the order of what they cost the user."""

    EVENING = "evening"
    LATER = "later"
    SHORTER = "shorter"
    MOVED = "moved"
    COMBINED = "combined"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Repair:
    """A change of the calendar; `calendar` is what it gives.

    `amount` is how much of its kind it takes: evening time opened, how much later a date is, work
    left out, how far an event moves. No smaller amount for the same `entries` was found to do.
    `tried` is the plan by which it was found to be enough. `parts` are two repairs, neither of them
    enough alone, with amounts of their own; the calendar is that of both.
    """

    message: Message
    calendar: Calendar
    kind: RepairKind
    entries: tuple[Uid, ...] = ()
    amount: timedelta = timedelta()
    tried: Blocks = ()
    parts: tuple["Repair", ...] = ()


def with_tasks(calendar: Calendar, *tasks: Task) -> Calendar:
    return with_entries(calendar, tasks)
