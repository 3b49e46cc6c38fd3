"""The words in which availability is told, by small tables in `resources/availability`.

Not strftime, whose names follow the process's locale, which a window sets to the user's; and not
the window's translations, since the reader is somebody else.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache

from planner.domain.errors import InvalidValue
from planner.domain.recipients import LANGUAGES
from planner.domain.values import dataclass
from planner.resources import resource


@dataclass(frozen=True, slots=True)
class Words:
    """`said` has the rest by the names that the tables use."""

    language: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    said: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.said[name]

    def day(self, day: date) -> str:
        """Such as "24 Nov"."""
        return self["date"].format(day=day.day, month=self.months[day.month - 1])

    def weekday(self, day: date) -> str:
        return self.weekdays[day.weekday()]

    def day_title(self, day: date) -> str:
        """Such as "Tue 24 Nov"."""
        return f"{self.weekday(day)} {self.day(day)}"

    def days(self, first: date, last: date, *, year: bool = False) -> str:
        """Such as "23–27 Nov", "30 Nov–4 Dec" or "28 Dec 2026–1 Jan 2027"."""
        if first.year != last.year:
            return f"{self.day(first)} {first.year}–{self.day(last)} {last.year}"
        if (first.month, first.year) == (last.month, last.year) and first != last:
            text = f"{first.day}–{self.day(last)}"
        else:
            text = self.day(first) if first == last else f"{self.day(first)}–{self.day(last)}"
        return f"{text} {last.year}" if year else text


@cache
def words_in(language: str) -> Words:
    """Raises InvalidValue for a language that there is no table for."""
    if language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise InvalidValue(f'Availability is written in {known}, not in "{language}".')
    said: dict[str, str] = {}
    for line in resource(f"availability/{language}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, text = line.partition(": ")
            said[name] = text
    weekdays, months = (tuple(said.pop(name).split()) for name in ("weekdays", "months"))
    return Words(language, weekdays, months, said)
