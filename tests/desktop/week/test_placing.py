from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.items import Item, ItemKind, ItemState
from planner.desktop.week.placing import LEAST_HEIGHT, LEAST_WIDTH, MOST_SHIFT, placed
from planner.domain.ids import Uid
from planner.domain.interval import Interval

WEEK = WeekGeometry(date(2026, 11, 23), "UTC", left=60, right=760, hour_height=48)
WIDE = WeekGeometry(date(2026, 11, 23), "UTC", left=60, right=1180, hour_height=48)
MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
HOUR = timedelta(hours=1)


def item(start: float, end: float, *, day: int = 0, travel: float = 0, uid: str = "") -> Item:
    """Hours of a day."""
    first = MONDAY + timedelta(days=day, hours=start)
    return Item(
        uid=Uid(uid or f"{day}-{start}-{end}"),
        entry=Uid("task"),
        interval=Interval(first, first + HOUR * (end - start)),
        title="Work",
        kind=ItemKind.WORK,
        travel_before=HOUR * travel,
        travel_after=HOUR * travel,
    )


def test_an_item_fills_its_hours_but_for_a_hairline() -> None:
    (only,) = placed([item(9, 11)], WEEK).items

    assert (only.box.top, only.box.bottom) == (9 * 48 + 1, 11 * 48)


def test_a_quarter_of_an_hour_is_high_enough_to_be_read() -> None:
    (only,) = placed([item(10, 10.25)], WEEK).items

    assert only.box.height == LEAST_HEIGHT == 16


def test_what_follows_a_quarter_of_an_hour_gives_way_and_is_not_covered() -> None:
    short, long = placed([item(10, 10.25), item(10.25, 12)], WEEK).items

    assert long.box.top == short.box.bottom + 1
    assert long.box.bottom == 12 * 48
    assert short.box.width == long.box.width


def test_free_time_stays_at_the_right_of_every_day() -> None:
    for column in range(7):
        (only,) = placed([item(9, 10, day=column)], WEEK).items

        assert only.column == column
        assert only.box.right == WEEK.column_left(column + 1) - 8


def test_items_at_the_same_time_lie_side_by_side() -> None:
    one, other = placed([item(13, 14), item(13.5, 14.5)], WEEK).items

    assert one.box.right < other.box.left


def test_four_at_once_leave_a_count() -> None:
    crowd = [item(10, 11, uid=str(n)) for n in range(4)]

    placement = placed(crowd, WIDE)

    (fold,) = placement.folds
    assert {each.uid for each in fold.items} == {"2", "3"}
    assert all(each.box.right < fold.box.left for each in placement.items)


def test_travel_reaches_beyond_the_item_in_its_own_lane() -> None:
    placement = placed([item(11, 11.6, uid="work"), item(12, 14, travel=0.5, uid="away")], WEEK)
    work, away = sorted(placement.items, key=lambda each: each.item.interval.start)

    assert (away.reach_top, away.reach_bottom) == (round(11.5 * 48) + 1, round(14.5 * 48))
    assert not work.box.beside(away.box)


def test_without_travel_an_item_reaches_no_further_than_its_box() -> None:
    for each in placed([item(10, 10.25), item(10.25, 12)], WEEK).items:
        assert (each.reach_top, each.reach_bottom) == (each.box.top, each.box.bottom)


def test_a_night_is_on_both_days() -> None:
    evening, morning = placed([item(22, 26)], WEEK).items

    assert (evening.starts_here, evening.ends_here) == (True, False)
    assert (morning.starts_here, morning.ends_here) == (False, True)


@given(
    st.lists(
        st.tuples(st.integers(0, 280), st.integers(1, 30)).map(
            lambda pair: item(pair[0] / 12, min(24, sum(pair) / 12))
        ),
        max_size=20,
        unique_by=lambda each: each.uid,
    )
)
def test_no_item_strays_from_its_time_or_its_day(items: list[Item]) -> None:
    for each in placed(items, WEEK).items:
        (span,) = WEEK.spans(each.item.interval)
        assert 0 <= each.box.top - span.top <= 1.5 + MOST_SHIFT
        assert each.box.height >= LEAST_HEIGHT
        assert WEEK.column_left(0) < each.box.left < each.box.right < WEEK.column_left(1)


@given(
    st.lists(
        st.tuples(st.integers(0, 90), st.integers(1, 6)).map(
            lambda pair: item(pair[0] / 4, sum(pair) / 4)
        ),
        max_size=12,
        unique_by=lambda each: each.uid,
    )
)
def test_from_a_quarter_of_an_hour_on_no_item_covers_another(items: list[Item]) -> None:
    for one, other in combinations(placed(items, WEEK).items, 2):
        apart = one.box.bottom <= other.box.top or other.box.bottom <= one.box.top
        assert apart or not one.box.beside(other.box)


def test_a_row_of_quarters_of_an_hour_stays_readable() -> None:
    row = [item(9 + n / 4, 9.25 + n / 4) for n in range(4)]

    first, second, third, fourth = sorted(
        placed(row, WEEK).items, key=lambda each: each.item.interval.start
    )

    assert second.box.right < third.box.left
    assert first.box.width == fourth.box.width > second.box.width


def test_a_count_takes_neither_ghosts_nor_what_is_selected() -> None:
    crowd = [item(10, 11, uid=str(n)) for n in range(4)]
    ghost = replace(item(10, 11, uid="ghost"), state=ItemState.GHOST)

    placement = placed([*crowd, ghost], WIDE, frozenset({crowd[3].key}))

    assert [each.item.uid for each in placement.items] == ["3", "ghost"]
    assert placement.items[1].box.left < placement.items[0].box.left


@pytest.mark.parametrize("width", range(60, 420, 20))
@pytest.mark.parametrize("count", [2, 3, 5, 9])
def test_no_item_is_narrower_than_the_first_letters_of_its_title(width: int, count: int) -> None:
    week = replace(WEEK, right=60 + 7 * width)
    crowd = [item(10, 11, uid=str(n)) for n in range(count)]

    placement = placed(crowd, week, frozenset({crowd[-1].key}))

    shown, folded = placement.items, [each for fold in placement.folds for each in fold.items]
    assert len(shown) + len(folded) == count
    assert all(each.box.width >= LEAST_WIDTH for each in shown)


def test_a_wide_day_has_room_for_more() -> None:
    day = replace(WEEK, right=1160, columns=1)

    assert placed([item(10, 11, uid=str(n)) for n in range(6)], day).folds == ()
