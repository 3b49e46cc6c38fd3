"""Lengths of time: 3h, 45m, 1h30, 2 hours, meia hora."""

import re

from planner.exchange.quick_add.days import read_count
from planner.exchange.quick_add.line import BOUNDARY, SURE, Line, Read

LONGEST_ESTIMATE = 1000 * 60
LONGEST_TRAVEL = 24 * 60
# Three names for a unit are enough in one word; spaced out, the word list has them all.
LENGTH = re.compile(
    r"(?:([0-9]+)(?:[.,]([0-9]{1,2}))?(?:h|hr|hrs)(?:([0-9]{1,2})m?)?|([0-9]+)(?:m|min|mins))"
)


def length_of(word: str) -> int | None:
    """The minutes that one word writes; None for 0m and everything else."""
    found = LENGTH.fullmatch(word)
    if not found:
        return None
    hours, fraction, rest, minutes = found.groups()
    if minutes:
        return int(minutes) or None
    total = int(hours) * 60 + int(rest or 0)
    if fraction:
        total += round(int(fraction) * 60 / 10 ** len(fraction))
    return total or None


def read_estimate(line: Line, at: int) -> Read[int] | None:
    """A length in minutes with the small words before it."""
    first = line.after("length", at)
    read = read_length(line, first)
    if not read:
        return None
    doubt = SURE if first > at or at == 0 else BOUNDARY
    return Read(read.value, at, read.last, doubt)


def read_length(line: Line, at: int) -> Read[int] | None:
    """In minutes, without small words before it."""
    form = line.find("lengths", at)
    if form:
        return Read(int(form.meaning), at, at + len(form.words))
    first = _read_part(line, at)
    if not first:
        return None
    joined = first.last + (line.word(first.last) in ("e", "and"))
    if first.value % 60 == 0 and line.word(joined) == "meia":
        return Read(first.value + 30, at, joined + 1)
    second = _read_part(line, joined)
    if second and first.value % 60 == 0 and second.value < 60:
        return Read(first.value + second.value, at, second.last)
    return first


def _read_part(line: Line, at: int) -> Read[int] | None:
    minutes = length_of(line.word(at).removeprefix("~"))
    if minutes:
        return Read(minutes, at, at + 1)
    counted = read_count(line, at)
    unit = line.find("units", counted.last) if counted and counted.value else None
    if not counted or not unit or unit.meaning not in ("hours", "minutes"):
        return None
    factor = 60 if unit.meaning == "hours" else 1
    return Read(counted.value * factor, at, counted.last + 1)


def read_travel(line: Line, at: int) -> Read[int] | None:
    """+20m or +1h30: on both sides of an entry."""
    word, last = line.word(at), at + 1
    if word == "+":
        word, last = word + line.word(last), last + 1
    minutes = length_of(word[1:]) if word.startswith("+") else None
    return Read(minutes, at, last) if minutes else None
