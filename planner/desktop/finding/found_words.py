"""What the lists say of an entry that was found."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from planner.desktop.calendars.calendar_words import title_of
from planner.desktop.finding.places import place_of
from planner.desktop.look.formats import dated_moment, day_title, duration
from planner.domain.calendar import Calendar
from planner.domain.clock import local_time
from planner.domain.entries import Appointment, Event, Habit, Note, PersonalBlock
from planner.domain.search import Searched
from planner.domain.tasks import Task, TaskStatus

KINDS = {
    Task: QT_TRANSLATE_NOOP("Found", "Tasks"),
    Appointment: QT_TRANSLATE_NOOP("Found", "Appointments"),
    PersonalBlock: QT_TRANSLATE_NOOP("Found", "Personal"),
    Habit: QT_TRANSLATE_NOOP("Found", "Habits"),
    Note: QT_TRANSLATE_NOOP("Found", "Notes"),
}


def kind_name(entry: Searched) -> str:
    """ "Tasks"."""
    return QCoreApplication.translate("Found", KINDS[type(entry)])


def when_text(entry: Searched, calendar: Calendar, zone: str, now: datetime) -> str:
    """The day or the time at which it is; of a task that is not planned what is to be done."""
    if isinstance(entry, Task) and entry.status is not TaskStatus.NEEDS_ACTION:
        return _tr("done") if entry.status is TaskStatus.COMPLETED else _tr("cancelled")
    if isinstance(entry, Note):
        return _day(entry.at, zone, now)
    at = place_of(calendar, entry.uid, now).at
    if at is None:
        length = entry.remaining if isinstance(entry, Task) else None
        return "" if length is None else duration(length)
    if isinstance(entry, Event) and entry.all_day:
        return _day(at, entry.zone, now)
    if local_time(at, zone).year != local_time(now, zone).year:
        return _day(at, zone, now)
    return dated_moment(at, zone)


def inside_text(entry: Searched, calendar: Calendar) -> str:
    """ "Family, hidden"; empty where nothing is to be said."""
    if isinstance(entry, Note):
        return ""
    found = calendar.collection(entry.collection)
    if entry.collection is None and found.shown:
        return ""
    return ", ".join((title_of(found), *([] if found.shown else [_tr("hidden")])))


def _day(at: datetime, zone: str, now: datetime) -> str:
    day = local_time(at, zone).date()
    if day.year == local_time(now, zone).year:
        return day_title(day)
    return f"{day_title(day)} {day.year}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Found", text)
