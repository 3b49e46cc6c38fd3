"""Moving events that repeat, and single occurrences of them."""

from datetime import timedelta

import pytest

from planner.domain.calendar import Calendar
from planner.domain.edits import move_event, resize_event
from planner.domain.entries import Event
from planner.domain.errors import RefusedEdit
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import event_occurrences, occurrences
from tests.domain.examples import HOUR, LISBON, MONDAY, at, calendar, meeting, series

S = Uid("s")
FORTNIGHT = Interval(MONDAY, MONDAY + timedelta(days=14))


def starts(one: Calendar) -> list[str]:
    return [f"{found.interval.start:%a %d %H:%M}" for found in occurrences(one, FORTNIGHT)]


def rule_of(one: Calendar) -> str:
    recurrence = one.appointments[S].recurrence
    assert recurrence is not None
    return recurrence.rule


def test_a_series_that_moves_to_another_time_keeps_its_exceptions() -> None:
    """Otherwise occurrences that were deleted or moved would come back."""
    one = calendar(series("FREQ=WEEKLY;BYDAY=MO,TU", "2026-11-23T10:00"))
    one = move_event(one, S, at("2026-11-25T09:00"), occurrence=at("2026-11-24T10:00"))
    one = move_event(one, S, at("2026-11-23T15:00"))
    assert starts(one) == ["Mon 23 15:00", "Wed 25 09:00", "Mon 30 15:00", "Tue 01 15:00"]
    (alone,) = (event for event in one.events() if event.series == S)
    assert alone.recurrence_id == at("2026-11-24T15:00")


def test_a_weekly_series_that_moves_to_another_day_takes_its_weekdays_along() -> None:
    one = calendar(series("FREQ=WEEKLY;BYDAY=MO,SU", "2026-11-23T10:00"))
    assert rule_of(move_event(one, S, at("2026-11-24T10:00"))) == "FREQ=WEEKLY;BYDAY=TU,MO"


@pytest.mark.parametrize(
    ("until", "moved"),
    [
        ("20261130T100000Z", "20261130T120000Z"),
        ("20261130T100000", "20261130T120000"),
        ("20261130", "20261130"),
    ],
)
def test_the_last_occurrence_moves_too(until: str, moved: str) -> None:
    one = calendar(series(f"FREQ=DAILY;UNTIL={until}", "2026-11-23T10:00"))
    assert rule_of(move_event(one, S, at("2026-11-23T12:00"))) == f"FREQ=DAILY;UNTIL={moved}"


@pytest.mark.parametrize(
    ("rule", "start"),
    [
        ("FREQ=MONTHLY;BYDAY=4MO", "2026-11-24T10:00"),
        ("FREQ=MONTHLY;BYMONTHDAY=23", "2026-11-24T10:00"),
        ("FREQ=DAILY;BYDAY=MO,WE", "2026-11-24T10:00"),
        ("FREQ=DAILY;BYHOUR=10", "2026-11-23T11:00"),
    ],
)
def test_a_move_against_the_rule_is_refused(rule: str, start: str) -> None:
    one = calendar(series(rule, "2026-11-23T10:00"))
    with pytest.raises(RefusedEdit, match="Change the rule, or move one occurrence"):
        move_event(one, S, at(start))


def test_a_rule_about_days_lets_the_time_change() -> None:
    one = calendar(series("FREQ=MONTHLY;BYDAY=4MO", "2026-11-23T10:00"))
    assert starts(move_event(one, S, at("2026-11-23T11:00"))) == ["Mon 23 11:00"]


def test_a_longer_series_is_longer_everywhere() -> None:
    one = calendar(series("FREQ=WEEKLY", "2026-11-23T10:00"))
    one = resize_event(one, S, at("2026-11-23T10:00"), at("2026-11-23T12:00"))
    assert [found.interval.length for found in occurrences(one, FORTNIGHT)] == [2 * HOUR] * 2
    assert rule_of(one) == "FREQ=WEEKLY"


def test_an_occurrence_is_resized_alone() -> None:
    one = calendar(series("FREQ=WEEKLY", "2026-11-23T10:00"))
    monday = at("2026-11-30T10:00")
    one = resize_event(one, S, monday, monday + 3 * HOUR, occurrence=monday)
    assert [found.interval.length for found in occurrences(one, FORTNIGHT)] == [HOUR, 3 * HOUR]


def whole_days(event: Event) -> list[float]:
    span = Interval(event.start - timedelta(days=2), event.end + timedelta(days=2))
    return [found.interval.length / HOUR for found in event_occurrences(event, span)]


def test_an_all_day_event_moves_by_whole_days_also_over_dst() -> None:
    one = calendar(
        meeting(start="2026-10-20T00:00+01:00", end="2026-10-21T00:00+01:00", all_day=True)
    )
    for target in ("2026-10-24T23:00", "2026-10-25T04:00", "2026-10-25T09:00"):
        moved = move_event(one, Uid("m"), at(target)).appointments[Uid("m")]
        assert moved.start == at("2026-10-24T23:00"), target
        assert whole_days(moved) == [25]


def test_an_occurrence_of_an_all_day_series_keeps_its_day() -> None:
    one = calendar(
        series("FREQ=DAILY", "2026-10-20T00:00+01:00", end="2026-10-21T00:00+01:00", all_day=True)
    )
    sunday = at("2026-10-24T23:00")
    one = move_event(one, S, at("2026-10-28T00:00"), occurrence=sunday)
    (alone,) = (event for event in one.events() if event.series == S)
    assert (alone.start, alone.end) == (at("2026-10-28T00:00"), at("2026-10-29T00:00"))


def test_an_exception_that_moves_into_the_skipped_hour_stays_one() -> None:
    one = calendar(series("FREQ=DAILY", "2027-03-26T03:00", zone=LISBON))
    one = move_event(one, S, at("2027-03-28T09:00"), occurrence=at("2027-03-28T02:00"))
    one = move_event(one, S, at("2027-03-26T01:30"))
    weekend = Interval(at("2027-03-27T00:00"), at("2027-03-30T00:00"))
    found = [f"{each.interval.start:%a %H:%M}" for each in occurrences(one, weekend)]
    assert found == ["Sat 01:30", "Sun 09:00", "Mon 00:30"]
