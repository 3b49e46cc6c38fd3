"""What gives way while something is dragged through the list: said on its own line, so that no line
moves under the pointer.
"""

from collections.abc import Iterable, Mapping

from planner.desktop.agenda.words import moved_text
from planner.desktop.week.items import Item, Key
from planner.domain.interval import Interval
from planner.scheduling.building.displaced import Displaced


def moves(items: Iterable[Item], displaced: Displaced, zone: str) -> Mapping[Key, str]:
    """Where each of the items goes that leaves its place, in words."""
    return {
        item.key: moved_text(_places(item, displaced), zone)
        for item in items
        if item.uid in displaced.gone
    }


def _places(item: Item, displaced: Displaced) -> list[Interval]:
    start = item.interval.start
    found = (place for place in displaced.places if place.entry == item.entry)
    return sorted(place.interval for place in found if place.was == start)
