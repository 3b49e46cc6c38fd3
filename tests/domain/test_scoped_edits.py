"""This one, this and the following ones, all of them."""

from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

import pytest

from planner.domain.calendar import Calendar
from planner.domain.clock import local_time
from planner.domain.edits import move_event
from planner.domain.entries import Event
from planner.domain.errors import RefusedEdit, UnknownEntry
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import occurrences
from planner.domain.recurrence import Recurrence
from planner.domain.scoped_edits import (
    Scope,
    edit_occurrence,
    edit_series,
    occurrence_on,
    remove_occurrence,
)
from tests.domain.examples import HOUR, LISBON, MONDAY, at, calendar, meeting, series

S = Uid("s")
E = TypeVar("E", bound=Event)
WEEK = Interval(MONDAY, MONDAY + timedelta(days=7))
DAILY = series("FREQ=DAILY", "2026-11-23T10:00", summary="Stand-up")
WEDNESDAY = at("2026-11-25T10:00")
THIS, FOLLOWING, ALL = Scope


def week(one: Calendar) -> list[str]:
    return [
        f"{found.interval.start:%a %H:%M} {found.event.summary}" for found in occurrences(one, WEEK)
    ]


def renamed(event: E) -> E:
    return replace(event, summary="Retro")


def an_hour_later(event: E) -> E:
    return replace(event, start=event.start + HOUR, end=event.end + HOUR)


def test_this_changes_one() -> None:
    one = edit_occurrence(calendar(DAILY), S, WEDNESDAY, THIS, renamed)
    assert week(one)[1:4] == ["Tue 10:00 Stand-up", "Wed 10:00 Retro", "Thu 10:00 Stand-up"]
    again = edit_occurrence(one, S, WEDNESDAY, THIS, an_hour_later)
    assert week(again)[1:4] == ["Tue 10:00 Stand-up", "Wed 11:00 Retro", "Thu 10:00 Stand-up"]
    assert len(again.appointments) == 2


def test_following_changes_it_and_all_later_ones() -> None:
    one = edit_occurrence(calendar(DAILY), S, WEDNESDAY, FOLLOWING, renamed)
    assert week(one)[1:4] == ["Tue 10:00 Stand-up", "Wed 10:00 Retro", "Thu 10:00 Retro"]
    rest = next(event for event in one.events() if event.continues == S)
    assert rest.start == WEDNESDAY


def test_following_from_the_first_is_all() -> None:
    one = edit_occurrence(calendar(DAILY), S, DAILY.start, FOLLOWING, renamed)
    assert list(one.appointments) == [S]
    assert week(one)[0] == "Mon 10:00 Retro"


def test_all_moves_each_on_its_own_day() -> None:
    one = edit_occurrence(calendar(DAILY), S, WEDNESDAY, ALL, an_hour_later)
    assert week(one)[:3] == ["Mon 11:00 Stand-up", "Tue 11:00 Stand-up", "Wed 11:00 Stand-up"]
    assert one.appointments[S].start == at("2026-11-23T11:00")


def test_what_was_removed_stays_removed_when_the_rest_moves() -> None:
    one = remove_occurrence(calendar(DAILY), S, at("2026-11-26T10:00"), THIS)
    one = edit_occurrence(one, S, WEDNESDAY, FOLLOWING, an_hour_later)
    assert week(one)[1:5] == [
        "Tue 10:00 Stand-up",
        "Wed 11:00 Stand-up",
        "Fri 11:00 Stand-up",
        "Sat 11:00 Stand-up",
    ]


def test_what_was_moved_keeps_what_it_has_of_its_own() -> None:
    one = move_event(calendar(DAILY), S, at("2026-11-26T15:00"), occurrence=at("2026-11-26T10:00"))
    one = edit_occurrence(one, S, at("2026-11-26T15:00"), THIS, renamed)
    one = edit_occurrence(
        one, S, WEDNESDAY, ALL, lambda event: replace(event, summary="Daily", location="Room 1")
    )
    assert week(one)[2:5] == ["Wed 10:00 Daily", "Thu 15:00 Retro", "Fri 10:00 Daily"]
    assert {event.location for event in one.events()} == {"Room 1"}


def test_the_rest_begins_with_one_that_was_moved() -> None:
    """It is meant by when it happens now; the others move as it does, from where they are."""
    one = move_event(calendar(DAILY), S, at("2026-11-25T15:00"), occurrence=WEDNESDAY)
    one = edit_occurrence(one, S, at("2026-11-25T15:00"), FOLLOWING, renamed)
    assert week(one)[1:4] == ["Tue 10:00 Stand-up", "Wed 15:00 Retro", "Thu 10:00 Retro"]
    moved = next(event for event in one.events() if event.recurrence is None)
    rest = next(event for event in one.events() if event.continues == S)
    assert moved.series == rest.uid


@pytest.mark.parametrize(
    ("scope", "left"),
    [
        (THIS, ["Mon", "Tue", "Thu", "Fri", "Sat", "Sun"]),
        (FOLLOWING, ["Mon", "Tue"]),
        (ALL, []),
    ],
)
def test_removing(scope: Scope, left: list[str]) -> None:
    one = move_event(calendar(DAILY), S, at("2026-11-27T15:00"), occurrence=at("2026-11-27T10:00"))
    one = remove_occurrence(one, S, WEDNESDAY, scope)
    assert [line[:3] for line in week(one)] == left


def test_removing_one_that_was_moved_leaves_no_trace() -> None:
    one = move_event(calendar(DAILY), S, at("2026-11-25T15:00"), occurrence=WEDNESDAY)
    moved = next(event for event in one.events() if event.series == S)
    one = remove_occurrence(one, moved.uid, moved.start, THIS)
    assert [line[:9] for line in week(one)][1:3] == ["Tue 10:00", "Thu 10:00"]


def test_all_keeps_the_wall_time_over_a_change_of_clocks() -> None:
    summer = meeting(
        "s", "2026-07-06T09:00", zone=LISBON, recurrence=Recurrence(rule="FREQ=WEEKLY")
    )
    one = edit_occurrence(calendar(summer), S, at("2026-11-23T10:00"), ALL, an_hour_later)
    first = local_time(one.appointments[S].start, LISBON)
    assert f"{first:%m-%d %H:%M}" == "07-06 11:00"


def test_a_longer_one_makes_all_longer() -> None:
    one = edit_occurrence(
        calendar(DAILY), S, WEDNESDAY, ALL, lambda event: replace(event, end=event.end + HOUR)
    )
    assert {found.interval.length for found in occurrences(one, WEEK)} == {2 * HOUR}


def test_one_occurrence_has_no_rule_of_its_own() -> None:
    rule = Recurrence(rule="FREQ=WEEKLY")
    with pytest.raises(RefusedEdit, match="cannot have a rule"):
        edit_occurrence(
            calendar(DAILY), S, WEDNESDAY, THIS, lambda event: replace(event, recurrence=rule)
        )


def test_the_rest_may_have_another_rule() -> None:
    rule = Recurrence(rule="FREQ=DAILY;INTERVAL=2")
    one = edit_occurrence(
        calendar(DAILY), S, WEDNESDAY, FOLLOWING, lambda event: replace(event, recurrence=rule)
    )
    assert [line[:3] for line in week(one)] == ["Mon", "Tue", "Wed", "Fri", "Sun"]


def test_a_time_at_which_it_does_not_happen_is_refused_in_words() -> None:
    with pytest.raises(RefusedEdit, match="does not happen on 2026-11-25 at 11:00"):
        edit_occurrence(calendar(DAILY), S, at("2026-11-25T11:00"), FOLLOWING, renamed)


def test_a_single_event_is_simply_changed() -> None:
    one = calendar(meeting("s", "2026-11-25T10:00"))
    for scope in Scope:
        assert week(edit_occurrence(one, S, WEDNESDAY, scope, renamed)) == ["Wed 10:00 Retro"]
        assert week(remove_occurrence(one, S, WEDNESDAY, scope)) == []


def test_a_series_that_moves_as_a_whole_takes_its_exceptions_along() -> None:
    one = remove_occurrence(calendar(DAILY), S, WEDNESDAY, THIS)
    one = edit_series(one, S, an_hour_later)
    assert [line[:9] for line in week(one)][1:3] == ["Tue 11:00", "Thu 11:00"]


def test_an_occurrence_is_found_by_its_day() -> None:
    one = move_event(calendar(DAILY), S, at("2026-11-26T15:00"), occurrence=WEDNESDAY)
    wednesday = Interval(MONDAY + timedelta(days=2), MONDAY + timedelta(days=3))
    with pytest.raises(UnknownEntry, match="does not happen on 2026-11-25"):
        occurrence_on(one, S, wednesday)
    assert occurrence_on(one, S, wednesday.shifted(timedelta(days=-1))) == at("2026-11-24T10:00")
    with pytest.raises(UnknownEntry, match="2 times"):
        occurrence_on(one, S, wednesday.shifted(timedelta(days=1)))
