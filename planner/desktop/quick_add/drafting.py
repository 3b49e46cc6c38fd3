"""From a line to the entry that it would make."""

from dataclasses import replace

from planner.desktop.calendars.calendar_words import title_of
from planner.desktop.document.document import Document
from planner.desktop.look.chips import Chip, Drafted, chips
from planner.desktop.look.formats import told
from planner.domain.entries import Habit
from planner.domain.errors import InvalidValue, PlannerError
from planner.domain.ids import Uid, new_uid
from planner.domain.values import dataclass
from planner.exchange.quick_add import load_words, parse, to_entry


@dataclass(frozen=True, slots=True)
class Draft:
    """`entry` is None while the line makes none."""

    entry: Drafted | None
    chips: tuple[Chip, ...]


NOTHING = Draft(None, ())


class Drafting:
    """Reads lines by the document's zone and hours; one line has one uid while it is typed."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._uid = new_uid()

    def begin_line(self) -> None:
        self._uid = new_uid()

    def draft(self, line: str) -> Draft:
        """What is understood so far; what is wrong stands in a chip."""
        if not line.strip():
            return NOTHING
        try:
            return self._draft(line, self._uid)
        except PlannerError as error:
            return Draft(None, (Chip(told(error.sentence), "risk"),))

    def entry(self, line: str) -> Drafted:
        """Raises PlannerError with what is missing."""
        entry = self._draft(line, self._uid).entry
        if entry is None:
            raise InvalidValue("An entry needs a title, such as: Review API 90m by friday")
        return entry

    def _draft(self, line: str, uid: Uid) -> Draft:
        document = self._document
        now, zone = document.now(), document.zone
        quick = parse(line, now, zone, load_words())
        if not quick.title.strip():
            return NOTHING
        quick = replace(quick, title=as_title(quick.title))
        entry = to_entry(quick, uid, document.calendar, now)
        warnings = tuple(Chip(told(text), "risk") for text in quick.warnings)
        kind, *said = chips(entry, zone, end_assumed=quick.end_assumed)
        kept = () if isinstance(entry, Habit) else entry.categories
        tags = (Chip(f"#{tag}") for tag in quick.tags if tag in kept)
        return Draft(entry, (*warnings, kind, *self._place(entry), *said, *tags))

    def _place(self, entry: Drafted) -> tuple[Chip, ...]:
        """The calendar that was named."""
        if entry.collection is None:
            return ()
        return (Chip(title_of(self._document.calendar.collection(entry.collection))),)


def as_title(text: str) -> str:
    """With a capital, but for a first word that has one of its own, such as "iPhone"."""
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    return text[:1].upper() + text[1:] if first.isalpha() and first.islower() else text
