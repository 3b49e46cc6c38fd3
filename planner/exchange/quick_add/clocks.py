"""Times of day: 15:00, 3pm, 15h, 17h30, noon, às 9."""

import re
from dataclasses import replace
from enum import Enum, auto

from planner.domain.values import dataclass
from planner.exchange.quick_add.line import Line, Read

NOON, DAY = 12 * 60, 24 * 60
CLOCK = re.compile(
    r"([0-9]{1,2})(?:(:|h|\.)([0-9]{2}))?(?:(h|hs|hrs)|(am|pm|a\.m|p\.m|a\.m\.|p\.m\.))?"
)


class Style(Enum):
    """How a time is written, hence how sure it is one."""

    WRITTEN = auto()  # 15:00, 3pm, noon
    HOURS = auto()  # 15h, 17h30: a length elsewhere
    BARE = auto()  # 15: anything


@dataclass(frozen=True, slots=True)
class Clock:
    """Minutes from midnight. `meridiem`: am or pm was said. `guessed`: the half of the day was."""

    minutes: int
    style: Style = Style.WRITTEN
    meridiem: str = ""
    guessed: bool = False


def read_clock(line: Line, at: int, *, dotted: bool = False) -> Read[Clock] | None:
    """A time of any style, without a word before it. `dotted`: 9.30 is one too."""
    form = line.find("clock_words", at)
    if form:
        hours, minutes = map(int, form.meaning.split(":"))
        return Read(Clock(hours * 60 + minutes), at, at + len(form.words))
    word, last = line.word(at), at + 1
    if line.word(last).replace(".", "") in ("am", "pm"):
        word, last = word + line.word(last).replace(".", ""), last + 1
    clock = clock_of(word, dotted=dotted)
    return _with_hours_word(line, Read(clock, at, last)) if clock else None


def _with_hours_word(line: Line, read: Read[Clock]) -> Read[Clock]:
    """15 horas, 9 e meia."""
    last, clock = read.last, read.value
    if clock.style is Style.BARE and line.word(last) in ("h", "horas", "hora", "o'clock"):
        clock, last = replace(clock, style=Style.HOURS), last + 1
    if clock.minutes % 60 == 0 and line.word(last) == "e" and line.word(last + 1) == "meia":
        clock, last = replace(clock, minutes=clock.minutes + 30, style=Style.HOURS), last + 2
    return Read(clock, read.first, last)


def clock_of(word: str, *, dotted: bool = False) -> Clock | None:
    """The time that one word writes; None for 25:99 and everything else."""
    found = CLOCK.fullmatch(word)
    if not found:
        return None
    hours, separator, minutes, suffix, meridiem = found.groups()
    half = (meridiem or "").replace(".", "")
    if separator == "." and not (half or dotted):
        return None
    total = _minutes(int(hours), int(minutes or 0), half)
    if total is None:
        return None
    return Clock(total, _style(separator, suffix, half), half)


def _style(separator: str | None, suffix: str | None, half: str) -> Style:
    if half or separator in (":", "."):
        return Style.WRITTEN
    return Style.HOURS if separator == "h" or suffix else Style.BARE


def _minutes(hours: int, minutes: int, half: str) -> int | None:
    if minutes > 59 or (half and not 1 <= hours <= 12):
        return None
    if half:
        hours = hours % 12 + (12 if half == "pm" else 0)
    total = hours * 60 + minutes
    return total if total <= DAY else None
