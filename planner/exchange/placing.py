"""Into which calendar what is imported goes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from planner.domain.calendar import Calendar, Entry, Member
from planner.domain.calendar_collection import (
    THE_DEFAULT,
    CalendarCollection,
    collection_named,
    reference_to,
)
from planner.domain.collection_edits import (
    keep_collection,
    new_collection,
    ordered,
    within,
)
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid, new_uid
from planner.exchange.report import ImportReport

Places = Mapping[Uid | None, Uid | None]
"""From what an entry of the file says to what it says here."""


def placed(
    calendar: Calendar, report: ImportReport, into: str | None = None
) -> tuple[Calendar, ImportReport]:
    """The calendar with those collections that the entries need, and the entries in them.

    `into` is the name of one, made where there is none. Without it our own export brings its own;
    what another program calls its calendar is used where there is one of that name. Raises
    InvalidValue for what is no name.
    """
    if into is not None:
        calendar, found = _one_named(calendar, report, into)
        return calendar, _with(report, {}, reference_to(found))
    if report.collections:
        calendar, places = _brought(calendar, report.collections)
        return calendar, _with(report, places, None)
    known = collection_named(ordered(calendar), report.name) if report.name else None
    return calendar, _with(report, {}, reference_to(known) if known else None)


def _one_named(
    calendar: Calendar, report: ImportReport, name: str
) -> tuple[Calendar, CalendarCollection]:
    known = collection_named(ordered(calendar), name)
    if known is not None:
        return calendar, known
    if not name.strip():
        raise InvalidValue("A calendar needs a name.")
    made = new_collection(calendar, new_uid(), name, report.colour)
    return keep_collection(calendar, made), made


def _brought(
    calendar: Calendar, collections: tuple[CalendarCollection, ...]
) -> tuple[Calendar, Places]:
    """What is here stays as it is: by uid, else by name."""
    places: dict[Uid | None, Uid | None] = {}
    for each in collections:
        known = calendar.collections.get(each.uid) or collection_named(
            ordered(calendar), each.title
        )
        if known is None or known is THE_DEFAULT:
            calendar, known = keep_collection(calendar, each), each
        places[each.uid] = reference_to(known)
    return calendar, places


def _with(report: ImportReport, places: Places, otherwise: Uid | None) -> ImportReport:
    """Entries that name a calendar which the file does not speak of are in none."""

    def entries() -> Iterator[Entry]:
        for entry in report.entries:
            if isinstance(entry, Member):
                yield within(entry, places.get(entry.collection, otherwise))
            else:
                yield entry

    return replace(report, entries=tuple(entries()))
