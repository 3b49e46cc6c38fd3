"""One field of an entry: as it is shown, and as it is read back."""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import Enum, auto

from planner.desktop.look.formats import duration
from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment, Habit, PersonalBlock
from planner.domain.errors import InvalidValue
from planner.domain.ids import new_uid
from planner.domain.tasks import Task
from planner.domain.values import dataclass
from planner.domain.written import parsed_length
from planner.exchange.quick_add import load_words, parse, to_entry

Editable = Task | Appointment | PersonalBlock | Habit | PlannedBlock
YES = "yes"
"""What a checked box reads as; an unchecked one is empty."""


class Shape(Enum):
    """How a field is filled in. CHOICE is one of a few, OFFER may be something else too."""

    LINE = auto()
    TEXT = auto()
    CHECK = auto()
    CHOICE = auto()
    OFFER = auto()


@dataclass(frozen=True, slots=True)
class Reading:
    """What is shown and read against it; words about time are meant in `zone`."""

    calendar: Calendar
    now: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class Field:
    """`read` gives the entry with the field as written; it raises InvalidValue in words.

    `choices` are values as they are read, with texts to be translated; what is written otherwise
    goes through as it is.
    """

    name: str
    label: str
    text: Callable[[Editable, Reading], str]
    read: Callable[[Editable, str, Reading], Editable]
    shape: Shape = Shape.LINE
    choices: tuple[tuple[str, str], ...] = ()
    plans: bool = True
    """Whether planned work may have to give way to it."""
    own_words: bool = False
    """Whether the texts of the choices are the user's, which nobody translates."""


def parsed_due(text: str, reading: Reading) -> datetime | None:
    """As quick add reads it: a day without a time ends with its hours."""
    if not text.strip():
        return None
    quick = parse(f"x 1h due {text}", reading.now, reading.zone, load_words())
    entry = to_entry(quick, new_uid(), reading.calendar, reading.now)
    if not isinstance(entry, Task) or entry.due is None or quick.title.strip() != "x":
        raise InvalidValue(
            '"{text}" is not a time; write friday, fri 17:00 or 2026-12-01.', text=text
        )
    return entry.due


def parsed_start(text: str, reading: Reading) -> datetime:
    quick = parse(f"x {text}", reading.now, reading.zone, load_words())
    if quick.start is None or quick.title.strip() != "x":
        raise InvalidValue(
            '"{text}" is not a time; write fri 17:00 or 2026-12-01 17:00.', text=text
        )
    return quick.start


def parsed_optional_length(text: str) -> timedelta:
    """Nothing is none."""
    return parsed_length(text) if text.strip() else timedelta()


def optional_duration(length: timedelta | None) -> str:
    return duration(length) if length else ""


def words(text: str) -> tuple[str, ...]:
    """What stands between commas, each once."""
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
