"""The immutable snapshot of everything."""

from dataclasses import FrozenInstanceError, fields

import pytest

from planner.domain.calendar import MAPPINGS, Calendar
from planner.domain.ids import Uid
from tests.domain.examples import calendar, meeting, task, visit


def test_an_entry_of_any_kind_is_found_by_its_uid() -> None:
    everything = calendar(meeting(), visit(), task())
    assert everything.find(Uid("t")) == task()
    assert everything.find(Uid("v")) == visit()
    assert everything.find(Uid("nobody")) is None


def test_events_are_appointments_and_personal_blocks() -> None:
    assert list(calendar(meeting(), visit(), task()).events()) == [meeting(), visit()]


def test_each_table_is_a_field_of_the_calendar() -> None:
    assert {*MAPPINGS, "hours", "settings"} == {field.name for field in fields(Calendar)}


def test_a_calendar_cannot_be_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        Calendar().tasks = {}  # type: ignore[misc]
