from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from planner.desktop.week.day_gestures import DayGesture, days_of, on_other_day
from planner.desktop.week.gestures import Grip, Moved, Resized
from planner.desktop.week.items import Item, ItemKind
from planner.domain.ids import Uid
from planner.domain.interval import Interval

At = Callable[..., datetime]


def item(start: datetime, end: datetime, *, all_day: bool = False) -> Item:
    return Item(
        uid=Uid("it"),
        entry=Uid("it"),
        interval=Interval(start, end),
        title="It",
        kind=ItemKind.MEETING,
        all_day=all_day,
    )


def test_a_move_keeps_the_time_of_day(at: At, monday: date, zone: str) -> None:
    gesture = DayGesture(Grip.BODY, monday, item(at(0, 9, 30), at(0, 10)))

    moved = gesture.moved(monday + timedelta(days=4), zone, copy=False, pin=True)

    assert moved == Moved(Uid("it"), None, at(4, 9, 30), pin=True)
    assert gesture.resized(monday, zone) is None


def test_a_move_over_the_change_of_the_clock_keeps_it_too(zone: str) -> None:
    before, after = date(2026, 10, 23), date(2026, 10, 26)
    start = on_other_day(datetime.fromisoformat("2026-10-23T08:00+00:00"), 0, zone)
    gesture = DayGesture(Grip.BODY, before, item(start, start + timedelta(hours=1)))

    moved = gesture.moved(after, zone, copy=False, pin=False)

    assert moved is not None
    assert moved.start == datetime.fromisoformat("2026-10-26T09:00+00:00")


@pytest.mark.parametrize(
    ("grip", "by", "first", "last"),
    [
        (Grip.START, -1, 0, 3),
        (Grip.START, 5, 2, 3),
        (Grip.END, 2, 1, 5),
        (Grip.END, -5, 1, 2),
    ],
    ids=str,
)
def test_an_end_makes_whole_days_more_or_fewer_but_never_none(
    at: At, monday: date, zone: str, grip: Grip, by: int, first: int, last: int
) -> None:
    gesture = DayGesture(grip, monday, item(at(1, 0), at(3, 0), all_day=True))

    resized = gesture.resized(monday + timedelta(days=by), zone)

    assert resized == Resized(Uid("it"), None, at(first, 0), at(last, 0))


def test_days_are_pressed_out_in_either_direction(monday: date) -> None:
    gesture = DayGesture(Grip.FREE_TIME, monday)
    before = monday - timedelta(days=3)

    assert gesture.days(before) == (before, monday)
    assert gesture.floating(before, "UTC") is None


def test_an_end_at_midnight_is_not_on_the_next_day(at: At, monday: date, zone: str) -> None:
    assert days_of(Interval(at(0, 22), at(1, 0)), zone) == (monday, monday)
    assert days_of(Interval(at(0, 22), at(1, 2)), zone) == (monday, monday + timedelta(days=1))
