"""What is to be said before entries begin, and when it is better not said."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.clock import local_time
from planner.domain.entries import Event, Status
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import occurrences
from planner.domain.reminder_text import counted_from
from planner.domain.values import dataclass

NO_TIME, ONE_DAY = timedelta(), timedelta(days=1)
BEFORE_HOURS = timedelta(hours=1)
LONGEST_TRAVEL = ONE_DAY
AHEAD = (BlockState.ACCEPTED, BlockState.PINNED)


@dataclass(frozen=True, slots=True, order=True)
class Reminder:
    """Of one occurrence or `planned` block, to be said at the instant `due`.

    `place` may be empty. With `all_day` its time says nothing.
    """

    due: datetime
    interval: Interval
    uid: Uid
    title: str
    place: str = ""
    planned: bool = False
    all_day: bool = False


def reminders(
    calendar: Calendar, after: datetime, until: datetime, lead: timedelta
) -> tuple[Reminder, ...]:
    """Those that are due later than `after` and not later than `until`, in order.

    Appointments and personal blocks are said `lead` before one has to leave for them, unless they
    have reminders of their own, of which the last one that is due is said; planned blocks when they
    start. Nothing is said of whole days without such, of what is cancelled, and of work that goes
    on from a block of the same entry.
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
    ahead = max(lead + LONGEST_TRAVEL, _longest(calendar))
    for found in occurrences(calendar, Interval(after - ONE_DAY, until + ahead)):
        event, start = found.event, found.interval.start
        dues = (start + counted_from(event) - each for each in _leads(event, lead))
        due = max((due for due in dues if after < due <= until), default=None)
        if due is not None:
            yield Reminder(
                due,
                found.interval,
                event.uid,
                event.summary,
                event.location,
                all_day=event.all_day,
            )


def _longest(calendar: Calendar) -> timedelta:
    """How far ahead an entry is spoken of that has reminders of its own."""
    own = (event.reminders[-1] for event in calendar.events() if event.reminders)
    return max(own, default=NO_TIME) + LONGEST_TRAVEL


def _leads(event: Event, lead: timedelta) -> tuple[timedelta, ...]:
    if event.status is Status.CANCELLED:
        return ()
    if event.reminders is None:
        return () if event.all_day else (lead,)
    return event.reminders


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
