"""Entries with a time of their own, and notes."""

from datetime import UTC, time, timedelta
from typing import Any

import pytest

from planner.domain.entries import Habit, Note, Status, Transparency
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from tests.domain.examples import LISBON, at, meeting, visit


def habit(**fields: Any) -> Habit:
    lunch = {"duration": timedelta(minutes=45), "window_start": time(12), "window_end": time(15)}
    return Habit(uid=Uid("h"), summary="Lunch", **{**lunch, **fields})


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"end": "2026-11-24T10:00"}, '"M" ends before it starts'),
        ({"travel_before": timedelta(minutes=-1)}, 'travel time of "M" is negative'),
        ({"travel_after": timedelta(minutes=-1)}, 'travel time of "M" is negative'),
        ({"zone": "Lisbon"}, "is not a time zone"),
    ],
)
def test_a_wrong_appointment_is_refused_in_words(fields: dict[str, Any], sentence: str) -> None:
    with pytest.raises(InvalidValue, match=sentence):
        meeting(**fields)


def test_times_are_kept_in_utc() -> None:
    event = meeting(start="2026-11-24T10:00+05:30")
    assert event.start.tzinfo is UTC
    assert event.start == at("2026-11-24T04:30")


@pytest.mark.parametrize(
    ("status", "transparency", "is_busy", "why"),
    [
        (Status.CONFIRMED, Transparency.OPAQUE, True, "an ordinary appointment"),
        (Status.TENTATIVE, Transparency.OPAQUE, True, "it may still happen"),
        (Status.CANCELLED, Transparency.OPAQUE, False, "it does not happen"),
        (Status.CONFIRMED, Transparency.TRANSPARENT, False, "shown as free"),
    ],
)
def test_who_is_busy(status: Status, transparency: Transparency, is_busy: bool, why: str) -> None:
    assert meeting(status=status, transparency=transparency).is_busy is is_busy, why


def test_a_personal_block_is_private_and_owes_by_default() -> None:
    assert visit().private
    assert visit().owes


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"duration": timedelta()}, "must be more than nothing"),
        ({"duration": timedelta(hours=4)}, "longer than its window"),
        ({"weekdays": ()}, "at least one weekday"),
        ({"weekdays": (0, 7)}, "at least one weekday"),
        ({"times_per_week": 0}, "once to 5 times a week"),
        ({"weekdays": (0, 2), "times_per_week": 3}, "once to 2 times a week"),
    ],
)
def test_a_wrong_habit_is_refused_in_words(fields: dict[str, Any], sentence: str) -> None:
    with pytest.raises(InvalidValue, match=sentence):
        habit(**fields)


def test_a_habit_may_run_past_midnight() -> None:
    assert habit(window_start=time(22), window_end=time(1)).window_length == timedelta(hours=3)
    assert habit(window_start=time(8), window_end=time(8)).window_length == timedelta(hours=24)


def test_a_note_is_dated_in_utc() -> None:
    assert Note(uid=Uid("n"), text="x", at=at("2026-11-24T10:00+01:00")).at.tzinfo is UTC


def test_an_unknown_zone_is_not_taken_for_utc() -> None:
    with pytest.raises(InvalidValue):
        meeting(zone="Pacific Standard Time")
    assert meeting(zone=LISBON).zone == LISBON
