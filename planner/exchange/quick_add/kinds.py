"""Whether a line is an appointment, own time, a task or a habit, and its title."""

from collections.abc import Collection

from planner.exchange.quick_add.gathered import Gathered
from planner.exchange.quick_add.line import Line
from planner.exchange.quick_add.words import folded

LOOSE_SIGNS = "-–—,;:|·"


def personal_word(line: Line, whole: Gathered) -> tuple[int, int] | None:
    """The tokens that make a line personal: a word of its title, unless work is named too."""
    for mark in whole.marks:
        kind, name = mark.value
        if kind == "tag" and line.words.find("personal_tags", (folded(name),), 0):
            return mark.first, mark.last
    used = taken(whole.spans)
    if any(line.find("work", at) for at in range(len(line.tokens)) if at not in used):
        return None
    for at in range(len(line.tokens)):
        form = line.find("personal", at)
        if form and at not in used:
            return at, at + len(form.words)
    return None


def taken(spans: Collection[tuple[int, int]]) -> frozenset[int]:
    """The tokens that are no part of the title."""
    return frozenset(at for first, last in spans for at in range(first, last))


def title_of(line: Line, used: Collection[int], rest: str) -> str:
    """The words that were not understood, in their order, without the signs left between."""
    kept = [
        (token.text.rstrip(",;:") or token.text) if at + 1 in used else token.text
        for at, token in enumerate(line.tokens)
        if at not in used
    ]
    if used:
        while kept and not kept[-1].strip(LOOSE_SIGNS):
            kept.pop()
        while kept and not kept[0].strip(LOOSE_SIGNS):
            kept.pop(0)
    return " ".join(kept + rest.split())
