"""Reminders: "remind 10m", "reminder 1 day and 1h before", "15 min lembrete", "no reminder"."""

from planner.exchange.quick_add.days import read_count
from planner.exchange.quick_add.lengths import read_length
from planner.exchange.quick_add.line import Line, Read

LONGEST_REMINDER = 28 * 24 * 60
MOST = 5
DAY = 24 * 60
JOINING = (",", "and", "e", "&")


def read_reminder(line: Line, at: int) -> Read[tuple[int, ...]] | None:
    """Minutes before, the word first or last; empty for none at all."""
    nothing = line.find("no_reminder", at)
    if nothing:
        return Read((), at, at + len(nothing.words))
    first = line.after("remind", at)
    lengths = _read_lengths(line, first)
    if lengths is None:
        return None
    last = line.after("before_it", lengths.last)
    if first > at:
        return Read(lengths.value, at, last)
    behind = line.after("remind", last)
    return Read(lengths.value, at, behind) if behind > last else None


def _read_lengths(line: Line, at: int) -> Read[tuple[int, ...]] | None:
    found: list[int] = []
    last = at
    while len(found) < MOST:
        start = last + (bool(found) and line.word(last) in JOINING)
        part = _read_days(line, start) or read_length(line, start)
        if part is None:
            break
        found.append(min(part.value, LONGEST_REMINDER))
        last = part.last
    return Read(tuple(found), at, last) if found else None


def _read_days(line: Line, at: int) -> Read[int] | None:
    """ "1d", "2 days"."""
    word = line.word(at).rstrip(",")
    if word.endswith("d") and word[:-1].isascii() and word[:-1].isdecimal() and len(word) < 4:
        return Read(int(word[:-1]) * DAY, at, at + 1)
    counted = read_count(line, at)
    unit = line.find("units", counted.last) if counted else None
    if counted is None or unit is None or unit.meaning not in ("days", "weeks"):
        return None
    days = counted.value * (7 if unit.meaning == "weeks" else 1)
    return Read(days * DAY, at, counted.last + len(unit.words))
