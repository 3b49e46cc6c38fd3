"""Lines that are work to be done: tasks."""

from datetime import date, datetime, timedelta

from planner.exchange.quick_add.moments import Moment
from planner.exchange.quick_add.outcome import Written
from planner.exchange.quick_add.quick import QuickAdd
from planner.exchange.quick_add.times import due_of, part_of

ONE_WEEK = timedelta(days=7)


def task(written: Written) -> QuickAdd:
    """With its due date, or the day on which to do it."""
    written = _holdable(written)
    whole, line, zone = written.whole, written.line, written.zone
    due = whole.due.value if whole.due else None
    release = due_of(line, whole.start.value, zone) if whole.start else _start_of(due)
    day = whole.when.day.value.day if whole.when.day else None
    if whole.when.span:  # "tomorrow 10:00 by Friday": not before that
        release, day = due_of(line, whole.when, zone), None
    end = due_of(line, due, zone) if due else None
    return written.quick(
        "task",
        estimate=written.length,
        due=end,
        release=_in_order(release, end, line.today),
        day=day,
        part_of_day=part_of(whole.when) or (part_of(due) if due else ""),
        reminders=written.reminders,
        reminded_at=written.reminded_at,
        assumed=() if whole.estimate else ("estimate",),
    )


def _holdable(written: Written) -> Written:
    names = ["repeat", "travel"]
    if written.whole.when.span and written.whole.start:
        names.append("start")
    return written.without(*names)


def _in_order(
    release: date | datetime | None, due: date | datetime | None, today: date
) -> date | datetime | None:
    """On a Monday "from Monday by Wednesday" begins today, not in a week."""
    if release is None or due is None or isinstance(release, datetime):
        return release
    last = due.date() if isinstance(due, datetime) else due
    return today if release > last and release - ONE_WEEK == today else release


def _start_of(due: Moment | None) -> date | None:
    """The first day of a period that lies ahead, such as next week."""
    return due.day.value.first if due and due.day else None
