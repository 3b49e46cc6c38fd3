"""The difference between two calendars, entry by entry."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from planner.domain.calendar import MAPPINGS, Calendar, Entry
from planner.domain.calendar_collection import CalendarCollection
from planner.domain.hours import HoursProfile
from planner.domain.ids import Uid
from planner.domain.settings import Settings
from planner.domain.tables import with_updates
from planner.domain.uid_map import UidMap
from planner.domain.values import dataclass

Held = Entry | CalendarCollection
Stored = Held | HoursProfile | Settings

SINGLE_TABLES = ("hours", "settings")
"""Tables of one value, whose uid is the table's name."""

STRETCH = 256


@dataclass(frozen=True, slots=True)
class Change:
    """One entry before and after; None where it did not or does not exist."""

    table: str
    uid: Uid
    before: Stored | None
    after: Stored | None

    def reversed(self) -> "Change":
        return Change(self.table, self.uid, self.after, self.before)


def changes(before: Calendar, after: Calendar) -> tuple[Change, ...]:
    """What leads from one to the other; empty if they are equal."""
    return tuple(_changes(before, after))


def _changes(before: Calendar, after: Calendar) -> Iterator[Change]:
    for table in MAPPINGS:
        old, new = getattr(before, table), getattr(after, table)
        if old is not new:
            yield from _differences(table, old, new)
    for table in SINGLE_TABLES:
        old, new = getattr(before, table), getattr(after, table)
        if old != new:
            yield Change(table, Uid(table), old, new)


def _differences(
    table: str, before: Mapping[Uid, Held], after: Mapping[Uid, Held]
) -> Iterator[Change]:
    if isinstance(after, UidMap) and (touched := after.touched_since(before)) is not None:
        yield from _differences_of(table, before, after, touched)
        return
    old, new = _apart(list(before.values()), list(after.values()))
    for entry in old:
        other = after.get(entry.uid)
        if other is not entry and other != entry:
            yield Change(table, entry.uid, entry, other)
    for entry in new:
        if entry.uid not in before:
            yield Change(table, entry.uid, None, entry)


def _differences_of(
    table: str, before: Mapping[Uid, Held], after: Mapping[Uid, Held], uids: Iterable[Uid]
) -> Iterator[Change]:
    """Costs the same however many entries there are."""
    for uid in uids:
        old, new = before.get(uid), after.get(uid)
        if old is not new and old != new:
            yield Change(table, uid, old, new)


def _apart(before: list[Held], after: list[Held]) -> tuple[list[Held], list[Held]]:
    """Leaves out stretches that are equal place by place: comparing lists skips identical entries
    many times faster than a look at each, and two calendars share nearly all of them.
    """
    old: list[Held] = []
    new: list[Held] = []
    for start in range(0, max(len(before), len(after)), STRETCH):
        left, right = before[start : start + STRETCH], after[start : start + STRETCH]
        if left != right:
            old += left
            new += right
    return old, new


def applied(calendar: Calendar, wanted: Iterable[Change]) -> Calendar:
    """The calendar with every `after` in place, whatever stood there; shares untouched tables."""
    tables: dict[str, dict[Uid, Any]] = {}
    values: dict[str, Any] = {}
    for change in wanted:
        if change.table in SINGLE_TABLES:
            values[change.table] = change.after
        else:
            tables.setdefault(change.table, {})[change.uid] = change.after
    updated = with_updates(calendar, tables)
    return replace(updated, **values) if values else updated


def reversed_changes(wanted: Iterable[Change]) -> tuple[Change, ...]:
    """What takes them back, in the opposite order."""
    return tuple(change.reversed() for change in reversed(tuple(wanted)))
