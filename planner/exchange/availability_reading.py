"""Availability that somebody sent as plain text, as instants again."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone

from planner.domain.errors import InvalidValue
from planner.domain.interval import Interval
from planner.domain.values import dataclass
from planner.exchange.availability_words import Words, words_in

ONE_DAY = timedelta(days=1)
YEAR = re.compile(r"\b(\d{4})\b")
OFFSET = re.compile(r"UTC([+−-])(\d{1,2})(?::(\d{2}))?")


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One free time; `own` is the same in the sender's zone, where it stands there too."""

    theirs: Interval
    own: Interval | None


def read_text(text: str, language: str, year: int) -> tuple[ReadLine, ...]:
    """In `year`, if the title has no other. Raises InvalidValue with the line that is none."""
    words = words_in(language)
    title, _, rest = text.partition("\n\n")
    body = rest.partition("\n\n")[0].rstrip("\n")
    if body == words["nothing"]:
        return ()
    said = YEAR.search(title)
    return tuple(_lines(body, words, int(said[1]) if said else year))


def _lines(body: str, words: Words, year: int) -> Iterator[ReadLine]:
    pattern, months = _line_pattern(words), words.months
    day: date | None = None
    for line in body.splitlines():
        found = pattern.fullmatch(line)
        if found is None or (found["month"] is None and day is None):
            raise InvalidValue('"{line}" is not a free time.', line=line)
        if found["month"] is not None:
            told = date(year, months.index(found["month"]) + 1, int(found["day"]))
            year += day is not None and told < day
            day = told.replace(year=year)
        if day is None:
            continue
        own = _interval(found["own"], day, words) if found["own"] else None
        yield ReadLine(_interval(found["theirs"], day, words), own)


def _line_pattern(words: Words) -> re.Pattern[str]:
    any_day = "|".join(words.weekdays)
    any_month = "|".join(words.months)
    title = f"(?:{any_day}) (?P<day>\\d{{1,2}}) (?P<month>{any_month})"
    return re.compile(rf"(?:{title})?\s+(?P<theirs>[^·]+?)(?: · (?P<own>[^·]+))?")


def _interval(text: str, day: date, words: Words) -> Interval:
    """Such as "23:30–Thu 01:30 IST (UTC+5:30)" of a day."""
    first, _, last = text.partition("–")
    end_offset = _offset(last)
    start_offset = _offset(first) if OFFSET.search(first) else end_offset
    start_day = _day(first, day, words, range(-3, 4))
    start = _instant(start_day, first, start_offset)
    end = _instant(_day(last, start_day, words, range(1, 7)), last, end_offset)
    return Interval(start, end if end > start else end + ONE_DAY)


def _day(text: str, near: date, words: Words, reach: range) -> date:
    """The day that the text names: with a date, by its weekday only, or not, which is `near`."""
    named = re.match(rf"({'|'.join(words.weekdays)})(?: (\d+) ({'|'.join(words.months)}))? ", text)
    if named is None:
        return near
    if named[2]:
        told = date(near.year, words.months.index(named[3]) + 1, int(named[2]))
        return told if told >= near else told.replace(year=near.year + 1)
    weekday = words.weekdays.index(named[1])
    days = (near + ONE_DAY * apart for apart in reach)
    return next(day for day in days if day.weekday() == weekday)


def _instant(day: date, text: str, offset: timedelta) -> datetime:
    clock = re.search(r"\d\d:\d\d", text)
    if clock is None:
        raise InvalidValue('"{text}" has no time of day.', text=text)
    return datetime.combine(day, time.fromisoformat(clock[0]), timezone(offset)).astimezone(UTC)


def _offset(text: str) -> timedelta:
    found = OFFSET.search(text)
    if found is None:
        raise InvalidValue('"{text}" does not say its offset from UTC.', text=text)
    length = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return length if found[1] == "+" else -length
