"""Calendar dates: 2026-12-05, 25/11, Dec 1, 1 de dezembro, the 15th."""

import re
from datetime import date

from planner.exchange.quick_add.line import BOUNDARY, SURE, WEAK, Line, Read

FIRST_YEAR, LAST_YEAR = 1970, 2200
ISO = re.compile(r"([0-9]{4})([-/])([0-9]{1,2})\2([0-9]{1,2})")
FULL = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
SHORT = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")
NUMBER = re.compile(r"([0-9]{1,2})(st|nd|rd|th|º|o)?")
YEAR = re.compile(r"[0-9]{4}")
DAY_WORDS = ("dia", "the")


def read_date(line: Line, at: int, *, due: bool) -> Read[date] | None:
    """A date with the small words before it. The coming one when it names no year."""
    after = line.after("roles", at)
    for first in (after, at) if after > at else (at,):
        first = first + 1 if line.word(first) in DAY_WORDS else first  # noqa: PLW2901
        read = _read_numeric(line, first, introduced=due or first > at) or _read_named(line, first)
        if read is None and (due or first > at):
            read = _read_day_of_month(line, first)
        if read:
            return Read(read.value, at, read.last, read.doubt, read.portuguese)
    return None


def checked(year: int, month: int, day: int) -> date | None:
    """The date, if there is one and it lies in the years that are planned."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def impossible(line: Line, at: int) -> Read[str] | None:
    """What is written like a date and is none, such as 2026-02-30 or 30 February."""
    word = line.word(at)
    written = ISO.fullmatch(word) or _full(word)
    short = SHORT.fullmatch(word)
    written = written or (
        short if short and _is_no_day(line, int(short[2]), int(short[1])) else None
    )
    last = at + 1 if written else _past_impossible_day(line, at)
    if last is None or _read_numeric(line, at, introduced=True):
        return None
    return Read(" ".join(token.text for token in line.tokens[at:last]), at, last)


def _past_impossible_day(line: Line, at: int) -> int | None:
    """The position behind the 30th or 31st of a month that has none."""
    month_at = at + 1 + (line.word(at + 1) in ("de", "of"))
    for month, day, last in ((month_at, at, month_at + 1), (at, at + 1, at + 2)):
        form, number = line.find("months", month), NUMBER.fullmatch(line.word(day))
        if form and number:
            return last if _is_no_day(line, int(form.meaning), int(number[1])) else None
    return None


def _is_no_day(line: Line, month: int, day: int) -> bool:
    """The 30th or 31st of a month that has none; other numbers may be anything."""
    return 1 <= month <= 12 and day in (30, 31) and coming(month, day, line.today) is None


def _full(word: str) -> re.Match[str] | None:
    """A date with its year; 1.12.26 is a version."""
    found = FULL.fullmatch(word)
    return None if found and found[2] == "." and len(found[4]) == 2 else found


def coming(month: int, day: int, today: date) -> date | None:
    """The next such date; 29 February may be years away."""
    for year in range(today.year, today.year + 9):
        found = checked(year, month, day)
        if found and found >= today:
            return found
    return None


def _read_numeric(line: Line, at: int, *, introduced: bool) -> Read[date] | None:
    word = line.word(at)
    if found := ISO.fullmatch(word):
        return _read(checked(int(found[1]), int(found[3]), int(found[4])), at, at + 1)
    if found := _full(word):
        year = int(found[4]) + (2000 if len(found[4]) == 2 else 0)
        return _read(checked(year, int(found[3]), int(found[1])), at, at + 1)
    if found := SHORT.fullmatch(word):
        day = coming(int(found[2]), int(found[1]), line.today)
        return _read(day, at, at + 1, SURE if introduced else _doubt(line, at))
    return None


def _doubt(line: Line, at: int) -> int:
    """1/2 may be a fraction, 24/7 is always, and a page may be 10/12."""
    word = line.word(at)
    fraction = len(word) == 3 or word == "24/7"
    return WEAK if fraction or line.find("counting", at - 1) else BOUNDARY


def _read(day: date | None, first: int, last: int, doubt: int = SURE) -> Read[date] | None:
    return Read(day, first, last, doubt) if day else None


def _read_named(line: Line, at: int) -> Read[date] | None:
    return _read_day_month(line, at) or _read_month_day(line, at)


def _read_day_month(line: Line, at: int) -> Read[date] | None:
    """1 Dec, 1 de dezembro de 2026."""
    number = NUMBER.fullmatch(line.word(at))
    if not number:
        return None
    month_at = at + 1 + (line.word(at + 1) in ("de", "of"))
    form = line.find("months", month_at)
    if not form or _counts_days(line, month_at + 1):
        return None
    read = _with_year(line, int(form.meaning), int(number[1]), at, month_at + 1)
    return Read(read.value, at, read.last, SURE, form.portuguese) if read else None


def _counts_days(line: Line, at: int) -> bool:
    """In "Task 12 Dec 1" the 12 is the task's, in "3 Dec 10 to 12" the 3 is the day."""
    joined = line.find("joiners", at + 1) or line.find("units", at + 1)
    return NUMBER.fullmatch(line.word(at)) is not None and not joined


def _read_month_day(line: Line, at: int) -> Read[date] | None:
    """Dec 1, December 1st 2026."""
    form = line.find("months", at)
    day_at = at + 1 + (line.word(at + 1) == "the") if form else at
    number = NUMBER.fullmatch(line.word(day_at)) if form else None
    if not form or not number:
        return None
    return _with_year(line, int(form.meaning), int(number[1]), at, day_at + 1)


def _with_year(line: Line, month: int, day: int, first: int, last: int) -> Read[date] | None:
    year_at = last + (line.word(last) == "de")
    if YEAR.fullmatch(line.word(year_at)):
        dated = checked(int(line.word(year_at)), month, day)
        if dated:
            return Read(dated, first, year_at + 1)
    return _read(coming(month, day, line.today), first, last)


def _read_day_of_month(line: Line, at: int) -> Read[date] | None:
    """The 15th, dia 15: the coming one."""
    number = NUMBER.fullmatch(line.word(at))
    if not number or not (number[2] or line.word(at - 1) == "dia") or impossible(line, at):
        return None
    for ahead in range(13):
        months = line.today.year * 12 + line.today.month - 1 + ahead
        day = checked(months // 12, months % 12 + 1, int(number[1]))
        if day and day >= line.today:
            return Read(day, at, at + 1, BOUNDARY, line.word(at - 1) == "dia")
    return None
