"""When one event happens."""

from datetime import timedelta

from planner.domain.interval import Interval
from planner.domain.occurrence import event_occurrences, reach_of
from planner.domain.recurrence import Recurrence
from tests.domain.examples import HOUR, at, meeting

WEEK = Interval(at("2026-10-19T00:00"), at("2026-10-27T00:00"))


def test_days_are_nominal_and_hours_exact_over_a_change_of_clocks() -> None:
    """On 25 October Lisbon has 25 hours."""
    span = {"start": "2026-10-22T11:00", "end": "2026-10-23T13:00", "nominal_days": 1}
    event = meeting("m", recurrence=Recurrence(rule="FREQ=DAILY;COUNT=4"), **span)
    lengths = [found.interval.length for found in event_occurrences(event, WEEK)]
    assert lengths == [26 * HOUR, 26 * HOUR, 27 * HOUR, 26 * HOUR]


def test_a_period_has_its_own_end_and_is_found_by_it() -> None:
    period = Interval(at("2026-10-10T10:00"), at("2026-10-20T10:00"))
    event = meeting(
        "m", "2026-10-01T10:00", recurrence=Recurrence(rule="FREQ=YEARLY", periods=(period,))
    )
    assert [found.interval for found in event_occurrences(event, WEEK)] == [period]
    assert reach_of(event, WEEK).start <= WEEK.start - timedelta(days=10)
