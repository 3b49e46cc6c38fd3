"""Every slot that is offered as safe, booked in a copy and planned as the product plans."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from random import Random

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.tables import with_entries
from planner.scheduling.building.lateness import work_ahead
from planner.scheduling.offers.availability import AvailabilityOptions, free_slots
from planner.scheduling.proposing.propose import propose_plan
from tests.scheduling.weeks import LISBON, NOW, meeting, pressing_week

WEEK = Interval(NOW, NOW + timedelta(days=7))
OPTIONS = AvailabilityOptions(recipient_zone=LISBON)
QUARTER, FIVE = timedelta(minutes=15), timedelta(minutes=5)


def loaded_week(seed: int) -> Calendar:
    """A pressing week, most with more work than it can hold, accepted as it is proposed."""
    calendar, random = pressing_week(seed), Random(seed)
    load = random.choice([1, 1.5, 2, 2.5])
    tasks = (
        replace(task, remaining=round(task.remaining * load / QUARTER) * QUARTER)
        for task in calendar.tasks.values()
    )
    return as_planned(with_entries(calendar, list(tasks)), 0)


def as_planned(calendar: Calendar, budget: int | None) -> Calendar:
    return propose_plan(calendar, NOW, budget=budget).variants[0].calendar


def kept(calendar: Calendar) -> set[Uid]:
    """Tasks all of whose work is planned before their deadline."""
    ahead = work_ahead(calendar, NOW)
    return {
        task.uid
        for task in calendar.tasks.values()
        if task.deadline is not None
        and (spans := ahead.get(task.uid, ()))
        and sum((span.length for span in spans), timedelta()) >= task.remaining
        and spans[-1].end <= task.deadline
    }


def lost_deadlines(
    calendar: Calendar, budget: int | None, options: AvailabilityOptions = OPTIONS
) -> Iterator[tuple[Interval, set[Uid]]]:
    """For each offered slot what is lost when it is booked."""
    held = kept_anyway(calendar, budget)
    for slot in free_slots(calendar, WEEK, options, NOW):
        yield slot.interval, held - kept_with(calendar, slot.interval, budget)


def lost_with_parts(calendar: Calendar, random: Random) -> Iterator[tuple[Interval, set[Uid]]]:
    """The same for a part of each offered slot, of half an hour at least."""
    held = kept_anyway(calendar, 0)
    for slot in free_slots(calendar, WEEK, OPTIONS, NOW):
        steps = slot.interval.length // FIVE
        first = random.randrange(steps - 5)
        last = random.randrange(first + 6, steps + 1)
        part = Interval(slot.interval.start + first * FIVE, slot.interval.start + last * FIVE)
        yield part, held - kept_with(calendar, part, 0)


def kept_anyway(calendar: Calendar, budget: int | None) -> set[Uid]:
    """What is kept now, and by the plan that is proposed without any booking: where half of the
    work has no place yet, that may give up one deadline to keep three others.
    """
    return kept(calendar) & kept(as_planned(calendar, budget))


def kept_with(calendar: Calendar, time: Interval, budget: int | None) -> set[Uid]:
    """By the plan that is proposed with this time booked."""
    return kept(as_planned(with_entries(calendar, [meeting("booked", time)]), budget))
