"""Reads calendars with libical, for tests: run by Debian's Python, which has its bindings.

Takes JSON from standard input: `texts` to be read, and `zones`, each the text of a VTIMEZONE with
instants in UTC. Prints the components of each text and whether it is as the standards want it, and
the offsets of each zone in seconds.
"""

import json
import sys
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # type: ignore[import-not-found]  # noqa: E402

ANY = ICalGLib.ComponentKind.ANY_COMPONENT
FREEBUSY = ICalGLib.PropertyKind.FREEBUSY_PROPERTY
UTC = ICalGLib.Timezone.get_utc_timezone()


def components(text: str) -> list[dict[str, Any]]:
    whole = ICalGLib.Component.new_from_string(text)
    found, part = [], whole.get_first_component(ANY)
    while part is not None:
        if part.isa() != ICalGLib.ComponentKind.VTIMEZONE_COMPONENT:
            found.append(_told(part))
        part = whole.get_next_component(ANY)
    return found


def is_allowed(text: str) -> bool:
    """By what RFC 5545 and RFC 5546 ask of each component and its properties."""
    return bool(ICalGLib.restriction_check(ICalGLib.Component.new_from_string(text)))


def _told(part: Any) -> dict[str, Any]:
    return {
        "uid": part.get_uid(),
        "summary": part.get_summary(),
        "sequence": part.get_sequence(),
        "start": part.get_dtstart().convert_to_zone(UTC).as_ical_string(),
        "end": part.get_dtend().convert_to_zone(UTC).as_ical_string(),
        "free_busy": _free_busy(part),
        "errors": part.count_errors(),
    }


def _free_busy(part: Any) -> list[str]:
    found, line = [], part.get_first_property(FREEBUSY)
    while line is not None:
        found.append(line.as_ical_string().replace("\r\n ", "").strip())
        line = part.get_next_property(FREEBUSY)
    return found


def offsets(text: str, moments: list[str]) -> list[int]:
    zone = ICalGLib.Timezone.new()
    zone.set_component(ICalGLib.Component.new_from_string(text))
    times = (ICalGLib.Time.new_from_string(moment) for moment in moments)
    return [zone.get_utc_offset_of_utc_time(time)[0] for time in times]


asked = json.load(sys.stdin)
json.dump(
    {
        "texts": [components(text) for text in asked["texts"]],
        "allowed": [is_allowed(text) for text in asked["texts"]],
        "zones": [offsets(zone["text"], zone["moments"]) for zone in asked["zones"]],
    },
    sys.stdout,
)
