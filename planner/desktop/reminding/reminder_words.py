"""What a reminder says."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from planner.desktop.look.formats import clock, day_title, duration, moment_title, times
from planner.domain.clock import local_time
from planner.scheduling.building.reminders import Reminder

MOST_NAMED = 3
NO_TIME, MINUTE = timedelta(), timedelta(minutes=1)
FAR = timedelta(hours=12)

translate = QCoreApplication.translate


def reminder_title(reminder: Reminder) -> str:
    return reminder.title or translate("Week", "Untitled")


def reminder_text(reminder: Reminder, now: datetime, zone: str) -> str:
    """ "in 10 min · 12:00–14:00 · Clinic"; from afar the day instead of the length."""
    if reminder.interval is None:
        return _task_text(reminder, now, zone)
    ahead = reminder.interval.start - now
    if reminder.all_day or ahead >= FAR:
        when = day_title(local_time(reminder.interval.start, zone).date())
    elif ahead >= MINUTE:
        when = translate("Reminders", "in {length}").format(length=duration(ahead))
    elif ahead > -MINUTE:
        when = translate("Reminders", "now")
    else:
        when = translate("Reminders", "since {length}").format(length=duration(-ahead))
    span = "" if reminder.all_day else times(reminder.interval, zone)
    said = (when, span, reminder.place)
    return " · ".join(part for part in said if part)


def _task_text(reminder: Reminder, now: datetime, zone: str) -> str:
    """ "due in 2 h 00 · 17:00"; from afar the day, without a date what it is."""
    if reminder.date is None:
        return translate("Reminders", "to be done")
    ahead = reminder.date - now
    if abs(ahead) < MINUTE:
        return translate("Reminders", "due now")
    if abs(ahead) >= FAR:
        text = translate("Reminders", "due {moment}") if ahead > NO_TIME else _was_due()
        return text.format(moment=moment_title(reminder.date, zone, now))
    text = translate("Reminders", "due in {length}") if ahead > NO_TIME else _due_since()
    return f"{text.format(length=duration(abs(ahead)))} · {clock(reminder.date, zone)}"


def _was_due() -> str:
    return translate("Reminders", "was due {moment}")


def _due_since() -> str:
    return translate("Reminders", "due since {length}")


def again_text(count: int, length: timedelta = NO_TIME) -> str:
    """What is told after it was put off."""
    if not count:
        return translate("Reminders", "There is no reminder to put off")
    return translate("Reminders", "Reminded again in {length}").format(length=duration(length))


def missed_text(missed: Sequence[Reminder], now: datetime, zone: str) -> str:
    """What was over before it could be said: the latest by name, the others by number."""
    named = [
        f"{reminder_title(each)} ({moment_title(each.at, zone, now)})"
        for each in missed[-MOST_NAMED:]
    ]
    others = len(missed) - len(named)
    if others:
        named.append(translate("Reminders", "{count} more").format(count=others))
    return translate("Reminders", "Not reminded of, while Flexday was closed: {names}").format(
        names=", ".join(named)
    )
