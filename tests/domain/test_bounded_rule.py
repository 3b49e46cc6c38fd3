"""A rule takes from its entry what it does not say itself (RFC 5545, 3.3.10 and 3.8.5.3)."""

from datetime import UTC, datetime

import pytest

from planner.domain.bounded_rule import ParsedRule, parsed
from planner.domain.errors import InvalidValue
from planner.domain.rule import Rule
from tests.domain.examples import LISBON, at

TUESDAY = at("2026-11-24T10:30:15")


def rule_of(text: str) -> Rule:
    return parsed(text, TUESDAY, LISBON).rule


@pytest.mark.parametrize(
    ("text", "weekdays", "month_days", "months"),
    [
        ("FREQ=DAILY", (), (), ()),
        ("FREQ=WEEKLY", ((0, 1),), (), ()),
        ("FREQ=WEEKLY;BYDAY=FR", ((0, 4),), (), ()),
        ("FREQ=MONTHLY", (), (24,), ()),
        ("FREQ=MONTHLY;BYDAY=-1FR", ((-1, 4),), (), ()),
        ("FREQ=YEARLY", (), (24,), (11,)),
        ("FREQ=YEARLY;BYMONTH=3", (), (24,), (3,)),
        ("FREQ=YEARLY;BYWEEKNO=20", ((0, 1),), (), ()),
        ("FREQ=YEARLY;BYYEARDAY=-1", (), (), ()),
    ],
)
def test_what_a_rule_says_nothing_about_is_as_at_its_start(
    text: str,
    weekdays: tuple[tuple[int, int], ...],
    month_days: tuple[int, ...],
    months: tuple[int, ...],
) -> None:
    rule = rule_of(text)
    assert (rule.weekdays, rule.month_days, rule.months) == (weekdays, month_days, months)
    assert (rule.hours, rule.minutes, rule.seconds) == ((10,), (30,), (15,))


def test_an_hourly_rule_has_every_hour_unless_it_names_some() -> None:
    assert rule_of("FREQ=HOURLY").hours == ()
    assert rule_of("FREQ=HOURLY;BYHOUR=9,17").hours == (9, 17)


def test_its_times_are_those_of_the_wall_clock() -> None:
    rule = parsed("FREQ=DAILY", at("2026-07-01T09:00"), "Asia/Kolkata").rule
    assert (rule.hours, rule.minutes) == ((14,), (30,))


def test_a_leap_second_is_the_one_before_it() -> None:
    assert rule_of("FREQ=DAILY;BYSECOND=60,59,0").seconds == (0, 59)


@pytest.mark.parametrize(
    ("text", "monday_or_sunday"), [("FREQ=WEEKLY", 23), ("FREQ=WEEKLY;WKST=SU", 22)]
)
def test_weeks_are_counted_from_that_of_the_start(text: str, monday_or_sunday: int) -> None:
    assert rule_of(text).first_week.day == monday_or_sunday


@pytest.mark.parametrize(
    ("ends", "last"),
    [
        ("", None),
        (";UNTIL=20261130T103015Z", at("2026-11-30T10:30:15")),
        (";UNTIL=20261130", at("2026-11-30T23:59:59")),
        (";UNTIL=20260701", at("2026-07-01T22:59:59")),
        (";COUNT=1", TUESDAY),
        (";COUNT=3", at("2026-11-26T10:30:15")),
        (";COUNT=3;UNTIL=20261125", at("2026-11-25T23:59:59")),
        (";COUNT=3;UNTIL=20261231", at("2026-11-26T10:30:15")),
    ],
)
def test_nothing_starts_after_its_end(ends: str, last: datetime | None) -> None:
    """A date is all of its day in Lisbon, which is an hour ahead of UTC in July."""
    text = f"FREQ=DAILY{ends}"
    assert parsed(text, TUESDAY, LISBON).last == last


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "UTC", "America/Los_Angeles"])
def test_what_some_programs_write_for_never_is_no_end_in_a_life(zone: str) -> None:
    """West of Greenwich the end of that day is behind all that a datetime can say."""
    last = parsed("FREQ=DAILY;UNTIL=99991231", TUESDAY, zone).last
    assert last is not None
    assert last > datetime(9999, 12, 31, tzinfo=UTC)


def test_the_start_counts_though_the_rule_does_not_name_it() -> None:
    fridays = "FREQ=WEEKLY;BYDAY=FR;COUNT=2"
    assert parsed(fridays, TUESDAY, LISBON).last == at("2026-11-27T10:30:15")
    further = parsed(fridays, TUESDAY, LISBON, counts_start=False)
    assert further.last == at("2026-12-04T10:30:15")


@pytest.mark.parametrize(
    ("text", "is_dense"),
    [
        ("FREQ=DAILY", False),
        ("FREQ=HOURLY;BYMINUTE=0,30", False),
        ("FREQ=HOURLY;BYMINUTE=0,20,40", True),
    ],
)
def test_more_often_than_every_half_hour_is_dense(text: str, is_dense: bool) -> None:
    assert parsed(text, TUESDAY, LISBON).is_dense is is_dense


def test_quarters_of_two_rules_begin_on_different_days() -> None:
    first, second = (parsed("FREQ=DAILY", at(f"2026-11-{day}T10:00"), LISBON) for day in (24, 25))
    assert first.epoch != second.epoch
    assert first.epoch.weekday() != second.epoch.weekday()


def test_an_end_that_is_no_date_is_said_with_the_rule() -> None:
    with pytest.raises(InvalidValue, match='"FREQ=DAILY;UNTIL=20260230" ends on 20260230'):
        parsed("FREQ=DAILY;UNTIL=20260230", TUESDAY, LISBON)


def test_the_same_rule_is_read_once() -> None:
    once: ParsedRule = parsed("FREQ=DAILY", TUESDAY, LISBON)
    assert parsed("FREQ=DAILY", TUESDAY, LISBON) is once
    assert parsed("FREQ=DAILY", TUESDAY, "UTC") is not once
