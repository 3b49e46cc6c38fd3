"""Sentences for people, kept apart from the language and zone in which they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from planner.domain.clock import local_time

# Not strftime, which follows the locale that Qt sets.
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

Value = str | int | date | datetime | timedelta


@dataclass(frozen=True, slots=True)
class Message:
    """An English template with named fields, such as "fits before {task}".

    The window translates the template; `english` is what the command line prints. Values are shown
    as durations ("1 h 30"), times ("Wed 20:00"), dates ("Wed 25 Nov") or as they are.
    """

    template: str
    values: Mapping[str, Value] = field(default_factory=dict)


def english(message: Message, zone: str) -> str:
    """The sentence in English, with times on the wall clock of `zone`."""
    shown = {name: _shown(value, zone) for name, value in message.values.items()}
    return message.template.format(**shown)


def _shown(value: Value, zone: str) -> str:
    if isinstance(value, datetime):
        local = local_time(value, zone)
        return f"{DAYS[local.weekday()]} {local:%H:%M}"
    if isinstance(value, date):
        return f"{DAYS[value.weekday()]} {value.day} {MONTHS[value.month - 1]}"
    if isinstance(value, timedelta):
        return duration_text(value)
    return str(value)


def duration_text(length: timedelta) -> str:
    """ "45 min", "1 h 30" or "2 h 00", rounded to minutes; negative with a minus sign."""
    minutes = round(length.total_seconds() / 60)
    sign, minutes = ("−" if minutes < 0 else ""), abs(minutes)
    if minutes < 60:
        return f"{sign}{minutes} min"
    return f"{sign}{minutes // 60} h {minutes % 60:02}"
