"""Entries by uid that are made when they are first wanted."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from threading import RLock
from typing import Any, Protocol

from planner.domain.ids import Uid
from planner.domain.recurrence import Recurrence
from planner.domain.uid_map import AnEntry, Layers, UidMap
from planner.override import override


class Times(Protocol):
    """When an event happens, as the event itself says it."""

    @property
    def start(self) -> datetime: ...
    @property
    def end(self) -> datetime: ...
    @property
    def recurrence(self) -> Recurrence | None: ...


class LateMap(UidMap[AnEntry]):
    """It has the `times` of its events before it has the events; once it is whole it has no times.

    `make` may raise for an entry that cannot be made: then so does whoever wants it. Each is made
    once.
    """

    __slots__ = ("_layers", "_lock", "_made", "_make", "_waiting", "times")

    def __init__(self, times: Mapping[Uid, Times], make: Callable[[Uid, Times], AnEntry]) -> None:
        self.times = times
        self.origins = ()
        self.follower = None
        self._make = make
        self._made: dict[Uid, AnEntry] = {}
        self._waiting: Iterator[Uid] = iter(times)
        self._layers: Layers[AnEntry] | None = None
        self._lock = RLock()

    @property
    def is_whole(self) -> bool:
        return self._layers is not None

    def make_some(self, count: int) -> None:
        """So many more, in their order; it is whole once there are fewer."""
        with self._lock:
            if self.is_whole:
                return
            some = tuple(islice(self._waiting, count))
            for uid in some:
                self._entry(uid)
            if len(some) < count:
                self.make_all()

    def make_all(self) -> None:
        self._together()

    @property  # type: ignore[explicit-override] # which no property can have
    @override
    def layers(self) -> Layers[AnEntry]:
        if self._layers is None:
            with self._lock:
                if self._layers is None:
                    self._layers = {uid: self._entry(uid) for uid in self.times}, {}, {}
                    self.times, self._made, self._waiting = {}, {}, iter(())
        return self._layers

    @layers.setter
    def layers(self, layers: Layers[AnEntry]) -> None:
        self._layers = layers

    def _entry(self, uid: Uid) -> AnEntry:
        """The caller holds the lock."""
        entry = self._made.get(uid)
        if entry is None:
            entry = self._made[uid] = self._make(uid, self.times[uid])
        return entry

    @override
    def __getitem__(self, uid: Uid) -> AnEntry:
        if self._layers is None:
            with self._lock:
                if uid in self.times:
                    return self._entry(uid)
                if self._layers is None:
                    raise KeyError(uid)
        return super().__getitem__(uid)

    @override
    def get(self, uid: Uid, default: Any = None) -> Any:
        try:
            return self[uid]
        except KeyError:
            return default

    @override
    def __contains__(self, uid: object) -> bool:
        try:
            return self[uid] is not None  # type: ignore[index]
        except KeyError:
            return False

    @override
    def __len__(self) -> int:
        return len(self.times) or super().__len__()
