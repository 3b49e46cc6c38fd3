"""Which entries are about which, so that nobody has to look through all of them for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from planner.domain.blocks import PlannedBlock
from planner.domain.entries import Appointment, Note, PersonalBlock
from planner.domain.ids import Uid
from planner.domain.tasks import Task, TimeEntry
from planner.domain.uid_map import AnEntry, UidMap


def about(entries: Mapping[Uid, AnEntry], uid: Uid) -> list[AnEntry]:
    """Those of one table that refer to this uid: as their series, task, habit, link or what they
    wait for.

    The first question about a table looks at all of it, later ones only at what has changed.
    """
    if not isinstance(entries, UidMap):
        return [entry for entry in entries.values() if uid in referred(entry)]
    follower = entries.follower
    if not isinstance(follower, References):
        follower = entries.follower = References.of(entries)
    return [entries[found] for found in follower.to(uid)]


def referred(entry: object) -> tuple[Uid, ...]:
    """What the entry is about."""
    if isinstance(entry, Appointment | PersonalBlock):
        return () if entry.series is None else (entry.series,)
    if isinstance(entry, PlannedBlock):
        return (entry.entry,)
    if isinstance(entry, Task):
        return entry.depends_on
    if isinstance(entry, TimeEntry):
        return (entry.task,)
    return entry.links if isinstance(entry, Note) else ()


class References:
    """The uids of a table's entries by what they are about. It never changes."""

    def __init__(self, sources: UidMap[tuple[Uid, ...]]) -> None:
        self._sources = sources

    @classmethod
    def of(cls, entries: Mapping[Uid, Any]) -> "References":
        return cls(UidMap(_gathered(entries.items())))

    def to(self, uid: Uid) -> tuple[Uid, ...]:
        found: tuple[Uid, ...] = self._sources.get(uid, ())
        return found

    def derived(self, before: Mapping[Uid, Any], updates: Mapping[Uid, Any]) -> "References":
        """Of the entries with the updates in them, at the cost of these."""
        changed = {
            uid: entry
            for uid, entry in updates.items()
            if referred(before.get(uid)) != referred(entry)
        }
        if not changed:
            return self
        old = _gathered((uid, before.get(uid)) for uid in changed)
        new = _gathered(changed.items())
        return References(self._sources.changed(dict(self._moved(old, new))))

    def _moved(
        self, old: Mapping[Uid, tuple[Uid, ...]], new: Mapping[Uid, tuple[Uid, ...]]
    ) -> Iterator[tuple[Uid, tuple[Uid, ...] | None]]:
        for target in {**old, **new}:
            left = set(old.get(target, ()))
            stay = [uid for uid in self.to(target) if uid not in left] if left else self.to(target)
            yield target, (*stay, *new.get(target, ())) or None


def _gathered(entries: Iterable[tuple[Uid, object]]) -> dict[Uid, tuple[Uid, ...]]:
    found: defaultdict[Uid, list[Uid]] = defaultdict(list)
    for uid, entry in entries:
        for target in dict.fromkeys(referred(entry)):
            found[target].append(uid)
    return {target: tuple(uids) for target, uids in found.items()}
