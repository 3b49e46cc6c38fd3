"""What the window says of the user's calendars."""

from typing import Any

import pytest

from planner.desktop.calendars.calendar_words import (
    COLOURS,
    colour_name,
    hidden_report,
    marks_of,
    title_of,
)
from planner.domain.calendar_collection import THE_DEFAULT, CalendarCollection, Colour, Reminds
from planner.domain.ids import Uid


def named(name: str = "Family", **fields: Any) -> CalendarCollection:
    return CalendarCollection(uid=Uid("c"), name=name, **fields)


def test_the_default_one_has_a_word_for_a_name() -> None:
    assert (title_of(named()), title_of(THE_DEFAULT)) == ("Family", "Default")


def test_every_colour_has_a_name_of_its_own() -> None:
    assert COLOURS.keys() == set(Colour)
    assert len({colour_name(colour) for colour in (None, *Colour)}) == len(Colour) + 1


@pytest.mark.parametrize(
    ("collection", "marks"),
    [
        (named(), ()),
        (named(shown=False), ("hidden",)),
        (named(busy=False), ("takes no time",)),
        (named(shown=False, busy=False), ("hidden", "takes no time")),
    ],
)
def test_only_what_is_not_as_usual_is_marked(
    collection: CalendarCollection, marks: tuple[str, ...]
) -> None:
    assert marks_of(collection) == marks


@pytest.mark.parametrize(
    ("busy", "reminds", "rest"),
    [
        (True, Reminds.ALWAYS, "; its entries still take their time in the plan, and remind"),
        (True, Reminds.SHOWN, "; its entries still take their time in the plan, but do not remind"),
        (False, Reminds.ALWAYS, "; one is still reminded of its entries"),
        (False, Reminds.NEVER, ""),
    ],
)
def test_who_hides_one_is_told_what_its_entries_still_do(
    busy: bool, reminds: Reminds, rest: str
) -> None:
    hidden = named("{day}", busy=busy, reminds=reminds, shown=False)
    assert hidden_report(hidden) == f'"{{day}}" is hidden{rest}'
