"""What a week shows while something is on its way."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from planner.desktop.week.items import Item, ItemKind, ItemState
from planner.desktop.week.underway import Drop, Underway, underway_items
from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.tables import with_entries
from planner.domain.tasks import Task
from planner.scheduling.building.displaced import Displaced, NewPlace

At = Callable[..., datetime]
HOUR = timedelta(hours=1)
CALENDAR = with_entries(Calendar(), [Task(uid=Uid("focus"), summary="Focus")])


@pytest.fixture
def morning(now: datetime) -> Interval:
    return Interval(now, now + HOUR)


@pytest.fixture
def within(now: datetime) -> Interval:
    return Interval(now - 24 * HOUR, now + 24 * HOUR)


def block(interval: Interval) -> Item:
    return Item(
        uid=Uid("block"), entry=Uid("focus"), interval=interval, title="Focus", kind=ItemKind.WORK
    )


def test_displaced_work_is_a_ghost_where_it_would_go(morning: Interval, within: Interval) -> None:
    later = morning.shifted(3 * HOUR)
    place = NewPlace(Uid("focus"), later, morning.start)
    underway = Underway(Displaced(frozenset({Uid("block")}), (place,)))
    (item,) = underway_items([block(morning)], underway, CALENDAR, within)
    assert (item.title, item.state) == ("Focus", ItemState.GHOST)
    assert (item.interval, item.was) == (later, morning.start)


def test_what_goes_beyond_the_week_only_leaves_it(morning: Interval, within: Interval) -> None:
    place = NewPlace(Uid("focus"), morning.shifted(72 * HOUR), morning.start)
    underway = Underway(Displaced(frozenset({Uid("block")}), (place,)))
    assert underway_items([block(morning)], underway, CALENDAR, within) == ()


def test_what_was_let_go_is_a_ghost_at_its_new_time(morning: Interval, within: Interval) -> None:
    item = block(morning)
    drop = Drop(item.key, morning.shifted(HOUR))
    (moved,) = underway_items([item], Underway(drop=drop), CALENDAR, within)
    assert moved == replace(item, interval=morning.shifted(HOUR), state=ItemState.GHOST)


def test_a_copy_stands_beside_the_original(morning: Interval, within: Interval) -> None:
    item = block(morning)
    drop = Drop(item.key, morning.shifted(HOUR), copy=True)
    first, second = underway_items([item], Underway(drop=drop), CALENDAR, within)
    assert first == item
    assert second.state is ItemState.GHOST
