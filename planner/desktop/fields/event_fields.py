"""The fields of appointments and personal blocks."""

from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP

from planner.desktop.fields.event_times import (
    all_day_text,
    end_text,
    event_of,
    length_text,
    start_text,
    with_all_day,
    with_end,
    with_length,
    with_start,
    with_zone,
    zone_text,
)
from planner.desktop.fields.field import (
    Editable,
    Field,
    Reading,
    Shape,
    optional_duration,
    parsed_optional_length,
)
from planner.desktop.fields.field_kinds import (
    SUMMARY,
    check_field,
    choice_field,
    text_field,
    words_field,
)
from planner.desktop.fields.reminder_fields import REMINDER
from planner.desktop.fields.repeating import REPEATS, REPEATS_UNTIL
from planner.domain.entries import Status, Transparency

STATES = (
    ("confirmed", QT_TRANSLATE_NOOP("Entry", "confirmed")),
    ("tentative", QT_TRANSLATE_NOOP("Entry", "tentative")),
    ("cancelled", QT_TRANSLATE_NOOP("Entry", "cancelled")),
)


def _travel_text(entry: Editable, _reading: Reading) -> str:
    """One length where both ways take the same."""
    event = event_of(entry)
    there, back = event.travel_before, event.travel_after
    if there == back:
        return optional_duration(there)
    return f"{optional_duration(there) or '0'}, {optional_duration(back) or '0'}"


def _with_travel(entry: Editable, text: str, _reading: Reading) -> Editable:
    there, comma, back = text.partition(",")
    before = parsed_optional_length(there)
    after = parsed_optional_length(back) if comma else before
    return replace(event_of(entry), travel_before=before, travel_after=after)


EVENT = (
    SUMMARY,
    Field("start", QT_TRANSLATE_NOOP("Entry", "Starts"), start_text, with_start),
    Field("end", QT_TRANSLATE_NOOP("Entry", "Ends"), end_text, with_end),
    Field("length", QT_TRANSLATE_NOOP("Entry", "Length"), length_text, with_length),
    Field(
        "all_day", QT_TRANSLATE_NOOP("Entry", "All day"), all_day_text, with_all_day, Shape.CHECK
    ),
    REPEATS,
    REPEATS_UNTIL,
    text_field("location", QT_TRANSLATE_NOOP("Entry", "Place")),
    Field("travel", QT_TRANSLATE_NOOP("Entry", "Travel each way"), _travel_text, _with_travel),
    REMINDER,
    check_field(
        "transparency",
        QT_TRANSLATE_NOOP("Entry", "Busy"),
        Transparency.OPAQUE,
        Transparency.TRANSPARENT,
    ),
    choice_field("status", QT_TRANSLATE_NOOP("Entry", "Status"), STATES, Status),
    words_field("categories", QT_TRANSLATE_NOOP("Entry", "Categories")),
    Field("zone", QT_TRANSLATE_NOOP("Entry", "Time zone"), zone_text, with_zone),
    text_field("description", QT_TRANSLATE_NOOP("Entry", "Description"), Shape.TEXT),
)
PERSONAL = (
    *EVENT[:-1],
    check_field("private", QT_TRANSLATE_NOOP("Entry", "Private")),
    check_field("owes", QT_TRANSLATE_NOOP("Entry", "Hours are owed back")),
    EVENT[-1],
)
