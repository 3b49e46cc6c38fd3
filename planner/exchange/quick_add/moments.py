"""A day, a time, a part of the day and a repetition, as they stand beside each other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from planner.domain.values import dataclass
from planner.exchange.quick_add.dates import read_date
from planner.exchange.quick_add.days import Day, read_count, read_day
from planner.exchange.quick_add.frequencies import read_frequency
from planner.exchange.quick_add.line import BOUNDARY, SURE, WEAK, Line, Read
from planner.exchange.quick_add.repeats import Repeat, read_repeat
from planner.exchange.quick_add.spans import Before, Span, read_span


@dataclass(frozen=True, slots=True)
class Moment:
    """`role` is "", "due", "for" or "start"; `ends` the end of the day was meant."""

    role: str = ""
    day: Read[Day] | None = None
    span: Read[Span] | None = None
    part: Read[str] | None = None
    repeat: Read[Repeat] | None = None
    last_day: Read[Day] | None = None
    ends: bool = False

    def items(self) -> Iterator[tuple[str, Read[object]]]:
        """What it holds, by the name of its field."""
        for name in ("day", "span", "part", "repeat", "last_day"):
            read = getattr(self, name)
            if read is not None:
                yield name, read


def read_moment(line: Line, at: int) -> Read[Moment] | None:
    for name in ("due", "start"):
        form = line.find(name, at)
        read = _read_with_role(line, at, form.meaning, len(form.words)) if form else None
        if form and read and not (form.doubt and not read.value.day):
            return read
    return _read_items(line, at, Moment())


def _read_with_role(line: Line, at: int, role: str, length: int) -> Read[Moment] | None:
    read = _read_items(line, at + length, Moment(role))
    if not read or (role == "start" and read.value.span and read.value.span.value.end):
        return None
    if role == "start" and not read.value.day:
        return None
    read = replace(read, first=at)
    return _until_last_day(line, read) if role == "start" else read


def _until_last_day(line: Line, read: Read[Moment]) -> Read[Moment]:
    """From Monday to Friday."""
    joiner = line.find("joiners", read.last)
    last = read_day(line, read.last + len(joiner.words), due=True) if joiner else None
    if not last or last.doubt:
        return read
    return replace(read, value=replace(read.value, last_day=last), last=last.last)


def _read_items(line: Line, at: int, moment: Moment) -> Read[Moment] | None:
    last = at
    while True:
        grown = _read_item(line, last, moment)
        if not grown:
            break
        moment, last = grown.value, grown.last
        if line.tokens[last - 1].text[-1:] == ";":
            break
    items = [read for _, read in moment.items()]
    if not items and not moment.ends:
        return None
    whole = Read(moment, at, last, _doubt(moment), any(read.portuguese for read in items))
    return _until_another_day(line, whole)


def _read_item(line: Line, at: int, moment: Moment) -> Read[Moment] | None:
    """The moment with what stands next."""
    return (
        _with_end_of_day(line, at, moment)
        or _with_hours_from_now(line, at, moment)
        or _with_repeat(line, at, moment)
        or _with_day(line, at, moment)
        or _with_span(line, at, moment)
        or _with_part(line, at, moment)
    )


def _with_end_of_day(line: Line, at: int, moment: Moment) -> Read[Moment] | None:
    first = line.after("roles", at)
    for place in (at, first):
        form = line.find("periods", place)
        if form and form.meaning == "end day" and not moment.ends:
            return Read(replace(moment, ends=True), at, place + len(form.words))
    return None


def _with_hours_from_now(line: Line, at: int, moment: Moment) -> Read[Moment] | None:
    """In 2 hours, daqui a 30 minutos."""
    form = line.find("relative", at)
    counted = read_count(line, at + len(form.words)) if form else None
    unit = line.find("units", counted.last) if counted else None
    if moment.day or moment.span or not counted or not unit:
        return None
    if unit.meaning not in ("hours", "minutes") or counted.value > 10_000:
        return None
    moved = line.now.replace(second=0, microsecond=0) + timedelta(**{unit.meaning: counted.value})
    last = counted.last + len(unit.words)
    return Read(
        replace(
            moment,
            day=Read(Day(moved.date()), at, last),
            span=Read(Span(moved.hour * 60 + moved.minute), at, last),
        ),
        at,
        last,
    )


def _with_repeat(line: Line, at: int, moment: Moment) -> Read[Moment] | None:
    if moment.repeat or moment.role:
        return None
    read = read_frequency(line, at) or read_repeat(line, at)
    return Read(replace(moment, repeat=read), at, read.last) if read else None


def _with_day(line: Line, at: int, moment: Moment) -> Read[Moment] | None:
    first = at + 1 if moment.ends and line.word(at) in ("of", "de", "on") else at
    due = bool(moment.role) and moment.span is None and moment.part is None
    read = None if moment.day else read_day(line, first, due=due)
    return Read(replace(moment, day=read), at, read.last) if read else None


def _with_span(line: Line, at: int, moment: Moment) -> Read[Moment] | None:
    if moment.span:
        return None
    days = [read for read in (moment.day, moment.repeat) if read]
    before = Before(
        day=bool(days),
        portuguese=_speaks_portuguese(line, days),
        due=moment.role in ("due", "start"),
    )
    read = read_span(line, at, before)
    if read and read.doubt and days:
        read = replace(read, doubt=SURE)
    return Read(replace(moment, span=read), at, read.last) if read else None


def _speaks_portuguese(line: Line, days: list[Read[Day] | Read[Repeat]]) -> bool:
    """By the day's words; a date in digits belongs to no language."""
    return any(
        read.portuguese or not any(map(str.isalpha, "".join(line.spoken[read.first : read.last])))
        for read in days
    )


def _with_part(line: Line, at: int, moment: Moment) -> Read[Moment] | None:
    form = None if moment.part else line.find("parts", at)
    if not form or (form.doubt and not (moment.day or moment.span or line.is_habit)):
        return None
    last = at + len(form.words)
    doubt = SURE if form.doubt and not line.is_habit else BOUNDARY
    read = Read(form.meaning, at, last, doubt, form.portuguese)
    return Read(replace(moment, part=read), at, last)


def _doubt(moment: Moment) -> int:
    """A day beside a time is no noun; a day alone may be one."""
    if moment.last_day or (moment.ends and (moment.role or moment.day)):
        return SURE
    doubts = [read.doubt for _, read in moment.items()]
    several = len(doubts) > 1
    weekday = moment.day or moment.repeat
    if several and weekday and (moment.span or moment.part):
        return moment.span.doubt if moment.span and not moment.part else SURE
    worst = min(doubts, default=BOUNDARY)
    return BOUNDARY if moment.role and worst == WEAK else worst


def _until_another_day(line: Line, read: Read[Moment]) -> Read[Moment]:
    """Fri 22:00 to Sat 06:00."""
    moment, start = read.value, read.value.span
    if start is None:
        return _until_another_date(line, read)
    if not moment.day or start.value.end is not None or moment.role == "due":
        return read
    joiner = line.find("joiners", read.last)
    if not joiner or read.last >= len(line.tokens):
        return read
    second = _read_items_plain(line, read.last + len(joiner.words))
    last = _not_before(second.value.day, moment.day.value.day) if second else None
    until = second.value.span.value if second and second.value.span else None
    if not second or not last or not until or until.end is not None:
        return read
    span = Read(replace(start.value, end=until.start), start.first, second.last)
    return Read(replace(moment, span=span, last_day=last), read.first, second.last)


def _until_another_date(line: Line, read: Read[Moment]) -> Read[Moment]:
    """2026-12-01 - 2026-12-03. Weekdays are left: from Monday to Friday is time to work in."""
    moment = read.value
    joiner = line.find("joiners", read.last)
    if not (moment.day and joiner) or moment.role or moment.part or moment.repeat:
        return read
    if joiner.doubt or line.find("due", read.last) or moment.day.value.weekday:
        return read
    last = read_date(line, read.last + len(joiner.words), due=False)
    if not last or WEAK in (last.doubt, moment.day.doubt) or last.value <= moment.day.value.day:
        return read
    if read_span(line, last.last, Before(day=True)):
        return read
    last_day = Read(Day(last.value), read.last, last.last)
    return replace(read, value=replace(moment, last_day=last_day), last=last.last)


def _not_before(last: Read[Day] | None, first: date) -> Read[Day] | None:
    """The weekday that follows `first`; None for a date before it."""
    if not last or last.value.day >= first or not last.value.weekday:
        return last if last and last.value.day >= first else None
    weeks = -((last.value.day - first).days // 7)
    return replace(last, value=replace(last.value, day=last.value.day + timedelta(weeks=weeks)))


def _read_items_plain(line: Line, at: int) -> Read[Moment] | None:
    moment, last = Moment(), at
    for reader in (_with_day, _with_span, _with_day):
        grown = reader(line, last, moment)
        if grown:
            moment, last = grown.value, grown.last
    return Read(moment, at, last) if last > at else None
