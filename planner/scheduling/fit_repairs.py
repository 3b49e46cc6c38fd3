"""The smallest changes that make work fit, each tried by planning it."""

from collections.abc import Iterator
from dataclasses import replace

from planner.scheduling.fewer_tasks import fewer_tasks
from planner.scheduling.higher_limits import higher_limits
from planner.scheduling.later_dates import later_dates
from planner.scheduling.more_evening import more_evening
from planner.scheduling.moved_events import moved_events
from planner.scheduling.repair_kinds import Repair
from planner.scheduling.shortage import Shortage
from planner.scheduling.shorter_work import shorter_work


def repairs(shortage: Shortage) -> tuple[Repair, ...]:
    """By what they cost the user: evening time, a later date, a shorter estimate, another time for
    an appointment, and as the last resort fewer tasks. Each makes all that is required fit.
    """
    plans = ((repair, shortage.plan_after(repair.calendar)) for repair in _found(shortage))
    return tuple(replace(repair, tried=plan) for repair, plan in plans if plan is not None)


def _found(shortage: Shortage) -> Iterator[Repair]:
    yield from more_evening(shortage) if shortage.opened is None else higher_limits(shortage)
    yield from later_dates(shortage)
    yield from shorter_work(shortage)
    yield from moved_events(shortage)
    yield from fewer_tasks(shortage)
