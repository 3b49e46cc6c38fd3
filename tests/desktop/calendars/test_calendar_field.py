"""In which calendar an entry is, as a field of it."""

from dataclasses import replace

import pytest

from planner.desktop.calendars.calendar_field import with_calendar_field
from planner.desktop.fields.entry_fields import fields_of
from planner.desktop.fields.field import Editable, Field, Reading
from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import DEFAULT, CalendarCollection
from planner.domain.ids import Uid
from tests.desktop.weeks import NOW, ZONE
from tests.domain.examples import GYM, meeting, task, visit

FAMILY = CalendarCollection(uid=Uid("c"), name="Family")
ONE = Calendar()
TWO = replace(ONE, collections={FAMILY.uid: FAMILY})


def field_in(entry: Editable, calendar: Calendar) -> Field | None:
    fields = with_calendar_field(fields_of(entry), entry, calendar)
    return next((each for each in fields if each.name == "collection"), None)


@pytest.mark.parametrize("entry", [meeting(), visit(), task(), GYM])
def test_it_is_there_where_there_is_a_choice(entry: Editable) -> None:
    assert field_in(entry, ONE) is None
    field = field_in(entry, TWO)
    assert field is not None
    assert field.choices == ((DEFAULT, "Default"), (FAMILY.uid, "Family"))
    assert with_calendar_field(fields_of(entry), entry, TWO)[1] is field, "below the title"


def test_what_is_chosen_is_shown_and_the_default_one_is_no_reference() -> None:
    reading, entry = Reading(TWO, NOW, ZONE), meeting()
    field = field_in(entry, TWO)
    assert field is not None
    assert field.text(entry, reading) == DEFAULT
    inside = field.read(entry, FAMILY.uid, reading)
    assert inside == replace(entry, collection=FAMILY.uid)
    assert field.text(inside, reading) == FAMILY.uid
    assert field.read(inside, DEFAULT, reading) == entry


def test_the_field_is_another_one_once_a_calendar_is_called_otherwise() -> None:
    renamed = replace(ONE, collections={FAMILY.uid: replace(FAMILY, name="Home")})
    assert field_in(meeting(), TWO) is field_in(visit(), TWO)
    assert field_in(meeting(), TWO) is not field_in(meeting(), renamed)
