"""What a file says about the calendars that its entries are in, both ways."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import CalendarCollection, Colour, name_given
from planner.domain.errors import PlannerError
from planner.domain.ids import Uid
from planner.domain.settings import Settings
from planner.domain.tables import with_updates
from planner.exchange.ics_colours import RGB, colour_of
from planner.exchange.ics_components import Component
from planner.exchange.ics_lines import unescaped
from planner.exchange.ics_properties import OWN
from planner.exchange.ics_writing import escaped

OURS = f"{OWN}CALENDARS"
"""All of them as JSON: one VCALENDAR holds entries of several."""

NAMES = ("NAME", "X-WR-CALNAME")
COLOURS = ("COLOR", "X-APPLE-CALENDAR-COLOR")
MOST = 1000
MEMBERS = ("appointments", "personal_blocks", "habits", "tasks")


def only_in(calendar: Calendar, collection: CalendarCollection) -> Calendar:
    """The entries of one calendar with what is planned of them, and of the settings the zone; notes
    are in none.
    """
    inside: dict[str, dict[Uid, Any]] = {
        table: {
            uid: member
            for uid, member in getattr(calendar, table).items()
            if calendar.collection(member.collection).uid == collection.uid
        }
        for table in MEMBERS
    }
    work = {*inside["tasks"], *inside["habits"]}
    inside["planned_blocks"] = {
        uid: block for uid, block in calendar.planned_blocks.items() if block.entry in work
    }
    bare = Calendar(settings=Settings(zone=calendar.settings.zone))
    return with_updates(bare, inside | _kept(calendar, collection))


def _kept(calendar: Calendar, collection: CalendarCollection) -> dict[str, Any]:
    known = collection.uid in calendar.collections
    return {"collections": {collection.uid: collection}} if known else {}


def calendar_lines(calendar: Calendar, only: CalendarCollection | None = None) -> Iterator[str]:
    """Of the calendar `only` its name and colour (RFC 7986, 5.1 and 5.9), as most programs read
    them.
    """
    if only is not None and only.name:
        yield from (f"{name}:{escaped(only.name)}" for name in NAMES)
    if only is not None and only.colour is not None:
        yield f"COLOR:{only.colour}"
        yield f"X-APPLE-CALENDAR-COLOR:{RGB[only.colour]}"
    if calendar.collections:
        found = sorted(calendar.collections.values(), key=lambda each: each.uid)
        yield f"{OURS}:{escaped(msgspec.json.encode(found).decode())}"


def read_calendars(components: Iterable[Component]) -> dict[str, Any]:
    """For the report: `collections` of our own export; the `name` and `colour` of a file that has
    only one.
    """
    said = {id(part): part.properties for part in (each.calendar for each in components)}.values()
    ours = [each for properties in said for each in _ours(properties.get(OURS))]
    names = {_first_of(NAMES, properties) for properties in said} - {""}
    if len(names) != 1:
        return {"collections": tuple(ours)}
    colours = (properties.get(name, "") for properties in said for name in COLOURS)
    colour: Colour | None = next(filter(None, map(colour_of, colours)), None)
    return {"collections": tuple(ours), "name": names.pop(), "colour": colour}


def _first_of(names: Iterable[str], properties: dict[str, str]) -> str:
    found = (name_given(unescaped(properties.get(name, "")))[:100].strip() for name in names)
    return next(filter(None, found), "")


def _ours(text: str | None) -> list[CalendarCollection]:
    """Nothing of what cannot be read: the entries are then in the default one."""
    try:
        found = msgspec.json.decode(unescaped(text or "[]"), type=list[CalendarCollection])
    except (msgspec.MsgspecError, PlannerError, RecursionError):
        return []
    return found[:MOST]
