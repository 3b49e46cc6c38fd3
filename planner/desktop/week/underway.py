"""Items of a week while something is dragged, or was let go and its plan is being made."""

from collections.abc import Iterable, Iterator
from dataclasses import field, replace

from planner.desktop.week.items import Item, ItemKind, ItemState, Key
from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.values import dataclass
from planner.scheduling.building.displaced import Displaced, NewPlace


@dataclass(frozen=True, slots=True)
class Drop:
    """Where an item was let go; a `copy` leaves it where it was. `all_day` as of a move."""

    key: Key
    interval: Interval
    copy: bool = False
    all_day: bool | None = None


@dataclass(frozen=True, slots=True)
class Underway:
    """What gives way as it is, and what was let go."""

    displaced: Displaced = field(default_factory=Displaced)
    drop: Drop | None = None


def underway_items(
    items: Iterable[Item], underway: Underway, calendar: Calendar, within: Interval
) -> tuple[Item, ...]:
    """The items of a calendar with what gives way elsewhere, as ghosts; by start."""
    displaced = underway.displaced
    found = [item for item in items if item.uid not in displaced.gone]
    if underway.drop is not None:
        found = list(_dropped(found, underway.drop))
    places = (place for place in displaced.places if place.interval.overlaps(within))
    found += (_ghost(place, calendar) for place in places)
    return tuple(sorted(found, key=lambda item: (item.interval, item.uid)))


def _dropped(items: Iterable[Item], drop: Drop) -> Iterator[Item]:
    for item in items:
        if item.key != drop.key or drop.copy:
            yield item
        if item.key == drop.key:
            all_day = item.all_day if drop.all_day is None else drop.all_day
            yield replace(item, interval=drop.interval, state=ItemState.GHOST, all_day=all_day)


def _ghost(place: NewPlace, calendar: Calendar) -> Item:
    habit, task = calendar.habits.get(place.entry), calendar.tasks.get(place.entry)
    named = habit or task
    return Item(
        uid=Uid(f"{place.entry}@{place.interval.start:%Y%m%dT%H%MZ}"),
        entry=place.entry,
        interval=place.interval,
        title=named.summary if named else "",
        kind=ItemKind.HABIT if habit else ItemKind.WORK,
        state=ItemState.GHOST,
        was=None if place.was == place.interval.start else place.was,
    )
