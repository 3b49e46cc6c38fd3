"""FIELD=VALUE: text for the fields of an entry or of the settings."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import partial
from typing import Any, TypeVar, get_args, get_type_hints

from planner.cli.values import parsed_day, parsed_moment, weekday_number
from planner.domain.calendar import Member
from planner.domain.clock import instant, local_time
from planner.domain.errors import InvalidValue
from planner.domain.recurrence import Recurrence
from planner.domain.reminder_text import parsed_reminders, parsed_task_reminders
from planner.domain.tasks import PartOfDay, Task
from planner.domain.values import dataclass
from planner.domain.written import parsed_clock, parsed_length

T = TypeVar("T")

ALIASES = {
    "title": "summary",
    "due": "due_date",
    "reminder": "reminders",
    "not_before": "release_date",
    "rule": "recurrence",
}
FIXED = {"uid", "sequence", "series", "recurrence_id", "entry", "task", "estimate_assumed"}
FIXED |= {"recipients", "publications"}  # with verbs of their own
FIXED |= {"sources"}
FIXED |= {"revised", "foreign", "forms", "collection"}
FIXED |= {"continues", "nominal_days", "floating"}  # kept by edits of a series
YES, NO = ("yes", "true", "on", "1"), ("no", "false", "off", "0")


@dataclass(frozen=True, slots=True)
class Wall:
    """How times are read: now, the zone, and what a day without a time means."""

    now: datetime
    zone: str
    day_end: Callable[[date], datetime]

    def midnight(self, day: date) -> datetime:
        return instant(day, time(0), self.zone)


def with_fields(thing: T, given: Iterable[str], wall: Wall) -> T:
    """`thing` with each FIELD=VALUE set. Raises InvalidValue with the names that exist."""
    changed: dict[str, Any] = {}
    for pair in given:
        name, equals, text = pair.partition("=")
        if not equals:
            raise InvalidValue(f'"{pair}" is not FIELD=VALUE.')
        changed.update(_field(thing, name.strip(), text.strip(), wall))
    return replace(thing, **_consequences(thing, changed))  # type: ignore[type-var]


def settable(thing: object) -> tuple[str, ...]:
    if not is_dataclass(thing):
        return ()
    return tuple(field.name for field in fields(thing) if field.name not in FIXED)


def _field(thing: object, name: str, text: str, wall: Wall) -> dict[str, Any]:
    field = ALIASES.get(name.replace("-", "_"), name.replace("-", "_"))
    if field == "travel" and "travel_before" in settable(thing):
        return {"travel_before": parsed_length(text), "travel_after": parsed_length(text)}
    if field not in settable(thing):
        names = (*settable(thing), *(("calendar",) if isinstance(thing, Member) else ()))
        raise InvalidValue(f'There is no field "{name}" here; there are {", ".join(names)}.')
    if field == "release_date" and text:
        return {field: _moment(text, replace(wall, day_end=wall.midnight))}
    if field == "reminders" and isinstance(thing, Task):
        read = partial(parsed_moment, now=wall.now, zone=wall.zone)
        return {field: parsed_task_reminders(text, read)}
    if field == "reminders":
        return {field: parsed_reminders(text)}
    current = getattr(thing, field)
    if isinstance(current, datetime) and ":" in text and len(text.split()) == 1 and "T" not in text:
        text = f"{local_time(current, wall.zone).date()} {text}"
    hint = get_type_hints(type(thing))[field]
    return {field: parsed_value(hint, text, wall)}


def _consequences(thing: object, changed: dict[str, Any]) -> dict[str, Any]:
    if isinstance(thing, Task) and "estimate" in changed:
        spent = thing.estimate - thing.remaining
        left = max(timedelta(), changed["estimate"] - spent)
        return {"remaining": left, "estimate_assumed": False} | changed
    before = getattr(thing, "recurrence", None)
    if isinstance(before, Recurrence) and isinstance(changed.get("recurrence"), Recurrence):
        kept = replace(before, rule=changed["recurrence"].rule, more_rules=())
        changed = changed | {"recurrence": kept}
    if "start" in changed and "end" not in changed:
        length = getattr(thing, "end") - getattr(thing, "start")  # noqa: B009 (of any entry with times)
        return changed | {"end": changed["start"] + length}
    return changed


def parsed_value(hint: Any, text: str, wall: Wall) -> Any:
    """The value of a field's type; "none" or nothing clears what may be empty."""
    options = [option for option in get_args(hint) if option is not Ellipsis]
    if type(None) in options:
        if text.lower() in ("", "none"):
            return None
        hint = next(option for option in options if option is not type(None))
    if getattr(hint, "__origin__", None) is tuple:
        return _tuple(options[0], text, wall)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _enum(hint, text)
    return _readers(wall).get(hint, str)(text)


def _tuple(item: Any, text: str, wall: Wall) -> tuple[Any, ...]:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if item is int:
        numbers = [weekday_number(part) for part in parts]
        if None in numbers:
            raise InvalidValue(f'"{text}" are not weekdays such as mon,wed,fri.')
        return tuple(sorted({number for number in numbers if number is not None}))
    return tuple(parsed_value(item, part, wall) for part in parts)


def _enum(kind: type[Enum], text: str) -> Enum:
    try:
        return kind(text.lower())
    except ValueError:
        names = ", ".join(str(member.value) for member in kind)
        raise InvalidValue(f'"{text}" is none of {names}.') from None


def _readers(wall: Wall) -> Mapping[Any, Callable[[str], Any]]:
    return {
        bool: _flag,
        int: _whole,
        timedelta: parsed_length,
        datetime: lambda text: _moment(text, wall),
        date: lambda text: parsed_day(text, wall.now, wall.zone),
        time: parsed_clock,
        PartOfDay: _part_of_day,
        Recurrence: lambda text: Recurrence(rule=text.removeprefix("RRULE:")),
    }


def _moment(text: str, wall: Wall) -> datetime:
    """A moment, or a day, which means the end of its hours."""
    try:
        day = parsed_day(text, wall.now, wall.zone)
    except InvalidValue:
        return parsed_moment(text, wall.now, wall.zone)
    return wall.day_end(day)


def _flag(text: str) -> bool:
    if text.lower() not in YES + NO:
        raise InvalidValue(f'"{text}" is neither yes nor no.')
    return text.lower() in YES


def _whole(text: str) -> int:
    if not text.isdecimal():
        raise InvalidValue(f'"{text}" is not a whole number.')
    return int(text)


def _part_of_day(text: str) -> PartOfDay:
    start, _, end = text.partition("-")
    return PartOfDay(parsed_clock(start), parsed_clock(end))
