"""What the mouse and the keys ask for, in the terms of a calendar."""

from datetime import date, datetime
from enum import Enum, auto

from planner.desktop.week.day_axis import day_axis
from planner.desktop.week.items import Item
from planner.desktop.week.placing import PlacedItem
from planner.desktop.week.snapping import Snap
from planner.domain.clock import instant, local_time
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

    def interval(self, at: datetime, snap: Snap) -> Interval:
        """What letting go at the instant `at` would give.

        What was on no full step stays so, until it is dragged away from there.
        """
        if self.item is None:
            return _pressed_out(self.pressed, at, snap)
        start, end = self.item.interval.start, self.item.interval.end
        by = at - self.pressed
        if self.grip is Grip.START:
            return Interval(min(snap.near(start + by, start), end - snap.least), end)
        if self.grip is Grip.END:
            return Interval(start, max(snap.near(end + by, end), start + snap.least))
        same = _same_time(start, start + by, snap.geometry.zone)
        return self.item.interval.shifted(snap.near(start + by, same) - start)

    def moved(self, interval: Interval, *, copy: bool, pin: bool) -> Moved | None:
        """The payload, if this is a move."""
        if self.item is None or self.grip is not Grip.BODY:
            return None
        return Moved(self.item.uid, self.item.occurrence, interval.start, copy, pin)

    def resized(self, interval: Interval) -> Resized | None:
        if self.item is None or self.grip not in (Grip.START, Grip.END):
            return None
        return Resized(self.item.uid, self.item.occurrence, interval.start, interval.end)


def _same_time(start: datetime, near: datetime, zone: str) -> datetime:
    """By the clock, on the day of `near`."""
    return instant(local_time(near, zone).date(), local_time(start, zone).time(), zone)


def _pressed_out(pressed: datetime, at: datetime, snap: Snap) -> Interval:
    """Never beyond the day that was pressed, and one step of the grid at least."""
    zone, grid = snap.geometry.zone, snap.grid
    start, end = sorted((snap.near(pressed), snap.near(at)))
    day = day_axis(local_time(pressed, zone).date(), zone).span
    if day is not None:
        start = min(max(start, day.start), day.end - grid)
        end = min(end, day.end)
    return Interval(start, max(end, start + grid))
