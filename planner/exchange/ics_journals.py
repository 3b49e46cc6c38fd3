"""VJOURNAL as a note: text about a day, and perhaps about entries (RFC 5545, 3.6.3)."""

from datetime import datetime, time

from planner.domain.clock import instant
from planner.domain.entries import Note
from planner.domain.ids import Uid
from planner.exchange.ics_kept import revised_at, utc_moment
from planner.exchange.ics_lines import unescaped
from planner.exchange.ics_own_fields import own_fields
from planner.exchange.ics_uids import override_uid, uid_of
from planner.exchange.ics_values import Properties
from planner.exchange.report import Refused

NOON = time(12)
"""When a note about a whole day is dated."""


def read_note(properties: Properties) -> Note:
    """Its title is the first paragraph. Raises Refused for one without text or day."""
    texts = [*properties.raw("SUMMARY")[:1], *properties.raw("DESCRIPTION")]
    text = "\n\n".join(filter(None, (unescaped(each).strip() for each in texts)))
    if not text:
        raise Refused("It is a journal entry without text.")
    if properties.raw("RRULE"):
        properties.notes.append("It repeats; it was taken once.")
    links = own_fields(Note, properties).get("links") or properties.relations()
    uid, original = uid_of(properties), properties.when("RECURRENCE-ID")
    return Note(
        uid=uid if original is None else override_uid(uid, original.moment),
        text=text,
        at=_moment(properties),
        links=tuple(Uid(each) for each in dict.fromkeys(links) if each != uid),
    )


def _moment(properties: Properties) -> datetime:
    start = properties.when_readable("DTSTART")
    if start is not None and start.day is not None:
        return instant(start.day, NOON, start.zone)
    moment = start.moment if start is not None else _written_at(properties)
    if moment is None:
        raise Refused("It is a journal entry of no day.")
    return moment


def _written_at(properties: Properties) -> datetime | None:
    """When it was made, else when it was last changed."""
    for line in properties.component.lines:
        if line.octets[:7].upper() == b"CREATED":
            created = utc_moment(line.text.rpartition(":")[2].strip())
            if created is not None:
                return created
    return revised_at(properties.component)
