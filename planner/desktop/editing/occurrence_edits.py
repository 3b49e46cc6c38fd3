"""What a gesture on one occurrence of a series does to the later ones, or to all of them."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from planner.desktop.editing.page_edits import as_busy
from planner.desktop.look.formats import day_title
from planner.desktop.planning.gesture_edits import Edit, at_its_place
from planner.desktop.week.gestures import Moved, Removed, Resized
from planner.desktop.week.wishes import Renamed, Turned
from planner.domain.calendar import Calendar
from planner.domain.clock import local_time
from planner.domain.entries import Event
from planner.domain.ids import Uid
from planner.domain.scoped_edits import Change, Scope, edit_occurrence, remove_occurrence
from planner.domain.series import AnEvent, resized
from planner.domain.values import dataclass

OfOccurrence = Moved | Resized | Removed | Renamed | Turned

_NAMES = {
    (Removed, Scope.FOLLOWING): QT_TRANSLATE_NOOP("Scope", 'Remove "{title}" from {day} on'),
    (Removed, Scope.ALL): QT_TRANSLATE_NOOP("Scope", 'Remove every "{title}"'),
    (Edit, Scope.FOLLOWING): QT_TRANSLATE_NOOP("Scope", 'Change "{title}" from {day} on'),
    (Edit, Scope.ALL): QT_TRANSLATE_NOOP("Scope", 'Change every "{title}"'),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Of an occurrence, which may have been moved out of its series: when it begins now."""

    uid: Uid
    start: datetime
    series: Uid
    title: str


def place_of(calendar: Calendar, gesture: OfOccurrence) -> Place | None:
    """None where it is about something that does not repeat, or makes a copy."""
    if isinstance(gesture, Moved) and gesture.copy:
        return None
    event = calendar.find(gesture.uid)
    if not isinstance(event, Event):
        return None
    if gesture.occurrence is not None:
        return Place(event.uid, gesture.occurrence, event.uid, event.summary)
    if event.series is not None and calendar.find(event.series) is not None:
        return Place(event.uid, event.start, event.series, event.summary)
    return None


def wider(calendar: Calendar, gesture: OfOccurrence, place: Place, scope: Scope, zone: str) -> Edit:
    """The same for more than the one occurrence. Raises PlannerError."""
    if isinstance(gesture, Removed):
        after = remove_occurrence(calendar, place.uid, place.start, scope)
    else:
        change = _change(gesture)
        after = edit_occurrence(calendar, place.uid, place.start, scope, change)
    kind = Removed if isinstance(gesture, Removed) else Edit
    return Edit(after, step_name((kind, scope), place, zone))


def step_name(kind: tuple[type, Scope], place: Place, zone: str) -> str:
    day = day_title(local_time(place.start, zone).date())
    name = QCoreApplication.translate("Scope", _NAMES[kind])
    return name.replace("{day}", day).replace("{title}", place.title)


def _change(gesture: Moved | Resized | Renamed | Turned) -> Change:
    if isinstance(gesture, Turned):
        return as_busy(gesture.busy)

    def change(event: AnEvent) -> AnEvent:
        if isinstance(gesture, Renamed):
            return replace(event, summary=gesture.title)
        if isinstance(gesture, Moved) and gesture.all_day is not None:
            return at_its_place(gesture, event)
        if isinstance(gesture, Moved):
            return resized(event, gesture.start, gesture.start + (event.end - event.start))
        return resized(event, gesture.start, gesture.end)

    return change
