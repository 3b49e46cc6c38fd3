"""The word lists of quick add, in English and Portuguese."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from planner.domain.values import dataclass
from planner.resources import resource

FILES = ("dates", "times", "repeats", "grammar", "kinds")
SHORT = 3


@dataclass(frozen=True, slots=True)
class Form:
    """One way to say `meaning`. `doubt` counts its question marks in the file."""

    words: tuple[str, ...]
    meaning: str
    doubt: int
    portuguese: bool


@dataclass(frozen=True, slots=True)
class Words:
    """For each list, its forms by their first word, the longest first."""

    lists: Mapping[str, Mapping[str, tuple[Form, ...]]]

    def find(self, name: str, spoken: Sequence[str], at: int) -> Form | None:
        """The longest form of the list that stands at this position."""
        for form in self.lists[name].get(spoken[at], ()) if at < len(spoken) else ():
            if tuple(spoken[at : at + len(form.words)]) == form.words:
                return form
        return None


def folded(word: str) -> str:
    """The word for comparison. Short ones keep their accents: "às" is not "as"."""
    plain = unicodedata.normalize("NFC", word).casefold()
    if plain.isascii() or len(plain) <= SHORT:
        return plain
    letters = unicodedata.normalize("NFD", plain)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@lru_cache(maxsize=1)
def load_words() -> Words:
    """Reads the word lists, once."""
    lists: dict[str, dict[str, list[Form]]] = {}
    for file in FILES:
        text = resource(f"words/{file}.txt").read_text(encoding="utf-8")
        for name, form in _forms(text):
            lists.setdefault(name, {}).setdefault(form.words[0], []).append(form)
    return Words({name: _longest_first(forms) for name, forms in lists.items()})


def _longest_first(forms: Mapping[str, list[Form]]) -> dict[str, tuple[Form, ...]]:
    return {
        first: tuple(sorted(same, key=lambda form: -len(form.words)))
        for first, same in forms.items()
    }


def _forms(text: str) -> Iterator[tuple[str, Form]]:
    name = ""
    for line in text.splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif line and not line.startswith("#"):
            for form in _forms_of(line):
                yield name, form


def _forms_of(line: str) -> Iterator[Form]:
    # ": " and not ":", as a meaning may hold a time ("12:00").
    meaning, _, rest = line.partition(": ")
    for portuguese, side in enumerate(rest.split("|")):
        for spelled in filter(None, (part.strip() for part in side.split(","))):
            bare = spelled.rstrip("?")
            words = tuple(folded(word) for word in bare.split())
            yield Form(words, meaning, len(spelled) - len(bare), bool(portuguese))
