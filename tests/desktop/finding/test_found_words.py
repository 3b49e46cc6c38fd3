"""What the lists say of an entry that was found, on Monday 23 November 2026."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.desktop.finding.found_words import inside_text, kind_name, when_text
from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import CalendarCollection
from planner.domain.entries import Note
from planner.domain.ids import Uid
from planner.domain.search import Searched
from planner.domain.tasks import TaskStatus
from tests.desktop.weeks import NOW, ZONE
from tests.domain.examples import GYM, at, block, calendar, meeting, task, visit

NOTE = Note(uid=Uid("n"), text="N", at=at("2025-03-01T10:00"))


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        (task(), "Tasks"),
        (meeting(), "Appointments"),
        (visit(), "Personal"),
        (GYM, "Habits"),
        (NOTE, "Notes"),
    ],
)
def test_each_kind_has_its_name(entry: Searched, name: str) -> None:
    assert kind_name(entry) == name


DAYS = meeting("d", start="2026-11-25T00:00", end="2026-11-27T00:00", all_day=True)


@pytest.mark.parametrize(
    ("entry", "others", "text"),
    [
        (meeting(), (), "Tue 24 Nov 10:00"),
        (meeting("x", "2027-01-04T10:00"), (), "Mon 4 Jan 2027"),
        (DAYS, (), "Wed 25 Nov"),
        (NOTE, (), "Sat 1 Mar 2025"),
        (task(), (), "4 h 00"),
        (task(), (block("b", 14, 15),), "Mon 23 Nov 14:00"),
        (task(status=TaskStatus.COMPLETED, remaining=timedelta()), (), "done"),
        (task(status=TaskStatus.CANCELLED), (), "cancelled"),
    ],
)
def test_when_it_is(entry: Searched, others: tuple[object, ...], text: str) -> None:
    there = calendar(entry, *others)  # type: ignore[arg-type]
    assert when_text(entry, there, ZONE, NOW) == text


def test_its_calendar_is_said_where_it_is_not_the_usual_one_or_hidden() -> None:
    family = CalendarCollection(uid=Uid("c"), name="Family")
    inside = meeting(collection=family.uid)
    there = replace(Calendar(), collections={family.uid: family})
    assert inside_text(inside, there) == "Family"
    hidden = replace(there, collections={family.uid: replace(family, shown=False)})
    assert inside_text(inside, hidden) == "Family, hidden"
    assert inside_text(meeting(), there) == inside_text(task(), there) == ""
