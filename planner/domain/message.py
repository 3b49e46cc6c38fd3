"""Sentences for people, kept apart from the language and zone in which they are shown."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime, timedelta
from typing import TypeAlias

from planner.domain.clock import local_time
from planner.domain.sentence import DAYS, full_date, short_date
from planner.domain.values import dataclass

Value: TypeAlias = "str | int | date | datetime | timedelta | Message"


@dataclass(frozen=True, slots=True)
class Message:
    """An English template with named fields, such as "fits before {task}".

    The window translates the template; `english` is what the command line prints. Values are shown
    as durations ("1 h 30"), times ("Wed 20:00" or with their date), dates ("Wed 25 Nov"), sentences
    of their own or as they are.
    """

    template: str
    values: Mapping[str, Value] = field(default_factory=dict)


def english(message: Message, zone: str, near: datetime | None = None) -> str:
    """The sentence in English, with times on the wall clock of `zone`.

    `near` is when it is read: a time of that day or the six after it needs no date, one of that
    year no year.
    """
    shown = {name: _shown(value, zone, near) for name, value in message.values.items()}
    return message.template.format(**shown)


def weekday_says_it(day: date, near: datetime | None, zone: str) -> bool:
    """Whether a reader at `near` takes the name of the weekday for this day and no other."""
    return near is not None and 0 <= (day - local_time(near, zone).date()).days < 7


def _shown(value: Value, zone: str, near: datetime | None) -> str:
    if isinstance(value, datetime):
        local = local_time(value, zone)
        if weekday_says_it(local.date(), near, zone):
            return f"{DAYS[local.weekday()]} {local:%H:%M}"
        return f"{_day(local.date(), zone, near)} {local:%H:%M}"
    if isinstance(value, date):
        return _day(value, zone, near)
    if isinstance(value, timedelta):
        return duration_text(value)
    if isinstance(value, Message):
        return english(value, zone, near)
    return str(value)


def _day(day: date, zone: str, near: datetime | None) -> str:
    same_year = near is None or local_time(near, zone).year == day.year
    return short_date(day) if same_year else full_date(day)


def duration_text(length: timedelta) -> str:
    """ "45 min", "1 h 30" or "2 h 00", rounded to minutes; negative with a minus sign."""
    minutes = round(length.total_seconds() / 60)
    sign, minutes = ("−" if minutes < 0 else ""), abs(minutes)
    if minutes < 60:
        return f"{sign}{minutes} min"
    return f"{sign}{minutes // 60} h {minutes % 60:02}"
