"""What was understood of a line, as a few small words."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from planner.desktop.look.formats import before_text, clock, day_title, duration, times, weekday
from planner.domain.clock import local_time
from planner.domain.entries import Appointment, Habit, PersonalBlock
from planner.domain.tasks import Anchor, Priority, Task, TaskReminder
from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Chip:
    """`kind` chooses the colour: plain, assumed, risk, or the kind of the entry."""

    text: str
    kind: str = "plain"


Drafted = Appointment | PersonalBlock | Habit | Task


def chips(entry: Drafted, zone: str, *, end_assumed: bool = False) -> tuple[Chip, ...]:
    if isinstance(entry, Task):
        return _task_chips(entry, zone)
    if isinstance(entry, Habit):
        return _habit_chips(entry)
    return _event_chips(entry, zone, end_assumed=end_assumed)


def _event_chips(
    event: Appointment | PersonalBlock, zone: str, *, end_assumed: bool
) -> tuple[Chip, ...]:
    personal = isinstance(event, PersonalBlock)
    found = [
        Chip(_tr("personal"), "personal") if personal else Chip(_tr("appointment"), "meeting"),
        Chip(_event_time(event, zone), "assumed" if end_assumed else "plain"),
    ]
    if event.recurrence is not None:
        found.append(Chip(_tr("repeats")))
    if event.travel_before or event.travel_after:
        minutes = [round(t.total_seconds() / 60) for t in (event.travel_before, event.travel_after)]
        found.append(
            Chip(_tr("travel {before} + {after}").format(before=minutes[0], after=minutes[1]))
        )
    if event.reminders is not None:
        found.append(Chip(reminders_chip(event.reminders)))
    return tuple(found)


def reminders_chip(reminders: tuple[timedelta, ...]) -> str:
    if not reminders:
        return _tr("no reminder")
    return _tr("reminder {when}").format(when=", ".join(map(before_text, reminders)))


def task_reminders_chip(reminders: tuple[TaskReminder, ...], zone: str) -> str:
    if not reminders:
        return _tr("no reminder")
    when = ", ".join(_when(reminder, zone) for reminder in reminders)
    return _tr("reminder {when}").format(when=when)


def _when(reminder: TaskReminder, zone: str) -> str:
    if reminder.at is not None:
        return _moment(reminder.at, zone)
    if reminder.before:
        return before_text(reminder.before)
    return _tr("when it is due") if reminder.of is Anchor.DUE else before_text(timedelta())


def _event_time(event: Appointment | PersonalBlock, zone: str) -> str:
    day = local_time(event.start, zone).date()
    if event.all_day:
        return day_title(day)
    return f"{weekday(day)} {day.day} {times(event.interval, zone)}"


def _task_chips(task: Task, zone: str) -> tuple[Chip, ...]:
    kind = "assumed" if task.estimate_assumed else "plain"
    found = [Chip(_tr("task"), "task"), Chip(duration(task.estimate), kind)]
    if task.due is not None:
        due = _tr("deadline {moment}") if task.deadline else _tr("due {moment}")
        found.append(Chip(due.format(moment=_moment(task.due, zone))))
    if task.release_date is not None:
        found.append(Chip(_tr("from {moment}").format(moment=_moment(task.release_date, zone))))
    if task.priority is not Priority.NORMAL:
        urgent = task.priority in (Priority.HIGH, Priority.URGENT)
        found.append(Chip(_tr(task.priority.value), "risk" if urgent else "plain"))
    if task.project:
        found.append(Chip(task.project))
    if task.reminders is not None:
        found.append(Chip(task_reminders_chip(task.reminders, zone)))
    return tuple(found)


def _habit_chips(habit: Habit) -> tuple[Chip, ...]:
    window = f"{habit.window_start:%H:%M}–{habit.window_end:%H:%M}"
    found = [Chip(_tr("habit"), "habit"), Chip(duration(habit.duration)), Chip(window)]
    if habit.times_per_week is not None:
        found.append(Chip(_tr("{count} × a week").format(count=habit.times_per_week)))
    if habit.reminders is not None:
        found.append(Chip(reminders_chip(habit.reminders)))
    return tuple(found)


def _moment(moment: datetime, zone: str) -> str:
    day = local_time(moment, zone).date()
    return f"{weekday(day)} {day.day} {clock(moment, zone)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Chips", text)
