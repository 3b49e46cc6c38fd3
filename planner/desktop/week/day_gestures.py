"""What a drag does where only days count: in a month, in a list, above the hours."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from planner.desktop.week.gestures import Grip, Moved, Resized
from planner.desktop.week.items import Item
from planner.domain.clock import instant, local_time
from planner.domain.interval import Interval
from planner.domain.values import dataclass

ONE_DAY = timedelta(days=1)
INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Hit:
    """What is under a point: an item by its body or an end, or the count of a day's others."""

    item: Item | None = None
    grip: Grip = Grip.FREE_TIME
    others: date | None = None


@dataclass(frozen=True, slots=True)
class DayGesture:
    """A press on the day `pressed`, on `item` or beside all."""

    grip: Grip
    pressed: date
    item: Item | None = None

    def days(self, at: date) -> tuple[date, date]:
        """The first and the last that are pressed out."""
        return min(self.pressed, at), max(self.pressed, at)

    def floating(self, at: date, zone: str) -> Item | None:
        """The item as letting go on the day `at` would have it."""
        if self.item is None:
            return None
        return replace(self.item, interval=self._interval(self.item, at, zone))

    def moved(self, at: date, zone: str, *, copy: bool, pin: bool) -> Moved | None:
        """Keeps the time of day."""
        if self.item is None or self.grip is not Grip.BODY:
            return None
        start = self._interval(self.item, at, zone).start
        return Moved(self.item.uid, self.item.occurrence, start, copy, pin)

    def resized(self, at: date, zone: str) -> Resized | None:
        if self.item is None or self.grip not in (Grip.START, Grip.END):
            return None
        interval = self._interval(self.item, at, zone)
        return Resized(self.item.uid, self.item.occurrence, interval.start, interval.end)

    def _interval(self, item: Item, at: date, zone: str) -> Interval:
        start, end = item.interval.start, item.interval.end
        days = (at - self.pressed).days
        if self.grip is Grip.START:
            return Interval(min(on_other_day(start, days, zone), end - ONE_DAY), end)
        if self.grip is Grip.END:
            return Interval(start, max(on_other_day(end, days, zone), start + ONE_DAY))
        first = on_other_day(start, days, zone)
        last = on_other_day(end, days, zone) if item.all_day else first + item.interval.length
        return Interval(first, last)


def on_other_day(start: datetime, days: int, zone: str) -> datetime:
    """The same wall time so many days later."""
    local = local_time(start, zone)
    return instant(local.date() + timedelta(days=days), local.time(), zone)


def days_of(interval: Interval, zone: str) -> tuple[date, date]:
    """The first and the last day that it touches."""
    first = local_time(interval.start, zone).date()
    return first, max(first, local_time(interval.end - INSTANT, zone).date())
