"""Between the hours and the lane above them events may go, work may not."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from planner.desktop.week.halves import days_from, hour_from, may_change_halves
from planner.desktop.week.items import Item, ItemKind, ItemState
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from tests.domain.examples import LISBON, at

MEETING = Item(
    uid=Uid("m"),
    entry=Uid("m"),
    interval=Interval(at("2026-11-24T10:00"), at("2026-11-24T11:00")),
    title="M",
    kind=ItemKind.MEETING,
)


@pytest.mark.parametrize(
    ("item", "may"),
    [
        (None, False),
        (MEETING, True),
        (replace(MEETING, kind=ItemKind.PERSONAL), True),
        (replace(MEETING, kind=ItemKind.WORK), False),
        (replace(MEETING, kind=ItemKind.HABIT), False),
        (replace(MEETING, state=ItemState.GHOST), False),
        (replace(MEETING, state=ItemState.DONE), False),
    ],
)
def test_only_what_can_last_whole_days_and_may_move(item: Item | None, may: bool) -> None:
    assert may_change_halves(item) is may


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2026-11-24T10:00", "2026-11-24T11:00", 1),
        ("2026-11-24T23:00", "2026-11-25T01:00", 2),
        ("2026-11-24T10:00", "2026-11-25T00:00", 1),
    ],
)
def test_it_takes_as_many_days_as_it_touches(start: str, end: str, days: int) -> None:
    item = replace(MEETING, interval=Interval(at(start), at(end)))
    found = days_from(item, date(2026, 11, 27), LISBON)
    assert found == Interval(at("2026-11-27T00:00"), at(f"2026-11-{27 + days}T00:00"))


def test_a_day_in_which_the_clock_changes_is_a_whole_one() -> None:
    found = days_from(MEETING, date(2026, 10, 25), LISBON)
    assert found == Interval(at("2026-10-24T23:00"), at("2026-10-26T00:00"))


def test_back_in_the_hours_it_takes_one() -> None:
    start: datetime = at("2026-11-24T10:15")
    assert hour_from(start) == Interval(start, at("2026-11-24T11:15"))
