"""In which calendar an entry is, as a field of it."""

from functools import lru_cache

from PySide6.QtCore import QT_TRANSLATE_NOOP

from planner.desktop.calendars.calendar_words import title_of
from planner.desktop.fields.field import Editable, Field, Reading, Shape
from planner.domain.calendar import Calendar, Member
from planner.domain.calendar_collection import DEFAULT, reference_to
from planner.domain.collection_edits import ordered, within
from planner.domain.entries import Event
from planner.domain.ids import Uid

PLACE = 1
"""Among the fields: below the title."""


def with_calendar_field(
    fields: tuple[Field, ...], entry: Editable, calendar: Calendar
) -> tuple[Field, ...]:
    """Only where there is a choice."""
    if not calendar.collections or not isinstance(entry, Member):
        return fields
    choices = tuple((each.uid, title_of(each)) for each in ordered(calendar))
    field = _field(choices, plans=isinstance(entry, Event))
    return (*fields[:PLACE], field, *fields[PLACE:])


@lru_cache(maxsize=4)
def _field(choices: tuple[tuple[str, str], ...], *, plans: bool) -> Field:
    """The same one as long as the calendars are the same. An event may take no time in another."""
    name = QT_TRANSLATE_NOOP("Entry", "Calendar")
    return Field(
        "collection", name, _text, _read, Shape.CHOICE, choices, plans=plans, own_words=True
    )


def _text(entry: Editable, _reading: Reading) -> str:
    return _member(entry).collection or DEFAULT


def _read(entry: Editable, text: str, reading: Reading) -> Editable:
    found = reading.calendar.collection(Uid(text))
    return within(_member(entry), reference_to(found))


def _member(entry: Editable) -> Member:
    assert isinstance(entry, Member)
    return entry
