from typing import Any

from planner.scheduling.problem.days import days_of
from planner.scheduling.problem.problem import DAY
from tests.scheduling.problems import week


def test_plain_days_have_1440_minutes_and_one_spare_after_the_horizon() -> None:
    days = days_of(week())
    assert days.index(0) == 0
    assert days.index(DAY - 1) == 0
    assert days.index(DAY) == 1
    assert days.starts[7] == 7 * DAY
    assert days.count > 7


def test_the_minute_before_the_origin_belongs_to_the_day_before() -> None:
    assert days_of(week()).index(-1) == -1


def test_a_day_of_23_hours_shifts_the_days_after_it() -> None:
    starts = (0, 1380, 1380 + DAY)
    days = days_of(week(days=1, horizon=1380 + DAY, day_starts=starts))
    assert days.index(1379) == 0
    assert days.index(1380) == 1
    assert days.index(1380 + DAY) == 2
    assert not days.plain


def test_clock_zeros_are_the_day_starts_unless_given() -> None:
    starts = (0, 1500, 1500 + DAY)
    fields: dict[str, Any] = {"days": 1, "horizon": 2940, "day_starts": starts}
    assert days_of(week(**fields)).clock_zeros[:2] == (0, 1500)
    assert days_of(week(**fields, clock_zeros=(60, 1500))).clock_zeros[:2] == (60, 1500)
