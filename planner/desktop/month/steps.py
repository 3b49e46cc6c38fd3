"""Where an arrow leads in a month: to a day, or to an entry on it."""

from collections.abc import Sequence
from datetime import date, timedelta

from planner.desktop.look.week_start import week_of
from planner.desktop.week.items import Item
from planner.desktop.week.keys import Command
from planner.domain.values import dataclass

ONE_DAY = timedelta(days=1)
ONE_WEEK = 7 * ONE_DAY


@dataclass(frozen=True, slots=True)
class Place:
    """A day, and one of its entries or none."""

    day: date
    item: Item | None = None
    last: bool = False
    """The last entry of the day is meant, if it has one."""


def stepped(wanted: Command, place: Place, entries: Sequence[Item]) -> Place:
    """`entries` are those of the day. Up and Down go through them and on to the week before or
    after; Left and Right go to the days beside.
    """
    day, item = place.day, place.item
    if wanted in (Command.DAY_BEFORE, Command.DAY_AFTER):
        return Place(day + (ONE_DAY if wanted is Command.DAY_AFTER else -ONE_DAY))
    if wanted is Command.FIRST:
        return Place(week_of(day))
    if wanted is Command.LAST:
        return Place(week_of(day) + 6 * ONE_DAY)
    number = -1 if item is None or item not in entries else entries.index(item)
    if wanted is Command.NEXT:
        after = number + 1
        return Place(day, entries[after]) if after < len(entries) else Place(day + ONE_WEEK)
    if number >= 0:
        return Place(day, entries[number - 1] if number else None)
    return Place(day - ONE_WEEK, last=True)
