"""Fields that RFC 5545 has no property for, as X-FLEXDAY- properties, both ways."""

import dataclasses
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any, get_type_hints

import msgspec

from planner.domain.calendar import Entry
from planner.domain.entries import Appointment, Habit, Note, PersonalBlock
from planner.domain.sentence import Sentence
from planner.domain.tasks import Task
from planner.exchange.ics_properties import OWN
from planner.exchange.ics_values import Properties
from planner.exchange.ics_writing import escaped

TRAVEL = ("travel_before", "travel_after")
OWN_FIELDS: Mapping[type, tuple[str, ...]] = {
    Note: ("links",),
    Appointment: (*TRAVEL, "collection"),
    PersonalBlock: (*TRAVEL, "private", "owes", "collection"),
    Habit: (
        "duration",
        "window_start",
        "window_end",
        "weekdays",
        "ideal",
        "skipped",
        "private",
        "times_per_week",
        "put_off",
        "collection",
    ),
    Task: (
        "estimate_assumed",
        "remaining",
        "due_date",
        "deadline",
        "splittable",
        "minimum_chunk",
        "maximum_chunk",
        "preferred",
        "project",
        "contexts",
        "assigned_by",
        "tracker_key",
        "first_estimate",
        "actual",
        "collection",
    ),
}


ROUNDED = ("remaining",)
"""Written also where they are as by default: else PERCENT-COMPLETE would stand for them."""


def own_lines(entry: Entry, *, without: Collection[str] = ()) -> Iterator[str]:
    """The fields that differ from their defaults, except those in `without`."""
    defaults = {field.name: field.default for field in dataclasses.fields(entry)}
    for name in OWN_FIELDS[type(entry)]:
        value = getattr(entry, name)
        if name not in without and (value != defaults[name] or name in ROUNDED):
            yield f"{OWN}{_property(name)}:{escaped(_text(value))}"


def own_fields(kind: type, properties: Properties) -> dict[str, Any]:
    """The fields that were written and can be read; the others are noted."""
    found: dict[str, Any] = {}
    for name in OWN_FIELDS[kind]:
        text = properties.own(_property(name))
        if text is None:
            continue
        try:
            found[name] = _value(text, _types(kind)[name])
        except msgspec.MsgspecError:
            properties.notes.append(
                Sentence(
                    '{own}{property} "{text}" was left out.',
                    own=OWN,
                    property=_property(name),
                    text=text[:40],
                )
            )
    return found


def _property(field: str) -> str:
    return field.upper().replace("_", "-")


def _text(value: object) -> str:
    plain = msgspec.to_builtins(value)
    return plain if isinstance(plain, str) else msgspec.json.encode(plain).decode()


def _value(text: str, kind: Any) -> Any:
    plain = msgspec.json.decode(text) if text[:1] in ("[", "{") and kind is not str else text
    return msgspec.convert(plain, kind, strict=False)


@cache
def _types(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
