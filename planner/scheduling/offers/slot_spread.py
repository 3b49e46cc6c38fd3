"""A few slots out of many, on as many days as possible."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date

from planner.scheduling.offers.slots import Slot


def spread_out(
    slots: Iterable[Slot], most: int, day_of: Callable[[Slot], date]
) -> tuple[Slot, ...]:
    """At most so many, in order of time: first the cheapest of each day, then the second of each.

    Where the last round has more than are wanted, those that cost least; earlier times among
    equals.
    """
    by_day: dict[date, list[Slot]] = defaultdict(list)
    for slot in slots:
        by_day[day_of(slot)].append(slot)
    ranked = [
        (round_, slot.cost.total, slot.interval, slot)
        for found in by_day.values()
        for round_, slot in enumerate(sorted(found, key=_price))
    ]
    chosen = sorted(ranked, key=lambda item: item[:3])[:most]
    return tuple(sorted((item[3] for item in chosen), key=lambda slot: slot.interval))


def _price(slot: Slot) -> tuple[object, ...]:
    return slot.cost.total, slot.interval
