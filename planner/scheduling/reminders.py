"""What is to be said before entries begin, and when it is better not said."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.clock import local_time
from planner.domain.entries import Status
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import Occurrence, occurrences
from planner.domain.values import dataclass

NO_TIME, ONE_DAY = timedelta(), timedelta(days=1)
BEFORE_HOURS = timedelta(hours=1)
LONGEST_TRAVEL = ONE_DAY
AHEAD = (BlockState.ACCEPTED, BlockState.PINNED)


@dataclass(frozen=True, slots=True, order=True)
class Reminder:
    """Of one occurrence or `planned` block, to be said at the instant `due`.

    `place` may be empty.
    """

    due: datetime
    interval: Interval
    uid: Uid
    title: str
    place: str = ""
    planned: bool = False


def reminders(
    calendar: Calendar, after: datetime, until: datetime, lead: timedelta
) -> tuple[Reminder, ...]:
    """Those that are due later than `after` and not later than `until`, in order.

    Appointments and personal blocks are said `lead` before one has to leave for them, planned
    blocks when they start. Nothing is said of whole days, of what is cancelled, and of work that
    goes on from a block of the same entry.
    """
    if until <= after:
        return ()
    found = (*_of_events(calendar, after, until, lead), *_of_blocks(calendar, after, until))
    return tuple(sorted(found))


def is_quiet(calendar: Calendar, moment: datetime, zone: str) -> bool:
    """Whether it is outside one's hours: of each day that has any, from an hour before the first
    of them, so that one is told in time, to the end of the last.
    """
    day = local_time(moment, zone).date()
    hours: dict[date, Interval] = {}
    for window in calendar.hours.windows(day - ONE_DAY, day + ONE_DAY, zone):
        first = hours.get(window.day, window.interval.padded(BEFORE_HOURS, NO_TIME))
        hours[window.day] = Interval(first.start, window.interval.end)
    return not any(moment in span for span in hours.values())


def _of_events(
    calendar: Calendar, after: datetime, until: datetime, lead: timedelta
) -> Iterator[Reminder]:
    for found in occurrences(calendar, Interval(after, until + lead + LONGEST_TRAVEL)):
        due = found.busy.start - lead
        if after < due <= until and _is_said(found):
            event = found.event
            yield Reminder(due, found.interval, event.uid, event.summary, event.location)


def _is_said(found: Occurrence) -> bool:
    return found.event.status is not Status.CANCELLED and not found.event.all_day


def _of_blocks(calendar: Calendar, after: datetime, until: datetime) -> Iterator[Reminder]:
    ends = {(block.entry, block.end) for block in calendar.planned_blocks.values()}
    for block in calendar.planned_blocks.values():
        goes_on = (block.entry, block.start) in ends
        if after < block.start <= until and block.state in AHEAD and not goes_on:
            title = _title(calendar, block)
            yield Reminder(block.start, block.interval, block.uid, title, planned=True)


def _title(calendar: Calendar, block: PlannedBlock) -> str:
    named = calendar.tasks.get(block.entry) or calendar.habits.get(block.entry)
    return named.summary if named is not None else ""
