"""Events that clash with others, or are over."""

from dataclasses import replace

import pytest

from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment, Transparency
from planner.domain.interval import Interval
from planner.domain.message import english
from planner.domain.recurrence import Recurrence
from planner.scheduling.proposing.propose import propose_change
from tests.scheduling.weeks import (
    LISBON,
    NOW,
    at,
    doctor,
    meeting,
    planned,
    span,
    task,
    week,
    with_doctor,
)

A = meeting("a", span(2, "10:00", "12:00"))


def with_events(*events: Appointment) -> Calendar:
    calendar = planned(week(task("review")), ("review", span(3, "09:00", "10:00")))
    return replace(calendar, appointments={event.uid: event for event in events})


def told(before: Calendar, after: Calendar) -> list[str]:
    variant = propose_change(before, after, NOW, "x").variants[0]
    return [english(note, LISBON, NOW) for note in variant.notes]


def test_a_new_event_that_overlaps_another_is_told() -> None:
    b = meeting("b", span(2, "11:00", "13:00"))
    assert told(with_events(A), with_events(A, b)) == ["B overlaps A from Wed 11:00 for 1 h 00"]


def test_travel_counts() -> None:
    before = with_events(meeting("b", span(2, "14:00", "15:00")))
    assert told(before, with_doctor(before, doctor())) == [
        "Doctor overlaps B from Wed 14:00 for 20 min"
    ]


def test_an_event_moved_onto_another_is_told_and_one_that_is_renamed_is_not() -> None:
    b = meeting("b", span(2, "11:00", "13:00"))
    apart = replace(b, start=at(2, "13:00"), end=at(2, "15:00"))
    assert len(told(with_events(A, apart), with_events(A, b))) == 1
    assert told(with_events(A, b), with_events(A, replace(b, summary="C"))) == []


@pytest.mark.parametrize(
    ("interval", "transparency"),
    [
        (span(2, "12:00", "13:00"), Transparency.OPAQUE),
        (span(2, "11:00", "13:00"), Transparency.TRANSPARENT),
    ],
    ids=["touches", "is not busy"],
)
def test_nothing_is_told_where_nothing_clashes(
    interval: Interval, transparency: Transparency
) -> None:
    b = replace(meeting("b", interval), transparency=transparency)
    assert told(with_events(A), with_events(A, b)) == []


def test_a_series_is_told_once_for_each_other_event() -> None:
    daily = replace(
        meeting("daily", span(0, "10:00", "10:30")), recurrence=Recurrence(rule="FREQ=DAILY")
    )
    after = with_events(A, meeting("c", span(3, "10:00", "11:00")), daily)
    assert told(with_events(*list(after.appointments.values())[:2]), after) == [
        "Daily overlaps A from Wed 10:00 for 30 min",
        "Daily overlaps C from Thu 10:00 for 30 min",
    ]


def test_an_event_in_the_past_is_told() -> None:
    early = meeting("early", span(0, "08:00", "09:00"))
    assert told(with_events(), with_events(early)) == ["Early is in the past"]
