"""What is to be said before entries begin or are due, and when it is better not said."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar, Member
from planner.domain.clock import local_time, time_before, wall_instant
from planner.domain.entries import Event, Habit, Status
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import occurrences
from planner.domain.reminder_text import counted_from
from planner.domain.tasks import Task
from planner.domain.values import dataclass

NO_TIME, ONE_DAY = timedelta(), timedelta(days=1)
BEFORE_HOURS = timedelta(hours=1)
LONGEST_TRAVEL = ONE_DAY
AHEAD = (BlockState.ACCEPTED, BlockState.PINNED)


@dataclass(frozen=True, slots=True)
class Reminder:
    """To be said at the instant `due`. It is of one occurrence or `planned` block, which has an
    `interval`, or of a task, which has none but may have a `date` at which it is due.

    `place` may be empty. With `all_day` its time says nothing.
    """

    due: datetime
    uid: Uid
    title: str
    interval: Interval | None = None
    date: datetime | None = None
    place: str = ""
    planned: bool = False
    all_day: bool = False

    @property
    def at(self) -> datetime:
        """When it begins or is due; of a task without a date when it is to be said."""
        return self.interval.start if self.interval else self.date or self.due

    @property
    def end(self) -> datetime:
        return self.interval.end if self.interval else self.at


def reminders(
    calendar: Calendar, after: datetime, until: datetime, lead: timedelta
) -> tuple[Reminder, ...]:
    """Those that are due later than `after` and not later than `until`, in order.

    Appointments and personal blocks are said `lead` before one has to leave for them, planned
    blocks `lead` before they start, unless they or their habit have reminders of their own, of
    which the last one that is due is said; so it is with those of open tasks. Nothing is said of
    whole days and dates without such, of what is cancelled, of work that goes on from a block of
    the same entry, and of what is in a calendar that does not remind.
    """
    if until <= after:
        return ()
    found = (
        *_of_events(calendar, after, until, lead),
        *_of_blocks(calendar, after, until, lead),
        *_of_tasks(calendar, after, until),
    )
    reminding = (each for each in found if calendar.is_reminding(_member(calendar, each)))
    return tuple(sorted(reminding, key=lambda each: (each.due, each.at, each.end, each.uid)))


def still_stands(calendar: Calendar, reminder: Reminder, now: datetime) -> bool:
    """Whether what was said is true now: nobody moved, did or removed it, and it is not over."""
    if not calendar.is_reminding(_member(calendar, reminder)):
        return False
    span = reminder.interval
    if span is None:
        task = calendar.tasks.get(reminder.uid)
        return task is not None and task.is_open and task.due == reminder.date
    if span.end <= now:
        return False
    if reminder.planned:
        block = calendar.planned_blocks.get(reminder.uid)
        return block is not None and block.interval == span and block.state in AHEAD
    return any(
        found.event.uid == reminder.uid and found.interval == span
        for found in occurrences(calendar, span)
        if found.event.status is not Status.CANCELLED
    )


def _member(calendar: Calendar, reminder: Reminder) -> Member | None:
    """What it is about."""
    found = calendar.find(reminder.uid)
    if isinstance(found, PlannedBlock):
        return calendar.work_of(found.entry)
    return found if isinstance(found, Member) else None


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
        begin, zone = _counted_from(event, start), event.zone
        dues = (time_before(begin, each, zone) for each in _leads(event, lead))
        due = _last(dues, after, until)
        if due is not None:
            yield Reminder(
                due,
                event.uid,
                event.summary,
                found.interval,
                place=event.location,
                all_day=event.all_day,
            )


def _counted_from(event: Event, start: datetime) -> datetime:
    """The morning of a whole day is by the clock, also where that is changed in the night."""
    if not event.all_day:
        return start + counted_from(event)
    midnight = datetime.combine(local_time(start, event.zone).date(), time())
    return wall_instant(midnight + counted_from(event), event.zone)


def _last(dues: Iterable[datetime | None], after: datetime, until: datetime) -> datetime | None:
    return max((due for due in dues if due is not None and after < due <= until), default=None)


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


def _of_blocks(
    calendar: Calendar, after: datetime, until: datetime, lead: timedelta
) -> Iterator[Reminder]:
    zone = calendar.settings.zone
    ends = {(block.entry, block.end) for block in calendar.planned_blocks.values()}
    for block in calendar.planned_blocks.values():
        if block.state not in AHEAD or (block.entry, block.start) in ends:
            continue
        work = calendar.work_of(block.entry)
        leads = _leads_of_work(work, lead)
        due = _last((time_before(block.start, each, zone) for each in leads), after, until)
        if due is not None:
            title = work.summary if work is not None else ""
            yield Reminder(due, block.uid, title, block.interval, planned=True)


def _leads_of_work(work: Task | Habit | None, lead: timedelta) -> tuple[timedelta, ...]:
    """The reminders of a task are about its dates; that it has none is about all of it."""
    if isinstance(work, Habit) and work.reminders is not None:
        return work.reminders
    return () if work is not None and work.reminders == () else (lead,)


def _of_tasks(calendar: Calendar, after: datetime, until: datetime) -> Iterator[Reminder]:
    zone = calendar.settings.zone
    for task in calendar.tasks.values():
        if task.reminders and task.is_open:
            dues = (task.reminded_at(each, zone) for each in task.reminders)
            due = _last(dues, after, until)
            if due is not None:
                yield Reminder(due, task.uid, task.summary, date=task.due)
