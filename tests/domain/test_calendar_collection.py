"""Calendars in the calendar: names, and what the default one is."""

from dataclasses import replace

import pytest

from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import (
    DEFAULT,
    THE_DEFAULT,
    CalendarCollection,
    Colour,
    Reminds,
    collection_named,
    name_given,
)
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.tables import with_updates
from tests.domain.examples import GYM, calendar, meeting, task

WORK = CalendarCollection(uid=Uid("w"), name="Work")
QUIET = CalendarCollection(uid=Uid("q"), name="Holidays", busy=False, shown=False)


def with_collections(base: Calendar, *found: CalendarCollection) -> Calendar:
    return with_updates(base, {"collections": {each.uid: each for each in found}})


@pytest.mark.parametrize(
    "name", ["", " Work", "Two  spaces", "tab\there", "\x1b[31mred", "x" * 101]
)
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(InvalidValue, match="name"):
        CalendarCollection(uid=Uid("w"), name=name)


def test_a_name_may_be_in_any_script_and_a_family_of_signs() -> None:
    for name in ("Família", "家族", "👨‍👩‍👧 Home"):
        assert CalendarCollection(uid=Uid("w"), name=name_given(f" {name} ")).name == name


def test_what_no_file_should_say_is_refused() -> None:
    for changes in ({"uid": Uid("")}, {"order": 10**30}):
        with pytest.raises(InvalidValue):
            replace(WORK, **changes)


def test_a_name_that_is_given_is_made_one() -> None:
    assert name_given("  My \x1b[31m\tcalendar\n") == "My [31m calendar"


def test_a_calendar_is_found_by_name_whatever_its_capitals() -> None:
    assert collection_named([QUIET, WORK], " WORK ") is WORK
    assert collection_named([QUIET, WORK], "Wor") is None
    assert collection_named([THE_DEFAULT], "default") is THE_DEFAULT


def test_colours_are_names_that_other_programs_know() -> None:
    """Of CSS level 4; those that mean work, late and at risk are not among them."""
    assert {"teal", "red", "orange"}.isdisjoint(Colour)
    assert all(colour.isalpha() and colour.islower() for colour in Colour)


def test_an_entry_that_names_no_calendar_is_in_the_default_one() -> None:
    plain = calendar(meeting())
    assert plain.collection(None) is THE_DEFAULT
    renamed = CalendarCollection(uid=DEFAULT, name="Personal", busy=False)
    kept = with_collections(plain, renamed)
    assert kept.collection(None) is renamed
    assert not kept.takes_time(meeting())


def test_an_entry_takes_time_only_if_its_calendar_does_too() -> None:
    both = with_collections(Calendar(), WORK, QUIET)
    assert both.takes_time(meeting(collection=WORK.uid))
    assert not both.takes_time(meeting(collection=QUIET.uid))
    assert both.takes_time(meeting())


def test_what_is_hidden_still_takes_its_time() -> None:
    hidden = CalendarCollection(uid=Uid("w"), name="Work", shown=False)
    found = with_collections(Calendar(), hidden)
    assert not found.is_shown(meeting(collection=hidden.uid))
    assert found.takes_time(meeting(collection=hidden.uid))
    assert found.is_shown(meeting())


def test_tasks_and_habits_are_hidden_with_their_calendar() -> None:
    hidden = CalendarCollection(uid=Uid("w"), name="Work", shown=False)
    found = with_collections(Calendar(), hidden)
    assert not found.is_shown(task(collection=hidden.uid))
    assert not found.is_shown(replace(GYM, collection=hidden.uid))
    assert found.is_shown(task())
    assert found.is_shown(GYM)
    assert found.is_shown(None)


@pytest.mark.parametrize(
    ("reminds", "shown", "hidden"),
    [
        (Reminds.ALWAYS, True, True),
        (Reminds.SHOWN, True, False),
        (Reminds.NEVER, False, False),
    ],
)
def test_a_calendar_reminds_always_or_while_it_is_shown_or_never(
    reminds: Reminds, shown: bool, hidden: bool
) -> None:
    for is_shown, wanted in ((True, shown), (False, hidden)):
        work = replace(WORK, reminds=reminds, shown=is_shown)
        found = with_collections(Calendar(), work)
        assert found.is_reminding(meeting(collection=WORK.uid)) is wanted
        assert found.is_reminding(task(collection=WORK.uid)) is wanted
        assert found.is_reminding(meeting())
        assert found.is_reminding(None)
    assert Calendar().is_reminding(meeting(collection=WORK.uid))
