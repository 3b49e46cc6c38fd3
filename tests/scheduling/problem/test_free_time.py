from collections.abc import Iterable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planner.scheduling.problem.free_time import (
    MIXED,
    between,
    cut,
    free_segments,
    give_back,
    joined,
    normalised,
    subtracted,
)
from planner.scheduling.problem.problem import Problem, Span, Window
from tests.scheduling.problems import at, week

spans = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: (pair[0], sum(pair)))
)


def minutes(pieces: Iterable[tuple[int, ...]]) -> set[int]:
    return {minute for piece in pieces for minute in range(piece[0], piece[1])}


@given(spans)
def test_normalising_keeps_every_minute_and_leaves_gaps_between(busy: list[Span]) -> None:
    union = normalised(busy)
    assert minutes(union) == minutes(busy)
    assert all(one[1] < other[0] for one, other in pairwise(union))


@given(st.integers(0, 40), st.integers(1, 40), spans)
def test_subtracting_leaves_exactly_the_minutes_that_are_not_busy(
    start: int, length: int, busy: list[Span]
) -> None:
    left = subtracted(start, start + length, normalised(busy))
    assert minutes(left) == set(range(start, start + length)) - minutes(busy)


@given(spans, st.integers(0, 60), st.integers(1, 30))
def test_cutting_takes_the_span_out_of_all_segments(
    free: list[Span], start: int, length: int
) -> None:
    segments = [(left, right, 0) for left, right in normalised(free)]
    cut(segments, start, start + length)
    assert minutes(segments) == minutes(free) - set(range(start, start + length))
    assert segments == sorted(segments)


def test_free_time_is_the_windows_without_what_is_busy() -> None:
    problem = week(days=1, evenings=False, busy=((at(0, 10), at(0, 11)),))
    assert free_segments(problem) == [(540, 600, 0), (660, 1020, 0)]


def test_a_busy_time_off_the_grid_takes_the_whole_steps_that_it_touches() -> None:
    problem = week(days=1, evenings=False, busy=((607, 622),))
    assert free_segments(problem) == [(540, 600, 0), (630, 1020, 0)]


def test_windows_of_one_price_that_touch_are_one_segment() -> None:
    windows = (Window(0, 60), Window(60, 120), Window(120, 180, 5))
    problem = Problem(horizon=180, grid=15, windows=windows, busy=(), jobs=())
    assert free_segments(problem) == [(0, 120, 0), (120, 180, 5)]


def test_joining_marks_segments_of_several_prices() -> None:
    assert joined([(0, 60, 0), (60, 90, 7), (120, 150, 7)]) == [(0, 90, MIXED), (120, 150, 7)]


def test_between_gives_what_reaches_into_the_span() -> None:
    segments = [(0, 30, 0), (60, 120, 0), (150, 180, 0)]
    assert between(segments, 90, 160) == [(60, 120, 0), (150, 160, 0)]


def test_time_that_was_cut_out_is_given_back() -> None:
    whole = [(0, 100, 0), (100, 200, 5), (300, 400, 0)]
    segments = whole[:]
    cut(segments, 50, 150)
    cut(segments, 300, 320)
    give_back(segments, whole, 300, 320)
    give_back(segments, whole, 50, 150)
    assert segments == whole


def test_no_more_is_given_back_than_there_was() -> None:
    whole = [(0, 100, 0), (300, 400, 0)]
    segments = [(0, 100, 0)]
    give_back(segments, whole, 200, 350)
    assert segments == [(0, 100, 0), (300, 350, 0)]
