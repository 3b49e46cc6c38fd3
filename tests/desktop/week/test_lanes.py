from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.desktop.week.lanes import (
    MOST_LANES,
    Lane,
    Room,
    Span,
    arranged,
    folded_rows,
    stacked,
)

SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: (pair[0], sum(pair))),
    max_size=25,
)


def overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


@given(SPANS)
def test_no_two_spans_that_overlap_share_a_column(spans: list[Span]) -> None:
    lanes = arranged(spans).lanes
    placed = [(s, lane) for s, lane in zip(spans, lanes, strict=True) if lane is not None]

    for (one, lane), (other, lane_of_other) in combinations(placed, 2):
        if overlap(one, other):
            columns = set(range(lane.index, lane.index + lane.width))
            assert not columns & set(
                range(lane_of_other.index, lane_of_other.index + lane_of_other.width)
            )


@given(SPANS)
def test_every_span_has_a_lane_or_is_in_one_fold(spans: list[Span]) -> None:
    arrangement = arranged(spans)
    hidden = [number for fold in arrangement.folds for number in fold.members]

    assert sorted(hidden) == [n for n, lane in enumerate(arrangement.lanes) if lane is None]
    assert all(
        lane is None or lane.index + lane.width <= lane.count <= MOST_LANES
        for lane in arrangement.lanes
    )


@given(SPANS)
def test_no_span_lies_over_a_fold(spans: list[Span]) -> None:
    arrangement = arranged(spans)

    for fold in arrangement.folds:
        for span, lane in zip(spans, arrangement.lanes, strict=True):
            if lane is not None and overlap(span, fold.span):
                assert lane.index + lane.width <= fold.lane.index


@given(SPANS)
def test_spans_in_one_row_do_not_overlap(spans: list[Span]) -> None:
    rows = stacked(spans)

    for one, other in combinations(range(len(spans)), 2):
        if rows[one] == rows[other]:
            assert not overlap(spans[one], spans[other])


@pytest.mark.parametrize(
    ("why", "spans", "lanes"),
    [
        ("alone it is as wide as the day", [(0, 10)], [Lane(0, 1, 1)]),
        ("touching is not overlapping", [(0, 10), (10, 20)], [Lane(0, 1, 1), Lane(0, 1, 1)]),
        ("two share evenly", [(0, 10), (5, 15)], [Lane(0, 1, 2), Lane(1, 1, 2)]),
        ("the longer of two at once is first", [(0, 5), (0, 9)], [Lane(1, 1, 2), Lane(0, 1, 2)]),
        (
            "a column that is free again is taken",
            [(0, 10), (5, 20), (10, 20)],
            [Lane(0, 1, 2), Lane(1, 1, 2), Lane(0, 1, 2)],
        ),
        (
            "what has free columns to its right widens",
            [(0, 30), (0, 10), (0, 10), (15, 30)],
            [Lane(0, 1, 3), Lane(1, 1, 3), Lane(2, 1, 3), Lane(1, 2, 3)],
        ),
    ],
)
def test_lanes(why: str, spans: list[Span], lanes: list[Lane]) -> None:
    assert list(arranged(spans).lanes) == lanes, why


def test_from_four_at_once_on_a_count_stands_for_all_but_two() -> None:
    arrangement = arranged([(0, 10), (1, 9), (2, 12), (3, 8), (4, 6)])

    (fold,) = arrangement.folds
    assert fold.members == (2, 3, 4)
    assert fold.span == (2, 12)
    assert arrangement.lanes[:2] == (Lane(0, 1, 2, folded=True), Lane(1, 1, 2, folded=True))


def test_three_at_once_are_all_shown() -> None:
    assert arranged([(0, 10), (0, 10), (0, 10)]).folds == ()


CROWD = [(0.0, 10.0), (1.0, 9.0), (2.0, 12.0), (3.0, 8.0), (4.0, 6.0)]


def test_a_span_with_a_rank_takes_the_first_lane_rather_than_to_be_folded() -> None:
    arrangement = arranged(CROWD, {4: 1, 2: 0})

    (fold,) = arrangement.folds
    assert fold.members == (0, 1, 3)
    lanes = arrangement.lanes[2], arrangement.lanes[4]
    assert lanes == (Lane(0, 1, 2, folded=True), Lane(1, 1, 2, folded=True))


def test_a_rank_for_what_is_shown_moves_nothing() -> None:
    assert arranged(CROWD, {1: 0}) == arranged(CROWD)


def test_where_many_have_a_rank_the_day_gets_more_lanes() -> None:
    arrangement = arranged(CROWD, {2: 0, 3: 0, 4: 0})

    (fold,) = arrangement.folds
    assert (fold.members, fold.lane) == ((0, 1), Lane(3, 1, 3, folded=True))


def test_where_there_is_no_room_even_a_rank_does_not_help() -> None:
    arrangement = arranged(CROWD, {2: 0, 3: 1, 4: 2}, Room(alone=2, beside=1, utmost=1))

    (fold,) = arrangement.folds
    assert (fold.members, arrangement.lanes[2]) == ((0, 1, 3, 4), Lane(0, 1, 1, folded=True))


def test_rows_that_do_not_fit_leave_the_last_to_a_count() -> None:
    found = folded_rows([(0, 7), (0, 1), (0, 1), (0, 1), (2, 3)], 3)

    assert found.rows == (0, 1, None, None, 1)
    assert found.counts == {0: 2}


@given(SPANS, st.sets(st.integers(0, 24)))
def test_no_span_with_a_rank_is_folded_or_lies_over_another(
    spans: list[Span], ranked: set[int]
) -> None:
    ranks = {number: number % 2 for number in ranked if number < len(spans)}

    arrangement = arranged(spans, ranks)

    assert all(arrangement.lanes[number] is not None for number in ranks)
    placed = [(s, lane) for s, lane in zip(spans, arrangement.lanes, strict=True) if lane]
    placed += [(fold.span, fold.lane) for fold in arrangement.folds]
    for (one, lane), (other, lane_of_other) in combinations(placed, 2):
        if overlap(one, other):
            left, right = sorted((lane, lane_of_other), key=lambda each: each.index)
            assert left.index + left.width <= right.index
