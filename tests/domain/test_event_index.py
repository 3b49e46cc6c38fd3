"""The events of a week, found again after an edit without looking at the others."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain import event_index
from planner.domain.calendar import Calendar
from planner.domain.edits import add, remove, replace_entry
from planner.domain.entries import Event
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrence import Occurrence, event_occurrences
from planner.domain.occurrences import occurrences
from planner.domain.recurrence import Recurrence
from tests.domain.examples import HOUR, MONDAY, at, calendar, meeting

WEEK = Interval(MONDAY, MONDAY + timedelta(days=7))
DAILY = Recurrence(rule="FREQ=DAILY")


def fifty(**fields: object) -> Calendar:
    return calendar(*(meeting(f"s{number}", recurrence=DAILY, **fields) for number in range(50)))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The uids of the events whose occurrences are looked for, in order."""
    uids: list[str] = []

    def noted(event: Event, within: Interval) -> tuple[Occurrence, ...]:
        uids.append(event.uid)
        return event_occurrences(event, within)

    monkeypatch.setattr(event_index, "event_occurrences", noted)
    return uids


def test_an_edit_of_one_series_asks_for_that_one_only(asked: list[str]) -> None:
    one = fifty()
    before = occurrences(one, WEEK)
    assert len(asked) == 50
    asked.clear()
    wednesday = at("2026-11-25T10:00")
    later = replace(one.appointments[Uid("s7")], start=wednesday, end=wednesday + HOUR)
    after = occurrences(replace_entry(one, later), WEEK)
    assert asked == ["s7"]
    assert len(after) == len(before) - 1


def test_an_edit_of_something_else_asks_for_nothing(asked: list[str]) -> None:
    one = fifty()
    occurrences(one, WEEK)
    asked.clear()
    again = replace(one, settings=replace(one.settings, grid=timedelta(minutes=10)))
    occurrences(again, WEEK)
    assert asked == []


EDITS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 2000), st.booleans()), max_size=8)


@settings(max_examples=40, deadline=None)
@given(EDITS)
def test_after_any_edits_the_same_is_found_as_from_scratch(
    edits: list[tuple[int, int, bool]],
) -> None:
    one = calendar(meeting("s0", recurrence=DAILY), meeting("s1"))
    for number, minutes, repeats in edits:
        uid = Uid(f"s{number}")
        start = MONDAY + timedelta(minutes=minutes * 7)
        event = replace(meeting(uid), start=start, end=start + 40 * HOUR * (minutes % 2) + HOUR)
        event = replace(event, recurrence=DAILY if repeats else None)
        if uid not in one.appointments:
            one = add(one, event)
        else:
            one = remove(one, uid) if minutes % 3 == 0 else replace_entry(one, event)
        anew = replace(one, appointments=dict(one.appointments))
        assert occurrences(one, WEEK) == occurrences(anew, WEEK)
