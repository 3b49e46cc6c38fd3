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
    """`said` has the rest by the names that the tables use, `cities` those that have another name
    than their zones have.
    """

    language: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    said: Mapping[str, str]
    cities: Mapping[str, str]

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

    def city(self, zone: str) -> str:
        """Such as "New York" of America/New_York."""
        name = zone.rpartition("/")[2].replace("_", " ")
        return self.cities.get(name, name)

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
    said = _table(language)
    weekdays, months = (tuple(said.pop(name).split()) for name in ("weekdays", "months"))
    return Words(language, weekdays, months, said, _cities(language))


def _cities(language: str) -> Mapping[str, str]:
    """In Portuguese; English has those of the zones."""
    if language == "en":
        return {}
    place = 1 if language == "pt-BR" else 0
    names = {city: told.split("; ") for city, told in _table("cities-pt").items()}
    return {city: told[min(place, len(told) - 1)] for city, told in names.items()}


def _table(name: str) -> dict[str, str]:
    lines = resource(f"availability/{name}.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition(": ") for line in lines if line and not line.startswith("#"))
    return {name: text for name, _, text in pairs}
