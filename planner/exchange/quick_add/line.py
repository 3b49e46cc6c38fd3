"""A line of text as words to read."""

import re
from datetime import date, datetime
from itertools import islice
from typing import Generic, TypeVar

from planner.domain.values import dataclass
from planner.exchange.quick_add.words import Form, Words, folded

T_co = TypeVar("T_co", covariant=True)

LONGEST, MOST_WORDS = 500, 40
WORD = re.compile(r"\S+")
STOPS = ",;:.!?"
DASHES = str.maketrans("–—−‑", "----")

# How much must stand beside a phrase before it is taken for what it seems to be.
SURE, BOUNDARY, DOUBLE, WEAK = range(4)


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its place in the line; `spoken` is its form for comparison."""

    text: str
    start: int
    end: int
    spoken: str

    @property
    def closes(self) -> bool:
        """Whether punctuation after it ends a clause."""
        return len(self.text) > 1 and self.text[-1] in STOPS


@dataclass(frozen=True, slots=True)
class Read(Generic[T_co]):
    """Something understood in the tokens `first` up to, not including, `last`."""

    value: T_co
    first: int
    last: int
    doubt: int = SURE
    portuguese: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens, the wall-clock time at which they were written and what kind of line it is.

    `meets`: something in it happens at a time. `counts`: its numbers may be counts.
    """

    tokens: tuple[Token, ...]
    spoken: tuple[str, ...]
    words: Words
    now: datetime
    meets: bool = False
    counts: bool = False

    @property
    def today(self) -> date:
        return self.now.date()

    def word(self, at: int) -> str:
        return self.spoken[at] if 0 <= at < len(self.spoken) else ""

    def find(self, name: str, at: int) -> Form | None:
        return self.words.find(name, self.spoken, at)

    def after(self, name: str, at: int) -> int:
        """The position behind a form of the list, or `at` when there is none."""
        form = self.find(name, at)
        return at + len(form.words) if form else at

    @property
    def is_habit(self) -> bool:
        return self.find("habit", 0) is not None

    def place(self, name: str) -> int | None:
        """Where the first form of the list stands."""
        return next((at for at in range(len(self.tokens)) if self.find(name, at)), None)


def line_of(text: str, words: Words, now: datetime) -> Line:
    tokens = tuple(
        Token(found[0], found.start(), found.end(), _spoken(found[0]))
        for found in WORD.finditer(text)
    )
    spoken = tuple(token.spoken for token in tokens)
    line = Line(tokens, spoken, words, now)
    names = ("personal", "appointments", "a_week")
    meets = any(line.place(name) is not None for name in names)
    return Line(tokens, spoken, words, now, meets, line.place("counting") is not None)


def _spoken(word: str) -> str:
    plain = folded(word.translate(DASHES)) or word
    if plain[0] == "(" and plain[-1] == ")" and len(plain) > 2:
        plain = plain[1:-1]
    return plain.replace("’", "'").rstrip(STOPS) or plain


def cut(text: str) -> tuple[str, str]:
    """What is read, and the rest of an endless line, which stays in the title."""
    ends = [found.end() for found in islice(WORD.finditer(text[: LONGEST + 1]), MOST_WORDS)]
    while ends and ends[-1] > LONGEST:
        ends.pop()
    end = ends[-1] if ends else 0
    return text[:end], text[end:]
