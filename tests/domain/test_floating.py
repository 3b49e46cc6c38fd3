"""Events without a zone of their own."""

from dataclasses import replace

from planner.domain.clock import local_time
from planner.domain.edits import set_settings
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrence import event_occurrences
from planner.domain.recurrence import Recurrence
from tests.domain.examples import at, calendar, meeting, series

TOKYO = "Asia/Tokyo"


def test_they_happen_by_the_clock_of_wherever_one_is() -> None:
    one = calendar(meeting("float", floating=True), meeting("fixed"))
    there = set_settings(one, replace(one.settings, zone=TOKYO))
    floating, fixed = there.appointments[Uid("float")], there.appointments[Uid("fixed")]
    assert (floating.start, floating.zone) == (at("2026-11-24T10:00+09:00"), TOKYO)
    assert floating.end - floating.start == fixed.end - fixed.start
    assert fixed == one.appointments[Uid("fixed")]


def test_a_series_takes_its_exceptions_along() -> None:
    rules = Recurrence(
        rule="FREQ=DAILY",
        exceptions=(at("2026-11-25T10:00"),),
        dates=(at("2026-11-25T12:00"),),
        periods=(Interval(at("2026-11-26T15:00"), at("2026-11-26T17:00")),),
    )
    one = calendar(
        replace(series("FREQ=DAILY", "2026-11-24T10:00"), recurrence=rules, floating=True)
    )
    there = set_settings(one, replace(one.settings, zone=TOKYO)).appointments[Uid("s")]
    within = Interval(at("2026-11-23T00:00"), at("2026-11-26T12:00"))
    spans = [found.interval for found in event_occurrences(there, within)]
    clocks = [f"{local_time(span.start, TOKYO):%d %H:%M}" for span in spans]
    assert clocks == ["24 10:00", "25 12:00", "26 10:00", "26 15:00"]
