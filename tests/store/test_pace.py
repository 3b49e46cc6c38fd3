import pytest

from planner.store.pace import REMEMBERED, Pace

FAST, SLOW = 0.001, 0.05


@pytest.mark.parametrize(
    ("times", "is_slow"),
    [
        ([], False),
        ([FAST], False),
        ([SLOW], True),
        ([FAST] * 19 + [SLOW], False),
        ([FAST] * 18 + [SLOW] * 2, True),
        ([SLOW] * 100 + [FAST] * REMEMBERED, False),
    ],
    ids=["nothing known", "fast", "slow", "one of twenty", "two of twenty", "fast again"],
)
def test_a_disk_is_slow_if_one_sync_in_twenty_is(times: list[float], *, is_slow: bool) -> None:
    pace = Pace()
    for seconds in times:
        pace.add(seconds)
    assert pace.is_slow is is_slow
