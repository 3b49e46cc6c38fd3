"""On which times free times begin and end."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.interval import Interval
from planner.scheduling.offers.steps import Steps
from tests.scheduling.examples import examples
from tests.scheduling.weeks import AUTUMN, LISBON, MONDAY, at

MINUTE = timedelta(minutes=1)
ZONES = [LISBON, "Asia/Kolkata", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe"]


@pytest.mark.parametrize(
    ("minutes", "start", "end"), [(15, "09:15", "10:00"), (5, "09:05", "10:10")]
)
def test_times_are_rounded_inwards(minutes: int, start: str, end: str) -> None:
    steps = Steps(minutes * MINUTE, LISBON)
    inside = steps.within(Interval(at(0, "09:05"), at(0, "10:10")))
    assert inside == Interval(at(0, start), at(0, end))


def test_between_two_steps_there_is_nothing() -> None:
    assert Steps(15 * MINUTE, LISBON).within(Interval(at(0, "09:05"), at(0, "09:10"))) is None


@pytest.mark.parametrize("zone", ZONES)
def test_an_hour_is_a_whole_one_on_the_clock_of_its_zone(zone: str) -> None:
    steps = Steps(60 * MINUTE, zone)
    for monday in (MONDAY, AUTUMN):
        moment = at(0, "09:20", monday=monday, zone=zone)
        assert steps.before(moment) == at(0, "09:00", monday=monday, zone=zone)
        assert steps.after(moment) == at(0, "10:00", monday=monday, zone=zone)


@examples(50)
@given(
    minutes=st.integers(min_value=0, max_value=60 * 24 * 400),
    length=st.sampled_from([1, 5, 7, 15, 30, 60, 90]),
    zone=st.sampled_from(ZONES),
)
def test_a_moment_lies_between_its_steps(minutes: int, length: int, zone: str) -> None:
    moment, steps = at(0, "00:00") + minutes * MINUTE, Steps(length * MINUTE, zone)
    before, after = steps.before(moment), steps.after(moment)
    assert before <= moment <= after
    assert after - before in (timedelta(), steps.length)
    assert (before == after) == (before == moment)
