"""The events of one mapping, ordered so that those of a week are found at once."""

from bisect import bisect_left, insort
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime, timedelta

from planner.domain.entries import Event
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.late_map import LateMap, Times
from planner.domain.occurrence import Occurrence, event_occurrences
from planner.domain.uid_map import UidMap

ONE_DAY = timedelta(days=1)
MOST_INDEXES, MOST_KNOWN = 8, 32


class EventIndex:
    """Short single events by start, long ones, and series. It never changes."""

    def __init__(self, events: Mapping[Uid, Event]) -> None:
        self.events = events
        self._short: list[tuple[datetime, Uid]] = []
        self._others: dict[Uid, Event] = {}
        self._known: dict[Interval, tuple[Occurrence, ...]] = {}
        short = self._short.append
        for uid, times in _times(events).items():  # as `_is_short`, of thousands before the window
            if times.recurrence is None and times.end - times.start <= ONE_DAY:
                short((times.start, uid))
            else:
                self._others[uid] = events[uid]
        self._short.sort()

    def derived(self, events: Mapping[Uid, Event], touched: Collection[Uid]) -> "EventIndex":
        """Of a mapping that differs in the touched ones only: nothing else is looked at again."""
        after = EventIndex({})
        after.events = events
        after._short, after._others = list(self._short), dict(self._others)
        for uid in touched:
            after._drop(self.events.get(uid))
            after._take(events.get(uid))
        changed = [events[uid] for uid in touched if uid in events]
        after._known = {
            within: (
                *(found for found in known if found.event.uid not in touched),
                *(found for event in changed for found in event_occurrences(event, within)),
            )
            for within, known in self._known.items()
        }
        return after

    def _drop(self, event: Event | None) -> None:
        if event is not None and self._others.pop(event.uid, None) is None:
            del self._short[bisect_left(self._short, (event.start, event.uid))]

    def _take(self, event: Event | None) -> None:
        if event is None:
            return
        if _is_short(event):
            insort(self._short, (event.start, event.uid))
        else:
            self._others[event.uid] = event

    def overlapping(self, within: Interval) -> tuple[Occurrence, ...]:
        """In no order."""
        found = self._known.get(within)
        if found is None:
            found = tuple(self._overlapping(within))
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            self._known[within] = found
        return found

    def _overlapping(self, within: Interval) -> Iterator[Occurrence]:
        first = bisect_left(self._short, (within.start - ONE_DAY,))
        last = bisect_left(self._short, (within.end,))
        for _, uid in self._short[first:last]:
            yield from event_occurrences(self.events[uid], within)
        for event in self._others.values():
            yield from event_occurrences(event, within)


def _times(events: Mapping[Uid, Event]) -> Mapping[Uid, Times]:
    """Of all of them, without any being made for it."""
    return (isinstance(events, LateMap) and events.times) or events


def _is_short(event: Event) -> bool:
    return event.recurrence is None and event.end - event.start <= ONE_DAY


_indexes: dict[int, EventIndex] = {}
"""Of the mappings that were asked for last, by identity: a calendar's mappings never change.

An index holds its mapping, so that no other can have its identity.
"""


def index_of(events: Mapping[Uid, Event]) -> EventIndex:
    """Made out of that of the mapping that this one was made of, if that is known still."""
    found = _indexes.get(id(events))
    if found is not None:
        return found
    index = _derived(events) or EventIndex(events)
    while len(_indexes) >= MOST_INDEXES:
        _indexes.pop(next(iter(_indexes)), None)
    _indexes[id(events)] = index
    return index


def _derived(events: Mapping[Uid, Event]) -> EventIndex | None:
    if not isinstance(events, UidMap):
        return None
    for index in reversed(list(_indexes.values())):
        touched = events.touched_since(index.events)
        if touched is not None:
            return index.derived(events, touched)
    return None
