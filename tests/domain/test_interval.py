"""Spans of time and the algebra on them."""

import itertools
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.errors import InvalidValue
from planner.domain.interval import (
    Interval,
    as_utc,
    intersected,
    merged,
    subtracted,
    total_length,
)
from tests.domain.examples import MONDAY, hours

minutes = st.integers(0, 60)
spans = st.lists(
    st.builds(
        lambda start, length: Interval(
            MONDAY + timedelta(minutes=start), MONDAY + timedelta(minutes=start + length)
        ),
        minutes,
        st.integers(1, 20),
    ),
    max_size=8,
)


def covered(found: list[Interval] | tuple[Interval, ...]) -> set[int]:
    """The minutes of a set of spans: what the algebra has to agree with."""
    return {
        minute
        for minute in range(100)
        if any(MONDAY + timedelta(minutes=minute) in span for span in found)
    }


def test_a_naive_time_is_refused_with_a_sentence() -> None:
    with pytest.raises(InvalidValue, match="does not say its time zone"):
        as_utc(datetime(2026, 11, 23, 9))  # noqa: DTZ001


def test_instants_are_kept_in_utc() -> None:
    start = datetime(2026, 11, 23, 9, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    span = Interval(start, start + timedelta(hours=1))
    assert span.start.tzinfo is UTC
    assert span.start.hour == 3


@pytest.mark.parametrize("length", [timedelta(), timedelta(minutes=-1)])
def test_an_end_that_is_not_after_the_start_is_refused(length: timedelta) -> None:
    with pytest.raises(InvalidValue, match="is not after the start"):
        Interval(MONDAY, MONDAY + length)


def test_an_interval_holds_its_start_but_not_its_end() -> None:
    span = hours(9, 10)
    assert span.start in span
    assert span.end not in span


def test_neighbours_do_not_overlap() -> None:
    assert not hours(9, 10).overlaps(hours(10, 11))
    assert hours(9, 10.1).overlaps(hours(10, 11))


def test_a_span_covers_itself_and_its_parts() -> None:
    assert hours(9, 12).covers(hours(9, 12))
    assert hours(9, 12).covers(hours(10, 11))
    assert not hours(9, 12).covers(hours(11, 13))


def test_pads_and_shifts() -> None:
    hour = timedelta(hours=1)
    assert hours(9, 10).padded(hour, 2 * hour) == hours(8, 12)
    assert hours(9, 10).shifted(-hour) == hours(8, 9)


def test_overlapping_lengths_count_twice() -> None:
    assert total_length([hours(9, 11), hours(10, 12)]) == timedelta(hours=4)


@given(spans)
def test_a_union_is_sorted_and_disjoint_and_covers_the_same(found: list[Interval]) -> None:
    union = merged(found)
    assert covered(union) == covered(found)
    assert all(left.end < right.start for left, right in itertools.pairwise(union))


@given(spans, spans)
def test_subtraction_leaves_what_is_left(left: list[Interval], right: list[Interval]) -> None:
    assert covered(subtracted(left, right)) == covered(left) - covered(right)


@given(spans, spans)
def test_an_intersection_is_in_both(left: list[Interval], right: list[Interval]) -> None:
    assert covered(intersected(left, right)) == covered(left) & covered(right)


@given(spans, spans)
def test_parts_add_up(left: list[Interval], right: list[Interval]) -> None:
    parts = total_length(subtracted(left, right)) + total_length(intersected(left, right))
    assert parts == total_length(merged(left))


@given(spans)
def test_two_spans_overlap_if_they_have_something_in_common(found: list[Interval]) -> None:
    for one in found:
        for other in found:
            assert one.overlaps(other) == (one.intersection(other) is not None)
