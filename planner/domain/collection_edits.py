"""What a user does to his calendars: to make, change and remove one, and to move entries."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar, Member
from planner.domain.calendar_collection import (
    DEFAULT,
    LAST,
    THE_DEFAULT,
    CalendarCollection,
    Colour,
    collection_named,
    name_given,
)
from planner.domain.edits import check_collection, remove_all
from planner.domain.entries import Event
from planner.domain.errors import InvalidValue, RefusedEdit, UnknownEntry
from planner.domain.ids import Uid
from planner.domain.tables import with_entries, with_updates

AMember = TypeVar("AMember", bound=Member)


def ordered(calendar: Calendar) -> tuple[CalendarCollection, ...]:
    """As a user sees them: the default one is always there."""
    known = {DEFAULT: THE_DEFAULT, **calendar.collections}
    return tuple(sorted(known.values(), key=lambda each: (each.order, each.title.casefold())))


def found_collection(calendar: Calendar, name: str) -> CalendarCollection:
    """By its name. Raises UnknownEntry, with those that there are."""
    known = ordered(calendar)
    found = collection_named(known, name)
    if found is None:
        names = ", ".join(each.title for each in known)
        raise UnknownEntry(
            'There is no calendar "{name}"; there are: {names}.', name=name, names=names
        )
    return found


def new_collection(
    calendar: Calendar, uid: Uid, name: str, colour: Colour | None = None, *, busy: bool = True
) -> CalendarCollection:
    """The last of them, in a colour that no other has as long as there is one."""
    known = ordered(calendar)
    used = [each.colour for each in known]
    free = min(Colour, key=used.count)
    order = min(LAST, max(each.order for each in known) + 1)
    return CalendarCollection(
        uid=uid, name=name_given(name), colour=colour or free, busy=busy, order=order
    )


def keep_collection(calendar: Calendar, collection: CalendarCollection) -> Calendar:
    """A new one, or one in place of that with its uid; calendar itself if nothing differs. Raises
    InvalidValue where another has its name.
    """
    known = collection_named(ordered(calendar), collection.title)
    if known is not None and known.uid != collection.uid:
        raise InvalidValue('There is already a calendar "{title}".', title=known.title)
    if calendar.collections.get(collection.uid, THE_DEFAULT) == collection:
        return calendar
    return with_updates(calendar, {"collections": {collection.uid: collection}})


def remove_collection(calendar: Calendar, uid: Uid, *, with_its_entries: bool = False) -> Calendar:
    """Its entries go to the default one, or with it. Raises RefusedEdit for the default one."""
    if uid == DEFAULT:
        raise RefusedEdit("The default calendar stays; it can be hidden or renamed.")
    if uid not in calendar.collections:
        raise UnknownEntry('There is no calendar "{uid}".', uid=uid)
    inside = [each for each in calendar.members() if each.collection == uid]
    if with_its_entries:
        calendar = remove_all(calendar, frozenset(each.uid for each in inside))
    else:
        calendar = _moved(calendar, inside, None)
    return with_updates(calendar, {"collections": {uid: None}})


def move_to_collection(calendar: Calendar, uids: Iterable[Uid], to: Uid | None) -> Calendar:
    """Entries into another calendar; a series takes along what was moved out of it, a planned block
    the task or habit that it is for.
    """
    check_collection(calendar, to)
    found = [_found_member(calendar, uid) for uid in uids]
    series = {each.series or each.uid for each in found if isinstance(each, Event)}
    others = (
        each
        for each in calendar.members()
        if isinstance(each, Event) and (each.uid in series or each.series in series)
    )
    return _moved(calendar, [*found, *others], to)


def _found_member(calendar: Calendar, uid: Uid) -> Member:
    entry = calendar.find(uid)
    found = calendar.work_of(entry.entry) if isinstance(entry, PlannedBlock) else entry
    if not isinstance(found, Member):
        raise UnknownEntry('There is nothing "{uid}" that could be in a calendar.', uid=uid)
    return found


def _moved(calendar: Calendar, members: Iterable[Member], to: Uid | None) -> Calendar:
    return with_entries(calendar, (within(each, to) for each in members))


def within(member: AMember, collection: Uid | None) -> AMember:
    """The same in this calendar."""
    if member.collection == collection:
        return member
    return replace(member, collection=collection)


def entry_counts(calendar: Calendar) -> dict[Uid, int]:
    """How many entries each calendar holds, by its uid; what was moved out of a series is its."""
    counts = dict.fromkeys((each.uid for each in ordered(calendar)), 0)
    for each in calendar.members():
        if not isinstance(each, Event) or each.series is None:
            counts[calendar.collection(each.collection).uid] += 1
    return counts
