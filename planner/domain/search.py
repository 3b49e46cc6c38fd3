"""Full-text search over everything that was written down."""

import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment, Event, Habit, Note, PersonalBlock
from planner.domain.ids import Uid
from planner.domain.tasks import Task

Searched = Appointment | PersonalBlock | Habit | Task | Note

TABLES = ("tasks", "appointments", "personal_blocks", "habits", "notes")
"""In the order in which what was found is shown."""

ACCENTS = re.compile("[\u0300-\u036f]+")
"""The combining ones."""


def folded(text: str) -> str:
    """For comparison, without case and accents."""
    if text.isascii():
        return text.lower()
    return ACCENTS.sub("", unicodedata.normalize("NFD", text)).casefold()


class Folded(NamedTuple):
    """An entry with its title and all of its text, folded."""

    entry: Searched
    title: str
    text: str


class Index:
    """Everything of a calendar, ready to be searched; made from the one before, only what was
    edited since is read again.
    """

    def __init__(self, calendar: Calendar, before: "Index | None" = None) -> None:
        self.calendar = calendar
        self._texts = {table: _texts(getattr(calendar, table), before, table) for table in TABLES}

    def texts(self, table: str) -> Mapping[Uid, Folded]:
        return self._texts[table]

    def search(self, words: str) -> tuple[Searched, ...]:
        """What holds all of the words, anywhere: by kind, titles that begin so first."""
        wanted = folded(words).split()
        if not wanted:
            return ()
        return tuple(found.entry for table in TABLES for found in self._found(table, wanted))

    def _found(self, table: str, wanted: list[str]) -> list[Folded]:
        found = list(self._texts[table].values())
        for word in wanted:
            found = [each for each in found if word in each.text]
        first = wanted[0]
        begin = [each for each in found if each.title.startswith(first)]
        if not begin or len(begin) == len(found):
            return found
        return begin + [each for each in found if not each.title.startswith(first)]


def search(calendar: Calendar, words: str) -> tuple[Searched, ...]:
    """As `Index.search`, for one question."""
    return Index(calendar).search(words)


def title_of(entry: Searched) -> str:
    """A note's is its first line."""
    text = entry.text if isinstance(entry, Note) else entry.summary
    return text.strip().partition("\n")[0]


def place_of(entry: Searched, words: str) -> str:
    """The line that holds a word which the title does not; empty if the title has them all."""
    title = folded(title_of(entry))
    missing = [word for word in folded(words).split() if word not in title]
    if not missing:
        return ""
    lines = (line.strip() for part in _parts(entry) for line in part.splitlines())
    return next((line for line in lines if missing[0] in folded(line)), "")


def _texts(
    entries: Mapping[Uid, Searched], before: Index | None, table: str
) -> Mapping[Uid, Folded]:
    known: Mapping[Uid, Folded] = {} if before is None else before.texts(table)
    if before is not None and getattr(before.calendar, table) is entries:
        return known
    return {uid: _folded(entry, known.get(uid)) for uid, entry in entries.items()}


def _folded(entry: Searched, known: Folded | None) -> Folded:
    if known is not None and known.entry is entry:
        return known
    text = folded("\n".join(_parts(entry)))
    return Folded(entry, text.partition("\n")[0], text)


def _parts(entry: Searched) -> tuple[str, ...]:
    """Title first."""
    if isinstance(entry, Event):
        return entry.summary, entry.location, entry.description, *entry.categories
    if isinstance(entry, Task):
        told = entry.description, entry.project, entry.assigned_by, entry.tracker_key
        return entry.summary, *told, *entry.categories, *entry.contexts
    return (entry.text,) if isinstance(entry, Note) else (entry.summary,)
