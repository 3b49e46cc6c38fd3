"""How well typed words fit a text: the fewer are guessed, the better."""

from collections.abc import Iterable, Sequence

BEGINS, INSIDE, SCATTERED = 0, 2, 6
LATER = 1
LONG_ENOUGH = 3
"""Fewer letters stand in the middle of every other word."""
"""For a word that stands before the one typed before it."""


def distance(words: Sequence[str], text: str) -> int | None:
    """0 where every word begins one of the text's, in order; None where one fits nowhere.

    All of it is folded already (`planner.domain.search.folded`).
    """
    parts = text.replace("-", " ").split()
    total, last = 0, -1
    for word in words:
        found = _nearest(word, parts)
        if found is None:
            return None
        cost, place = found
        total += cost + (LATER if place < last else 0)
        last = place
    return total


def best(words: Sequence[str], texts: Iterable[str]) -> int | None:
    """Of several ways to say the same."""
    found = [cost for text in texts if (cost := distance(words, text)) is not None]
    return min(found, default=None)


def _nearest(word: str, parts: Sequence[str]) -> tuple[int, int] | None:
    costs = [
        (cost, place) for place, part in enumerate(parts) if (cost := _cost(word, part)) is not None
    ]
    return min(costs, default=None)


def _cost(word: str, part: str) -> int | None:
    if part.startswith(word):
        return BEGINS
    if len(word) < LONG_ENOUGH:
        return None
    if word in part:
        return INSIDE
    letters = iter(part)
    scattered = part[0] == word[0] and all(letter in letters for letter in word)
    return SCATTERED if scattered else None
