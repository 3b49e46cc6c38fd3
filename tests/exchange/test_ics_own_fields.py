"""Fields that RFC 5545 has no property for go out and come back."""

import re
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, time, timedelta

import pytest

from planner.domain.calendar import Entry
from planner.domain.ids import Uid
from planner.domain.tasks import PartOfDay, Task
from planner.exchange.ics_own_fields import OWN_FIELDS, own_lines
from tests.domain.examples import GYM, at, meeting, task, visit
from tests.exchange.ics_text import event, read
from tests.exchange.ics_text import task as todo

TIMES = ("DTSTART:20261124T100000Z", "DTEND:20261124T110000Z")
MINUTES = timedelta(minutes=20)

FULL_TASK = replace(
    task(),
    remaining=timedelta(hours=1),
    deadline=at("2026-12-01T17:00"),
    splittable=False,
    preferred=PartOfDay(time(8), time(12)),
    project="Billing; and, more",
    contexts=("home", "[x]"),
    assigned_by="Ana",
    tracker_key="[A-1]",
    estimate_assumed=True,
)


def test_every_field_is_one_of_its_kind() -> None:
    for kind, names in OWN_FIELDS.items():
        assert set(names) <= {field.name for field in fields(kind)}


def test_what_is_as_by_default_is_not_written_but_for_what_remains() -> None:
    assert list(own_lines(meeting())) == []
    assert list(own_lines(Task(uid=Uid("t"), summary="T"))) == ["X-FLEXDAY-REMAINING:PT3600S"]
    assert list(own_lines(FULL_TASK, without=OWN_FIELDS[Task])) == []


def test_values_are_written_as_people_write_them() -> None:
    lines = list(own_lines(replace(meeting(), travel_before=MINUTES)))
    assert lines == ["X-FLEXDAY-TRAVEL-BEFORE:PT1200S"]
    habit = list(own_lines(replace(GYM, skipped=(date(2026, 11, 24),), ideal=time(8))))
    assert r"X-FLEXDAY-SKIPPED:[\"2026-11-24\"]".replace("\\", "") in habit
    assert "X-FLEXDAY-TIMES-PER-WEEK:3" in habit


@pytest.mark.parametrize(
    ("entry", "component"),
    [
        (FULL_TASK, todo),
        (replace(meeting(), travel_before=MINUTES, travel_after=2 * MINUTES), event),
        (replace(visit(), private=False, owes=False), event),
    ],
)
def test_they_come_back_as_they_went(entry: Entry, component: Callable[..., str]) -> None:
    own = list(own_lines(entry))
    kind = "X-FLEXDAY-KIND:PERSONAL" if "OWES" in "".join(own) else "X-FLEXDAY-NOTHING:1"
    times = TIMES if component is event else ()
    (came,) = read(component(*times, kind, *own)).entries
    for name in OWN_FIELDS[type(entry)]:
        assert getattr(came, name) == getattr(entry, name), name


@pytest.mark.parametrize(
    "line",
    [
        "X-FLEXDAY-REMAINING:soon",
        "X-FLEXDAY-SPLITTABLE:perhaps",
        "X-FLEXDAY-CONTEXTS:[1",
        "X-FLEXDAY-CONTEXTS:home",
        "X-FLEXDAY-PREFERRED:midnight",
    ],
)
def test_what_cannot_be_read_is_left_out_and_told(line: str) -> None:
    report = read(todo(line))
    (entry,) = report.entries
    plain = read(todo()).entries[0]
    name = line.split(":", maxsplit=1)[0].removeprefix("X-FLEXDAY-").lower()
    assert getattr(entry, name) == getattr(plain, name)
    (told,) = (str(each.why) for each in report.repaired if "left out" in each.why)
    assert re.match(re.escape(line.replace(":", ' "', 1)) + '" was left out', told)
