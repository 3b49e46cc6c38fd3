"""What an import found, could not take, and took differently than it was written."""

from planner.domain.calendar import Entry
from planner.domain.calendar_collection import CalendarCollection, Colour
from planner.domain.sources import SourceCalendar
from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """`line` counts from 1 in the file, None for the whole file; `what` names the entry."""

    line: int | None
    what: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """`repaired` are entries that came in, with what had to be assumed or left out. `form` is what
    the file was taken for. With `asks_for_dates` its dates may be read day first or month first.
    `sources` are the calendars in it that say something of themselves.
    `name` and `colour` are those of its calendar, `collections` what an export of ours brings.
    """

    entries: tuple[Entry, ...] = ()
    refused: tuple[Refusal, ...] = ()
    repaired: tuple[Refusal, ...] = ()
    form: str = ""
    asks_for_dates: bool = False
    sources: tuple[SourceCalendar, ...] = ()
    name: str = ""
    colour: Colour | None = None
    collections: tuple[CalendarCollection, ...] = ()


class Refused(Exception):
    """One component cannot be taken; the text says why. Never leaves the import."""


def whole_file(why: str, form: str = "") -> ImportReport:
    """Nothing of it can be taken."""
    return ImportReport(refused=(Refusal(None, "The file", why),), form=form)
