"""What the pages ask for beside moving: the changed calendar and the step's name."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from planner.desktop.formats import day_title
from planner.desktop.gesture_edits import Edit, title
from planner.desktop.week.wishes import DaysCreated, Pinned, Renamed
from planner.domain.block_edits import pin, unpin
from planner.domain.calendar import Calendar
from planner.domain.clock import day_span
from planner.domain.edits import add, replace_entry
from planner.domain.entries import Appointment, Event, Habit, Transparency
from planner.domain.errors import UnknownEntry
from planner.domain.ids import Uid, new_uid
from planner.domain.tasks import Task


def renamed(calendar: Calendar, wish: Renamed) -> Edit:
    """Of a series all of it."""
    entry = calendar.find(wish.uid)
    if not isinstance(entry, Task | Habit | Event):
        raise UnknownEntry(f'There is nothing "{wish.uid}" that has a title.')
    name = _tr('Rename "{title}" to "{other}"')
    named = name.replace("{title}", entry.summary).replace("{other}", wish.title)
    return Edit(replace_entry(calendar, replace(entry, summary=wish.title)), named)


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


def busy_turned(calendar: Calendar, uid: Uid) -> Edit:
    """What makes its owner busy no longer does, and the other way round."""
    event = calendar.appointments.get(uid) or calendar.personal_blocks.get(uid)
    if event is None:
        raise UnknownEntry(f'There is no appointment or personal block "{uid}".')
    is_busy = event.transparency is Transparency.OPAQUE
    other = Transparency.TRANSPARENT if is_busy else Transparency.OPAQUE
    name = _tr('"{title}" is not busy') if is_busy else _tr('"{title}" is busy')
    changed = replace(event, transparency=other, sequence=event.sequence + 1)
    return Edit(replace_entry(calendar, changed), name.format(title=event.summary))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Edits", text)
