"""The smallest changes that make work fit, each tried by planning it."""

from collections.abc import Iterator
from dataclasses import replace

from planner.scheduling.fitting.combined_repairs import combined_repairs, evening_time
from planner.scheduling.fitting.fewer_tasks import fewer_tasks
from planner.scheduling.fitting.later_dates import later_dates
from planner.scheduling.fitting.moved_events import moved_events
from planner.scheduling.fitting.repair_kinds import Repair
from planner.scheduling.fitting.shortage import Shortage
from planner.scheduling.fitting.shorter_work import shorter_work


def repairs(shortage: Shortage) -> tuple[Repair, ...]:
    """By what they cost the user: evening time, a later date, a shorter estimate, another time for
    an appointment, two changes where none is enough, and as the last resort fewer tasks. Each makes
    all that is required fit.
    """
    plans = ((repair, shortage.plan_after(repair.calendar)) for repair in _found(shortage))
    return tuple(replace(repair, tried=plan) for repair, plan in plans if plan is not None)


def _found(shortage: Shortage) -> Iterator[Repair]:
    single = list(_single(shortage))
    yield from single or combined_repairs(shortage)
    yield from fewer_tasks(shortage)


def _single(shortage: Shortage) -> Iterator[Repair]:
    yield from evening_time(shortage)
    yield from later_dates(shortage)
    yield from shorter_work(shortage)
    yield from moved_events(shortage)
