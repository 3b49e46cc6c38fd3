"""A series in two."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.entries import Appointment
from planner.domain.errors import RefusedEdit
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import event_occurrences
from planner.domain.recurrence import Recurrence
from planner.domain.splitting import split
from tests.domain.examples import HOUR, at, meeting, series

RULES = [
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=3;COUNT=40",
    "FREQ=WEEKLY;BYDAY=MO,TH;INTERVAL=2",
    "FREQ=WEEKLY;BYDAY=MO,TU;COUNT=30",
    "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=23,-1;UNTIL=20280101T000000Z",
    "FREQ=YEARLY;BYMONTH=11,3;BYDAY=4MO",
    "FREQ=HOURLY;INTERVAL=7",
]
YEARS = Interval(at("2026-11-01T00:00"), at("2029-01-01T00:00"))


def starts_of(*events: Appointment) -> list[str]:
    spans = [each.interval for event in events for each in event_occurrences(event, YEARS)]
    return [f"{span.start:%Y-%m-%dT%H:%M}" for span in sorted(spans)]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(RULES), st.integers(1, 25), st.sampled_from([False, True]))
def test_both_parts_together_happen_as_the_whole_did(rule: str, number: int, odd: bool) -> None:
    """Also where the start is none that the rule names."""
    whole = series(rule, "2026-11-24T10:00" if odd else "2026-11-23T10:00")
    times = event_occurrences(whole, YEARS)
    parts = split(whole, times[min(number, len(times) - 1)].interval.start)
    first, rest = parts.first, parts.rest
    assert isinstance(first, Appointment)
    assert isinstance(rest, Appointment)
    assert starts_of(first, rest) == starts_of(whole)
    assert max(starts_of(first)) < f"{rest.start:%Y-%m-%dT%H:%M}" == min(starts_of(rest))


def test_exceptions_dates_and_moved_ones_go_where_they_belong() -> None:
    whole = meeting(
        "s",
        "2026-11-23T10:00",
        recurrence=Recurrence(
            rule="FREQ=DAILY",
            exceptions=(at("2026-11-24T10:00"), at("2026-11-27T10:00")),
            dates=(at("2026-11-24T15:00"), at("2026-11-27T15:00")),
            periods=(Interval(at("2026-11-28T15:00"), at("2026-11-28T18:00")),),
        ),
    )
    moved = meeting(
        "out", "2026-12-01T12:00", series=Uid("s"), recurrence_id=at("2026-11-27T10:00")
    )
    parts = split(whole, at("2026-11-26T10:00"), [moved])
    assert parts.rest.continues == "s"
    assert [each.series for each in parts.moved] == [parts.rest.uid]
    first, rest = parts.first.recurrence, parts.rest.recurrence
    assert first is not None
    assert rest is not None
    assert (first.exceptions, first.dates, first.periods) == (
        (at("2026-11-24T10:00"),),
        (at("2026-11-24T15:00"),),
        (),
    )
    assert (rest.exceptions, rest.dates) == ((at("2026-11-27T10:00"),), (at("2026-11-27T15:00"),))
    assert rest.periods[0].length == 3 * HOUR


def test_a_whole_day_ends_on_a_date() -> None:
    whole = series("FREQ=DAILY", "2026-11-23T00:00", all_day=True, end="2026-11-24T00:00")
    recurrence = split(whole, whole.start + timedelta(days=3)).first.recurrence
    assert recurrence is not None
    assert recurrence.rule == "FREQ=DAILY;UNTIL=20261125"


def test_several_rules_are_not_split() -> None:
    rules = Recurrence(rule="FREQ=DAILY", except_rules=("FREQ=WEEKLY",))
    with pytest.raises(RefusedEdit, match="by several rules"):
        split(meeting("s", "2026-11-23T10:00", recurrence=rules), at("2026-11-24T10:00"))


def test_a_rule_does_not_go_on_from_a_day_that_it_does_not_name() -> None:
    rules = Recurrence(rule="FREQ=DAILY;INTERVAL=2", dates=(at("2026-11-26T10:00"),))
    with pytest.raises(RefusedEdit, match="does not name 2026-11-26"):
        split(meeting("s", "2026-11-23T10:00", recurrence=rules), at("2026-11-26T10:00"))


def test_the_rest_that_begins_in_a_gap_goes_on_at_its_own_time() -> None:
    """In Berlin there is no 02:30 on 29 March 2026; it happens at 03:30 (RFC 5545, 3.3.5)."""
    whole = series("FREQ=DAILY;COUNT=6", "2026-03-27T01:30", "Europe/Berlin")
    within = Interval(at("2026-03-27T00:00"), at("2026-05-01T00:00"))
    times = [found.interval for found in event_occurrences(whole, within)]
    parts = split(whole, times[2].start)
    assert [found.interval for found in event_occurrences(parts.first, within)] == times[:2]
    assert [found.interval for found in event_occurrences(parts.rest, within)] == times[2:]
