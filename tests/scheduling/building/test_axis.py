"""Minutes from a Monday, in a person's own days."""

from datetime import date, time, timedelta

import pytest

from planner.domain.errors import InvalidValue
from planner.domain.interval import Interval
from planner.domain.settings import Settings
from planner.scheduling.building.axis import axis_from, checked_year, minutes_of
from tests.scheduling.weeks import AUTUMN, LISBON, MONDAY, SPRING, at

NIGHT = Settings(zone=LISBON, day_boundary=time(4))


def test_it_begins_with_the_day_of_a_monday_even_after_midnight() -> None:
    before_four = axis_from(at(0, "03:59"), 1, NIGHT)
    after_four = axis_from(at(0, "04:00"), 1, NIGHT)
    assert before_four.first_day == MONDAY - timedelta(days=7)
    assert after_four.first_day == MONDAY
    assert after_four.origin == at(0, "04:00")


@pytest.mark.parametrize(("monday", "sunday"), [(SPRING, 23 * 60), (AUTUMN, 25 * 60)])
def test_the_day_on_which_clocks_change_is_an_hour_shorter_or_longer(
    monday: date, sunday: int
) -> None:
    axis = axis_from(at(2, "12:00", monday=monday), 1, Settings(zone=LISBON, day_boundary=time(0)))
    lengths = [b - a for a, b in zip(axis.day_starts, axis.day_starts[1:], strict=False)]
    assert lengths == [24 * 60] * 6 + [sunday]
    assert axis.has_clock_change
    assert axis.instant(axis.horizon) == at(7, "00:00", monday=monday)


def test_preferred_times_count_from_the_clock_as_it_goes_at_noon() -> None:
    settings = Settings(zone=LISBON, day_boundary=time(0))
    axis = axis_from(at(0, "12:00", monday=SPRING), 1, settings)
    noons = [axis.floor(at(day, "12:00", monday=SPRING)) for day in range(7)]
    assert [noon - zero for noon, zero in zip(noons, axis.clock_zeros(), strict=True)] == [720] * 7


def test_the_grid_rounds_busy_time_outwards_and_free_time_inwards() -> None:
    axis = axis_from(at(0, "12:00"), 1, NIGHT)
    odd = Interval(at(0, "09:02"), at(0, "09:58"))
    nine = axis.floor(at(0, "09:00"))
    assert axis.outwards(odd) == (nine, nine + 60)
    assert axis.inwards(odd) == (nine + 5, nine + 55)
    assert axis.inwards(odd, not_before=nine + 30) == (nine + 30, nine + 55)
    assert axis.inwards(Interval(at(0, "09:01"), at(0, "09:09"))) is None
    assert axis.inwards(Interval(at(6, "09:00"), at(9, "09:00"))) == (
        axis.floor(at(6, "09:00")),
        axis.horizon,
    )


def test_lengths_are_rounded_up_to_the_grid() -> None:
    assert [minutes_of(timedelta(minutes=m), 5) for m in (0, 1, 5, 6)] == [0, 5, 5, 10]


def test_years_in_which_nothing_is_planned_are_refused() -> None:
    assert checked_year(at(0, "09:00")) == at(0, "09:00")
    with pytest.raises(InvalidValue, match=r"1970–2200"):
        checked_year(at(0, "09:00").replace(year=2201))
