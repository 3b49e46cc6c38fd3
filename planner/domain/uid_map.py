"""Entries by uid that know where they differ from the ones that they were made of."""

import weakref
from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeVar

from planner.domain.ids import Uid
from planner.override import override

AnEntry = TypeVar("AnEntry")

REMEMBERED = 8
"""Mappings that one was made of, the nearest first."""

FEW = 256
"""With more differences than that, looking for them costs little besides."""

Origin = tuple["weakref.ref[UidMap[Any]]", dict[Uid, None]]


class UidMap(dict[Uid, AnEntry]):
    """Never changed in place once it is made."""

    __slots__ = ("__weakref__", "origins")

    def __init__(self, entries: Mapping[Uid, AnEntry] | Iterable[tuple[Uid, AnEntry]] = ()) -> None:
        super().__init__(entries)
        self.origins: tuple[Origin, ...] = ()

    @override
    def __reduce__(self) -> tuple[type["UidMap[AnEntry]"], tuple[dict[Uid, AnEntry]]]:
        """A copy is of nobody's making."""
        return UidMap, (dict(self),)

    @classmethod
    def derived(
        cls, before: Mapping[Uid, AnEntry], updates: Mapping[Uid, AnEntry | None]
    ) -> "UidMap[AnEntry]":
        """`before` with the updates in it; None removes."""
        after = cls(before)
        for uid, entry in updates.items():
            if entry is None:
                after.pop(uid, None)
            else:
                after[uid] = entry
        if isinstance(before, UidMap):
            after._remember(before, dict.fromkeys(updates))
        return after

    def _remember(self, before: "UidMap[AnEntry]", touched: dict[Uid, None]) -> None:
        older = ((found, seen | touched) for found, seen in before.origins)
        origins = ((weakref.ref(before), touched), *older)
        self.origins = tuple(origin for origin in origins if len(origin[1]) <= FEW)[:REMEMBERED]

    def touched_since(self, before: Mapping[Uid, AnEntry]) -> Collection[Uid] | None:
        """The uids of all that may differ; None if that is not known."""
        for found, touched in self.origins:
            if found() is before:
                return touched
        return None
