"""So often a week: 3x a week, twice a week, três vezes por semana."""

import re

from planner.domain.sentence import Sentence
from planner.exchange.quick_add.days import read_count
from planner.exchange.quick_add.line import SURE, Line, Read
from planner.exchange.quick_add.repeats import Repeat, read_weekdays

TIMES = re.compile(r"(\d{1,4})[x×](/\S+)?")
MOST = 7


def read_frequency(line: Line, at: int) -> Read[Repeat] | None:
    """With the weekdays that may be chosen, if they are said: 3x a week, mon-fri."""
    counted = _read_times(line, at)
    if not counted or not 1 <= counted.value <= MOST:
        return None
    days = read_weekdays(line, line.after("roles", counted.last))
    weekdays, last = (days.value, days.last) if days else ((), counted.last)
    repeat = Repeat("WEEKLY", 1, weekdays, times=counted.value)
    return Read(repeat, at, last, SURE, counted.portuguese)


def impossible_frequency(line: Line, at: int) -> Read[str] | None:
    """Oftener than a week has days, or never, with what is possible."""
    counted = _read_times(line, at)
    if not counted or 1 <= counted.value <= MOST:
        return None
    many = counted.value > MOST
    possible = Sentence("at most 7 a week") if many else Sentence("at least once a week")
    return Read(possible, at, counted.last)


def _read_times(line: Line, at: int) -> Read[int] | None:
    word = TIMES.fullmatch(line.word(at))
    if word and word[2]:
        form = line.words.find("a_week", (word[2],), 0)
        return Read(int(word[1]), at, at + 1, portuguese=form.portuguese) if form else None
    count = Read(int(word[1]), at, at + 1) if word else _read_counted(line, at)
    form = line.find("a_week", count.last) if count else None
    if not count or not form:
        return None
    return Read(count.value, at, count.last + len(form.words), portuguese=form.portuguese)


def _read_counted(line: Line, at: int) -> Read[int] | None:
    """Three times, once."""
    often = line.find("so_often", at)
    if often:
        return Read(int(often.meaning), at, at + len(often.words))
    number = read_count(line, at)
    times = line.find("times", number.last) if number else None
    if not number or not times:
        return None
    return Read(number.value, at, number.last + len(times.words))
