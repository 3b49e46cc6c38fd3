"""Free times as they are offered: which of them are safe, and what each costs."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from enum import StrEnum

from planner.domain.interval import Interval
from planner.domain.values import dataclass
from planner.scheduling.offers.bookings import Bookings
from planner.scheduling.offers.slot_cost import SlotCost, slot_cost
from planner.scheduling.offers.steps import Steps


class Tier(StrEnum):
    """Whether a booking keeps every hard deadline that is kept without it, or breaks one."""

    SAFE = "safe"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Slot:
    """A time that can be booked whole; `cost` is the whole one's.

    Of a safe one any part can be booked too: it keeps less time busy, its margins included, and
    leaves all the rest free, so the plan around the whole breaks no rule around a part. What the
    argument does not cover is that the whole was planned as it will be and a part was not: where
    time is that scarce the search may not find the plan again, or a habit may come back for which
    the whole left no room.
    """

    interval: Interval
    tier: Tier
    cost: SlotCost


def slots_in(
    openings: Iterable[Interval],
    bookings: Bookings,
    tier: Tier,
    *,
    minimum: timedelta,
    steps: Steps,
) -> Iterator[Slot]:
    """The slots of one tier, on the steps.

    An opening that cannot be booked whole without breaking a deadline is possible; the longest
    part of it that can is safe.
    """
    for opening in openings:
        whole = steps.within(opening)
        if whole is None or whole.length < minimum:
            continue
        if tier is Tier.SAFE:
            found = _longest_safe_part(whole, bookings, minimum, steps)
        else:
            found = None if bookings.is_safe(whole) else whole
        if found is not None:
            cost = slot_cost(bookings.planning, bookings.base, bookings.booked(found))
            yield Slot(found, tier, cost)


def ranks(slots: Iterable[Slot]) -> list[int]:
    """The place of each, from 1, by what it costs the plan; earlier times first among equals."""
    costs = [(slot.cost.total, slot.interval) for slot in slots]
    places = {cost: place for place, cost in enumerate(sorted(costs), start=1)}
    return [places[cost] for cost in costs]


def cheapest(slots: Iterable[Slot], most: int | None) -> tuple[Slot, ...]:
    """At most so many, those that cost least, in order of time."""
    found = sorted(slots, key=lambda slot: slot.interval)
    if most is None:
        return tuple(found)
    return tuple(slot for slot, rank in zip(found, ranks(found), strict=True) if rank <= most)


def _longest_safe_part(
    whole: Interval, bookings: Bookings, minimum: timedelta, steps: Steps
) -> Interval | None:
    """The beginning or the end of it, or a gap that the plan leaves anyway."""
    if bookings.is_safe(whole):
        return whole
    step = steps.length
    parts = [steps.within(gap) for gap in bookings.gaps(whole)]
    parts += [_longest(_beginnings(whole, step), bookings), _longest(_ends(whole, step), bookings)]
    long = [part for part in parts if part is not None and part.length >= minimum]
    long.sort(key=lambda part: part.length, reverse=True)
    return next((part for part in long if bookings.is_safe(part)), None)


def _beginnings(whole: Interval, step: timedelta) -> list[Interval]:
    count = whole.length // step
    return [Interval(whole.start, whole.start + step * size) for size in range(1, count)]


def _ends(whole: Interval, step: timedelta) -> list[Interval]:
    count = whole.length // step
    return [Interval(whole.end - step * size, whole.end) for size in range(1, count)]


def _longest(parts: list[Interval], bookings: Bookings) -> Interval | None:
    """By bisection, since each contains the one before: part of a safe time is safe."""
    found, low, high = None, 0, len(parts) - 1
    while low <= high:
        middle = (low + high) // 2
        if bookings.is_safe(parts[middle], quickly=True):
            found, low = parts[middle], middle + 1
        else:
            high = middle - 1
    return found
