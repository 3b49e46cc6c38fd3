"""The text of recurrence rules, checked."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.bounded_rule import parsed
from planner.domain.errors import InvalidValue
from planner.domain.rule_text import days, numbers, parts_of
from tests.domain.examples import LISBON, at

START = at("2026-11-24T10:00")


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("", "not one NAME=VALUE"),
        ("daily", "not one NAME=VALUE"),
        ("FREQ=DAILY;FREQ=WEEKLY", "not one NAME=VALUE"),
        ("INTERVAL=2", "it must say FREQ"),
        ("FREQ=MINUTELY", "it repeats within an hour"),
        ("FREQ=SECONDLY", "it repeats within an hour"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL is a number from 1"),
        ("FREQ=DAILY;INTERVAL=-1", "INTERVAL is a number from 1"),
        ("FREQ=DAILY;INTERVAL=99999999999999999999", "INTERVAL is a number"),
        ("FREQ=DAILY;COUNT=0", "COUNT is a number from 1"),
        ("FREQ=DAILY;COUNT=many", "COUNT is a number from 1"),
        ("FREQ=DAILY;UNTIL=tomorrow", "UNTIL is a date such as 20261231"),
        ("FREQ=DAILY;UNTIL=20261399", "is no date"),
        ("FREQ=WEEKLY;BYDAY=XX", '"XX" is not a weekday such as TU'),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY is a number from 1 to 31"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY is a number from 1 to 31"),
        ("FREQ=YEARLY;BYMONTH=13", "BYMONTH is a number from 1 to 12"),
        ("FREQ=WEEKLY;WKST=XX", "WKST is a weekday"),
        ("FREQ=DAILY;BYEASTER=0", "BYEASTER is not known"),
        ("RSCALE=HEBREW;FREQ=DAILY", "only Gregorian rules"),
        ("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD", "only Gregorian rules"),
        ("FREQ=MONTHLY;BYDAY=99MO", 'no year has a "99MO"'),
        ("FREQ=MONTHLY;BYDAY=0MO", 'no year has a "0MO"'),
        ("FREQ=DAILY;COUNT=999999999", "COUNT is a number from 1 to 999999"),
    ],
)
def test_a_rule_that_cannot_be_followed_is_refused_in_words(rule: str, sentence: str) -> None:
    with pytest.raises(InvalidValue, match=sentence):
        parsed(rule, START, LISBON)


@pytest.mark.parametrize(
    "rule", ["freq=weekly;byday=tu", "RRULE:FREQ=WEEKLY;BYDAY=TU;", "FREQ=WEEKLY;BYDAY=TU"]
)
def test_small_letters_a_name_in_front_and_a_last_semicolon_do_not_matter(rule: str) -> None:
    assert parts_of(rule) == {"FREQ": "WEEKLY", "BYDAY": "TU"}


def test_lists_are_sorted_and_said_once() -> None:
    assert numbers({"BYMONTHDAY": "15,-1,15,1"}, "BYMONTHDAY") == (-1, 1, 15)
    assert days({"BYDAY": "2TU,FR,-1MO"}) == ((2, 1), (0, 4), (-1, 0))


@given(st.text(alphabet="FREQ=DAILYWK;BYMON,-+0123456789TUSPUNCX ", max_size=40))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    with suppress(InvalidValue):
        parsed(f"FREQ=WEEKLY;{text}", START, LISBON)
