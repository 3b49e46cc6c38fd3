"""Repeating: every tue, every 2 weeks, todas as terças, daily."""

from dataclasses import replace

from planner.domain.values import dataclass
from planner.exchange.quick_add.days import read_count
from planner.exchange.quick_add.line import BOUNDARY, SURE, WEAK, Line, Read

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
UNITS = {"days": "DAILY", "weeks": "WEEKLY", "months": "MONTHLY", "years": "YEARLY"}
SETS = {"weekdays": (0, 1, 2, 3, 4), "weekend": (5, 6)}
PARTS = ("morning", "afternoon", "evening")
MOST = 1000


@dataclass(frozen=True, slots=True)
class Repeat:
    """What an RRULE says (RFC 5545, 3.3.10). `place`: 1 is the month's first such weekday. `times`:
    on so many of its days each week.
    """

    frequency: str
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    place: int = 0
    part: str = ""
    times: int = 0

    @property
    def rule(self) -> str:
        parts = [f"FREQ={self.frequency}"]
        if self.interval > 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.weekdays:
            place = str(self.place or "")
            parts.append("BYDAY=" + ",".join(place + CODES[day] for day in self.weekdays))
        return ";".join(parts)


def read_repeat(line: Line, at: int) -> Read[Repeat] | None:
    read = (
        _read_habit_days(line, at)
        or _read_other(line, at)
        or _read_every(line, at)
        or _read_plural(line, at)
        or _read_adverb(line, at)
        or _read_weekdays_to(line, at)
    )
    return replace(read, portuguese=_is_portuguese(line, read)) if read else None


def _is_portuguese(line: Line, read: Read[Repeat]) -> bool:
    names = ("every", "every_what", "weekdays", "plural_weekdays", "repeat_words")
    forms = (line.find(name, at) for at in range(read.first, read.last) for name in names)
    return any(form.portuguese for form in forms if form)


def _read_habit_days(line: Line, at: int) -> Read[Repeat] | None:
    """Mon wed fri: a habit needs no "every"."""
    days = read_weekdays(line, line.after("roles", at)) if line.is_habit else None
    if not days:
        return None
    doubt = SURE if len(days.value) > 1 else BOUNDARY
    return Read(Repeat("WEEKLY", 1, days.value), at, days.last, doubt)


def _read_every(line: Line, at: int) -> Read[Repeat] | None:
    form = line.find("every", at)
    if not form or form.meaning != "every":
        return None
    first = at + len(form.words)
    return (
        _read_counted(line, at, first)
        or _read_listed(line, at, first)
        or _read_unit(line, at, first)
        or _read_placed(line, at, first)
    )


def _read_unit(line: Line, at: int, first: int, interval: int = 1) -> Read[Repeat] | None:
    what = line.find("every_what", first)
    if not what:
        return None
    last = first + len(what.words)
    if what.meaning in SETS:
        return Read(Repeat("WEEKLY", interval, SETS[what.meaning]), at, last)
    if what.meaning in PARTS:
        return Read(Repeat("DAILY", interval, part=what.meaning), at, last)
    return _with_weekdays(line, Read(Repeat(what.meaning, interval), at, last))


def _read_counted(line: Line, at: int, first: int) -> Read[Repeat] | None:
    """2 weeks, 3 days."""
    counted = read_count(line, first)
    unit = line.find("units", counted.last) if counted else None
    if not counted or not unit or unit.meaning not in UNITS or not 0 < counted.value <= MOST:
        return None
    repeat = Repeat(UNITS[unit.meaning], counted.value)
    return _with_weekdays(line, Read(repeat, at, counted.last + len(unit.words)))


def _with_weekdays(line: Line, read: Read[Repeat]) -> Read[Repeat]:
    """Every 2 weeks on Tuesday."""
    if read.value.frequency != "WEEKLY":
        return read
    first = line.after("roles", read.last)
    days = read_weekdays(line, first) if first > read.last else None
    if not days:
        return read
    return Read(Repeat("WEEKLY", read.value.interval, days.value), read.first, days.last)


def _read_listed(line: Line, at: int, first: int) -> Read[Repeat] | None:
    days = read_weekdays(line, first)
    return Read(Repeat("WEEKLY", 1, days.value), at, days.last) if days else None


def _read_placed(line: Line, at: int, first: int) -> Read[Repeat] | None:
    """First Monday of the month."""
    place = line.find("ordinals", first)
    days = read_weekdays(line, first + 1) if place else None
    if not place or not days or len(days.value) > 1:
        return None
    last = days.last
    for words in (("of", "the", "month"), ("of", "each", "month"), ("do", "mês"), ("do", "mes")):
        if line.spoken[last : last + len(words)] == words:
            last += len(words)
    return Read(Repeat("MONTHLY", 1, days.value, int(place.meaning)), at, last)


def _read_other(line: Line, at: int) -> Read[Repeat] | None:
    """Every other Tuesday; de 2 em 2 semanas."""
    form = line.find("every", at)
    if form and form.meaning == "other":
        first = at + len(form.words)
        days = read_weekdays(line, first)
        if days:
            return Read(Repeat("WEEKLY", 2, days.value), at, days.last)
        return _read_unit(line, at, first, 2) or _read_counted_unit(line, at, first)
    counted = read_count(line, at + 1) if line.word(at) == "de" else None
    if counted and line.spoken[at + 2 : at + 4] == ("em", line.word(at + 1)):
        return _read_counted(line, at, at + 3)
    return None


def _read_counted_unit(line: Line, at: int, first: int) -> Read[Repeat] | None:
    unit = line.find("units", first)
    if not unit or unit.meaning not in UNITS:
        return None
    return Read(Repeat(UNITS[unit.meaning], 2), at, first + len(unit.words))


def _read_plural(line: Line, at: int) -> Read[Repeat] | None:
    """On Tuesdays, às terças e quintas. Plural weekdays always repeat."""
    first = line.after("at", at)
    first = line.after("roles", at) if first == at else first
    form = line.find("plural_weekdays", first)
    days = read_weekdays(line, first) if form else None
    if not form or not days:
        return None
    doubt = SURE if first > at and not form.doubt else BOUNDARY
    return Read(Repeat("WEEKLY", 1, days.value), at, days.last, doubt)


def _read_adverb(line: Line, at: int) -> Read[Repeat] | None:
    form = line.find("repeat_words", at)
    if not form:
        return None
    last = at + len(form.words)
    if form.meaning in SETS:
        return Read(Repeat("WEEKLY", 1, SETS[form.meaning]), at, last)
    doubt = BOUNDARY if at else WEAK
    return Read(Repeat(form.meaning), at, last, doubt)


def _read_weekdays_to(line: Line, at: int) -> Read[Repeat] | None:
    """Mon to Fri, de segunda a sexta: repeats only beside a time."""
    first = at + (line.word(at) in ("de", "from"))
    start = _read_some(line, first)
    joiner = line.find("lists", start.last) if start else None
    if not start or len(start.value) > 1 or not (joiner and joiner.meaning == "range"):
        days = start if start and "-" in line.word(first) and len(start.value) > 1 else None
    else:
        days = read_weekdays(line, first)
    if not days or len(days.value) < 2:
        return None
    return Read(Repeat("WEEKLY", 1, days.value), at, days.last, WEAK)


def read_weekdays(line: Line, at: int) -> Read[tuple[int, ...]] | None:
    """Tue; mon, wed and fri; mon-fri; terças e quintas."""
    first = _read_some(line, at)
    if not first:
        return None
    chosen, last = set(first.value), first.last
    while True:
        form = line.find("lists", last)
        after = last + (len(form.words) if form else 0)
        more = _read_some(line, line.after("roles", after) if form else after)
        if not more:
            break
        ranged = form is not None and form.meaning == "range"
        chosen |= set(_between(first.value, more.value)) if ranged else set(more.value)
        last, first = more.last, more
    return Read(tuple(sorted(chosen)), at, last)


def _read_some(line: Line, at: int) -> Read[tuple[int, ...]] | None:
    for name in ("plural_weekdays", "weekdays"):
        form = line.find(name, at)
        if form:
            days = tuple(int(number) for number in form.meaning.split())
            return Read(days, at, at + len(form.words))
    return _read_joined(line, at)


def _read_joined(line: Line, at: int) -> Read[tuple[int, ...]] | None:
    """mon-fri, mon/wed/fri, tue+thu, in one word."""
    word = line.word(at)
    for sign in "-/+,&":
        numbers = [_number(line, part) for part in word.split(sign)] if sign in word[1:] else []
        known = tuple(number for number in numbers if number is not None)
        if len(numbers) > 1 and len(known) == len(numbers):
            days = _between(known[:1], known[1:]) if sign == "-" and len(known) == 2 else known
            return Read(tuple(sorted(set(days))), at, at + 1)
    return None


def _number(line: Line, word: str) -> int | None:
    form = line.words.find("weekdays", (word,), 0)
    return int(form.meaning) if form else None


def _between(first: tuple[int, ...], last: tuple[int, ...]) -> tuple[int, ...]:
    return tuple((first[0] + ahead) % 7 for ahead in range((last[0] - first[0]) % 7 + 1))
