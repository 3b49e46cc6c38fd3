"""From an understood line to the entry that a calendar holds."""

from datetime import date, datetime, timedelta

from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import reference_to
from planner.domain.clock import day_span, instant, local_time
from planner.domain.entries import Appointment, Habit, PersonalBlock
from planner.domain.hours import HoursKind
from planner.domain.ids import Uid
from planner.domain.recurrence import Recurrence
from planner.domain.tasks import PartOfDay, Priority, Task, TaskReminder
from planner.exchange.quick_add.parts import PARTS
from planner.exchange.quick_add.quick import QuickAdd

HOUR = timedelta(hours=1)


def to_entry(
    quick: QuickAdd, uid: Uid, calendar: Calendar, now: datetime
) -> Appointment | PersonalBlock | Task | Habit:
    """The entry, in the zone of the line. Raises InvalidValue when a habit has no room."""
    if quick.kind == "habit":
        return _habit(quick, uid, calendar)
    if quick.kind == "task":
        return _task(quick, uid, calendar, now)
    return _event(quick, uid, calendar)


def _event(quick: QuickAdd, uid: Uid, calendar: Calendar) -> Appointment | PersonalBlock:
    if quick.start is None or quick.end is None:
        raise ValueError("An event has a start and an end.")
    make = PersonalBlock if quick.kind == "personal" else Appointment
    tag, collection = _collection(quick, calendar)
    return make(
        uid=uid,
        summary=quick.title,
        start=quick.start,
        end=quick.end,
        zone=quick.zone,
        all_day=quick.all_day,
        recurrence=Recurrence(rule=quick.rule) if quick.rule else None,
        travel_before=quick.travel,
        travel_after=quick.travel,
        reminders=quick.reminders,
        categories=_without(tag, quick),
        collection=collection,
    )


def _collection(quick: QuickAdd, calendar: Calendar) -> tuple[str, Uid | None]:
    """The tag that is the name of a calendar, which is no category then, and that calendar."""
    by_tag = {_joined(each.name): each for each in calendar.collections.values() if each.name}
    tag = next((tag for tag in quick.tags if _joined(tag) in by_tag), "")
    return tag, reference_to(by_tag[_joined(tag)]) if tag else None


def _joined(name: str) -> str:
    """As it can be written in one word."""
    return name.casefold().replace(" ", "").replace("-", "")


def _categories(quick: QuickAdd) -> tuple[str, ...]:
    """Only tasks have contexts and a project of their own."""
    if quick.kind == "task":
        return quick.tags
    return (*quick.tags, *quick.contexts, *((quick.project,) if quick.project else ()))


def _without(tag: str, quick: QuickAdd) -> tuple[str, ...]:
    return tuple(name for name in _categories(quick) if name != tag)


def _habit(quick: QuickAdd, uid: Uid, calendar: Calendar) -> Habit:
    if quick.window is None:
        raise ValueError("A habit has a window.")
    tag, collection = _collection(quick, calendar)
    return Habit(
        uid=uid,
        summary=_with_marks(tag, quick),
        duration=quick.estimate or HOUR,
        window_start=quick.window[0],
        window_end=quick.window[1],
        weekdays=quick.weekdays,
        times_per_week=quick.times_per_week,
        collection=collection,
        reminders=quick.reminders,
    )


def _with_marks(tag: str, quick: QuickAdd) -> str:
    """The title of a habit, which has nothing else to keep them in."""
    tags = (f"#{name}" for name in quick.tags if name != tag)
    contexts = (f"@{name}" for name in quick.contexts)
    project = (f"+{quick.project}",) if quick.project else ()
    return " ".join((quick.title, *tags, *contexts, *project))


def _task(quick: QuickAdd, uid: Uid, calendar: Calendar, now: datetime) -> Task:
    length = quick.estimate or HOUR
    tag, collection = _collection(quick, calendar)
    part = PARTS.get(quick.part_of_day)
    return Task(
        uid=uid,
        summary=quick.title,
        estimate=length,
        remaining=length,
        estimate_assumed=quick.estimate_assumed,
        release_date=_release(quick),
        due_date=_due(quick, calendar, now),
        priority=Priority(quick.priority or Priority.NORMAL),
        preferred=PartOfDay(*part) if part and not quick.due else None,
        project=quick.project,
        categories=_without(tag, quick),
        contexts=quick.contexts,
        collection=collection,
        reminders=_task_reminders(quick),
    )


def _task_reminders(quick: QuickAdd) -> tuple[TaskReminder, ...] | None:
    if quick.reminded_at is not None:
        return (TaskReminder(at=quick.reminded_at),)
    if quick.reminders is None:
        return None
    return tuple(TaskReminder(each) for each in quick.reminders)


def _release(quick: QuickAdd) -> datetime | None:
    given = quick.release or quick.day
    if given is None or isinstance(given, datetime):
        return given
    part = PARTS.get(quick.part_of_day) if given == quick.day else None
    return instant(given, part[0], quick.zone) if part else day_span(given, quick.zone).start


def _due(quick: QuickAdd, calendar: Calendar, now: datetime) -> datetime | None:
    """A day means the end of its hours, or of the part of it that was named; today, when that is
    over, its midnight.
    """
    given = quick.due or quick.day
    if given is None or isinstance(given, datetime):
        return given
    part = PARTS.get(quick.part_of_day)
    end = instant(given, part[1], quick.zone) if part else end_of_hours(calendar, given, quick.zone)
    over_today = end <= now and given == local_time(now, quick.zone).date()
    return day_span(given, quick.zone).end if over_today else end


def end_of_hours(calendar: Calendar, day: date, zone: str) -> datetime:
    """When the day's last core hours end; without core hours its last hours, or the day."""
    windows = list(calendar.hours.windows(day, day, zone))
    core = [window for window in windows if window.kind is HoursKind.CORE]
    ends = [window.interval.end for window in core or windows]
    return max(ends, default=day_span(day, zone).end)
