"""Days and times on the wall clock of a zone."""

from datetime import datetime

import pytest

from planner.exchange.quick_add import load_words, parse
from tests.exchange.quick_add.reading import BEFORE_SUMMER, ZONE, understood

SKIPPED = (
    ("call sun 01:30", "2027-03-28T02:30", None),
    ("call sun 01:15-01:45", "2027-03-28T02:15", "2027-03-28T02:45"),
    ("call sun 01:30-03:00", "2027-03-28T02:30", "2027-03-28T04:00"),
)


@pytest.mark.parametrize(("line", "start", "end"), SKIPPED)
def test_what_starts_in_the_skipped_hour_is_later_and_as_long(
    line: str, start: str, end: str | None
) -> None:
    """RFC 5545, 3.3.5."""
    found = understood(line, BEFORE_SUMMER)
    assert (found["start"], found.get("end")) == (start, end)
    assert found["warnings"] == [f"Sun 28 Mar 2027 has no {line[9:14]}"]


def test_what_ends_in_the_skipped_hour_is_as_long_as_said() -> None:
    found = understood("call sun 00:30-01:30", BEFORE_SUMMER)
    assert (found["start"], found["end"]) == ("2027-03-28T00:30", "2027-03-28T02:30")


SERIES = (
    ("run every sun 01:30 for 30m", "2027-04-04T01:30"),
    ("run every 2 weeks on sun 01:30", "2027-04-11T01:30"),
    ("run every day 01:30 from 28 March", "2027-03-29T01:30"),
    ("run every day 01:30", "2027-03-27T01:30"),
)


@pytest.mark.parametrize(("line", "start"), SERIES)
def test_a_series_starts_where_its_time_exists(line: str, start: str) -> None:
    assert understood(line, BEFORE_SUMMER)["start"] == start


def test_times_are_of_the_zone_and_right_over_dst() -> None:
    quick = parse(
        "Party Sat 22:00-03:00",
        datetime.fromisoformat("2027-03-22T09:00+00:00"),
        ZONE,
        load_words(),
    )
    assert quick.start is not None
    assert quick.end is not None
    assert (quick.end - quick.start).total_seconds() == 4 * 3600


def test_a_weekday_is_the_coming_one_and_a_series_may_begin_today() -> None:
    assert understood("Doctor Mon 10:00")["start"] == "2026-11-30T10:00"
    assert understood("Doctor every Mon 10:00")["start"] == "2026-11-23T10:00"
