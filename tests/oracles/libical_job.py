"""What libical makes of rules and of calendars; run by the system's Python, which has its bindings.

Reads a list of jobs as JSON from standard input and writes a list of answers: of a rule
(`{"rule", "start", "most"}`) its wall times, of a calendar (`{"ics", "from", "until"}`) the starts
and ends of each VEVENT in UTC. None stands for a rule that libical refuses.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402 (its version has to be said first)


def rule_times(rule: str, start: str, most: int) -> list[str] | None:
    read = ICalGLib.Recurrence.new_from_string(rule)
    if read is None or not read.to_string():
        return None
    found: list[str] = []
    try:
        iterator = ICalGLib.RecurIterator.new(read, ICalGLib.Time.new_from_string(start))
    except TypeError:  # how the binding says that there is none
        return None
    while len(found) < most:
        moment = iterator.next()
        if moment is None or moment.is_null_time():
            break
        found.append(moment.as_ical_string())
    return found


def calendar_times(ics: str, first: str, until: str) -> list[list[str]]:
    """An occurrence that has an event of its own is not one of its series."""
    calendar = ICalGLib.Component.new_from_string(ics)
    low, high = ICalGLib.Time.new_from_string(first), ICalGLib.Time.new_from_string(until)
    events = list(_events(calendar))
    originals = [_original(calendar, event) for event in events]
    moved = {(each.get_uid(), own) for each, own in zip(events, originals, strict=True) if own}
    found: list[list[str]] = []
    for event, own in zip(events, originals, strict=True):
        spans: list[list[str]] = []
        event.foreach_recurrence(low, high, _take, spans)
        found += [span for span in spans if own or (event.get_uid(), span[0]) not in moved]
    return sorted(found)


def _take(_: Any, span: Any, spans: list[list[str]]) -> None:
    spans.append([_utc(span.get_start()), _utc(span.get_end())])


def _events(calendar: Any) -> Iterator[Any]:
    kind = ICalGLib.ComponentKind.VEVENT_COMPONENT
    event = calendar.get_first_component(kind)
    while event is not None:
        yield event
        event = calendar.get_next_component(kind)


def _original(calendar: Any, event: Any) -> str:
    """RECURRENCE-ID in UTC; empty without one."""
    line = event.get_first_property(ICalGLib.PropertyKind.RECURRENCEID_PROPERTY)
    if line is None:
        return ""
    named = line.get_first_parameter(ICalGLib.ParameterKind.TZID_PARAMETER)
    zone = (
        calendar.get_timezone(named.get_tzid()) if named else ICalGLib.Timezone.get_utc_timezone()
    )
    return _utc(line.get_recurrenceid().as_timet_with_zone(zone))


def _utc(seconds: int) -> str:
    return ICalGLib.Time.new_from_timet_with_zone(
        seconds, 0, ICalGLib.Timezone.get_utc_timezone()
    ).as_ical_string()


def answer(job: dict[str, Any]) -> object:
    if "rule" in job:
        return rule_times(job["rule"], job["start"], job["most"])
    return calendar_times(job["ics"], job["from"], job["until"])


if __name__ == "__main__":
    json.dump([answer(job) for job in json.load(sys.stdin)], sys.stdout)
