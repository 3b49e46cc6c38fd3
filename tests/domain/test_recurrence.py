"""Entries that repeat, on the wall clock of their own zone."""

from datetime import datetime, timedelta

import pytest

from planner.domain.clock import local_time
from planner.domain.errors import InvalidValue
from planner.domain.interval import Interval
from planner.domain.recurrence import MOST_STARTS, Recurrence, starts
from tests.domain.examples import LISBON, at


def found(
    rule: str,
    start: str,
    until: str,
    *,
    zone: str = LISBON,
    since: str | None = None,
    exceptions: tuple[str, ...] = (),
    dates: tuple[str, ...] = (),
) -> list[str]:
    recurrence = Recurrence(
        rule=rule, exceptions=tuple(map(at, exceptions)), dates=tuple(map(at, dates))
    )
    within = Interval(at(since or start), at(until))
    return [f"{each:%m-%dT%H:%M}" for each in starts(recurrence, at(start), zone, within)]


def test_recurring_02_30_across_the_dst_gap_happens_an_hour_later_that_night() -> None:
    """RFC 5545, 3.3.5: a local time that does not exist counts from before the gap."""
    happened = found("FREQ=DAILY", "2026-03-28T01:30", "2026-03-31T00:00", zone="Europe/Berlin")
    assert happened == ["03-28T01:30", "03-29T01:30", "03-30T00:30"]
    assert local_time(at("2026-03-29T01:30"), "Europe/Berlin").hour == 3


def test_recurring_in_the_doubled_hour_happens_once_in_its_first_run() -> None:
    happened = found("FREQ=DAILY", "2026-10-24T00:30", "2026-10-27T00:00")
    assert happened == ["10-24T00:30", "10-25T00:30", "10-26T01:30"]


def test_ten_o_clock_stays_ten_o_clock_over_dst() -> None:
    assert found("FREQ=WEEKLY", "2026-10-20T09:00", "2026-10-28T00:00") == [
        "10-20T09:00",
        "10-27T10:00",
    ]


@pytest.mark.parametrize("since", ["2026-10-25T00:00", "2026-10-25T00:30", "2026-03-29T01:00"])
def test_a_window_that_begins_in_a_dst_night_shows_what_is_in_it(since: str) -> None:
    whole = set(
        found("FREQ=DAILY", "2026-01-01T01:30", "2026-12-01T00:00", since="2026-01-01T00:00")
    )
    until = f"{at(since) + timedelta(days=2):%Y-%m-%dT%H:%M}"
    part = found("FREQ=DAILY", "2026-01-01T01:30", until, since=since)
    assert part == sorted(each for each in whole if since[5:] <= each < until[5:])


def test_a_window_that_ends_in_the_second_run_shows_all_of_the_first() -> None:
    """It ends at 01:10 on the wall clock, after 01:45."""
    until = "2026-10-25T01:10"
    assert found("FREQ=DAILY", "2026-10-24T00:45", until, since="2026-10-25T00:00") == [
        "10-25T00:45"
    ]


def test_a_start_in_the_second_run_of_the_doubled_hour_is_its_own_instant() -> None:
    assert found("FREQ=DAILY", "2026-10-25T01:30", "2026-10-27T00:00") == [
        "10-25T01:30",
        "10-26T01:30",
    ]


def test_the_first_always_counts_even_against_the_rule() -> None:
    """2026-11-23 is a Monday; COUNT includes it: "The DTSTART property value always counts as the
    first occurrence" (RFC 5545, 3.3.10). dateutil and libical leave such a start out, and so would
    hide the meeting on the day that its author typed.
    """
    rule = "FREQ=WEEKLY;BYDAY=TU;COUNT=3"
    assert found(rule, "2026-11-23T10:00", "2027-01-01T00:00") == [
        "11-23T10:00",
        "11-24T10:00",
        "12-01T10:00",
    ]


def test_a_count_is_counted_from_the_first_also_far_from_it() -> None:
    rule = "FREQ=DAILY;COUNT=400"
    until = "2028-01-01T00:00"
    happened = found(rule, "2026-01-01T10:00", until, since="2027-01-30T00:00")
    assert happened[0] == "01-30T10:00"
    assert happened[-1] == "02-04T10:00"


@pytest.mark.parametrize(
    ("until", "last", "why"),
    [
        ("20261126T100000Z", "11-26T10:00", "UTC, inclusive"),
        ("20261126T095959Z", "11-25T10:00", "UTC, a second too early"),
        ("20261126", "11-26T10:00", "a date means all of its day"),
        ("20261126T100000", "11-26T10:00", "local time"),
        ("20261126T093000", "11-25T10:00", "local time, too early"),
        ("20261101", "11-23T10:00", "before the first, which always counts"),
    ],
)
def test_until(until: str, last: str, why: str) -> None:
    """UNTIL "bounds the recurrence rule in an inclusive manner" (RFC 5545, 3.3.10): a date is in.

    dateutil and libical take a date for its midnight and lose its last meeting; and they leave out
    a start that lies after UNTIL.
    """
    rule = f"FREQ=DAILY;UNTIL={until}"
    assert found(rule, "2026-11-23T10:00", "2026-12-31T00:00")[-1] == last, why


def test_until_as_a_date_is_a_date_of_the_zone() -> None:
    """19:00 in New York is the next day in UTC."""
    happened = found(
        "FREQ=DAILY;UNTIL=20261125", "2026-11-24T00:00", "2026-12-01T00:00", zone="America/New_York"
    )
    assert happened == ["11-24T00:00", "11-25T00:00", "11-26T00:00"]


@pytest.mark.parametrize("zone", [LISBON, "America/New_York", "Asia/Kolkata"])
def test_until_the_end_of_time_is_no_end(zone: str) -> None:
    rule = "FREQ=WEEKLY;UNTIL=99991231T235959"
    assert len(found(rule, "2026-11-24T10:00", "2026-12-09T00:00", zone=zone)) == 3


def test_exceptions_do_not_happen_and_extra_dates_do() -> None:
    happened = found(
        "FREQ=DAILY",
        "2026-11-23T10:00",
        "2026-11-26T00:00",
        exceptions=("2026-11-23T10:00", "2026-11-24T10:00"),
        dates=("2026-11-25T18:00", "2026-11-25T10:00", "2027-01-01T10:00"),
    )
    assert happened == ["11-25T10:00", "11-25T18:00"]


def test_a_window_is_half_open() -> None:
    assert found("FREQ=DAILY", "2026-11-23T10:00", "2026-11-24T10:00") == ["11-23T10:00"]


def test_nothing_happens_before_the_first() -> None:
    early = found("FREQ=DAILY", "2026-11-23T10:00", "2026-11-23T10:00", since="2026-11-01T00:00")
    assert early == []


def test_what_nobody_can_read_is_cut_off() -> None:
    happened = found("FREQ=HOURLY", "2026-01-01T00:00", "2027-01-01T00:00", zone="UTC")
    assert len(happened) == MOST_STARTS


def test_naive_exceptions_are_refused() -> None:
    with pytest.raises(InvalidValue, match="time zone"):
        Recurrence(rule="FREQ=DAILY", exceptions=(datetime(2026, 11, 23),))  # noqa: DTZ001
