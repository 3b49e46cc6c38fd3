"""Which of two forms of an entry is the newer one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from planner.domain.interval import Interval
from planner.exchange.versions import age
from tests.scheduling.weeks import meeting

START = datetime(2026, 11, 23, 10, tzinfo=UTC)
CALL = meeting("call", Interval(START, START + timedelta(hours=1)))
LATER = START + timedelta(days=1)


@pytest.mark.parametrize(
    ("mine", "others", "expected"),
    [
        ({}, {}, 0),
        ({"sequence": 2}, {"sequence": 10}, -1),
        ({"sequence": 1, "revised": START}, {"revised": LATER}, 1),
        ({"revised": LATER}, {"revised": START}, 1),
        ({"revised": START}, {"revised": START}, 0),
        ({"revised": START}, {}, 0),
    ],
)
def test_the_sequence_decides_and_only_then_the_time_of_the_revision(
    mine: dict[str, object], others: dict[str, object], expected: int
) -> None:
    one, other = replace(CALL, **mine), replace(CALL, **others)
    assert age(one, other) == expected
    assert age(other, one) == -expected
