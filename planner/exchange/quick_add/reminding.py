"""Reminders: "remind 10m", "reminder 1 day and 1h before", "15 min lembrete", "no reminder"; of a
task also "remind fri 15:00".
"""

from datetime import datetime, time

from planner.domain.clock import instant
from planner.domain.values import dataclass
from planner.exchange.quick_add.days import read_count
from planner.exchange.quick_add.lengths import read_length
from planner.exchange.quick_add.line import WEAK, Line, Read
from planner.exchange.quick_add.moments import Moment, read_moment
from planner.exchange.quick_add.parts import PARTS
from planner.exchange.quick_add.times import due_of, part_of

LONGEST_REMINDER = 28 * 24 * 60
MOST = 5
DAY = 24 * 60
JOINING = (",", "and", "e", "&")
MORNING = time(9)


@dataclass(frozen=True, slots=True)
class Reminding:
    """Minutes before, () for none at all; or `at` a moment. `is_doubtful`: "reminder 30m" may also
    be what is to be done, and how long that takes.
    """

    lengths: tuple[int, ...] = ()
    at: Moment | None = None
    is_doubtful: bool = False


def read_reminder(line: Line, at: int) -> Read[Reminding] | None:
    """The word first or last."""
    nothing = line.find("no_reminder", at)
    if nothing:
        return Read(Reminding(), at, at + len(nothing.words))
    first = line.after("remind", at)
    lengths = _read_lengths(line, first)
    if lengths is None:
        return _read_time(line, at, first)
    last = line.after("before_it", lengths.last)
    behind = last if first > at else line.after("remind", last)
    noun = line.find("reminder", at if first > at else last) is not None
    if first == at and (behind == last or _says_more(line, last, behind, noun=noun)):
        return None
    is_doubtful = noun and last == lengths.last
    return Read(Reminding(lengths.value, is_doubtful=is_doubtful), at, behind)


def _says_more(line: Line, at: int, behind: int, *, noun: bool) -> bool:
    """ "gym 1h remind 30m", "call 15m remind fri 15:00": the length before the word is another."""
    more = _read_lengths(line, behind) or (None if noun else _read_time(line, at, behind))
    return more is not None


def _read_time(line: Line, at: int, first: int) -> Read[Reminding] | None:
    """Behind what is to be done; "Remind Ana" is a title."""
    read = read_moment(line, first) if 0 < at < first else None
    if read is None or read.doubt == WEAK:
        return None
    moment = read.value
    timed = moment.span is not None and moment.span.value.end is None
    single = not (moment.role or moment.repeat or moment.last_day or moment.ends)
    if not single or not (timed or (moment.day and moment.span is None)):
        return None
    return Read(Reminding(at=moment), at, read.last)


def moment_of(line: Line, moment: Moment, zone: str) -> datetime:
    """Of a day without a time its morning, or where the part of it begins that was named."""
    found = due_of(line, moment, zone)
    if isinstance(found, datetime):
        return found
    part = PARTS.get(part_of(moment))
    return instant(found, part[0] if part else MORNING, zone)


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
