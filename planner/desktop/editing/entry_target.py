"""Which entry a page is about: also one occurrence of a series, and what is meant besides it."""

from dataclasses import replace
from datetime import datetime

from planner.desktop.fields.field import Editable, Field, Reading
from planner.desktop.fields.repeating import OF_A_SERIES
from planner.domain.calendar import Calendar
from planner.domain.edits import replace_entry
from planner.domain.entries import Appointment, Habit, PersonalBlock
from planner.domain.errors import InvalidValue, RefusedEdit, UnknownEntry
from planner.domain.ids import Uid
from planner.domain.scoped_edits import Scope, edit_occurrence, edit_series, occurrence_at
from planner.domain.series import AnEvent
from planner.domain.tasks import Task
from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """`start` is when the occurrence begins now; without it a series is meant as a whole."""

    uid: Uid
    start: datetime | None = None

    def entry_in(self, calendar: Calendar) -> Editable | None:
        entry = calendar.find(self.uid)
        if self.start is not None and isinstance(entry, Appointment | PersonalBlock):
            try:
                return occurrence_at(calendar, self.uid, self.start)
            except (RefusedEdit, UnknownEntry):
                return None
        return entry if isinstance(entry, Task | Habit | Appointment | PersonalBlock) else None

    def series_in(self, calendar: Calendar) -> Uid | None:
        """None where there is nothing to choose between one and all."""
        entry = calendar.find(self.uid)
        if not isinstance(entry, Appointment | PersonalBlock):
            return None
        if entry.series is not None:
            return entry.series if calendar.find(entry.series) is not None else None
        return entry.uid if entry.recurrence is not None and self.start is not None else None


@dataclass(frozen=True, slots=True)
class Change:
    """The calendar with a field written, and where the entry is found then."""

    after: Calendar
    target: Target
    title: str


def written(target: Target, scope: Scope, field: Field, text: str, reading: Reading) -> Change:
    """Raises PlannerError in words."""
    entry = target.entry_in(reading.calendar)
    if entry is None:
        raise UnknownEntry('There is no entry "{uid}".', uid=target.uid)
    changed = field.read(entry, text, reading)
    title = getattr(changed, "summary", "")
    if not isinstance(entry, Appointment | PersonalBlock) or not isinstance(changed, type(entry)):
        return Change(replace_entry(reading.calendar, changed), target, title)
    after = _event_written(target, scope, field, text, reading)
    return Change(after, _found(target, scope, changed, reading.calendar, after), title)


def _event_written(
    target: Target, scope: Scope, field: Field, text: str, reading: Reading
) -> Calendar:
    def change(event: AnEvent) -> AnEvent:
        changed = field.read(event, text, reading)
        assert isinstance(changed, Appointment | PersonalBlock)
        return changed

    calendar = reading.calendar
    series = target.series_in(calendar)
    if series is None:
        return edit_series(calendar, target.uid, change)
    if scope is Scope.THIS and field.name in OF_A_SERIES:
        raise InvalidValue("One time of a series has no rule of its own; choose more of it above.")
    event = calendar.find(target.uid)
    assert isinstance(event, Appointment | PersonalBlock)
    return edit_occurrence(calendar, target.uid, target.start or event.start, scope, change)


def _found(
    target: Target, scope: Scope, changed: AnEvent, before: Calendar, after: Calendar
) -> Target:
    """What stands apart keeps its uid; the following ones may be a series of their own."""
    if target.start is None:
        return target
    if scope is Scope.THIS:
        alone = (event for event in after.events() if event.series == target.uid)
        same = (e for e in alone if before.find(e.uid) is None and e.start == changed.start)
        return next((Target(event.uid) for event in same), replace(target, start=changed.start))
    new = [event.uid for event in after.events() if before.find(event.uid) is None]
    for uid in (*new, target.uid):
        found = Target(uid, changed.start)
        if found.entry_in(after) is not None:
            return found
    return replace(target, start=None)
