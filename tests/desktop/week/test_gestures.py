from datetime import UTC, date, datetime, timedelta

import pytest

from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.gestures import Gesture, Grip, Moved, Resized, grip_at
from planner.desktop.week.items import Item, ItemKind
from planner.desktop.week.placing import placed
from planner.desktop.week.snapping import Snap
from planner.domain.ids import Uid
from planner.domain.interval import Interval

WEEK = WeekGeometry(date(2026, 3, 23), "Europe/Lisbon", left=60, right=760, hour_height=48)
GRID = timedelta(minutes=5)
SNAP = Snap(WEEK, GRID)


def at(hour: int, minute: int = 0, *, day: int = 23) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


def work(start: datetime, end: datetime) -> Item:
    return Item(
        uid=Uid("block"),
        entry=Uid("task"),
        interval=Interval(start, end),
        title="Work",
        kind=ItemKind.WORK,
    )


WORK = work(at(9), at(11))


def test_a_move_keeps_the_length_and_snaps_the_start() -> None:
    gesture = Gesture(Grip.BODY, at(9, 30), WORK)

    assert gesture.interval(at(13, 57), SNAP) == Interval(at(13, 25), at(15, 25))


def test_a_move_over_the_change_of_clocks_keeps_to_the_pointer() -> None:
    """Sunday the 29th has 23 hours; ten on the wall is nine in UTC."""
    gesture = Gesture(Grip.BODY, at(10, day=28), work(at(9, 30, day=28), at(11, day=28)))

    moved = gesture.interval(at(9, day=29), SNAP)

    assert moved == Interval(at(8, 30, day=29), at(10, day=29))


@pytest.mark.parametrize(
    ("why", "grip", "to", "interval"),
    [
        ("the end follows", Grip.END, at(12, 33), Interval(at(9), at(12, 35))),
        ("the end stays behind the start", Grip.END, at(7), Interval(at(9), at(9, 5))),
        ("the start follows", Grip.START, at(8, 2), Interval(at(10), at(11))),
    ],
)
def test_an_edge_resizes(why: str, grip: Grip, to: datetime, interval: Interval) -> None:
    pressed = at(11) if grip is Grip.END else at(7)

    assert Gesture(grip, pressed, WORK).interval(to, SNAP) == interval, why


def test_the_start_stays_before_the_end() -> None:
    gesture = Gesture(Grip.START, at(9), WORK)

    assert gesture.interval(at(15), SNAP) == Interval(at(10, 55), at(11))


@pytest.mark.parametrize(
    ("pressed", "released"), [(at(13), at(14, 28)), (at(14, 28), at(13))], ids=["down", "up"]
)
def test_free_time_is_pressed_out_in_both_directions(pressed: datetime, released: datetime) -> None:
    gesture = Gesture(Grip.FREE_TIME, pressed)

    assert gesture.interval(released, SNAP) == Interval(at(13), at(14, 30))


def test_the_least_that_is_pressed_out_is_one_step_of_the_grid() -> None:
    assert Gesture(Grip.FREE_TIME, at(13)).interval(at(13), SNAP).length == GRID


def test_a_move_says_what_where_and_how() -> None:
    gesture = Gesture(Grip.BODY, at(9), WORK)

    moved = gesture.moved(WORK.interval, copy=False, pin=True)

    assert moved == Moved(Uid("block"), None, at(9), copy=False, pin=True)
    assert gesture.resized(WORK.interval) is None


def test_a_resize_says_both_ends() -> None:
    gesture = Gesture(Grip.END, at(11), WORK)

    assert gesture.resized(WORK.interval) == Resized(Uid("block"), None, at(9), at(11))
    assert gesture.moved(WORK.interval, copy=False, pin=False) is None


def test_only_real_ends_can_be_taken_hold_of() -> None:
    evening, morning = placed([work(at(22), at(22) + timedelta(hours=5))], WEEK).items

    assert grip_at(evening, evening.box.top + 5) is Grip.START
    assert grip_at(evening, evening.box.top + 6) is Grip.BODY
    assert grip_at(evening, evening.box.bottom - 1) is Grip.BODY
    assert grip_at(morning, morning.box.top) is Grip.BODY
    assert grip_at(morning, morning.box.bottom - 1) is Grip.END


def test_a_short_item_can_still_be_moved() -> None:
    (short,) = placed([work(at(9), at(9, 15))], WEEK).items

    assert grip_at(short, short.box.top + 8) is Grip.BODY


@pytest.mark.parametrize(
    ("why", "pressed", "released", "interval"),
    [
        ("later days", at(22), at(9, day=25), Interval(at(22), at(0, day=24))),
        ("earlier days", at(9, day=25), at(22), Interval(at(0, day=25), at(9, day=25))),
        ("its last minute", at(23, 59), at(23, 59), Interval(at(23, 55), at(0, day=24))),
    ],
)
def test_free_time_is_pressed_out_on_one_day(
    why: str, pressed: datetime, released: datetime, interval: Interval
) -> None:
    assert Gesture(Grip.FREE_TIME, pressed).interval(released, SNAP) == interval, why


def test_what_is_on_no_full_step_keeps_its_time_on_another_day() -> None:
    gesture = Gesture(Grip.BODY, at(10), work(at(9, 35), at(10, 35)))
    quarters = Snap(WEEK, timedelta(minutes=15))

    assert gesture.interval(at(10, 3, day=25), quarters).start == at(9, 35, day=25)
    assert gesture.interval(at(10, 13, day=25), quarters).start == at(9, 45, day=25)
