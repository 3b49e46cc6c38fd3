"""What a week shows: one item for each block and each occurrence."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING, TypedDict

from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import Colour
from planner.domain.entries import Event, Habit, PersonalBlock, Status
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.noted import noted_entries
from planner.domain.occurrences import Occurrence, event_occurrences, occurrences
from planner.domain.tasks import Task
from planner.domain.values import dataclass

if TYPE_CHECKING:
    from planner.scheduling.building.proposal import Variant

Key = tuple[Uid, datetime | None]
"""Tells an item from all others: its uid and, in a series, its occurrence."""

NO_TIME = timedelta()
LONGEST_TRAVEL = timedelta(days=1)


class ItemKind(Enum):
    WORK = auto()
    MEETING = auto()
    PERSONAL = auto()
    HABIT = auto()


class ItemState(Enum):
    """A GHOST is proposed; all others are in the calendar. MISSED work was planned but not done."""

    PLANNED = auto()
    BEGUN = auto()
    DONE = auto()
    MISSED = auto()
    GHOST = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """`uid` is the block's or the event's, `entry` the task's, the habit's or the event's.

    `occurrence` is the start of one occurrence of a series, None for everything else. `was` is
    where a ghost comes from. `noted`: something was written down about it. `colour` is that of its
    calendar, whose name is `inside` unless it is the default one.
    """

    uid: Uid
    entry: Uid
    occurrence: datetime | None = None
    interval: Interval
    title: str
    kind: ItemKind
    state: ItemState = ItemState.PLANNED
    was: datetime | None = None
    pinned: bool = False
    at_risk: bool = False
    busy: bool = True
    noted: bool = False
    all_day: bool = False
    travel_before: timedelta = NO_TIME
    travel_after: timedelta = NO_TIME
    colour: Colour | None = None
    inside: str = ""

    @property
    def key(self) -> Key:
        return self.uid, self.occurrence

    @property
    def extent(self) -> Interval:
        """With travel."""
        return self.interval.padded(self.travel_before, self.travel_after)

    @property
    def day_movable(self) -> bool:
        """Whether it may go to another day."""
        return self.state in (ItemState.PLANNED, ItemState.BEGUN)

    @property
    def movable(self) -> bool:
        """Whether it may go to another time of the day too."""
        return not self.all_day and self.day_movable


class _Place(TypedDict, total=False):
    colour: Colour | None
    inside: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the items are made of."""

    calendar: Calendar
    variant: "Variant | None" = None
    ghost_event: Event | None = None
    at_risk: frozenset[Uid] = frozenset()

    @property
    def is_covered(self) -> bool:
        """Whether the variant holds the event that is still being written, which is then not
        drawn.
        """
        variant, event = self.variant, self.ghost_event
        return bool(variant and event and variant.calendar.find(event.uid))

    @property
    def is_accepted(self) -> bool:
        """Whether the variant is the calendar by now: without it nothing looks different."""
        return self.variant is not None and self.variant.calendar is self.calendar


def week_items(shown: Shown, within: Interval, now: datetime) -> tuple[Item, ...]:
    """Everything that overlaps `within`, by start, but what is in hidden calendars.

    With a variant it is the calendar that accepting gives, where what differs is a ghost.
    """
    found = [
        *_event_items(shown, within),
        *_block_items(shown, within, now),
        *_time_entry_items(shown, within),
    ]
    noted = noted_entries(shown.calendar)
    if noted:
        found = [replace(item, noted=True) if item.entry in noted else item for item in found]
    return tuple(sorted(found, key=lambda item: (item.interval, item.uid)))


def _event_items(shown: Shown, within: Interval) -> Iterator[Item]:
    reach = within.padded(LONGEST_TRAVEL, LONGEST_TRAVEL)
    after = shown.variant.calendar if shown.variant else shown.calendar
    for found in occurrences(after, reach):
        if found.event.status is not Status.CANCELLED and found.busy.overlaps(within):
            ghost = bool(shown.variant) and shown.calendar.find(found.event.uid) != found.event
            if ghost or after.is_shown(found.event):
                yield _event_item(after, found, ghost=ghost)
    if shown.ghost_event is not None and after.find(shown.ghost_event.uid) is None:
        for found in event_occurrences(shown.ghost_event, reach):
            yield _event_item(after, found, ghost=True)


def _event_item(calendar: Calendar, found: Occurrence, *, ghost: bool) -> Item:
    event = found.event
    collection = calendar.collection(event.collection)
    return Item(
        uid=event.uid,
        entry=event.uid,
        occurrence=found.interval.start if event.recurrence is not None else None,
        interval=found.interval,
        title=event.summary,
        kind=ItemKind.PERSONAL if isinstance(event, PersonalBlock) else ItemKind.MEETING,
        state=ItemState.GHOST if ghost else ItemState.PLANNED,
        busy=event.is_busy and collection.busy,
        all_day=event.all_day,
        travel_before=event.travel_before,
        travel_after=event.travel_after,
        **_place(calendar, event),
    )


def _place(calendar: Calendar, member: Event | Task | Habit | None) -> _Place:
    """The calendar that it is in."""
    if member is None or not calendar.collections:
        return {}
    found = calendar.collection(member.collection)
    return {"colour": found.colour, "inside": "" if member.collection is None else found.name}


def _block_items(shown: Shown, within: Interval, now: datetime) -> Iterator[Item]:
    after = shown.variant.calendar if shown.variant else shown.calendar
    accepted = {
        (block.entry, block.interval)
        for block in shown.calendar.planned_blocks.values()
        if shown.variant and block.start < within.end and within.start < block.end
    }
    origins = _origins(shown.variant)
    for block in after.planned_blocks.values():
        if block.start < within.end and within.start < block.end:
            ghost = shown.variant is not None and (block.entry, block.interval) not in accepted
            if not (ghost or after.is_shown(after.work_of(block.entry))):
                continue
            state = ItemState.GHOST if ghost else _state(block, now)
            was = origins.get((block.entry, block.interval)) if ghost else None
            yield _block_item(after, block, state, was, shown.at_risk)


def _block_item(
    calendar: Calendar,
    block: PlannedBlock,
    state: ItemState,
    was: datetime | None,
    at_risk: frozenset[Uid],
) -> Item:
    work = calendar.work_of(block.entry)
    return Item(
        uid=block.uid,
        entry=block.entry,
        interval=block.interval,
        title=work.summary if work else "",
        kind=ItemKind.HABIT if isinstance(work, Habit) else ItemKind.WORK,
        state=state,
        was=was,
        pinned=block.state is BlockState.PINNED,
        at_risk=block.entry in at_risk and state in (ItemState.PLANNED, ItemState.BEGUN),
        **_place(calendar, work),
    )


def _state(block: PlannedBlock, now: datetime) -> ItemState:
    if block.state is BlockState.DONE:
        return ItemState.DONE
    if block.state is BlockState.MISSED:
        return ItemState.MISSED
    begun = block.state is BlockState.STARTED or block.start <= now
    return ItemState.BEGUN if begun else ItemState.PLANNED


def _origins(variant: "Variant | None") -> Mapping[tuple[Uid, Interval], datetime]:
    """Where the moved blocks come from: the first from the first, and so on.

    What a split adds comes from the last; what only gets longer or shorter comes from nowhere.
    """
    return {
        (move.entry, after): origin.start
        for move in (variant.moves if variant else ())
        for number, after in enumerate(move.after)
        for origin in move.before[: number + 1][-1:]
        if origin.start != after.start
    }


def _time_entry_items(shown: Shown, within: Interval) -> Iterator[Item]:
    """Work that happened; where a done block stands for it, once is enough."""
    calendar = shown.calendar
    done = {
        (block.entry, block.interval)
        for block in calendar.planned_blocks.values()
        if block.state is BlockState.DONE
    }
    for entry in calendar.time_entries.values():
        if entry.interval.overlaps(within) and (entry.task, entry.interval) not in done:
            task = calendar.tasks.get(entry.task)
            if not calendar.is_shown(task):
                continue
            yield Item(
                uid=entry.uid,
                entry=entry.task,
                interval=entry.interval,
                title=task.summary if task else "",
                kind=ItemKind.WORK,
                state=ItemState.DONE,
                **_place(calendar, task),
            )
