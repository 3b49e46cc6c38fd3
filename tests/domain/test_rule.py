"""A recurrence rule on a wall clock, against dateutil and against the examples of RFC 5545."""

import time as stopwatch
from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.bounded_rule import parsed
from planner.domain.interval import Interval
from planner.domain.recurrence import MOST_STARTS, Recurrence, starts
from planner.domain.rule import Rule
from tests.domain.examples import at

TEN_YEARS = timedelta(days=3650)
SIXTY = ",".join(map(str, range(60)))
EVERY_SECOND = f"BYHOUR={','.join(map(str, range(24)))};BYMINUTE={SIXTY};BYSECOND={SIXTY}"
DAYS = "MO,TU,WE,TH,FR,SA,SU"
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def some(values: list[str], most: int) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=most, unique=True).map(",".join)


def numbers(values: list[int], most: int = 3) -> st.SearchStrategy[str]:
    return some([str(value) for value in values], most)


MONTH_DAYS = numbers([*range(1, 32), -1, -2, -28])
ORDINALS = some([f"{n}{day}" for n in (1, 2, 3, 4, -1, -2) for day in WEEKDAYS], 3)


@st.composite
def rules(draw: st.DrawFn) -> str:
    """Rules that happen: an impossible one keeps dateutil busy until the year 9999.

    Its BYSETPOS takes the days since the start for the whole of a first week; ours does not.
    """
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    parts = [f"FREQ={frequency}", f"INTERVAL={draw(st.integers(1, 4))}"]
    parts.append(f"WKST={draw(st.sampled_from(WEEKDAYS))}")
    day = draw(st.sampled_from(["", "weekday", "ordinal", "month day"]))
    if day == "weekday":
        parts.append(f"BYDAY={draw(some(WEEKDAYS, 3))}")
    elif day == "ordinal" and frequency in ("MONTHLY", "YEARLY"):
        parts.append(f"BYDAY={draw(ORDINALS)}")
    elif day == "month day" and frequency in ("MONTHLY", "YEARLY"):
        parts.append(f"BYMONTHDAY={draw(MONTH_DAYS)},1")
    if frequency == "YEARLY" and draw(st.booleans()):
        parts.append(f"BYMONTH={draw(numbers(list(range(1, 13))))}")
    if draw(st.booleans()):
        parts.append(f"BYHOUR={draw(numbers(list(range(24))))}")
    if day == "weekday" and frequency != "WEEKLY" and draw(st.booleans()):
        parts.append(f"BYSETPOS={draw(st.sampled_from(['1', '-1']))}")
    return ";".join(parts)


moments = st.datetimes(datetime(2010, 1, 1), datetime(2020, 12, 28)).map(  # noqa: DTZ001
    lambda moment: moment.replace(microsecond=0)
)


@settings(max_examples=150, deadline=None)
@given(rules(), moments, st.integers(-100, 2000), st.integers(1, 200))
def test_a_window_shows_what_a_full_expansion_shows(
    rule: str, start: datetime, offset: int, length: int
) -> None:
    low = start + timedelta(days=offset)
    high = low + timedelta(days=length)
    expanded = rrulestr(rule, dtstart=start).between(low, high, inc=True)
    found = list(_parsed_rule(rule, start).times_within(low, high))
    assert found == expanded


@settings(max_examples=50, deadline=None)
@given(rules(), moments, st.integers(2, 20))
def test_a_count_ends_where_a_full_expansion_ends(rule: str, start: datetime, count: int) -> None:
    expanded = [each for each in islice(rrulestr(rule, dtstart=start), count) if each != start]
    last = [start, *expanded][count - 1]
    assert _parsed_rule(rule, start).last_of(count) == last


def _parsed_rule(rule: str, start: datetime) -> Rule:
    return parsed(rule, start.replace(tzinfo=UTC), "UTC").rule


@pytest.mark.parametrize(
    ("rule", "start", "expected", "why"),
    [
        (
            "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
            "1998-02-13",
            ["1998-02-13", "1998-03-13", "1998-11-13"],
            "every Friday the 13th",
        ),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
            "1998-01-29",
            ["1998-01-29", "1998-02-26", "1998-03-30"],
            "the second-to-last weekday",
        ),
        (
            "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
            "1996-11-05",
            ["1996-11-05", "2000-11-07", "2004-11-02"],
            "U.S. election day",
        ),
        (
            "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
            "1997-05-12",
            ["1997-05-12", "1998-05-11", "1999-05-17"],
            "Monday of week 20",
        ),
        (
            "FREQ=YEARLY;BYDAY=20MO",
            "1997-05-19",
            ["1997-05-19", "1998-05-18", "1999-05-17"],
            "the 20th Monday of the year",
        ),
        (
            "FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200",
            "1997-01-01",
            ["1997-01-01", "1997-04-10", "1997-07-19", "2000-01-01"],
            "days of the year",
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO",
            "1997-08-05",
            ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"],
            "the week starts on Monday",
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
            "1997-08-05",
            ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"],
            "the week starts on Sunday",
        ),
        (
            "FREQ=MONTHLY",
            "2026-01-31",
            ["2026-01-31", "2026-03-31", "2026-05-31"],
            "months without a 31st are skipped",
        ),
        ("FREQ=YEARLY", "2024-02-29", ["2024-02-29", "2028-02-29"], "a birthday in a leap year"),
        (
            "FREQ=WEEKLY;BYDAY=MO,TU;WKST=TU;BYSETPOS=1",
            "2010-01-05",
            ["2010-01-05", "2010-01-12"],
            "the first of a week that ends on Monday",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "2026-01-31",
            ["2026-01-31", "2026-02-28", "2026-03-31"],
            "the last day",
        ),
    ],
)
def test_examples_of_the_standard(rule: str, start: str, expected: list[str], why: str) -> None:
    first = at(f"{start}T09:00").replace(tzinfo=None)
    found = _parsed_rule(rule, first).times_within(first, first + timedelta(days=365 * 8))
    assert [f"{moment:%Y-%m-%d}" for moment, _ in zip(found, expected, strict=False)] == expected, (
        why
    )


def test_an_hourly_rule_keeps_to_its_hours() -> None:
    start = at("2026-11-23T09:30").replace(tzinfo=None)
    rule = _parsed_rule("FREQ=HOURLY;INTERVAL=3;BYHOUR=9,12,13,15", start)
    found = rule.times_within(start, start + timedelta(days=1))
    assert [moment.hour for moment in found] == [9, 12, 15, 9]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4;COUNT=3",
        "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1;COUNT=5",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30;COUNT=999999",
        "FREQ=DAILY;INTERVAL=9999;COUNT=999999",
        "FREQ=YEARLY;INTERVAL=9999;COUNT=2",
        f"FREQ=HOURLY;BYMINUTE={SIXTY};BYSECOND={SIXTY};COUNT=999999",
        f"FREQ=DAILY;{EVERY_SECOND};COUNT=999999",
        f"FREQ=YEARLY;BYDAY={DAYS};{EVERY_SECOND}",
        f"FREQ=YEARLY;BYDAY={DAYS};{EVERY_SECOND};BYSETPOS=-1,366",
        f"FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2;{EVERY_SECOND};COUNT=999999",
        "FREQ=HOURLY;INTERVAL=9999;BYHOUR=3;BYMONTHDAY=31;BYMONTH=2;COUNT=5",
        "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6;BYDAY=SU;COUNT=999999",
    ],
)
@pytest.mark.parametrize("first", ["1970-01-02T00:00", "2199-06-01T00:00"])
def test_a_hostile_rule_costs_bounded_time(rule: str, first: str) -> None:
    """A window far from the start, and one up to the end of all years."""
    begin = stopwatch.process_time()
    start = at(first)
    recurrence = Recurrence(rule=rule)
    for low, high in ((start + TEN_YEARS / 2, start + TEN_YEARS), (start, at("2201-01-01T00:00"))):
        if low < high:
            found = starts(recurrence, start, "Europe/Lisbon", Interval(low, high))
            assert len(found) <= MOST_STARTS
    assert stopwatch.process_time() - begin < 1


@pytest.mark.parametrize("hour", [0, 23])
def test_the_times_late_in_a_dense_rule_are_not_lost(hour: int) -> None:
    """They are more than 5,000 in a quarter of a year."""
    start = at("2026-01-01T00:00")
    recurrence = Recurrence(rule=f"FREQ=HOURLY;BYMINUTE={SIXTY}")
    first = at(f"2026-12-30T{hour:02}:00")
    found = starts(recurrence, start, "UTC", Interval(first, first + timedelta(hours=1)))
    assert found == tuple(first + timedelta(minutes=minute) for minute in range(60))


def test_weekdays_with_and_without_a_number_are_joined() -> None:
    """Dateutil finds only what is both."""
    start = at("2026-11-01T09:00").replace(tzinfo=None)
    rule = _parsed_rule("FREQ=MONTHLY;BYDAY=MO,-1FR", start)
    found = rule.times_within(start, start + timedelta(days=29))
    assert [moment.day for moment in found] == [2, 9, 16, 23, 27, 30]


def test_a_leap_second_is_the_last_second_of_its_minute() -> None:
    start = at("2026-11-01T09:00").replace(tzinfo=None)
    rule = _parsed_rule("FREQ=DAILY;BYSECOND=60", start)
    assert next(rule.times_within(start, start + timedelta(days=1))).second == 59
