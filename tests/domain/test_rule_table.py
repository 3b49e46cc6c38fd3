"""Rules whose times other programs agree on (tests/data/rules)."""

from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import pytest

from planner.domain.bounded_rule import parsed
from tests.oracles.own_tests import OwnTest, own_tests

AGREED = Path(__file__).parents[1] / "data" / "rules" / "agreed.txt"
CENTURY = timedelta(days=36_500)

NOT_ALLOWED = "BYWEEKNO is for years alone; here the day stays that of the start"
OTHERWISE = {
    "FREQ=YEARLY;COUNT=3;BYWEEKNO=20": "a rule without BYDAY takes the weekday of its start "
    "(RFC 5545, 3.3.10: what it does not say is that of DTSTART); dateutil takes all seven",
    "FREQ=MONTHLY;COUNT=3;BYWEEKNO=20": NOT_ALLOWED,
    "FREQ=WEEKLY;COUNT=3;BYWEEKNO=20": NOT_ALLOWED,
}
"""Where dateutil is alone: libical refuses the first."""


def test_every_rule_on_which_dateutil_and_libical_agree_is_expanded_so() -> None:
    lines = AGREED.read_text(encoding="utf-8").splitlines()
    assert len(lines) > 400
    wrong = [line for line in lines if not _is_expanded_so(line)]
    assert not wrong


def _is_expanded_so(line: str) -> bool:
    rule, start_text, times = line.split(" | ")
    start = datetime.strptime(start_text, "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    read, expected = parsed(rule, start, "UTC").rule, times.split()
    found = read.times_within(read.start, read.start + CENTURY)
    return [f"{each:%Y%m%dT%H%M%S}" for each in islice(found, len(expected))] == expected


@pytest.mark.parametrize("case", list(own_tests()), ids=lambda case: f"{case.text} {case.start:%d}")
def test_dateutils_own_tests(case: OwnTest) -> None:
    found = case.found()
    if case.is_too_often:
        assert isinstance(found, str)
        assert "it repeats within an hour" in found
    elif case.text in OTHERWISE:
        assert found != case.expected, "no difference any more; take it out of OTHERWISE"
    else:
        assert found == case.expected
