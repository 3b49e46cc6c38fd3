from datetime import UTC, date, datetime, timedelta

import pytest

from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.items import Item, ItemKind
from planner.desktop.week.snapping import Snap, hand_grid, hand_snap
from planner.domain.ids import Uid
from planner.domain.interval import Interval

WEEK = WeekGeometry(date(2026, 3, 23), "Europe/Lisbon", left=60, right=760, hour_height=48)
QUARTER = timedelta(minutes=15)

pytestmark = pytest.mark.usefixtures("qapp")  # it knows the size of the text


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, 23, hour, minute, tzinfo=UTC)


def event(start: datetime, end: datetime, travel: int = 0, *, all_day: bool = False) -> Item:
    way = timedelta(minutes=travel)
    return Item(
        uid=Uid("visit"),
        entry=Uid("visit"),
        interval=Interval(start, end),
        title="Visit",
        kind=ItemKind.PERSONAL,
        travel_before=way,
        travel_after=way,
        all_day=all_day,
    )


@pytest.mark.parametrize(
    ("grid", "hour_height", "step"),
    [
        (5, 48, 15),
        (5, 32, 15),
        (5, 72, 5),
        (5, 120, 5),
        (1, 120, 15),
        (10, 48, 10),
        (10, 32, 30),
        (15, 32, 15),
        (30, 32, 30),
    ],
)
def test_a_step_of_a_drag_can_be_aimed_at_and_is_on_the_grid(
    grid: int, hour_height: int, step: int
) -> None:
    assert hand_grid(timedelta(minutes=grid), hour_height) == timedelta(minutes=step)


def test_the_end_of_something_that_is_nearer_than_a_step_is_taken() -> None:
    snap = Snap(WEEK, QUARTER, edges=(at(10, 35),))

    assert snap.near(at(10, 34)) == at(10, 35)
    assert snap.near(at(10, 31)) == at(10, 30)
    assert snap.near(at(10, 41)) == at(10, 45)


def test_travel_belongs_to_what_is_there() -> None:
    snap = hand_snap(WEEK, QUARTER, [event(at(12), at(13), travel=20)])

    assert snap.near(at(11, 39)) == at(11, 40)
    assert snap.near(at(13, 19)) == at(13, 20)
    assert snap.near(at(12, 1)) == at(12)


def test_what_lasts_all_day_has_no_ends_in_the_hours() -> None:
    snap = hand_snap(WEEK, QUARTER, [event(at(10, 2), at(11, 2), all_day=True)])

    assert snap.edges == ()
