"""What a reminder says."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from planner.desktop.formats import duration, moment_title, times
from planner.scheduling.reminders import Reminder

MOST_NAMED = 3
MINUTE = timedelta(minutes=1)

translate = QCoreApplication.translate


def reminder_title(reminder: Reminder) -> str:
    return reminder.title or translate("Week", "Untitled")


def reminder_text(reminder: Reminder, now: datetime, zone: str) -> str:
    """ "in 10 min · 12:00–14:00 · Clinic"."""
    ahead = reminder.interval.start - now
    if ahead >= MINUTE:
        when = translate("Reminders", "in {length}").format(length=duration(ahead))
    elif ahead > -MINUTE:
        when = translate("Reminders", "now")
    else:
        when = translate("Reminders", "since {length}").format(length=duration(-ahead))
    said = (when, times(reminder.interval, zone), reminder.place)
    return " · ".join(part for part in said if part)


def missed_text(missed: Sequence[Reminder], now: datetime, zone: str) -> str:
    """What was over before it could be said: the latest by name, the others by number."""
    named = [
        f"{reminder_title(each)} ({moment_title(each.interval.start, zone, now)})"
        for each in missed[-MOST_NAMED:]
    ]
    others = len(missed) - len(named)
    if others:
        named.append(translate("Reminders", "{count} more").format(count=others))
    return translate("Reminders", "Not reminded of, while Flexday was closed: {names}").format(
        names=", ".join(named)
    )
