"""Entries by uid that know where they differ from the ones that they were made of."""

import weakref
from collections.abc import Collection, ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from typing import Any, Protocol, TypeVar

from planner.domain.ids import Uid
from planner.override import override

AnEntry = TypeVar("AnEntry")

REMEMBERED = 8
"""Mappings that one was made of, the nearest first."""

FEW = 256
"""With more differences than that, looking for them costs little besides."""

MOST_APART = 1024
"""Changes that are kept beside the shared entries. Every new mapping copies these few, which takes
microseconds; only one in a thousand copies all."""

Origin = tuple["weakref.ref[UidMap[Any]]", dict[Uid, None]]

Layers = tuple[dict[Uid, AnEntry], dict[Uid, None], dict[Uid, AnEntry]]
"""Entries that others share, which of them are gone, and what stands in their places or behind."""


class Follower(Protocol):
    """What somebody worked out about a mapping, and can work out for one that is made of it."""

    def derived(self, before: Mapping[Uid, Any], updates: Mapping[Uid, Any]) -> "Follower": ...


class UidMap(Mapping[Uid, AnEntry]):
    """Never changes, and has the order of a dict that went through the same changes.

    It shares the entries with the mapping that it was made of, so that a change costs the same
    however many they are. Whoever first goes through all of them has them put together, as one
    dict; two threads that do so at once do it twice, and get equal ones.
    """

    __slots__ = ("__weakref__", "follower", "layers", "origins")

    def __init__(self, entries: Mapping[Uid, AnEntry] | Iterable[tuple[Uid, AnEntry]] = ()) -> None:
        own = entries.items() if isinstance(entries, UidMap) else entries
        self.layers: Layers[AnEntry] = (dict(own), {}, {})
        self.origins: tuple[Origin, ...] = ()
        self.follower: Follower | None = None

    @override
    def __reduce__(self) -> tuple[type["UidMap[AnEntry]"], tuple[dict[Uid, AnEntry]]]:
        """A copy is of nobody's making."""
        return UidMap, (self._together(),)

    @classmethod
    def derived(
        cls, before: Mapping[Uid, AnEntry], updates: Mapping[Uid, AnEntry | None]
    ) -> "UidMap[AnEntry]":
        """`before` with the updates in it; None removes."""
        whole = before if isinstance(before, UidMap) else cls(before)
        return whole.changed(updates)

    def changed(self, updates: Mapping[Uid, AnEntry | None]) -> "UidMap[AnEntry]":
        """As `derived`."""
        after: UidMap[AnEntry] = UidMap()
        after.layers = _changed(self.layers, updates)
        if self.follower is not None:
            after.follower = self.follower.derived(self, updates)
        touched = dict.fromkeys(updates)
        older = ((found, seen | touched) for found, seen in self.origins)
        origins = ((weakref.ref(self), touched), *older)
        after.origins = tuple(origin for origin in origins if len(origin[1]) <= FEW)[:REMEMBERED]
        return after

    def _together(self) -> dict[Uid, AnEntry]:
        """All entries, nobody's to change."""
        if self.layers[1] or self.layers[2]:
            self.layers = (_together(self.layers), {}, {})
        return self.layers[0]

    def touched_since(self, before: Mapping[Uid, AnEntry]) -> Collection[Uid] | None:
        """The uids of all that may differ; None if that is not known."""
        for found, touched in self.origins:
            if found() is before:
                return touched
        return None

    @override
    def __getitem__(self, uid: Uid) -> AnEntry:
        below, gone, above = self.layers
        if uid in above:
            return above[uid]
        if uid in gone:
            raise KeyError(uid)
        return below[uid]

    @override
    def get(self, uid: Uid, default: Any = None) -> Any:
        below, gone, above = self.layers
        if uid in above:
            return above[uid]
        return default if uid in gone else below.get(uid, default)

    @override
    def __contains__(self, uid: object) -> bool:
        below, gone, above = self.layers
        return uid in above or (uid in below and uid not in gone)

    @override
    def __len__(self) -> int:
        below, gone, above = self.layers
        added = sum(uid not in below or uid in gone for uid in above) if above else 0
        return len(below) - len(gone) + added

    @override
    def __iter__(self) -> Iterator[Uid]:
        return iter(self._together())

    @override
    def keys(self) -> KeysView[Uid]:
        return self._together().keys()

    @override
    def values(self) -> ValuesView[AnEntry]:
        return self._together().values()

    @override
    def items(self) -> ItemsView[Uid, AnEntry]:
        return self._together().items()

    @override
    def __eq__(self, other: object) -> bool:
        if isinstance(other, UidMap):
            return self._together() == other._together()
        return self._together() == other

    __hash__ = None  # type: ignore[assignment]

    @override
    def __repr__(self) -> str:
        return f"UidMap({self._together()!r})"


def _changed(layers: Layers[AnEntry], updates: Mapping[Uid, AnEntry | None]) -> Layers[AnEntry]:
    below, gone, above = layers[0], dict(layers[1]), dict(layers[2])
    for uid, entry in updates.items():
        if entry is not None:
            above[uid] = entry
            continue
        above.pop(uid, None)
        if uid in below:
            gone[uid] = None
    if len(gone) + len(above) > min(MOST_APART, 32 + len(below) // 8):
        return _together((below, gone, above)), {}, {}
    return below, gone, above


def _together(layers: Layers[AnEntry]) -> dict[Uid, AnEntry]:
    below, gone, above = layers
    entries = dict(below)
    for uid in gone:
        del entries[uid]
    entries.update(above)
    return entries
