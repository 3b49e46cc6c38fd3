"""Spans of minutes as sets of minutes."""

from hypothesis import given
from hypothesis import strategies as st

from planner.scheduling.problem.free_time import normalised
from planner.scheduling.problem.problem import Span
from planner.scheduling.problem.span_algebra import (
    common,
    minutes_in,
    overlaps,
    parts_inside,
    without,
)

SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: (pair[0], sum(pair))),
    max_size=8,
)


def minutes(spans: list[Span]) -> set[int]:
    return {minute for start, end in spans for minute in range(start, end)}


@given(SPANS, SPANS)
def test_without_is_the_difference(spans: list[Span], taken: list[Span]) -> None:
    left = without(normalised(spans), taken)
    assert minutes(left) == minutes(spans) - minutes(taken)
    assert left == sorted(left)


@given(SPANS, SPANS)
def test_the_parts_inside_are_the_intersection(spans: list[Span], free: list[Span]) -> None:
    for span in spans:
        inside = parts_inside(span, normalised(free))
        assert minutes(inside) == minutes([span]) & minutes(free)


@given(SPANS.filter(lambda spans: len(spans) > 1))
def test_spans_overlap_where_they_have_minutes_in_common(spans: list[Span]) -> None:
    one, other = spans[:2]
    both = minutes([one]) & minutes([other])
    assert overlaps(one, other) == bool(both)
    assert minutes([common(one, other) or (0, 0)]) == both


def test_touching_spans_do_not_overlap() -> None:
    assert not overlaps((0, 10), (10, 20))
    assert common((0, 10), (10, 20)) is None


def test_minutes_are_summed() -> None:
    assert minutes_in([(0, 10), (30, 45)]) == 25
