"""A time, or a range of times, of one day."""

from collections.abc import Iterator
from dataclasses import replace

from planner.domain.values import dataclass
from planner.exchange.quick_add.clocks import DAY, NOON, Clock, Style, clock_of, read_clock
from planner.exchange.quick_add.line import BOUNDARY, SURE, WEAK, Line, Read

EARLY = 6 * 60
WORKING, OFFICE = 7 * 60, 9 * 60
NIGHT = 18 * 60


@dataclass(frozen=True, slots=True)
class Span:
    """Minutes from midnight; an end at or before the start lies on the next day."""

    start: int
    end: int | None = None
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Before:
    """What was read before a time: a day makes more of the numbers that follow it times."""

    day: bool = False
    portuguese: bool = False
    due: bool = False


def read_span(line: Line, at: int, before: Before) -> Read[Span] | None:
    """None for hours of a day that end before they start, such as 14-12."""
    return _read_range(line, at, before) or _read_single(line, at, before)


def is_backwards(span: Span) -> bool:
    """Nobody stays from one in the afternoon to noon of the next day; a night shift may be long."""
    if span.end is None or span.end > span.start or span.start >= NIGHT:
        return False
    return span.end + DAY - span.start > DAY // 2


def _read_single(line: Line, at: int, before: Before) -> Read[Span] | None:
    form = line.find("at", at)
    first = at + len(form.words) if form else at
    bare_allowed = form is not None and not form.doubt
    dotted = _takes_dots(line, introduced=bare_allowed or before.day)
    read = _sign(line, at) or read_clock(line, first, dotted=dotted)
    if not read:
        return None
    clock = read.value
    if clock.style is Style.BARE and not bare_allowed:
        return None
    if clock.style is Style.HOURS and not (form or _is_time(clock, before)):
        return None
    doubt = BOUNDARY if clock.style is Style.BARE else SURE
    clock = _afternoon(clock) if clock.style is Style.BARE else clock
    return Read(Span(clock.minutes, guessed=clock.guessed), at, read.last, doubt)


def _takes_dots(line: Line, *, introduced: bool) -> bool:
    """9.30 is a time after a day or "at", but not beside a version."""
    return introduced and not line.counts


def _sign(line: Line, at: int) -> Read[Clock] | None:
    """@3pm or @ 15:00."""
    word = line.word(at)
    clock = clock_of(word[1:]) if word.startswith("@") else None
    return Read(clock, at, at + 1) if clock else None


def _is_time(clock: Clock, before: Before) -> bool:
    """Whether 15h is a time and not a length."""
    if before.due and not before.day:
        return True
    morning = OFFICE if before.due else WORKING
    return before.day and clock.minutes >= (morning if before.portuguese else NOON + 60)


def _afternoon(clock: Clock) -> Clock:
    """A bare 3 is three in the afternoon."""
    if 0 < clock.minutes < EARLY:
        return replace(clock, minutes=clock.minutes + NOON, guessed=True)
    return clock


def _read_range(line: Line, at: int, before: Before) -> Read[Span] | None:
    for first, opened in _starts(line, at):
        dotted = _takes_dots(line, introduced=before.day)
        for start, end, last in _pairs(line, first, opened=opened, dotted=dotted):
            bare = start.style is Style.BARE and end.style is Style.BARE
            span = _joined(start, end, bare=bare)
            if is_backwards(span):
                return None
            doubt = _doubt_of_bare(line, last, opened, before) if bare else SURE
            return Read(span, at, last, doubt)
    return None


def _starts(line: Line, at: int) -> Iterator[tuple[int, bool]]:
    after = line.after("openers", at)
    if after > at:
        yield line.after("at", after), True
    after = line.after("at", at)
    if after > at:
        yield after, False
    yield at, False


def _doubt_of_bare(line: Line, last: int, opened: bool, before: Before) -> int:
    """12-14 is a range of hours after a day, and in the line of a meeting or a habit; not beside
    "pages".
    """
    if before.day:
        return SURE
    if line.counts:
        return WEAK
    happens = opened or line.meets or line.is_habit
    return BOUNDARY if happens or line.word(last).startswith("+") else WEAK


def backwards(line: Line, at: int) -> Read[str] | None:
    """Hours that are not taken for what they seem to be, as they are written."""
    for start, end, last in _pairs(line, at, opened=True, dotted=False):
        bare = start.style is Style.BARE and end.style is Style.BARE
        if is_backwards(_joined(start, end, bare=bare)):
            return Read(" ".join(token.text for token in line.tokens[at:last]), at, last)
    return None


def _pairs(
    line: Line, at: int, *, opened: bool, dotted: bool
) -> Iterator[tuple[Clock, Clock, int]]:
    """Both ends, in one word (12-14) or in several (12:00 to 14:00)."""
    word = line.word(at)
    for place in (index for index, sign in enumerate(word[:12]) if sign == "-"):
        start, end = (
            _end_of(line, side, dotted=dotted) for side in (word[:place], word[place + 1 :])
        )
        if start and end:
            yield start, end, at + 1
    start_read = read_clock(line, at, dotted=dotted)
    joiner = line.find("joiners", start_read.last) if start_read else None
    if start_read and joiner and (opened or not joiner.doubt):
        second = line.after("at", start_read.last + len(joiner.words))
        end_read = read_clock(line, second, dotted=dotted)
        if end_read:
            yield start_read.value, end_read.value, end_read.last


def _end_of(line: Line, word: str, *, dotted: bool) -> Clock | None:
    form = line.words.find("clock_words", (word,), 0)
    if form and len(form.words) == 1:
        hours, minutes = map(int, form.meaning.split(":"))
        return Clock(hours * 60 + minutes)
    return clock_of(word, dotted=dotted)


def _joined(start: Clock, end: Clock, *, bare: bool) -> Span:
    first, last, guessed = start.minutes, end.minutes, False
    if not start.meridiem and end.meridiem == "pm" and first < NOON and first + NOON < last:
        first += NOON
    elif start.meridiem and not end.meridiem and last <= first and last < NOON:
        last += NOON if last + NOON > first else 0
    elif bare and 0 < first < EARLY and last < NOON:
        first, last, guessed = first + NOON, last + NOON, True
    elif bare and last <= first < NOON < last + NOON and last + NOON > first:
        last, guessed = last + NOON, True
    return Span(first % DAY, last, guessed)
