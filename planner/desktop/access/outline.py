"""The days of a page with the entries on each, in the order in which they are read."""

from collections.abc import Sequence
from datetime import date, timedelta

from planner.desktop.week.day_gestures import days_of
from planner.desktop.week.items import Item
from planner.domain.clock import local_time
from planner.domain.interval import Interval
from planner.domain.values import dataclass

ONE_DAY = timedelta(days=1)
INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Day:
    day: date
    items: tuple[Item, ...]


def outline(items: Sequence[Item], within: Interval, zone: str) -> tuple[Day, ...]:
    """What lasts all day or past midnight is read on each of its days, whole days first."""
    first, last = days_within(within, zone)
    found: dict[date, list[Item]] = {
        first + ONE_DAY * number: [] for number in range((last - first).days + 1)
    }
    for item in items:
        begins, ends = days_of(item.interval, zone)
        for number in range((ends - begins).days + 1):
            found.get(begins + ONE_DAY * number, []).append(item)
    return tuple(
        Day(day, tuple(sorted(there, key=lambda item: not item.all_day)))
        for day, there in found.items()
    )


def days_within(within: Interval, zone: str) -> tuple[date, date]:
    """The first and the last."""
    last = local_time(within.end - INSTANT, zone).date()
    return local_time(within.start, zone).date(), last
