"""What the mouse and the keys ask for, in the terms of a calendar."""

from datetime import date, datetime, timedelta
from enum import Enum, auto

from planner.desktop.week.day_axis import day_axis
from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.items import Item
from planner.desktop.week.placing import PlacedItem
from planner.domain.clock import local_time
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.values import dataclass

EDGE = 6
"""Pixels at the upper and lower end of an item that resize it."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The entry is to start at `start`; with `copy` another one like it. `all_day` says whether it
    is to last so, where that is to become another.
    """

    uid: Uid
    occurrence: datetime | None
    start: datetime
    copy: bool = False
    pin: bool = False
    all_day: bool | None = None


@dataclass(frozen=True, slots=True)
class Resized:
    uid: Uid
    occurrence: datetime | None
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Created:
    """Free time that was pressed out for a new entry."""

    interval: Interval


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press on an item, or beside all, on this day; `adds` to the selection."""

    item: Item | None
    day: date
    adds: bool


@dataclass(frozen=True, slots=True)
class Selection:
    uids: frozenset[Uid]


@dataclass(frozen=True, slots=True)
class Activated:
    uid: Uid
    occurrence: datetime | None


@dataclass(frozen=True, slots=True)
class Removed:
    uid: Uid
    occurrence: datetime | None


class Grip(Enum):
    """What was taken hold of."""

    FREE_TIME = auto()
    BODY = auto()
    START = auto()
    END = auto()


def grip_at(placed: PlacedItem, y: float) -> Grip:
    """An end counts where the item really ends, not where the day cuts it."""
    edge = min(EDGE, placed.box.height // 4)
    if placed.starts_here and y < placed.box.top + edge:
        return Grip.START
    if placed.ends_here and y >= placed.box.bottom - edge:
        return Grip.END
    return Grip.BODY


@dataclass(frozen=True, slots=True)
class Gesture:
    """A press at the instant `pressed`, on `item` or on free time."""

    grip: Grip
    pressed: datetime
    item: Item | None = None

    def interval(self, at: datetime, geometry: WeekGeometry, grid: timedelta) -> Interval:
        """What letting go at the instant `at` would give."""
        if self.item is None:
            return _pressed_out(self.pressed, at, geometry, grid)
        start, end = self.item.interval.start, self.item.interval.end
        by = at - self.pressed
        if self.grip is Grip.START:
            return Interval(min(geometry.snapped(start + by, grid), end - grid), end)
        if self.grip is Grip.END:
            return Interval(start, max(geometry.snapped(end + by, grid), start + grid))
        return self.item.interval.shifted(geometry.snapped(start + by, grid) - start)

    def moved(self, interval: Interval, *, copy: bool, pin: bool) -> Moved | None:
        """The payload, if this is a move."""
        if self.item is None or self.grip is not Grip.BODY:
            return None
        return Moved(self.item.uid, self.item.occurrence, interval.start, copy, pin)

    def resized(self, interval: Interval) -> Resized | None:
        if self.item is None or self.grip not in (Grip.START, Grip.END):
            return None
        return Resized(self.item.uid, self.item.occurrence, interval.start, interval.end)


def _pressed_out(
    pressed: datetime, at: datetime, geometry: WeekGeometry, grid: timedelta
) -> Interval:
    """Never beyond the day that was pressed."""
    start, end = sorted((geometry.snapped(pressed, grid), geometry.snapped(at, grid)))
    day = day_axis(local_time(pressed, geometry.zone).date(), geometry.zone).span
    if day is not None:
        start = min(max(start, day.start), day.end - grid)
        end = min(end, day.end)
    return Interval(start, max(end, start + grid))
