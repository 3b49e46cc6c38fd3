"""What the pages ask for beside moving: the changed calendar and the step's name."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from planner.desktop.look.formats import day_title
from planner.desktop.planning.gesture_edits import Edit, title
from planner.desktop.week.wishes import DaysCreated, Pinned, Renamed, Turned
from planner.domain.block_edits import pin, unpin
from planner.domain.calendar import Calendar
from planner.domain.clock import day_span
from planner.domain.edits import add, replace_entry
from planner.domain.entries import Appointment, Event, Habit, Transparency
from planner.domain.errors import UnknownEntry
from planner.domain.ids import new_uid
from planner.domain.scoped_edits import Change, Scope, edit_occurrence
from planner.domain.series import AnEvent
from planner.domain.tasks import Task


def renamed(calendar: Calendar, wish: Renamed) -> Edit:
    """Of a series the one occurrence, if there is one."""
    entry = calendar.find(wish.uid)
    if not isinstance(entry, Task | Habit | Event):
        raise UnknownEntry('There is nothing "{uid}" that has a title.', uid=wish.uid)
    name = _tr('Rename "{title}" to "{other}"')
    named = name.replace("{title}", entry.summary).replace("{other}", wish.title)
    if wish.occurrence is not None:
        return Edit(_with_other_title(calendar, wish, wish.occurrence), named)
    return Edit(replace_entry(calendar, replace(entry, summary=wish.title)), named)


def _with_other_title(calendar: Calendar, wish: Renamed, start: datetime) -> Calendar:
    def change(event: AnEvent) -> AnEvent:
        return replace(event, summary=wish.title)

    return edit_occurrence(calendar, wish.uid, start, Scope.THIS, change)


def pinned(calendar: Calendar, wish: Pinned) -> Edit:
    name = _tr('Pin "{title}"') if wish.pin else _tr('Unpin "{title}"')
    change = pin if wish.pin else unpin
    return Edit(change(calendar, wish.uid), name.format(title=title(calendar, wish.uid)))


def whole_days(calendar: Calendar, wish: DaysCreated, zone: str) -> Edit:
    """Not busy at first, so that nothing gives way to it."""
    event = Appointment(
        uid=new_uid(),
        summary=wish.title,
        start=day_span(wish.first, zone).start,
        end=day_span(wish.last, zone).end,
        zone=zone,
        all_day=True,
        transparency=Transparency.TRANSPARENT,
    )
    first, last = day_title(wish.first), day_title(wish.last)
    when = first if wish.first == wish.last else f"{first} – {last}"
    name = _tr('Add "{title}", {when}').format(title=wish.title, when=when)
    return Edit(add(calendar, event), name)


def busy_turned(calendar: Calendar, wish: Turned) -> Edit:
    """Of a series the one occurrence, if there is one."""
    event = calendar.appointments.get(wish.uid) or calendar.personal_blocks.get(wish.uid)
    if event is None:
        raise UnknownEntry('There is no appointment or personal block "{uid}".', uid=wish.uid)
    name = _tr('"{title}" is busy') if wish.busy else _tr('"{title}" is not busy')
    named = name.format(title=event.summary)
    change = as_busy(wish.busy)
    if wish.occurrence is not None:
        after = edit_occurrence(calendar, wish.uid, wish.occurrence, Scope.THIS, change)
        return Edit(after, named)
    changed = replace(change(event), sequence=event.sequence + 1)
    return Edit(replace_entry(calendar, changed), named)


def as_busy(busy: bool) -> Change:
    def change(event: AnEvent) -> AnEvent:
        wanted = Transparency.OPAQUE if busy else Transparency.TRANSPARENT
        return replace(event, transparency=wanted)

    return change


def _tr(text: str) -> str:
    return QCoreApplication.translate("Edits", text)
